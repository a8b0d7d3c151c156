import { CELLS_A_CALL } from '../model/limits';
import type { Area } from '../model/ports';

/** Numbers that follow each other, with what little lies between them. */
export interface Span {
  readonly first: number;
  readonly size: number;
}

/** Joins numbers into spans: those that lie no further apart than `near` are one. */
export function spansOf(numbers: readonly number[], near: number): Span[] {
  const joined: Array<{ first: number; size: number }> = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = joined[joined.length - 1];
    if (last && number - (last.first + last.size) <= near) last.size = number - last.first + 1;
    else joined.push({ first: number, size: 1 });
  }
  return joined;
}

/**
 * The areas that hold all crossings of some rows and columns. A call takes as long as reading so many
 * cells, so what lies between is read too where that costs less than a call.
 */
export function areasOf(rows: readonly number[], columns: readonly number[]): Area[] {
  const down = spansOf(rows, Math.floor(CELLS_A_CALL / new Set(columns).size));
  const height = down.reduce((sum, { size }) => sum + size, 0);
  const across = spansOf(columns, Math.floor(CELLS_A_CALL / height));
  return down.flatMap(({ first: row, size }) =>
    across.map(({ first: column, size: width }) => ({ row, column, rows: size, columns: width })),
  );
}
