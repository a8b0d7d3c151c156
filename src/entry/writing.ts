import type { Cell, CellPlace, CellWrite, Tab } from '../ports';
import type { Language } from '../text/language';
import { move, type State, type Reading as StateReading, stateLabel } from '../upload/states';
import type { ColumnKey } from './columns';
import type { PlacedRow } from './snapshot';

/** What is to be written into cells of a row; `State` has a way of its own. */
export type Entries = { readonly [Key in Exclude<ColumnKey, 'state'>]?: Cell };

/** One cell of a row, and what it is to read. */
export interface CellEntry {
  readonly placed: PlacedRow;
  readonly key: ColumnKey;
  readonly value: Cell;
}

/** What is to be done to one tab. */
interface Sheaf {
  readonly writes: CellWrite[];
  /** `State` and `Message`, written last: a state says that all else stands. */
  readonly last: CellWrite[];
  /** Cells to be written as they read, where others of their column are written. */
  readonly kept: CellWrite[];
  readonly problem: CellPlace[];
  readonly none: CellPlace[];
}

/** Collects what is to be written, and writes it tab by tab. */
export class Writing {
  private readonly sheaves = new Map<Tab, Sheaf>();
  private collected: CellEntry[] = [];

  constructor(private readonly language: Language) {}

  /**
   * Fills cells of a row, and moves its state where one is given. Cells that read so already are
   * left alone, as are columns that the tab does not have. `from` is what the add-on knows the
   * state to be, whatever the cell reads. Throws `IllegalMove` where no arrow leads to `to`.
   */
  fill(
    placed: PlacedRow,
    entries: Entries,
    to?: State,
    from: StateReading = placed.row.state,
  ): void {
    // A state that a person typed is left for that person to see.
    const label =
      to === undefined || typeof from === 'object'
        ? {}
        : { state: stateLabel(move(from, to), this.language) };
    const all = Object.entries({ ...entries, ...label }) as Array<[ColumnKey, Cell]>;
    for (const [key, value] of all) {
      if (placed.row.cell(key) !== value) this.put(placed, key, value);
    }
  }

  /** Writes one cell, whatever it reads. */
  put(placed: PlacedRow, key: ColumnKey, value: Cell): void {
    const place = this.place(placed, key);
    if (!place) return;
    const { writes, last } = this.sheaf(placed);
    (key === 'state' || key === 'message' ? last : writes).push({ ...place, value });
    this.collected.push({ placed, key, value });
  }

  /** What has been collected and not yet handed over. */
  entries(): readonly CellEntry[] {
    return this.collected;
  }

  /**
   * Cells of the add-on's own columns that need no change, to be written with those that do: a
   * column written whole takes one call, and one with gaps a call for each stretch.
   */
  keep(placed: PlacedRow, keys: readonly ColumnKey[]): void {
    for (const key of keys) {
      const place = this.place(placed, key);
      if (place) this.sheaf(placed).kept.push({ ...place, value: placed.row.cell(key) });
    }
  }

  /** Marks cells that have a problem, and frees others of their mark. */
  mark(
    placed: PlacedRow,
    { problem, none }: { problem: readonly ColumnKey[]; none: readonly ColumnKey[] },
  ): void {
    const places = (keys: readonly ColumnKey[]): CellPlace[] =>
      keys.flatMap((key) => this.place(placed, key) ?? []);
    this.sheaf(placed).problem.push(...places(problem));
    this.sheaf(placed).none.push(...places(none));
  }

  /** Hands everything to the sheet; it is safe after the next flush. */
  apply(): void {
    for (const [tab, { writes, last, kept, problem, none }] of this.sheaves) {
      for (const cells of [writes, last]) {
        const changed = new Set(cells.map(nameOf));
        const columns = new Set(cells.map(({ column }) => column));
        const fillers = kept.filter((one) => columns.has(one.column) && !changed.has(nameOf(one)));
        if (cells.length > 0) tab.write([...cells, ...fillers]);
      }
      if (problem.length + none.length > 0) tab.mark({ problem, none });
    }
    this.sheaves.clear();
    this.collected = [];
  }

  private place({ entry, row }: PlacedRow, key: ColumnKey): CellPlace | undefined {
    const column = entry.header.at(key);
    return column === undefined ? undefined : { row: row.number, column };
  }

  private sheaf({ entry: { tab } }: PlacedRow): Sheaf {
    const sheaf = this.sheaves.get(tab) ?? {
      writes: [],
      last: [],
      kept: [],
      problem: [],
      none: [],
    };
    this.sheaves.set(tab, sheaf);
    return sheaf;
  }
}

function nameOf({ row, column }: CellPlace): string {
  return `${row}:${column}`;
}
