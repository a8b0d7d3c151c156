import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import { sameCell } from '../model/plain';
import type { Cell } from '../model/ports';
import { type PlacedRow, placeOf, type Snapshot } from './snapshot';
import type { CellEntry } from './writing';

/** Where every row is needed as it reads now, however long that takes. */
const UNLIMITED = Number.POSITIVE_INFINITY;

/** How much is read back. */
export interface ReadBackReach {
  /**
   * How much longer reading the tabs whole may take than reading the rows that were written, in
   * milliseconds. Left out where all rows are needed as they read then.
   */
  readonly budget?: number;
  /**
   * True where rows are needed as they read then though nothing but a reference was written to them. Otherwise
   * it is made sure that this stands: two such rows may change places unseen, and their references with
   * them, but what is sent is read whole before it leaves, and held against what was approved.
   */
  readonly readsRows?: boolean;
  /**
   * The columns that are read of rows that were written; all where it is left out. `filled`: those that were
   * written or hold anything, as cells that are all blank tell no row from another.
   */
  readonly columns?: readonly ColumnKey[] | 'filled';
}

/**
 * The sheet, where everything that was written stands in the row and column that it was meant for;
 * undefined where that cannot be told from these rows alone.
 */
export function verifiedWrite(
  before: Snapshot,
  entries: readonly CellEntry[],
  { budget = UNLIMITED, readsRows = false, columns }: ReadBackReach,
): Snapshot | undefined {
  const fills = new Map<string, { [Key in ColumnKey]?: Cell }>();
  for (const { placed, key, value } of entries) {
    const place = placeOf(placed);
    fills.set(place, { ...fills.get(place), [key]: value });
  }
  const expected = before.filled(fills);
  const written = expected.rows.filter((placed) => fills.has(placeOf(placed)));
  if (written.length < fills.size || !written.every((one) => isAlone(expected, one)))
    return undefined;

  const keysOf = (placed: PlacedRow) =>
    Object.keys(fills.get(placeOf(placed)) ?? {}) as ColumnKey[];
  const read = written.filter(
    (placed) =>
      readsRows || budget === UNLIMITED || keysOf(placed).some((key) => key !== 'reference'),
  );
  const some = columns === 'filled' ? filledIn(written, fills) : columns;
  const now = expected.nowAt(new Set(read.map(placeOf)), {
    budget,
    ...(read.length === 0 ? { columns: [] } : some && { columns: some }),
  });
  const [was, is] = [before, now].map(
    ({ rows }) => new Map(rows.map((placed) => [placeOf(placed), placed])),
  );
  const stands = written.every((meant) => {
    const found = is?.get(placeOf(meant));
    const own = was?.get(placeOf(meant));
    if (!found || !own || found.row.reference !== meant.row.reference) return false;
    if (!isAlone(now, found)) return false;
    // A row without a reference, or with one since just now, is known again by what else it holds.
    const isSameRow = own.row.reference !== undefined || holdsTheSame(own, found, keysOf(meant));
    return isSameRow && hasAll(found, own, fills.get(placeOf(meant)) ?? {});
  });
  return stands ? now : undefined;
}

/** True where no other row bears the same reference. */
function isAlone(snapshot: Snapshot, { row: { reference } }: PlacedRow): boolean {
  return reference === undefined || snapshot.bearing(reference).length === 1;
}

type Fills = ReadonlyMap<string, { readonly [Key in ColumnKey]?: Cell }>;

/** The columns of rows that are to be filled, or hold more than checkboxes without a tick. */
function filledIn(rows: readonly PlacedRow[], fills: Fills): ColumnKey[] {
  return COLUMN_KEYS.filter((key) =>
    rows.some((placed) => {
      const cell = placed.row.cell(key);
      return (cell !== '' && cell !== false) || key in (fills.get(placeOf(placed)) ?? {});
    }),
  );
}

/** True for rows that hold the same but for some columns. */
function holdsTheSame(
  { entry: { header }, row }: PlacedRow,
  found: PlacedRow,
  but: readonly ColumnKey[],
): boolean {
  const columns = but.flatMap((key) => header.at(key) ?? []);
  const headers = new Set(columns.map((column) => header.textAt(column)));
  return found.row.content(headers) === row.content(headers);
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
      (entry.header.at(key) === was.entry.header.at(key) && sameCell(row.cell(key), value))
    );
  });
}
