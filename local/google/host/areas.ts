import type { Chart, ColumnGroup, Filter, Rect, Sheet, Table, TextFormat } from './state';

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

/**
 * A group's columns keep being grouped wherever they go, those side by side together; a column that is
 * inserted between two of them is one of the group.
 */
function movedGroup(group: ColumnGroup, sheet: Sheet, move: Move): ColumnGroup[] {
  const old = Array.from({ length: sheet.maxColumns }, (_, index) => move(index + 1));
  const own = new Set(old.slice(group.column - 1, group.column - 1 + group.columns));
  const others = new Set(old.filter((to) => !own.has(to)));
  const groups: Array<{ column: number; columns: number; collapsed: boolean }> = [];
  const end = Math.max(0, ...[...own].map(Number));
  let open = false;
  for (let column = 1; column <= end; column += 1) {
    const current = groups[groups.length - 1];
    if (own.has(column) || (open && !others.has(column))) {
      if (open && current) current.columns += 1;
      else groups.push({ column, columns: 1, collapsed: group.collapsed });
      open = true;
    } else open = false;
  }
  return groups;
}

function movedFormat(format: TextFormat, axis: Axis, move: Move): TextFormat[] {
  const rects = format.rects.flatMap((rect) => movedRect(rect, axis, move) ?? []);
  return rects.length === 0 ? [] : [{ ...format, rects }];
}

/** A chart goes on being of the cells that it was of. */
function movedChart(chart: Chart, axis: Axis, move: Move): Chart {
  const ranges = chart.ranges.flatMap((rect) => movedRect(rect, axis, move) ?? []);
  return { ...chart, ranges };
}

/** What is noted of a sheet's rows and columns follows them. */
export function movedAreas(sheet: Sheet, axis: Axis, move: Move): Partial<Sheet> {
  const filter = movedFilter(sheet.filter, axis, move);
  const tables = sheet.tables.flatMap((table) => movedTable(table, axis, move));
  const merges = sheet.merges.flatMap((rect) => movedMerge(rect, axis, move));
  const textFormats = sheet.textFormats.flatMap((one) => movedFormat(one, axis, move));
  const charts = sheet.charts.map((chart) => movedChart(chart, axis, move));
  if (axis === 'rows') {
    const hiddenRows = movedLines(sheet.hiddenRows, move);
    const heights = movedKeys(sheet.heights, move);
    return { filter, tables, merges, textFormats, charts, hiddenRows, heights };
  }
  const widths = movedKeys(sheet.widths, move);
  const hiddenColumns = movedLines(sheet.hiddenColumns, move);
  const columnGroups = sheet.columnGroups.flatMap((one) => movedGroup(one, sheet, move));
  return { filter, tables, merges, textFormats, charts, widths, hiddenColumns, columnGroups };
}
