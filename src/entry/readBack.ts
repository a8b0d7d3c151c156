import type { Cell, Workbook } from '../ports';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from './columns';
import { type PlacedRow, placeOf, Snapshot } from './snapshot';
import type { CellEntry, Writing } from './writing';

/** So often a write is mended before it is left to the next run. */
const ROUNDS = 5;

const WHATEVER = Number.POSITIVE_INFINITY;

/**
 * How a row is known again when it is read back: by its reference, or, where the reference itself
 * was written, by all else that it holds.
 */
export type KnownBy = 'reference' | 'content';

export interface ReadBackOptions {
  readonly knownBy?: KnownBy;
  /**
   * How much longer reading the tabs whole may take than reading the rows that were written, in
   * milliseconds. Left out where all rows are needed as they read then.
   */
  readonly patience?: number;
}

/**
 * Saves what was collected and reads it back. People sort, insert, delete and move while a run goes
 * on, and nothing locks a sheet against them: a value that landed in another row or column is taken
 * back from there, and written where it was meant to stand. Gives the sheet as it reads in the end.
 */
export function applyAndReadBack(
  workbook: Workbook,
  before: Snapshot,
  writing: Writing,
  { knownBy = 'reference', patience = WHATEVER }: ReadBackOptions = {},
): Snapshot {
  const entries = writing.entries();
  const landed = new Landings();
  for (let round = 1; ; round += 1) {
    landed.note(writing.entries());
    const error = attempt(() => {
      writing.apply();
      workbook.flush();
    });
    // Nothing was written that may stand elsewhere.
    if (entries.length === 0) return patience === WHATEVER ? Snapshot.again(before.tabs) : before;
    const near = round === 1 ? standing(before, entries, patience) : undefined;
    if (near) return near;
    const after = Snapshot.again(before.tabs);
    const overrun = landed.overrun(before, after);
    // Where the references themselves may have been overwritten, they name nobody.
    const by = isReferenceIn(overrun, before) ? 'content' : knownBy;
    const was = new Names(before, by, overrun);
    const is = new Names(after, by, overrun);
    const meant = was.sort(entries);
    const isMended = restore(writing, landed, after, is, was, meant);
    const isComplete = complete(writing, landed, meant, is, was);
    if (isMended && isComplete) return after;
    if (round < ROUNDS) continue;
    writing.drop();
    if (error) throw error;
    return after;
  }
}

/**
 * What tells one row without a reference from another that was not sent either. Two that are alike
 * in all this may change places unseen: what is sent is read whole before it leaves.
 */
const TELLING: readonly ColumnKey[] = [
  'group',
  'reference',
  'payerId',
  'amount',
  'paymentMethod',
  'paymentDate',
];

/**
 * The sheet, where everything that was written stands in the row and column that it was meant for;
 * undefined where that cannot be told from these rows alone.
 */
function standing(
  before: Snapshot,
  entries: readonly CellEntry[],
  patience: number,
): Snapshot | undefined {
  const fills = new Map<string, { [Key in ColumnKey]?: Cell }>();
  for (const { placed, key, value } of entries) {
    const place = placeOf(placed);
    fills.set(place, { ...fills.get(place), [key]: value });
  }
  const expected = before.filled(fills);
  const written = expected.rows.filter((placed) => fills.has(placeOf(placed)));
  const isNamed = ({ row: { reference } }: PlacedRow): boolean =>
    reference !== undefined && expected.bearing(reference).length === 1;
  if (written.length < fills.size || !written.every(isNamed)) return undefined;

  const extent = entries.every(({ key }) => key === 'reference')
    ? { columns: TELLING }
    : { patience };
  const now = expected.now(new Set(written.map(({ row }) => row.reference ?? 0)), extent);
  const was = new Map(before.rows.map((placed) => [placeOf(placed), placed]));
  const stands = written.every((meant) => {
    const [found, ...copies] = now.bearing(meant.row.reference ?? 0);
    const own = was.get(placeOf(meant));
    if (!found || !own || copies.length > 0 || placeOf(found) !== placeOf(meant)) return false;
    // A row that was given its reference just now is known again by what else it holds.
    const isSameRow = own.row.reference !== undefined || holdsTheSame(own, found);
    return isSameRow && hasAll(found, own, fills.get(placeOf(meant)) ?? {});
  });
  return stands ? now : undefined;
}

function holdsTheSame({ entry: { header }, row }: PlacedRow, found: PlacedRow): boolean {
  const column = header.at('reference');
  const reference = new Set(column === undefined ? [] : [header.textAt(column)]);
  return found.row.content(reference) === row.content(reference);
}

/** True where cells read what was written, in the columns in which it was written. */
function hasAll(
  { entry, row }: PlacedRow,
  was: PlacedRow,
  fill: { readonly [Key in ColumnKey]?: Cell },
): boolean {
  return COLUMN_KEYS.every((key) => {
    const value = fill[key];
    return (
      value === undefined ||
      (entry.header.at(key) === was.entry.header.at(key) && same(row.cell(key), value))
    );
  });
}

function isReferenceIn(overrun: ReadonlySet<string>, { rows }: Snapshot): boolean {
  return rows.some(({ entry: { header } }) => {
    const column = header.at('reference');
    return column !== undefined && overrun.has(header.textAt(column));
  });
}

/** A sheet that has just been made smaller refuses a write; what stands then is read back. */
function attempt(write: () => void): Error | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The places that were written to, and what was written there. */
class Landings {
  readonly all: Array<{ place: string; column: number; value: Cell }> = [];

  note(entries: readonly CellEntry[]): void {
    for (const { placed, key, value } of entries) {
      const column = placed.entry.header.at(key);
      if (column !== undefined) this.all.push({ place: placeOf(placed), column, value });
    }
  }

  /** The headers of columns that were written to, meant or not: what stood there may be lost. */
  overrun(before: Snapshot, after: Snapshot): ReadonlySet<string> {
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
      (one) => one.place === place && one.column === column && same(one.value, cell),
    );
  }
}

/** Names rows so that each name is borne by one: equal rows are told apart by their order. */
class Names {
  private readonly names = new Map<string, string>();
  private readonly rows = new Map<string, PlacedRow>();

  constructor({ rows }: Snapshot, knownBy: KnownBy, overrun: ReadonlySet<string>) {
    const seen = new Map<string, number>();
    for (const placed of rows) {
      const plain =
        knownBy === 'reference'
          ? `${placed.row.reference ?? ''}`
          : `${placed.entry.tab.id} ${placed.row.content(overrun)}`;
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

type Meant = ReadonlyMap<string, readonly CellEntry[]>;

/** Puts back what stood in cells where a value has landed that was not meant for them. */
function restore(
  writing: Writing,
  landed: Landings,
  after: Snapshot,
  is: Names,
  was: Names,
  meant: Meant,
): boolean {
  const standing = new Map(after.rows.map((placed) => [placeOf(placed), placed]));
  let isMended = true;
  for (const { place, column, value } of landed.all) {
    const now = standing.get(place);
    if (!now || !hasLanded(now.row.at(column), value)) continue;
    const name = is.nameOf(now) ?? '';
    const { header } = now.entry;
    const key = header.keyAt(column);
    const isMeant = (entry: CellEntry): boolean =>
      entry.key === key && (same(entry.value, value) || same(entry.value, now.row.at(column)));
    if (meant.get(name)?.some(isMeant)) continue;
    const original = was.row(name);
    const from = original?.entry.header.columnOf(header.textAt(column));
    const own = from === undefined ? '' : (original?.row.at(from) ?? '');
    if (same(own, now.row.at(column))) continue;
    writing.repair(now, column, own);
    isMended = false;
  }
  return isMended;
}

/** What a date reads as in a column that is formatted for something else is not certain. */
function hasLanded(cell: Cell, value: Cell): boolean {
  return typeof value === 'object' || same(cell, value);
}

/** Writes the values that do not stand where they are meant to. */
function complete(
  writing: Writing,
  landed: Landings,
  meant: Meant,
  is: Names,
  was: Names,
): boolean {
  let isComplete = true;
  for (const [name, entries] of meant) {
    const now = is.row(name);
    if (!now) continue;
    for (const { key, value } of entries) {
      const column = now.entry.header.at(key);
      const cell = now.row.cell(key);
      if (column === undefined || same(cell, value)) continue;
      // What a person has typed there since is theirs.
      const isOurs =
        COLUMNS[key].addOn ||
        same(cell, was.row(name)?.row.cell(key) ?? '') ||
        landed.has(now, column, cell);
      if (!isOurs) continue;
      writing.put({ placed: now, key, value });
      isComplete = false;
    }
  }
  return isComplete;
}

/** Sheets keeps moments to the millisecond at best, and shows numbers in a text column as text. */
function same(a: Cell, b: Cell): boolean {
  if (typeof a === 'object' && typeof b === 'object') {
    return Math.abs(a.getTime() - b.getTime()) < 1000;
  }
  return a === b || String(a).trim() === String(b).trim();
}
