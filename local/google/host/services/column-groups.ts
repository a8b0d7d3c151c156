import { GoogleError, notModelled } from '../errors';
import type { Args, Execution, Service } from '../execution';
import { sheetOf, withSheet } from '../grid';
import type { ColumnGroup, Sheet } from '../state';
import { placeOf } from './places';
import { writing } from './sheet-lines';

function holds({ column, columns }: ColumnGroup, at: number): boolean {
  return column <= at && at < column + columns;
}

function groupAt(sheet: Sheet, column: number): ColumnGroup | undefined {
  return sheet.columnGroups.find((group) => holds(group, column));
}

/** [?] What groups become that touch each other, or stand one within another. */
function grouped(sheet: Sheet, column: number, columns: number): Sheet {
  // developers.google.com/apps-script/reference/spreadsheet/range#shiftColumnGroupDepth(Integer)
  if (column === 1 && sheet.groupControl === 'BEFORE') {
    throw new GoogleError('The first column cannot be grouped while the control stands before.');
  }
  for (let at = column - 1; at <= column + columns; at += 1) {
    if (groupAt(sheet, at)) notModelled('Groups of columns that touch each other');
  }
  const columnGroups = [...sheet.columnGroups, { column, columns, collapsed: false }];
  return { ...sheet, columnGroups };
}

/** What is left of the groups without these columns; which stay hidden where they were. */
function ungrouped(sheet: Sheet, column: number, columns: number): Sheet {
  const last = column + columns - 1;
  const columnGroups = sheet.columnGroups.flatMap((group) => {
    const end = group.column + group.columns - 1;
    if (end < column || group.column > last) return [group];
    const before = { ...group, columns: column - group.column };
    const after = { ...group, column: last + 1, columns: end - last };
    return [before, after].filter((part) => part.columns > 0);
  });
  return { ...sheet, columnGroups };
}

/** Folding hides the columns of a group, unfolding shows them: …/reference/spreadsheet/group */
export function foldedAt(sheet: Sheet, column: number, collapsed: boolean): Sheet {
  const group = groupAt(sheet, column);
  if (!group) throw new GoogleError('The group does not exist.');
  const own = Array.from({ length: group.columns }, (_, index) => group.column + index);
  const others = sheet.hiddenColumns.filter((one) => !own.includes(one));
  return {
    ...sheet,
    hiddenColumns: collapsed ? [...others, ...own] : others,
    columnGroups: sheet.columnGroups.map((one) => (one === group ? { ...one, collapsed } : one)),
  };
}

/** Groups of columns, of the first depth alone. */
export const columnGroups: Service = {
  'Sheet.getColumnGroupDepth': {
    kind: 'sheet',
    run: (run, args) =>
      groupAt(sheetOf(run.read(1), args.number(0)), args.number(1)) === undefined ? 0 : 1,
  },
  'Sheet.getColumnGroup': {
    kind: 'sheet',
    run: (run, args) => {
      const group = groupAt(sheetOf(run.read(1), args.number(0)), args.number(1));
      if (!group || args.number(2) !== 1) throw new GoogleError('The group does not exist.');
      return [group.column, group.columns];
    },
  },
  'Sheet.setColumnGroupControlPosition': writing((sheet, args) => ({
    ...sheet,
    groupControl: args.text(1) === 'BEFORE' ? 'BEFORE' : 'AFTER',
  })),
  'Sheet.getColumnGroupControlPosition': {
    kind: 'handle',
    run: (run, args) => sheetOf(run.view(), args.number(0)).groupControl,
  },
  'Group.collapse': writing((sheet, args) => foldedAt(sheet, args.number(1), true)),
  'Group.expand': writing((sheet, args) => foldedAt(sheet, args.number(1), false)),
  'Group.isCollapsed': {
    kind: 'sheet',
    run: (run, args) =>
      groupAt(sheetOf(run.read(1), args.number(0)), args.number(1))?.collapsed ?? false,
  },
};

/** Puts columns into a group, or takes them out. */
export function shiftColumnGroupDepth(run: Execution, args: Args): null {
  const { sheet, rect } = placeOf(args.list[0]);
  const delta = args.number(1);
  if (delta !== 1 && delta !== -1) notModelled(`Range.shiftColumnGroupDepth by ${delta}`);
  const change = delta === 1 ? grouped : ungrouped;
  run.write(1, {
    apply: (workbook) =>
      withSheet(workbook, sheet, (held) => change(held, rect.column, rect.columns)),
  });
  return null;
}
