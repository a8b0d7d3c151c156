import { notModelled } from '../errors';
import type { Args, Handler, Service } from '../execution';
import { checkBounds, sheetOf, withSheet } from '../grid';
import type { Sheet, Workbook } from '../state';
import { deleteLines, dragLines, insertLines } from '../structure';
import { placeOf } from './places';

/** A change of the whole workbook. */
export function shaping(change: (workbook: Workbook, args: Args) => Workbook): Handler {
  return {
    kind: 'sheet',
    run: (run, args) => {
      run.write(1, { apply: (workbook) => change(workbook, args) });
      return null;
    },
  };
}

/** A change of the sheet that the first argument names. */
export function writing(change: (sheet: Sheet, args: Args) => Sheet): Handler {
  return shaping((workbook, args) =>
    withSheet(workbook, args.number(0), (sheet) => change(sheet, args)),
  );
}

/**
 * Moves columns before another one, all counted before the move:
 * developers.google.com/apps-script/reference/spreadsheet/sheet#moveColumns(Range,Integer)
 * [?] What becomes of merged cells, groups, and across the edge of the frozen columns.
 */
function moveColumns(workbook: Workbook, args: Args): Workbook {
  const { rect } = placeOf(args.list[1]);
  const [first, count, before] = [rect.column, rect.columns, args.number(2)];
  const sheet = sheetOf(workbook, args.number(0));
  checkBounds(sheet, { ...rect, column: Math.max(1, before - 1), columns: 1 });
  const isOver = sheet.merges.some(({ columns }) => columns > 1);
  if (isOver) notModelled('Moving columns of a sheet with cells that are merged across columns');
  const inGroup = sheet.columnGroups.some(
    (group) => group.column < first + count && first < group.column + group.columns,
  );
  if (inGroup) notModelled('Moving columns of a group');
  const isFrozen = (column: number): boolean => column <= sheet.frozenColumns;
  if (isFrozen(first) !== isFrozen(before)) notModelled('Moving columns that are frozen');
  return dragLines(workbook, sheet.id, 'columns', first, count, before);
}

/** The methods of `Sheet` that insert, delete and move rows and columns. */
export const sheetLines: Service = {
  'Sheet.insertRowsAfter': shaping((workbook, args) =>
    insertLines(workbook, args.number(0), 'rows', args.number(1), args.number(2), args.number(1)),
  ),
  'Sheet.insertRowsBefore': shaping((workbook, args) =>
    insertLines(
      workbook,
      args.number(0),
      'rows',
      args.number(1) - 1,
      args.number(2),
      args.number(1),
    ),
  ),
  'Sheet.insertColumnsAfter': shaping((workbook, args) =>
    insertLines(
      workbook,
      args.number(0),
      'columns',
      args.number(1),
      args.number(2),
      args.number(1),
    ),
  ),
  'Sheet.insertColumnsBefore': shaping((workbook, args) =>
    insertLines(
      workbook,
      args.number(0),
      'columns',
      args.number(1) - 1,
      args.number(2),
      args.number(1),
    ),
  ),
  'Sheet.moveColumns': shaping(moveColumns),
  'Sheet.deleteRows': shaping((workbook, args) =>
    deleteLines(workbook, args.number(0), 'rows', args.number(1), args.number(2)),
  ),
  'Sheet.deleteColumns': shaping((workbook, args) =>
    deleteLines(workbook, args.number(0), 'columns', args.number(1), args.number(2)),
  ),
};
