import type { Args, Handler, Service } from '../execution';
import type { Workbook } from '../state';
import { deleteLines, insertLines } from '../structure';

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

/** The methods of `Sheet` that insert and delete rows and columns. */
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
  'Sheet.deleteRows': shaping((workbook, args) =>
    deleteLines(workbook, args.number(0), 'rows', args.number(1), args.number(2)),
  ),
  'Sheet.deleteColumns': shaping((workbook, args) =>
    deleteLines(workbook, args.number(0), 'columns', args.number(1), args.number(2)),
  ),
};
