import { NO_BUNDLE } from '../cancel/recorded';
import { moneyOn } from '../check/rowMoney';
import { carriesPayment } from '../entry/row';
import { keepUnrecorded } from '../memory/said';
import { type Reference, readId } from '../model/ids';
import type { JournalLine } from '../model/journalLine';
import { WRITTEN } from '../model/outcomes';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import { placesIn, rowless } from '../send/underWay';
import { isOpen } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import { type Entries, Writing } from '../sheet/writing';
import { asSaid } from './asSaid';
import { mark, stateBefore } from './marks';
import { type Resolution, resultOf } from './resolution';
import type { Unconfirmed } from './unconfirmed';

type Sent = Extract<Resolution, { kind: 'sent' }>;

interface OnRows {
  readonly snapshot: Snapshot;
  readonly payment: Unconfirmed;
}

/** Writes to the rows what Qomon showed after all. */
export function writeFound(
  run: Run,
  { snapshot, payment, resolution }: OnRows & { readonly resolution: Sent },
): void {
  const writing = new Writing(run.host.language);
  const lines = mark(run, writing, payment, resolution);
  run.journal.write(lines);
  applyAndReadBack(run.host.workbook, snapshot, writing);
}

/**
 * Takes a bundle for that of the rows where it holds what they say, or a person has seen that it does not:
 * false where neither is so. Rows that have lost their reference get it back from the bundle.
 */
export function takeAsRecorded(
  run: Run,
  {
    snapshot,
    payment,
    bundle,
    isConfirmed,
  }: OnRows & { readonly bundle: Bundle; readonly isConfirmed: boolean },
): boolean {
  const named = payment.placed.map((placed) => namedBy(placed, payment, bundle, snapshot));
  const placed = named.map(({ row, reference, at }) => ({
    entry: at.entry,
    row: reference === undefined ? row : row.filled({ reference }),
  }));
  const result = resultOf(run, placed, [bundle]);
  // guard: word-must-agree
  if (result?.kind !== 'recorded' && !isConfirmed) return false;
  const own = result?.kind === 'recorded' ? result : asSaid(run, placed, bundle);
  const renaming = new Writing(run.host.language);
  for (const { at, reference } of named) {
    if (reference !== undefined) renaming.fill(at, { reference });
  }
  const { workbook } = run.host;
  const isRenamed = renaming.entries().length > 0;
  const snapshotNow = isRenamed
    ? applyAndReadBack(workbook, snapshot, renaming, { knownBy: 'content' })
    : snapshot;
  const rows = new Map(snapshotNow.rows.map((one) => [placeOf(one), one]));
  const again = placed.map((one) => rows.get(placeOf(one)) ?? one);
  // The rows have been read again since: what is found of them goes to where they stand now.
  const now = <T extends { readonly row: EntryRow | undefined }>(one: T): T => ({
    ...one,
    row: again[placed.findIndex(({ row }) => row === one.row)]?.row ?? one.row,
  });
  const writing = new Writing(run.host.language);
  const resolution: Sent = {
    kind: 'sent',
    result: { ...own, ids: own.ids.map(now), apart: own.apart.map(now), missing: [] },
    bundle,
    others: [],
  };
  const lines = mark(run, writing, { ...payment, placed: again }, resolution);
  run.journal.write(lines.map((line): JournalLine => ({ ...line, codes: { why: 'said' } })));
  applyAndReadBack(workbook, snapshotNow, writing);
  return true;
}

interface Named {
  readonly at: PlacedRow;
  readonly row: PlacedRow['row'];
  /** What its reference is to read; undefined where it stays. */
  readonly reference: Reference | undefined;
}

/** The reference under which a bundle holds the payment of a row that has lost its own. */
function namedBy(
  at: PlacedRow,
  { placed }: Unconfirmed,
  { transactions }: Bundle,
  snapshot: Snapshot,
): Named {
  const { row } = at;
  const held = (transactions ?? []).flatMap(
    (one) => readId<Reference>(one.external_transaction_id) ?? [],
  );
  const isRight = row.reference !== undefined && held.includes(row.reference);
  const free = held.filter((one) => snapshot.bearing(one).length === 0);
  const lost = placed.filter(
    (one) =>
      carriesPayment(one.row) &&
      (one.row.reference === undefined || !held.includes(one.row.reference)),
  );
  const reference = isRight || !carriesPayment(row) ? undefined : free[lost.indexOf(at)];
  return { at, row, reference };
}

/**
 * Lets rows be sent again of which a person has said that they are not recorded. A reference under which
 * Qomon holds something else, or that cannot be read, is given up: the row gets another. `isDeleted`: the bundle
 * of which the rows bear the IDs is gone.
 */
export function writeUnrecorded(
  run: Run,
  {
    snapshot,
    payment,
    isUsed,
    isDeleted,
  }: OnRows & { readonly isUsed: boolean; readonly isDeleted: boolean },
): void {
  const { host, standards, journal } = run;
  const writing = new Writing(host.language);
  const lines: JournalLine[] = [];
  for (const placed of payment.placed) {
    const { row } = placed;
    if (!isOpen(row)) continue;
    const isNew = isUsed || row.reference === undefined;
    const entries: Entries = {
      ...(isDeleted ? NO_BUNDLE : {}),
      message: host.words.lastWord.freed,
      sentAt: '',
      ...(isNew ? { reference: '' } : {}),
    };
    writing.fill(placed, entries, WRITTEN.waiting.state, stateBefore(row));
    if (row.reference === undefined || !carriesPayment(row)) continue;
    const { reference } = row;
    const outcome = WRITTEN.waiting.journal;
    const money = moneyOn(standards, placed);
    lines.push({ action: 'lookUp', reference, outcome, money, codes: { why: 'said' } });
  }
  // What a row that has lost its reference was sent under is as unrecorded as the row.
  const nameless = payment.placed.filter(({ row }) => row.reference === undefined);
  for (const { reference, money } of placesIn(run, nameless, rowless(run, snapshot)).values()) {
    const outcome = WRITTEN.waiting.journal;
    lines.push({ action: 'lookUp', reference, outcome, money, codes: { why: 'said' } });
  }
  keepUnrecorded(
    host.documentStore,
    lines.map(({ reference }) => reference),
  );
  journal.write(lines);
  applyAndReadBack(host.workbook, snapshot, writing, { knownBy: 'content' });
}
