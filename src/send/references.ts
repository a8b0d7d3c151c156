import type { Examined } from '../check/examine';
import { isSendable, type Review } from '../check/review';
import { mintReferences } from '../memory/givenReferences';
import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import type { Reference } from '../model/ids';
import { READ_BACK_WHOLE, REFERENCE_ROUNDS, ROUND_MS } from '../model/limits';
import { isBlank, sameCell, seenIn } from '../model/plain';
import type { Run } from '../run/run';
import { foreseeCells } from '../sheet/formulas';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';

/** By the place of a row that could be given no reference: the cells that changed while it was read. */
export type Unsteady = ReadonlyMap<string, readonly ColumnKey[]>;

type Wanted = (placed: PlacedRow) => boolean;

/** What may be written to a row that nothing but its place tells from others: nobody types there. */
const NOBODYS: readonly ColumnKey[] = ['reference', 'payerName', 'state', 'message'];

/**
 * True where what is written can be put right by what the rows hold, though people sort meanwhile: what
 * people fill too is written to blank cells, where only rows are blank that bear no reference, and each other
 * is told from all by the rest of its cells. Rows that hold the same are to be given the same.
 */
function isPlain({ rows }: Snapshot, keys: ReadonlySet<ColumnKey>): boolean {
  const peoples = [...keys].filter((key) => !NOBODYS.includes(key));
  if (peoples.length === 0) return true;
  const named = rows.filter(({ row }) => row.reference !== undefined);
  const nameless = rows.filter(({ row }) => row.reference === undefined);
  if (nameless.some(({ row }) => peoples.some((key) => !isBlank(row.cell(key))))) return false;
  const heldBy = ({ entry: { tab, header }, row }: PlacedRow): string => {
    const columns = [...keys, 'reference' as const].flatMap((key) => header.at(key) ?? []);
    return `${tab.id} ${row.content(new Set(columns.map((column) => header.textAt(column))))}`;
  };
  const held = new Set(nameless.map(heldBy));
  return named.every((placed) => {
    const one = heldBy(placed);
    const isKnown = !held.has(one);
    held.add(one);
    return isKnown;
  });
}

/**
 * Gives a reference to every wanted row that has none, with the other rows of its payment, and
 * makes sure that each stands where it should: the sheet as it reads then. To be called under the
 * document's lock.
 */
export function assignReferences({ host }: Run, found: Snapshot, wanted: Wanted): Snapshot {
  let snapshot = found;
  for (let round = 1; ; round += 1) {
    const nameless = namelessIn(snapshot, wanted);
    if (nameless.length === 0 || round > REFERENCE_ROUNDS) return snapshot;
    const writing = new Writing(host.language);
    putReferences(writing, snapshot, mint(host, snapshot, nameless));
    // A row that is edited just now is not known again by what it holds, and is given another.
    snapshot = applyAndReadBack(host.workbook, snapshot, writing, {
      knownBy: 'content',
      budget: 0,
      readsRows: true,
    });
  }
}

/** Rows that have been examined and bear references. */
export interface Named {
  readonly snapshot: Snapshot;
  readonly review: Review;
  /** Milliseconds that it took to save and read back what was written. */
  readonly savedIn: number;
}

/** How rows are given references while they are examined. */
export interface Naming {
  readonly wanted: Wanted;
  /** Looks people up, of whom the examination is then told at once. */
  readonly meet: (snapshot: Snapshot) => void;
  /** References that were met in Qomon: none of them is given. */
  readonly met: () => ReadonlySet<number>;
  readonly examine: (snapshot: Snapshot, unsteady: Unsteady) => Examined;
}

/**
 * Gives references as {@link assignReferences} does, and writes what the rows are to say of themselves
 * together with them: what is saved and read back once takes half the time. Where the check fills cells that
 * people fill too, and rows could be mistaken for each other, the references come first.
 */
export function nameAndExamine(
  { host }: Run,
  found: Snapshot,
  { wanted, meet, met, examine }: Naming,
): Named {
  const began = host.clock.now();
  meet(found);
  // That takes its time, in which rows move: those without a reference are read again.
  const isLate = host.clock.now() - began > ROUND_MS;
  let snapshot = isLate ? asTheyStand(found, namelessIn(found, wanted)) : found;
  let unsteady: Unsteady = new Map();
  for (let round = 1; ; round += 1) {
    const isLast = round > REFERENCE_ROUNDS;
    const nameless = isLast ? [] : namelessIn(snapshot, wanted);
    const minted = mint(host, snapshot, nameless, met());
    const filled = minted.size > 0 ? snapshot.filled(minted) : snapshot;
    foreseeCells(rowsOf(filled, minted).map((placed) => ({ placed, key: 'reference' })));
    const { review, writing } = examine(filled, isLast ? unsteady : new Map());
    putReferences(writing, filled, minted);
    const keys = new Set(writing.entries().map(({ key }) => key));
    const isAtOnce = nameless.length === 0 || isPlain(snapshot, keys);
    if (!isAtOnce) {
      writing.drop();
      putReferences(writing, filled, minted);
    }
    const began = host.clock.now();
    snapshot = applyAndReadBack(host.workbook, snapshot, writing, {
      knownBy: nameless.length > 0 ? 'content' : 'reference',
      budget: 0,
      ...(!isAtOnce && { readsRows: true }),
      ...(isAtOnce && nameless.length > READ_BACK_WHOLE && { columns: 'filled' as const }),
    });
    const savedIn = host.clock.now() - began;
    const isDone = nameless.length === 0 || namelessIn(snapshot, wanted).length === 0;
    if (isAtOnce && isDone) return { snapshot, review, savedIn };
    unsteady = changedAmong(nameless, snapshot);
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** The sheet as it reads now, once more: as far as some rows are concerned, where they hold what they held. */
function asTheyStand(found: Snapshot, some: readonly PlacedRow[]): Snapshot {
  if (some.length === 0) return found;
  const now = found.nowAt(new Set(some.map(placeOf)), { budget: 0 });
  const rows = new Map(now.rows.map((placed) => [placeOf(placed), placed.row]));
  const isSame = (placed: PlacedRow): boolean =>
    rows.get(placeOf(placed))?.content(NOTHING) === placed.row.content(NOTHING);
  return some.every(isSame) ? now : Snapshot.again(found.tabs);
}

function namelessIn(snapshot: Snapshot, wanted: Wanted): PlacedRow[] {
  const nameless = snapshot
    .bundles()
    .filter(({ placed }) => placed.some(wanted))
    .flatMap(({ placed }) => placed)
    // guard: keep-reference
    .filter(({ row }) => isSendable(row) && seenIn(row.cell('reference')) === '');
  return nameless;
}

/** References for rows, by their places. */
type Minted = ReadonlyMap<string, { readonly reference: Reference }>;

function mint(
  host: Run['host'],
  snapshot: Snapshot,
  nameless: readonly PlacedRow[],
  met: ReadonlySet<number> = new Set(),
): Minted {
  const used = new Set([...snapshot.references(), ...met]);
  const references = mintReferences(nameless.length, used, host);
  return new Map(
    nameless.flatMap((placed, index) => {
      const reference = references[index];
      return reference === undefined ? [] : [[placeOf(placed), { reference }] as const];
    }),
  );
}

function rowsOf({ rows }: Snapshot, minted: Minted): PlacedRow[] {
  return minted.size === 0 ? [] : rows.filter((placed) => minted.has(placeOf(placed)));
}

function putReferences(writing: Writing, snapshot: Snapshot, minted: Minted): void {
  for (const placed of rowsOf(snapshot, minted)) {
    const own = minted.get(placeOf(placed));
    if (own) writing.put({ placed, key: 'reference', value: own.reference });
  }
}

/** Which cells read otherwise now, on rows that still have no reference. */
function changedAmong(nameless: readonly PlacedRow[], now: Snapshot): Unsteady {
  const after = new Map(now.rows.map((placed) => [placeOf(placed), placed.row]));
  return new Map(
    nameless.flatMap((placed): Array<[string, ColumnKey[]]> => {
      const row = after.get(placeOf(placed));
      if (!row || row.reference !== undefined) return [];
      const changed = COLUMN_KEYS.filter(
        (key) => !sameCell(placed.row.cell(key), row.cell(key), 0),
      );
      return [[placeOf(placed), changed.filter((key) => key !== 'reference')]];
    }),
  );
}
