import type { ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import { ASKED_ROWS } from '../model/limits';
import type { Area } from '../model/ports';
import { type PlacedRow, placeOf } from './snapshot';

/** Which columns of a row are written. */
export type Written = (placed: PlacedRow) => readonly ColumnKey[];

/**
 * For each row that this person may not write to where it is written, by its place: those columns. Nobody
 * is told more where all is well, which takes one call for each tab; where something is protected each column
 * is asked for, and in such a column each row, of up to so many.
 */
export function protectedAmong(
  placed: readonly PlacedRow[],
  written: Written,
): ReadonlyMap<string, readonly ColumnKey[]> {
  const found = new Map<string, ColumnKey[]>();
  for (const [tab, own] of groupBy(placed, ({ entry }) => entry.tab)) {
    const cells = own.flatMap((one) =>
      written(one).flatMap((key): Cell[] => {
        const column = one.entry.header.at(key);
        return column === undefined ? [] : [{ placed: one, key, column, row: one.row.number }];
      }),
    );
    // guard: protected-cells
    if (cells.length === 0 || tab.mayWrite(around(cells))) continue;
    for (const [key, down] of groupBy(cells, (cell) => cell.key)) {
      if (tab.mayWrite(around(down))) continue;
      const isEach = down.length <= ASKED_ROWS;
      const shut = isEach ? down.filter((cell) => !tab.mayWrite(around([cell]))) : down;
      for (const cell of shut) {
        const name = placeOf(cell.placed);
        found.set(name, [...(found.get(name) ?? []), key]);
      }
    }
  }
  return found;
}

interface Cell {
  readonly placed: PlacedRow;
  readonly key: ColumnKey;
  readonly row: number;
  readonly column: number;
}

/** The smallest area that holds all of the cells. */
function around(cells: readonly Cell[]): Area {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}
