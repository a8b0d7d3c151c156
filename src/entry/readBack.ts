import type { Cell, Workbook } from '../ports';
import { COLUMNS } from './columns';
import { type PlacedRow, placeOf, Snapshot } from './snapshot';
import type { CellEntry, Writing } from './writing';

/** So often a write is mended before it is left to the next run. */
const ROUNDS = 5;

/**
 * How a row is known again when it is read back: by its reference, or, where the reference itself
 * was written, by all else that it holds.
 */
export type KnownBy = 'reference' | 'content';

/**
 * Saves what was collected and reads it back. People sort, insert and delete while a run goes on,
 * and nothing locks a sheet against them: a value that landed on another row is taken back from
 * there and written to the row that it was meant for. Gives the sheet as it reads in the end.
 */
export function applyAndReadBack(
  workbook: Workbook,
  before: Snapshot,
  writing: Writing,
  knownBy: KnownBy = 'reference',
): Snapshot {
  const intended = writing.entries();
  let written = intended;
  writing.apply();
  workbook.flush();
  let after = Snapshot.again(before.tabs);
  if (intended.length === 0) return after;

  const nameOf = namer(knownBy);
  const was = byName(before, nameOf);
  const meant = new Map<string, CellEntry[]>();
  for (const entry of intended) {
    const name = was.nameAt(placeOf(entry.placed)) ?? '';
    meant.set(name, [...(meant.get(name) ?? []), entry]);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const is = byName(after, nameOf);
    const mends = [...astray(written, after, is, was, meant), ...missing(meant, is, was)];
    if (mends.length === 0) break;
    for (const { placed, key, value } of mends) writing.put(placed, key, value);
    written = mends;
    writing.apply();
    workbook.flush();
    after = Snapshot.again(before.tabs);
  }
  return after;
}

type Namer = (placed: PlacedRow) => string;

function namer(knownBy: KnownBy): Namer {
  if (knownBy === 'reference') return ({ row }) => `${row.reference ?? ''}`;
  return ({ entry, row }) => `${entry.tab.id} ${row.content(['reference'])}`;
}

interface Names {
  nameAt(place: string): string | undefined;
  row(name: string): PlacedRow | undefined;
}

/** Names rows so that each name is borne by one: equal rows are told apart by their order. */
function byName({ rows }: Snapshot, nameOf: Namer): Names {
  const names = new Map<string, string>();
  const found = new Map<string, PlacedRow>();
  const seen = new Map<string, number>();
  for (const placed of rows) {
    const plainName = nameOf(placed);
    const count = seen.get(plainName) ?? 0;
    seen.set(plainName, count + 1);
    const name = `${plainName} ${count}`;
    names.set(placeOf(placed), name);
    found.set(name, placed);
  }
  return { nameAt: (place) => names.get(place), row: (name) => found.get(name) };
}

/** Values that stand where another row has come to stand: that row's own value goes back. */
function astray(
  written: readonly CellEntry[],
  after: Snapshot,
  is: Names,
  was: Names,
  meant: ReadonlyMap<string, readonly CellEntry[]>,
): CellEntry[] {
  const standing = new Map(after.rows.map((placed) => [placeOf(placed), placed]));
  return written.flatMap(({ placed, key, value }): CellEntry[] => {
    const now = standing.get(placeOf(placed));
    const name = now && is.nameAt(placeOf(now));
    if (!now || name === undefined || !same(now.row.cell(key), value)) return [];
    if (meant.get(name)?.some((entry) => entry.key === key)) return [];
    const own = was.row(name)?.row.cell(key) ?? '';
    return same(own, value) ? [] : [{ placed: now, key, value: own }];
  });
}

/** Values that do not stand on the row that they are meant for. */
function missing(
  meant: ReadonlyMap<string, readonly CellEntry[]>,
  is: Names,
  was: Names,
): CellEntry[] {
  return [...meant].flatMap(([name, entries]) => {
    const now = is.row(name);
    if (!now) return [];
    return entries.flatMap(({ key, value }): CellEntry[] => {
      const cell = now.row.cell(key);
      if (same(cell, value) || now.entry.header.at(key) === undefined) return [];
      // What a person has typed there since is theirs.
      const untouched = COLUMNS[key].addOn || same(cell, was.row(name)?.row.cell(key) ?? '');
      return untouched ? [{ placed: now, key, value }] : [];
    });
  });
}

/** Sheets keeps moments to the millisecond at best, and shows numbers in a text column as text. */
function same(a: Cell, b: Cell): boolean {
  if (typeof a === 'object' && typeof b === 'object') {
    return Math.abs(a.getTime() - b.getTime()) < 1000;
  }
  return a === b || String(a).trim() === String(b).trim();
}
