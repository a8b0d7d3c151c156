import { chartFrom, chartIdOf, chartOut, newChart } from './chart';
import { asList } from './post';
import { SheetColumns } from './sheet-columns';
import { ask } from './sheet-lines';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The charts that stand on a sheet. */
export class SheetCharts
  extends SheetColumns
  implements Pick<Sheet, 'getCharts' | 'insertChart' | 'newChart' | 'removeChart'>
{
  getCharts(): Chart[] {
    return asList(ask(this, 'getCharts')).map(chartFrom);
  }

  insertChart(chart: Chart): void {
    ask(this, 'insertChart', chartOut(chart));
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return newChart();
  }

  removeChart(chart: Chart): void {
    ask(this, 'removeChart', chartIdOf(chart));
  }
}
