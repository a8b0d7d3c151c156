import { sameCell } from '../model/plain';
import type { Cell } from '../model/ports';
import { type PlacedRow, placeOf, type Snapshot } from './snapshot';
import type { CellEntry } from './writing';

/** The places that were written to, and what was written there. */
export class WriteLog {
  readonly all: Array<{ place: string; column: number; value: Cell }> = [];

  note(entries: readonly CellEntry[]): void {
    for (const { placed, key, value } of entries) {
      const column = placed.entry.header.at(key);
      if (column !== undefined) this.all.push({ place: placeOf(placed), column, value });
    }
  }

  /** The headers of columns that were written to, meant or not: what stood there may be lost. */
  touchedColumns(before: Snapshot, after: Snapshot): ReadonlySet<string> {
    const columns = new Set(this.all.map(({ column }) => column));
    const headers = [...before.rows, ...after.rows].map(({ entry }) => entry.header);
    return new Set(
      [...new Set(headers)].flatMap((header) =>
        [...columns].map((column) => header.textAt(column)),
      ),
    );
  }

  /** True where a cell reads what the add-on itself has put there. */
  has(placed: PlacedRow, column: number, cell: Cell): boolean {
    const place = placeOf(placed);
    return this.all.some(
      (one) => one.place === place && one.column === column && sameCell(one.value, cell),
    );
  }
}
