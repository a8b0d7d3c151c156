import type { Rect, Sheet } from './state';

/** Whether two rectangles have a cell in common. */
export function overlap(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether a cell lies under a merge of which it is not the first. */
export function isCovered(merges: readonly Rect[], row: number, column: number): boolean {
  const cell = { row, column, rows: 1, columns: 1 };
  const over = merges.find((rect) => overlap(rect, cell));
  return over !== undefined && (over.row !== row || over.column !== column);
}

const REFUSALS = {
  format: "You can't set the number format of cells in a typed column.",
  rule: 'This operation is not allowed on cells in typed columns.',
} as const;

/** Why a change of formats or rules of a range is refused by a table's typed columns, if it is. */
export function typedRefusal(
  { tables }: Sheet,
  range: Rect,
  what: keyof typeof REFUSALS,
): string | null {
  const hits = tables.some(({ rect, typed }) =>
    typed.some((column) => overlap({ ...rect, column, columns: 1 }, range)),
  );
  return hits ? REFUSALS[what] : null;
}
