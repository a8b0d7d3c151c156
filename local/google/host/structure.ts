import { GoogleError } from './errors';
import { type Axis, type Move, movedWidths, moveLines } from './followers';
import { checkBounds, lastRow, sheetOf, withSheet } from './grid';
import type { Cell, Row, Workbook } from './state';

/** A new line takes the look and the rules of its neighbour, not its content or notes. */
function inherited(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  const { content: _content, formula: _formula, note: _note, ...rest } = cell;
  return Object.keys(rest).length === 0 ? undefined : rest;
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
      if (rows.length > after) {
        const model = (sheet.rows[like - 1] ?? []).map(inherited);
        rows.splice(after, 0, ...Array.from({ length: count }, () => model));
      }
      return { ...sheet, rows, maxRows: sheet.maxRows + count };
    }
    const rows = sheet.rows.map((row) => {
      if (row.length <= after) return row;
      const cells = row.slice();
      const model = inherited(row[like - 1]);
      cells.splice(after, 0, ...Array.from({ length: count }, () => model));
      return cells;
    });
    return {
      ...sheet,
      ...movedWidths(sheet, move),
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
      ...movedWidths(sheet, move),
      rows,
      maxColumns: sheet.maxColumns - count,
    };
  });
}

/** The workbook with one column moved so that it stands before column `before`. */
export function moveColumn(
  workbook: Workbook,
  id: number,
  column: number,
  before: number,
): Workbook {
  const to = before > column ? before - 1 : before;
  const move: Move = (line) => {
    if (line === column) return to;
    if (column < to) return line > column && line <= to ? line - 1 : line;
    return line >= to && line < column ? line + 1 : line;
  };
  const moved = moveLines(workbook, id, 'columns', move);
  return withSheet(moved, id, (sheet) => ({
    ...sheet,
    ...movedWidths(sheet, move),
    rows: sheet.rows.map((row) => {
      const cells: (Cell | undefined)[] = row.slice();
      while (cells.length < Math.max(column, to)) cells.push(undefined);
      const [cell] = cells.splice(column - 1, 1);
      cells.splice(to - 1, 0, cell);
      return cells;
    }),
  }));
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
    return { ...sheet, rows };
  });
}
