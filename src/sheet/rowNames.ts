import { type PlacedRow, placeOf, type Snapshot } from './snapshot';
import type { CellEntry } from './writing';

/**
 * How a row is known again when it is read back: by its reference, or, where the reference itself
 * was written, by all else that it holds.
 */
export type KnownBy = 'reference' | 'content';

/** Names rows so that each name is borne by one: equal rows are told apart by their order. */
export class RowNames {
  private readonly names = new Map<string, string>();
  private readonly rows = new Map<string, PlacedRow>();

  constructor({ rows }: Snapshot, knownBy: KnownBy, touchedColumns: ReadonlySet<string>) {
    const seen = new Map<string, number>();
    for (const placed of rows) {
      const plain =
        knownBy === 'reference'
          ? `${placed.row.reference ?? ''}`
          : `${placed.entry.tab.id} ${placed.row.content(touchedColumns)}`;
      const count = seen.get(plain) ?? 0;
      seen.set(plain, count + 1);
      const name = `${plain} ${count}`;
      this.names.set(placeOf(placed), name);
      this.rows.set(name, placed);
    }
  }

  /** Entries by the name of the row that they are meant for. */
  sort(entries: readonly CellEntry[]): Map<string, CellEntry[]> {
    const sorted = new Map<string, CellEntry[]>();
    for (const entry of entries) {
      const name = this.nameOf(entry.placed) ?? '';
      sorted.set(name, [...(sorted.get(name) ?? []), entry]);
    }
    return sorted;
  }

  nameOf(placed: PlacedRow): string | undefined {
    return this.names.get(placeOf(placed));
  }

  row(name: string): PlacedRow | undefined {
    return this.rows.get(name);
  }
}
