import type { ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import type { Language } from '../model/language';
import type { Cell, CellWrite, Tab } from '../model/ports';
import { move, type State, type Reading as StateReading } from '../model/states';
import { stateLabel } from '../text/stored';
import { CellLooks } from './cellLooks';
import { placesOf } from './cellPlaces';
import { formulasAmong } from './formulas';
import type { PlacedRow } from './snapshot';

/** What is to be written into cells of a row; `State` has a way of its own. */
export type Entries = { readonly [Key in Exclude<ColumnKey, 'state'>]?: Cell };

/** One cell of a row, and what it is to read. */
export interface CellEntry {
  readonly placed: PlacedRow;
  readonly key: ColumnKey;
  readonly value: Cell;
}

interface TabWrite extends CellWrite {
  readonly tab: Tab;
  /** `State` and `Message` are written last: a state says that all else stands. */
  readonly last: boolean;
}

/** Collects what is to be written, and writes it tab by tab. */
export class Writing {
  private changes: CellEntry[] = [];
  private kept: CellEntry[] = [];
  private repairs: TabWrite[] = [];
  /** How the cells are to look. */
  readonly looks = new CellLooks();

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
      if (!isSame(placed.row.cell(key), value)) this.put({ placed, key, value });
    }
  }

  /** Writes one cell, whatever it reads. */
  put(entry: CellEntry): void {
    if (entry.placed.entry.header.at(entry.key) !== undefined) this.changes.push(entry);
  }

  /** Writes a cell by its place, whatever stands there. */
  repair({ entry: { tab }, row }: PlacedRow, column: number, value: Cell): void {
    this.repairs.push({ tab, row: row.number, column, value, last: false });
  }

  /**
   * Cells of the add-on's own columns that need no change, to be written with those that do: a
   * column written whole takes one call, and one with gaps a call for each stretch.
   */
  keep(placed: PlacedRow, keys: readonly ColumnKey[]): void {
    for (const key of keys) this.kept.push({ placed, key, value: placed.row.cell(key) });
  }

  /**
   * Cells of the add-on's own columns, to be written whatever they read: where they stand side by side
   * in each of many rows they take one call widenToBlock, and few of them many.
   */
  widenToBlock(placed: PlacedRow, keys: readonly ColumnKey[]): void {
    const columns = keys.flatMap((key) => placed.entry.header.at(key) ?? []);
    const isSideBySide = Math.max(...columns) - Math.min(...columns) === keys.length - 1;
    if (!isSideBySide || columns.length < keys.length) return;
    const written = new Set(
      this.changes.filter((one) => one.placed === placed).map(({ key }) => key),
    );
    for (const key of keys) {
      if (!written.has(key)) this.put({ placed, key, value: placed.row.cell(key) });
    }
  }

  /**
   * Every cell that is to be written, with those that are kept whole beside them: nothing is written
   * over a formula, not even where it gives nothing.
   */
  entries(): readonly CellEntry[] {
    const changed = new Set(this.changes.map(nameOf));
    const columns = new Set(this.changes.map(columnOf));
    const fillers = this.kept.filter(
      (one) => columns.has(columnOf(one)) && !changed.has(nameOf(one)),
    );
    const all = [...this.changes, ...fillers];
    const isFormula = formulasAmong(all);
    return all.filter((one) => !isFormula(one));
  }

  /** Hands everything to the sheet; it is safe after the next flush, and may be handed over again. */
  apply(): void {
    const writes = [...this.repairs, ...this.entries().flatMap(toWrite)];
    for (const tab of new Set(writes.map((write) => write.tab))) {
      const own = writes.filter((write) => write.tab === tab);
      // Cells of a row that stand side by side are one write, which is saved whole or not at all.
      if (isInBlocks(own)) {
        tab.write(own);
        continue;
      }
      for (const last of [false, true]) {
        const now = own.filter((write) => write.last === last);
        if (now.length > 0) tab.write(now);
      }
    }
    this.looks.apply();
  }

  /** Forgets what has been collected. */
  drop(): void {
    this.changes = [];
    this.kept = [];
    this.repairs = [];
    this.looks.drop();
  }
}

function isSame(a: Cell, b: Cell): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.getTime() === b.getTime() : a === b;
}

/** True where each row is written to in the same columns, side by side, a state among them. */
function isInBlocks(writes: readonly CellWrite[]): boolean {
  const rows = groupBy(writes, ({ row }) => row);
  const [first = []] = [...rows.values()];
  const columns = new Set(first.map(({ column }) => column));
  const left = Math.min(...columns);
  return (
    Math.max(...columns) - left + 1 === columns.size &&
    [...rows.values()].every(
      (own) => own.length === columns.size && own.every(({ column }) => columns.has(column)),
    )
  );
}

function toWrite({ placed, key, value }: CellEntry): TabWrite[] {
  // guard: state-last
  const last = key === 'state' || key === 'message';
  return placesOf(placed, [key]).map((place) => ({ ...place, value, last, tab: placed.entry.tab }));
}

function columnOf({ placed, key }: CellEntry): string {
  return `${placed.entry.tab.id} ${key}`;
}

function nameOf(entry: CellEntry): string {
  return `${columnOf(entry)} ${entry.placed.row.number}`;
}
