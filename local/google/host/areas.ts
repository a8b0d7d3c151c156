import type { Filter, Rect, Sheet, Table } from './state';

/** Rows or columns. */
export type Axis = 'rows' | 'columns';

/** Where each old line goes: counted from 1, null where it is deleted. */
export type Move = (line: number) => number | null;

/** Where a rectangle goes with its lines; null if all of them are deleted. */
export function movedRect(rect: Rect, axis: Axis, move: Move): Rect | null {
  const first = axis === 'rows' ? rect.row : rect.column;
  const count = axis === 'rows' ? rect.rows : rect.columns;
  let top = Number.POSITIVE_INFINITY;
  let bottom = 0;
  for (let line = first; line < first + count; line += 1) {
    const to = move(line);
    if (to === null) continue;
    top = Math.min(top, to);
    bottom = Math.max(bottom, to);
  }
  if (bottom === 0) return null;
  const span = bottom - top + 1;
  return axis === 'rows'
    ? { ...rect, row: top, rows: span }
    : { ...rect, column: top, columns: span };
}

function movedLines(lines: readonly number[], move: Move): number[] {
  return lines.flatMap((line) => move(line) ?? []);
}

/** What is noted by column, with each column where it now is. */
function movedKeys<T>(held: Readonly<Record<number, T>>, move: Move): Record<number, T> {
  const moved: Record<number, T> = {};
  for (const [column, value] of Object.entries(held)) {
    const to = move(Number(column));
    if (to !== null) moved[to] = value;
  }
  return moved;
}

/** A filter stretches and shrinks with its range; without its header row it is gone. */
function movedFilter(filter: Filter | null, axis: Axis, move: Move): Filter | null {
  if (filter === null) return null;
  const rect = movedRect(filter.rect, axis, move);
  if (rect === null) return null;
  if (axis === 'columns') return { ...filter, rect, hidden: movedKeys(filter.hidden, move) };
  if (move(filter.rect.row) === null) return null;
  return { ...filter, rect, rows: movedLines(filter.rows, move) };
}

function movedTable(table: Table, axis: Axis, move: Move): Table[] {
  const rect = movedRect(table.rect, axis, move);
  if (rect === null) return [];
  return [{ rect, typed: axis === 'rows' ? table.typed : movedLines(table.typed, move) }];
}

function movedMerge(rect: Rect, axis: Axis, move: Move): Rect[] {
  const moved = movedRect(rect, axis, move);
  return moved === null || moved.rows * moved.columns === 1 ? [] : [moved];
}

/** What is noted of a sheet's rows and columns follows them. */
export function movedAreas(sheet: Sheet, axis: Axis, move: Move): Partial<Sheet> {
  const filter = movedFilter(sheet.filter, axis, move);
  const tables = sheet.tables.flatMap((table) => movedTable(table, axis, move));
  const merges = sheet.merges.flatMap((rect) => movedMerge(rect, axis, move));
  if (axis === 'rows') {
    return { filter, tables, merges, hiddenRows: movedLines(sheet.hiddenRows, move) };
  }
  const widths = movedKeys(sheet.widths, move);
  return { filter, tables, merges, widths, hiddenColumns: movedLines(sheet.hiddenColumns, move) };
}
