import type { Paper, PaperCell, PaperChart } from '../../src/model/paper';
import type { Area } from '../../src/model/ports';
import { logError } from '../log';
import { makeRoom, putOwn } from './cellWrites';
import { amountPattern, refusalOf } from './columnFormat';
import type { SheetSize } from './size';
import { noteWrite } from './unsaved';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How a cell shows what stands in it: a text is plain text before it is written, so that it stays what it is. */
function patternOf({ value, decimals }: PaperCell): string {
  if (typeof value !== 'number') return '@';
  return amountPattern(decimals ?? 0);
}

/** Makes a sheet hold what a paper says, and nothing else: in as many calls, however long it is. */
export function printPaper(sheet: Sheet, size: SheetSize, { lines, widths, charts }: Paper): void {
  noteWrite();
  const columns = widths.length;
  const [right, down] = [...charts.map(({ at }) => at)].reduce<readonly [number, number]>(
    ([across, below], at) => [Math.max(across, at.column), Math.max(below, at.row)],
    [columns, lines.length],
  );
  makeRoom(sheet, size, down, right);
  sheet.clear();
  const area: Area = { row: 1, column: 1, rows: lines.length, columns };
  const range = sheet.getRange(area.row, area.column, area.rows, area.columns);
  // A table refuses formats; its texts are kept from being read by an apostrophe then.
  const isFormatted = !refusalOf(() => {
    range.setNumberFormats(lines.map((line) => line.map(patternOf)));
  });
  putOwn(
    sheet,
    size,
    area.row,
    area.column,
    lines.map((line) => line.map(({ value }) => value)),
    isFormatted,
  );
  sheet
    .getRange(area.row, area.column, area.rows, area.columns)
    .setFontWeights(lines.map((line) => line.map(({ heading }) => (heading ? 'bold' : 'normal'))));
  for (const { from, count, width } of runsOf(widths)) sheet.setColumnWidths(from, count, width);
  draw(sheet, charts);
}

/** Columns side by side that are equally wide. */
function runsOf(widths: readonly number[]) {
  const runs: Array<{ from: number; count: number; width: number }> = [];
  widths.forEach((width, at) => {
    const last = runs[runs.length - 1];
    if (last?.width === width) last.count += 1;
    else runs.push({ from: at + 1, count: 1, width });
  });
  return runs;
}

/** Draws charts in place of those that stand there. Whatever Google refuses of it, the figures are written. */
function draw(sheet: Sheet, charts: readonly PaperChart[]): void {
  try {
    for (const chart of sheet.getCharts()) sheet.removeChart(chart);
    for (const chart of charts) sheet.insertChart(chartOf(sheet, chart));
  } catch (error) {
    logError(error);
  }
}

function chartOf(
  sheet: Sheet,
  { kind, title, names, amounts, header, rows, at }: PaperChart,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const { ChartType } = Charts;
  const types = { pie: ChartType.PIE, column: ChartType.COLUMN, bar: ChartType.BAR };
  // Ranges of one height are put side by side, unless another way is asked for:
  // developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setMergeStrategy
  return sheet
    .newChart()
    .setChartType(types[kind])
    .addRange(sheet.getRange(header, names, rows + 1, 1))
    .addRange(sheet.getRange(header, amounts, rows + 1, 1))
    .setNumHeaders(1)
    .setOption('title', title)
    .setPosition(at.row, at.column, 0, 0)
    .build();
}
