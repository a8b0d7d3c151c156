import { inherited } from '../memory/inherited';
import { COLUMN_KEYS, COLUMNS } from '../model/columns';
import { hash64 } from '../model/hash';
import type { BundleId, Reference } from '../model/ids';
import { LOOK_UP_PAGES } from '../model/limits';
import type { PaymentInShort } from '../model/paymentInShort';
import { GONE } from '../qomon/answer';
import type { Run } from '../run/run';
import { type Held, heldOf } from '../send/result';
import { bundleIdOf, rowsByBundle } from '../sheet/bundleRows';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { partedRows } from './clearedRows';
import { Evidence } from './evidence';
import { partedFrom, resolutionOf } from './resolution';
import { paidOnRows } from './sought';
import { inheritedAttempts, openAttempts, type Unconfirmed, unconfirmedIn } from './unconfirmed';
import { takeAsRecorded, writeFound, writeUnrecorded } from './wordMarks';

/** What a person knows of a payment that nobody can look up. */
export type Word =
  /** `isConfirmed`: they have seen that the bundle holds something else than the row says. */
  | { readonly kind: 'recorded'; readonly bundleId: BundleId; readonly isConfirmed: boolean }
  | { readonly kind: 'not recorded' };

/** What came of it. */
export type WordResult =
  | { readonly kind: 'settled' }
  /** Qomon shows it after all: what it shows stands on the rows. */
  | { readonly kind: 'found'; readonly bundleId: BundleId }
  /** It is unconfirmed no more, or a run is at work on it. */
  | { readonly kind: 'not open' }
  /** Said to be unrecorded, though the payment that it went with stands in this bundle. */
  | { readonly kind: 'held with'; readonly bundleId: BundleId }
  | { readonly kind: 'no such bundle'; readonly bundleId: BundleId }
  | { readonly kind: 'not read'; readonly bundleId: BundleId }
  | {
      readonly kind: 'of another row';
      readonly bundleId: BundleId;
      readonly tab: string;
      readonly row: number;
    }
  | { readonly kind: 'differs'; readonly held: Held; readonly here: readonly PaymentInShort[] };

/** How a row is known again after a dialog: by its reference, or by all that people have filled. */
export interface RowName {
  readonly reference: Reference | undefined;
  readonly tab: number;
  /** Tells what people have filled apart, and says nothing of it: it goes to a page and back. */
  readonly content: string;
}

export function nameOf({ entry, row }: PlacedRow): RowName {
  const typed = COLUMN_KEYS.filter((key) => COLUMNS[key].addOn !== true);
  const text = JSON.stringify(typed.map((key) => String(row.cell(key))));
  const content = hash64(text);
  return { reference: row.reference, tab: entry.tab.id, content };
}

/**
 * Settles an unconfirmed payment by what a person knows of it. To be called under the document's lock.
 * A bundle that they name is read, and must agree or be confirmed; that it was not recorded is not
 * believed where Qomon shows it.
 */
export function settleByWord(run: Run, name: RowName, word: Word): WordResult {
  const snapshot = Snapshot.again(run.tabs);
  const payment = openPayment(run, snapshot, name);
  if (!payment) return { kind: 'not open' };
  const evidence = new Evidence(run, LOOK_UP_PAGES);
  return word.kind === 'recorded'
    ? recorded(run, { snapshot, payment, evidence }, word)
    : unrecorded(run, { snapshot, payment, evidence });
}

interface About {
  readonly snapshot: Snapshot;
  readonly payment: Unconfirmed;
  readonly evidence: Evidence;
}

/** The unconfirmed payment of a row. */
function openPayment(run: Run, snapshot: Snapshot, name: RowName): Unconfirmed | undefined {
  const before = inherited(run.host.documentStore)?.before;
  const nothing = { changing: new Set<BundleId>(), corrected: new Set<Reference>(), before };
  const now = run.host.clock.now();
  const attempts = new Map([
    ...partedRows(snapshot, run.journal),
    ...inheritedAttempts(run.host, run.journal, snapshot),
    ...openAttempts(run.journal),
  ]);
  const open = unconfirmedIn(snapshot, attempts, nothing, now);
  const readsAlike = (placed: PlacedRow): boolean =>
    nameOf(placed).content === name.content && placed.entry.tab.id === name.tab;
  const bears = ({ row }: PlacedRow): boolean => row.reference === name.reference;
  const found = open.filter(({ placed }) =>
    placed.some(name.reference === undefined ? readsAlike : bears),
  );
  if (found.length <= 1) return found[0];
  // Of two that read alike nobody knows which was meant; a copy that bears the reference of its original is as good.
  const alike = found.filter(({ placed }) => placed.some(readsAlike));
  return name.reference === undefined && alike.length > 1 ? undefined : alike[0];
}

function recorded(
  run: Run,
  { snapshot, payment, evidence }: About,
  { bundleId, isConfirmed }: Extract<Word, { kind: 'recorded' }>,
): WordResult {
  const bundle = evidence.ask(bundleId);
  if (bundle === undefined) return { kind: 'not read', bundleId };
  if (bundle === GONE) return { kind: 'no such bundle', bundleId };
  const at = rowsByBundle(snapshot).get(bundleId);
  // guard: word-of-another-row
  if (at && !payment.placed.some(({ row }) => row === at.row)) {
    return { kind: 'of another row', bundleId, tab: at.entry.tab.name, row: at.row.number };
  }
  const isTaken = takeAsRecorded(run, { snapshot, payment, bundle, isConfirmed });
  if (isTaken) return { kind: 'settled' };
  const here = paidOnRows(run, payment.placed);
  return { kind: 'differs', held: heldOf(bundle), here };
}

/** The bundle of the payment that rows went with, where they share no group with it any more and Qomon shows it. */
function heldWith(payment: Unconfirmed, evidence: Evidence): BundleId | undefined {
  const from = partedFrom(payment);
  if (!from) return undefined;
  const [listed] = evidence.under(from.reference).bundles;
  if (listed) return listed.id;
  const { bundleId, at } = from;
  return bundleId !== undefined && evidence.fateOf(bundleId, at) !== 'gone' ? bundleId : undefined;
}

function unrecorded(run: Run, { snapshot, payment, evidence }: About): WordResult {
  evidence.readBackTo([payment.since]);
  const byBundle = rowsByBundle(snapshot);
  const resolution = resolutionOf(run, payment, { evidence, byBundle, strays: [], snapshot });
  // guard: word-is-looked-up
  if (resolution.kind === 'sent') {
    writeFound(run, { snapshot, payment, resolution });
    return { kind: 'found', bundleId: resolution.result.bundleId };
  }
  const held = heldWith(payment, evidence);
  // guard: word-knows-company
  if (held !== undefined) return { kind: 'held with', bundleId: held };
  const isUsed = payment.placed.some(({ row }) => {
    const { bundles, unread } = evidence.under(row.reference ?? (0 as Reference));
    return bundles.length + unread.length > 0;
  });
  // Where a correction was cut off, the rows bear the IDs of the old bundle.
  const isDeleted = payment.placed.every(({ row }) => {
    const bundleId = bundleIdOf(row);
    return bundleId === undefined || evidence.fateOf(bundleId) === 'gone';
  });
  // What stands there is not unrecorded: the correction is to be finished, or taken back.
  if (!isDeleted && !payment.isInherited) return { kind: 'not open' };
  writeUnrecorded(run, { snapshot, payment, isUsed, isDeleted });
  return { kind: 'settled' };
}
