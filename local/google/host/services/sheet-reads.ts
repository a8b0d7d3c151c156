import type { Wire, WireRange } from '../../bridge';
import { parseA1 } from '../a1';
import { notModelled } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import { checkBounds, lastColumn, lastRow, sheetOf } from '../grid';
import type { Rect, Sheet } from '../state';
import { selectionOn, wireOf } from './places';

/** Reads something of a sheet for nothing: a handle. */
function handle(read: (sheet: Sheet, args: Args, run: Execution) => Wire): Handler {
  return {
    kind: 'handle',
    run: (run, args) => read(sheetOf(run.view(), args.number(0)), args, run),
  };
}

/** Reads how large a sheet is: a handle, unless a table prices it. */
function size(read: (sheet: Sheet) => number): Handler {
  return { ...handle(read), isSize: true };
}

/** Reads something of a sheet that Google has to look up. */
function reading(read: (sheet: Sheet, args: Args, run: Execution) => Wire): Handler {
  return {
    kind: 'sheet',
    run: (run, args) => read(sheetOf(run.read(1, args.number(0)), args.number(0)), args, run),
  };
}

function range(sheet: Sheet, rect: Rect): WireRange {
  checkBounds(sheet, rect);
  return wireOf(sheet.id, rect);
}

/** The methods of `Sheet` that read. */
export const sheetReads: Service = {
  'Sheet.getRange': handle((sheet, args) =>
    range(sheet, {
      row: args.number(1),
      column: args.number(2),
      rows: args.number(3),
      columns: args.number(4),
    }),
  ),
  'Sheet.getRangeA1': handle((sheet, args) => range(sheet, parseA1(sheet, args.text(1)))),
  'Sheet.getType': handle((sheet) => sheet.kind),
  'Sheet.getName': handle((sheet) => sheet.name),
  'Sheet.getIndex': handle((sheet, _args, run) => run.view().sheets.indexOf(sheet) + 1),
  'Sheet.isSheetHidden': handle((sheet) => sheet.hidden),
  'Sheet.getMaxRows': size((sheet) => sheet.maxRows),
  'Sheet.getMaxColumns': size((sheet) => sheet.maxColumns),
  'Sheet.getFrozenRows': handle((sheet) => sheet.frozenRows),
  'Sheet.getFrozenColumns': handle((sheet) => sheet.frozenColumns),
  'Sheet.getTabColor': handle((sheet) => sheet.tabColor),
  'Sheet.getRowHeight': handle(
    (sheet, args) =>
      // How high a row grows depends on Google's fonts.
      sheet.heights[args.number(1)] ??
      notModelled('Sheet.getRowHeight of a row that grows with its cells'),
  ),
  'Sheet.getColumnWidth': handle((sheet, args) => sheet.widths[args.number(1)] ?? 100),
  'Sheet.isColumnHiddenByUser': handle((sheet, args) =>
    sheet.hiddenColumns.includes(args.number(1)),
  ),
  'Sheet.getActiveCell': handle((sheet, _args, run) => {
    // developers.google.com/apps-script/guides/sheets/selection: the current cell of several
    // areas is the first of the last one.
    const at = selectionOn(run, run.view(), sheet).rects.at(-1) ?? { row: 1, column: 1 };
    return wireOf(sheet.id, { row: at.row, column: at.column, rows: 1, columns: 1 });
  }),
  'Sheet.getActiveRange': handle((sheet, _args, run) => {
    const { rects } = selectionOn(run, run.view(), sheet);
    const last = rects[rects.length - 1];
    return last === undefined ? null : wireOf(sheet.id, last);
  }),
  'Sheet.getActiveRangeList': handle((sheet, _args, run) =>
    selectionOn(run, run.view(), sheet).rects.map((rect) => wireOf(sheet.id, rect)),
  ),
  // developers.google.com/apps-script/reference/spreadsheet/sheet#isrowhiddenbyfilterrowposition
  'Sheet.isRowHiddenByFilter': reading((sheet, args) => {
    const row = range(sheet, { row: args.number(1), column: 1, rows: 1, columns: 1 })[1];
    return sheet.filter?.rows.includes(row) ?? false;
  }),
  'Sheet.isRowHiddenByUser': reading((sheet, args) => {
    const row = range(sheet, { row: args.number(1), column: 1, rows: 1, columns: 1 })[1];
    return sheet.hiddenRows.includes(row);
  }),
  'Sheet.getFilter': reading((sheet) =>
    sheet.filter === null ? null : wireOf(sheet.id, sheet.filter.rect),
  ),
  'Sheet.getLastRow': reading((sheet) => lastRow(sheet)),
  'Sheet.getLastColumn': reading((sheet) => lastColumn(sheet)),
  'Sheet.getDataRange': reading((sheet) =>
    wireOf(sheet.id, {
      row: 1,
      column: 1,
      rows: Math.max(1, lastRow(sheet)),
      columns: Math.max(1, lastColumn(sheet)),
    }),
  ),
  'Sheet.getProtections': {
    kind: 'sheet',
    run: (run, args) => {
      const wanted = args.text(1);
      return run
        .read(1)
        .protections.filter((one) => one.sheet === args.number(0))
        .filter((one) => (one.rect === null ? 'SHEET' : 'RANGE') === wanted)
        .map((one) => one.id);
    },
  },
};
