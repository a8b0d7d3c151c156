import { cellAt, changeCells } from './grid';
import type { Cell, Rect, Sheet } from './state';

/** What Sheets sorts first: numbers and dates, then text, then booleans; blank cells stand last. */
function rankOf(content: Cell['content']): number {
  if (content === undefined || content === '') return 3;
  if (typeof content === 'number') return 0;
  return typeof content === 'string' ? 1 : 2;
}

/**
 * How Sheets compares two cells, ascending or descending: numbers, text without regard to case,
 * booleans. Blank cells stand last whichever way a person sorts.
 * https://support.google.com/docs/answer/3540681 names A to Z; the order of kinds is from one source.
 */
export function compareCells(a: Cell | undefined, b: Cell | undefined, ascending: boolean): number {
  const [x, y] = [a?.content, b?.content];
  const [p, q] = [rankOf(x), rankOf(y)];
  if (p === 3 || q === 3) return p - q;
  const way = ascending ? 1 : -1;
  if (p !== q) return way * (p - q);
  if (typeof x === 'string' && typeof y === 'string') {
    const [low, high] = [x.toLowerCase(), y.toLowerCase()];
    return way * (low < high ? -1 : low > high ? 1 : 0);
  }
  return way * (Number(x) - Number(y));
}

/** The sheet with the rows of a rectangle in the order of one of its columns; the rest stays. */
export function sortedRect(sheet: Sheet, rect: Rect, column: number, ascending: boolean): Sheet {
  return permuted(sheet, rect, rowsInOrder(sheet, rect, column, ascending));
}

/** The rows of a rectangle in the order of a column of the sheet. */
export function rowsInOrder(
  sheet: Sheet,
  rect: Rect,
  column: number,
  ascending: boolean,
): number[] {
  return Array.from({ length: rect.rows }, (_, r) => rect.row + r).sort((a, b) =>
    compareCells(cellAt(sheet, a, column), cellAt(sheet, b, column), ascending),
  );
}

/** The sheet with the rows of a rectangle taken from these rows of the sheet. */
export function permuted(sheet: Sheet, rect: Rect, order: readonly number[]): Sheet {
  const changed = changeCells(sheet, rect, (_cell, r, c) =>
    cellAt(sheet, order[r] ?? rect.row + r, rect.column + c),
  );
  return { ...changed, moves: sheet.moves + 1 };
}
