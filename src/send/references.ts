import type { Examined } from '../check/examine';
import { isSendable, type Review } from '../check/review';
import { mintReferences } from '../memory/givenReferences';
import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import type { Reference } from '../model/ids';
import { REFERENCE_ROUNDS, ROUND_MS } from '../model/limits';
import { seenIn } from '../model/plain';
import type { Run } from '../run/run';
import { foreseeCells } from '../sheet/formulas';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, Snapshot } from '../sheet/snapshot';
import { sameCell } from '../sheet/writeLog';
import { Writing } from '../sheet/writing';

/** By the place of a row that could be given no reference: the cells that changed while it was read. */
export type Unsteady = ReadonlyMap<string, readonly ColumnKey[]>;

type Wanted = (placed: PlacedRow) => boolean;

/** What may be written to a row that nothing but its place tells from others: nobody types there. */
const NOBODYS: readonly ColumnKey[] = ['reference', 'payerName', 'state', 'message'];

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

/** How rows are given references while they are examined. */
export interface Naming {
  readonly wanted: Wanted;
  /** References that were met in Qomon: none of them is given. */
  readonly met: () => ReadonlySet<number>;
  readonly examine: (snapshot: Snapshot, unsteady: Unsteady) => Examined;
}

/**
 * Gives references as {@link assignReferences} does, and writes what the rows are to say of themselves
 * together with them: what is saved and read back once takes half the time. Where the check fills cells that
 * people fill too, the references come first: such cells may be written to a row alone that is known by one.
 */
export function nameAndExamine(
  { host }: Run,
  found: Snapshot,
  { wanted, met, examine }: Naming,
): { readonly snapshot: Snapshot; readonly review: Review } {
  let snapshot = found;
  let unsteady: Unsteady = new Map();
  let isFresh = true;
  for (let round = 1; ; ) {
    const isLast = round > REFERENCE_ROUNDS;
    const nameless = isLast ? [] : namelessIn(snapshot, wanted);
    const began = host.clock.now();
    const minted = mint(host, snapshot, nameless, met());
    const filled = minted.size > 0 ? snapshot.filled(minted) : snapshot;
    foreseeCells(rowsOf(filled, minted).map((placed) => ({ placed, key: 'reference' })));
    const { review, writing } = examine(filled, isLast ? unsteady : new Map());
    // Looking people up takes its time, in which rows move: those without a reference are read again.
    if (nameless.length > 0 && isFresh && host.clock.now() - began > ROUND_MS) {
      snapshot = Snapshot.again(snapshot.tabs);
      isFresh = false;
      continue;
    }
    putReferences(writing, filled, minted);
    const isAtOnce =
      nameless.length === 0 || writing.entries().every(({ key }) => NOBODYS.includes(key));
    if (!isAtOnce) {
      writing.drop();
      putReferences(writing, filled, minted);
    }
    snapshot = applyAndReadBack(host.workbook, snapshot, writing, {
      knownBy: nameless.length > 0 ? 'content' : 'reference',
      budget: 0,
      readsRows: !isAtOnce,
    });
    const isDone = nameless.length === 0 || namelessIn(snapshot, wanted).length === 0;
    if (isAtOnce && isDone) return { snapshot, review };
    unsteady = changedAmong(nameless, snapshot);
    round += 1;
  }
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
