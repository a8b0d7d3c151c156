import { type Row, row } from './row';

/** Charts that are made of cells: what they are of, and on which sheet they stand. */
export const CHARTS: readonly Row[] = [
  row(
    'Sheet.newChart Sheet.insertChart Sheet.getCharts EmbeddedChartBuilder.setChartType EmbeddedChartBuilder.addRange EmbeddedChartBuilder.setNumHeaders EmbeddedChartBuilder.setOption EmbeddedChartBuilder.setPosition EmbeddedChartBuilder.build EmbeddedChart.getRanges EmbeddedChart.getNumHeaders EmbeddedChart.getChartId',
    'a chart stands on its sheet once it is inserted, and is of the ranges that it was given',
    `const chart = sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(range('A1:A3')).addRange(range('C1:C3'))
       .setNumHeaders(1).setOption('title', 'Sums').setPosition(2, 5, 0, 0).build();
     const before = sheet.getCharts().length; sheet.insertChart(chart); const [read] = sheet.getCharts();
     return [before, read.getRanges().map((one) => one.getA1Notation()), read.getNumHeaders(), typeof read.getChartId(), chart.getChartId()];`,
    [0, ['A1:A3', 'C1:C3'], 1, 'number', null],
  ),
  row(
    'Sheet.removeChart Sheet.insertChart EmbeddedChart.getRanges',
    'a chart is taken away, the others stay; those follow the cells that they are of',
    `const of = (a1) => sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(range(a1)).setNumHeaders(1).setPosition(1, 1, 0, 0).build();
     sheet.insertChart(of('A1:B3')); sheet.insertChart(of('A5:B7')); sheet.removeChart(sheet.getCharts()[0]);
     sheet.insertRowBefore(1); return sheet.getCharts().map((one) => one.getRanges()[0].getA1Notation());`,
    ['A6:B8'],
  ),
];
