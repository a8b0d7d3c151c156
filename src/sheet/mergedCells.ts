import { groupBy } from '../model/groupBy';
import type { RowCell } from './formulas';
import type { PlacedRow } from './snapshot';

/**
 * The cells of rows, in the add-on's columns, that are part of a merge: of such cells the first alone holds
 * anything, and what is written into another is lost. A call for each tab.
 */
export function mergedAmong(rows: readonly PlacedRow[]): RowCell[] {
  return [...groupBy(rows, ({ entry }) => entry.tab)].flatMap(([tab, own]) => {
    const numbers = own.map(({ row }) => row.number);
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const merges = tab.merged({ row: first, rows: last - first + 1 });
    if (merges.length === 0) return [];
    return own.flatMap((placed) =>
      merges
        .filter(({ row, rows: down }) => isWithin(placed.row.number, row, down))
        .flatMap(({ column, columns }): RowCell[] =>
          Array.from({ length: columns }, (_, index) =>
            placed.entry.header.keyAt(column + index),
          ).flatMap((key) => (key ? [{ placed, key }] : [])),
        ),
    );
  });
}

function isWithin(number: number, first: number, size: number): boolean {
  return number >= first && number < first + size;
}
