import type { Axis, Move } from './areas';
import { GoogleError } from './errors';
import { moveLines } from './followers';
import { checkBounds, lastRow, sheetOf, withSheet } from './grid';
import type { Cell, Row, Workbook } from './state';

/** A new line takes the look and the rules of its neighbour, not its content or notes. */
function inherited(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  const { content: _content, formula: _formula, note: _note, ...rest } = cell;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** Whether new lines take over anything; those after the last one take over from it: one source. */
function reaches(lines: readonly unknown[], after: number, like: number): boolean {
  return lines.length > after || (like > 0 && lines.length >= like);
}

/** The workbook with `count` blank lines after line `after` (0 for the top). */
export function insertLines(
  workbook: Workbook,
  id: number,
  axis: Axis,
  after: number,
  count: number,
  like: number,
): Workbook {
  const held = sheetOf(workbook, id);
  const max = axis === 'rows' ? held.maxRows : held.maxColumns;
  if (after < 0 || after > max || count < 1) {
    throw new GoogleError('Those rows are out of bounds.');
  }
  const move: Move = (line) => (line > after ? line + count : line);
  const moved = moveLines(workbook, id, axis, move);
  return withSheet(moved, id, (sheet) => {
    if (axis === 'rows') {
      const rows: Row[] = sheet.rows.slice();
      if (reaches(rows, after, like)) {
        const model = (sheet.rows[like - 1] ?? []).map(inherited);
        rows.splice(after, 0, ...Array.from({ length: count }, () => model));
      }
      return { ...sheet, rows, maxRows: sheet.maxRows + count };
    }
    const rows = sheet.rows.map((row) => {
      if (!reaches(row, after, like)) return row;
      const cells = row.slice();
      const model = inherited(row[like - 1]);
      cells.splice(after, 0, ...Array.from({ length: count }, () => model));
      return cells;
    });
    return {
      ...sheet,
      rows,
      maxColumns: sheet.maxColumns + count,
    };
  });
}

/** The workbook without `count` lines from line `first`. */
export function deleteLines(
  workbook: Workbook,
  id: number,
  axis: Axis,
  first: number,
  count: number,
): Workbook {
  const held = sheetOf(workbook, id);
  checkBounds(
    held,
    axis === 'rows'
      ? { row: first, rows: count, column: 1, columns: 1 }
      : { row: 1, rows: 1, column: first, columns: count },
  );
  const max = axis === 'rows' ? held.maxRows : held.maxColumns;
  if (count >= max) {
    throw new GoogleError(`You can't delete all the ${axis} on the sheet.`);
  }
  const frozen = axis === 'rows' ? held.frozenRows : held.frozenColumns;
  if (frozen > 0 && count >= max - frozen && first > frozen) {
    throw new GoogleError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
  }
  const move: Move = (line) => (line < first ? line : line < first + count ? null : line - count);
  const moved = moveLines(workbook, id, axis, move);
  return withSheet(moved, id, (sheet) => {
    if (axis === 'rows') {
      const rows = sheet.rows.slice();
      rows.splice(first - 1, count);
      return { ...sheet, rows, maxRows: sheet.maxRows - count };
    }
    const rows = sheet.rows.map((row) => {
      const cells = row.slice();
      cells.splice(first - 1, count);
      return cells;
    });
    return {
      ...sheet,
      rows,
      maxColumns: sheet.maxColumns - count,
    };
  });
}

/** Where each line goes when `count` lines from `first` are put before line `before`. */
function dragged(first: number, count: number, before: number): Move {
  const to = before > first ? before - count : before;
  return (line) => {
    if (line >= first && line < first + count) return line - first + to;
    const gone = line >= first + count ? line - count : line;
    return gone >= to ? gone + count : gone;
  };
}

function draggedIn<T>(
  list: readonly T[],
  first: number,
  count: number,
  before: number,
  blank: T,
): T[] {
  const all = list.slice();
  while (all.length < Math.max(first + count, before) - 1) all.push(blank);
  const moved = all.splice(first - 1, count);
  all.splice((before > first ? before - count : before) - 1, 0, ...moved);
  return all;
}

/** The workbook with `count` lines from `first` dragged so that they stand before line `before`. */
export function dragLines(
  workbook: Workbook,
  id: number,
  axis: Axis,
  first: number,
  count: number,
  before: number,
): Workbook {
  const move = dragged(first, count, before);
  const moved = moveLines(workbook, id, axis, move);
  return withSheet(moved, id, (sheet) =>
    axis === 'rows'
      ? {
          ...sheet,

          rows: draggedIn<Row>(sheet.rows, first, count, before, []),
        }
      : {
          ...sheet,
          rows: sheet.rows.map((row) =>
            draggedIn<Cell | undefined>(row, first, count, before, undefined),
          ),
        },
  );
}

/** The sheet with its rows from `first` to the last one with content put in another order. */
export function reorderRows(
  workbook: Workbook,
  id: number,
  first: number,
  compare: (a: Row, b: Row) => number,
): Workbook {
  return withSheet(workbook, id, (sheet) => {
    const last = lastRow(sheet);
    const rows = sheet.rows.slice();
    const sorted = rows.slice(first - 1, last).sort(compare);
    rows.splice(first - 1, sorted.length, ...sorted);
    return { ...sheet, rows, moves: sheet.moves + 1 };
  });
}
