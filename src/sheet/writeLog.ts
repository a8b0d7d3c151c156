import type { ColumnKey } from '../model/columns';
import { sameCell } from '../model/plain';
import type { Cell } from '../model/ports';
import { type PlacedRow, placeOf } from './snapshot';
import type { EntryTab } from './tab';
import type { CellEntry } from './writing';

/** A cell that was written to, by the place of its row. */
interface Written {
  readonly place: string;
  readonly entry: EntryTab;
  readonly row: number;
  readonly column: number;
  readonly key: ColumnKey;
  readonly value: Cell;
}

/** The places that were written to, and what was written there. */
export class WriteLog {
  readonly all: Written[] = [];
  private readonly byPlace = new Map<string, Map<number, Written>>();

  note(entries: readonly CellEntry[]): void {
    for (const { placed, key, value } of entries) {
      const { entry, row } = placed;
      const column = entry.header.at(key);
      if (column === undefined) continue;
      const place = placeOf(placed);
      const written = { place, entry, row: row.number, column, key, value };
      this.all.push(written);
      const own = this.byPlace.get(place) ?? new Map<number, Written>();
      this.byPlace.set(place, own.set(column, written));
    }
  }

  /** The columns that were written to, meant or not, as rows have them: what stood there may be lost. */
  touchedKeys(rows: readonly PlacedRow[]): ReadonlySet<ColumnKey> {
    const columns = new Set(this.all.map(({ column }) => column));
    const headers = new Set(rows.map(({ entry }) => entry.header));
    return new Set(
      [...headers].flatMap((header) =>
        [...columns].flatMap((column) => header.keyAt(column) ?? []),
      ),
    );
  }

  /** The columns that were written to in the same place, each such set once. */
  keySets(): ReadonlyArray<ReadonlySet<ColumnKey>> {
    const sets = new Map<string, ReadonlySet<ColumnKey>>();
    for (const own of this.byPlace.values()) {
      const keys = keysOf(own);
      sets.set([...keys].sort().join(), keys);
    }
    return [...sets.values()];
  }

  /** True where what was written last into these columns of a place, and no others, stands there. */
  hasLandedOn(placed: PlacedRow, keys: ReadonlySet<ColumnKey>): boolean {
    const own = this.byPlace.get(placeOf(placed));
    if (!own || own.size !== keys.size) return false;
    return [...own.values()].every(
      ({ column, key, value }) => keys.has(key) && hasLanded(placed.row.at(column), value),
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

function keysOf(written: ReadonlyMap<number, Written>): ReadonlySet<ColumnKey> {
  return new Set([...written.values()].map(({ key }) => key));
}

/** True where a cell may read what was written: a date in a column of another format does not. */
export function hasLanded(cell: Cell, value: Cell): boolean {
  return typeof value === 'object' || sameCell(cell, value);
}
