import { bearsItem, foreignId, type Identity, paymentOn } from '../check/bundleIdentity';
import { carriesPayment } from '../entry/row';
import type { CancelStop, Foreign, NotRecorded, ToldApart } from '../model/cancelResults';
import { type BundleId, readId } from '../model/ids';
import { UNTOLD_READINGS } from '../model/limits';
import { askWithList } from '../qomon/inquiry';
import { refundedShare } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import { kinshipIn } from '../run/kinship';
import { requestsLeft } from '../run/quota';
import { recordedAt } from '../run/recordedPaid';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { type Recorded, withHeld } from './recorded';
import { fillReplaced, replacing } from './replaced';
import type { ChosenBundles } from './selection';

/** What was chosen, without the bundles that are not their rows' own. */
export interface OwnBundles extends ChosenBundles {
  /** Those of which Qomon holds something else than was recorded, for a question of their own. */
  readonly changed: readonly ToldApart[];
  /** What Qomon holds of all that were chosen. */
  readonly held: ReadonlyMap<BundleId, Bundle | 'gone'>;
  /** Why some could not be read. */
  readonly cause: CancelStop | undefined;
  readonly wait: number | undefined;
}

/** What rows say whose bundle is not their own, or who say something else than Qomon does. */
export interface OwnershipWords {
  readonly notTheirs: (foreign: Foreign) => string;
  readonly edited: (apart: ToldApart & { readonly isRefunded: boolean }) => string;
}

/**
 * Asks Qomon for bundles that are to be deleted or changed, and keeps those that are their rows' own: an ID
 * that was typed over or pasted would be somebody else's payment. The rows of the others say
 * so. What is gone counts as their own, unless the journal has recorded them as something else. To
 * be called under the document's lock.
 */
export function ownBundles(
  run: Run,
  snapshot: Snapshot,
  { bundles, leftBehind }: ChosenBundles,
  wanted: (placed: PlacedRow) => boolean,
  messages: OwnershipWords = run.host.words.cancel.messages,
): OwnBundles {
  const { host, qomon, deadline, pace } = run;
  if (bundles.length > UNTOLD_READINGS)
    host.ui.toast(host.words.title, host.words.cancel.asking(bundles.length));
  const within = bundles.slice(0, requestsLeft(host)).map(({ bundleId }) => bundleId);
  const asked = askWithList({ qomon, clock: host.clock, deadline }, within, recordedAt(run), pace);

  const writing = new Writing(host.language);
  const left = new Map<NotRecorded, number>();
  const own: Recorded[] = [];
  const changed: ToldApart[] = [];
  for (const one of bundles) {
    const held = asked.bundles.get(one.bundleId);
    const replaced = held === 'gone' ? replacing(snapshot, one.bundleId, asked.under) : undefined;
    // guard: cancel-not-replaced
    if (replaced) {
      fillReplaced(host, writing, one.placed, replaced);
      left.set('replaced', (left.get('replaced') ?? 0) + one.placed.filter(wanted).length);
      continue;
    }
    const fate = fateOf(run, messages, one, held);
    if (fate.kind === 'own') {
      own.push(fate.bundle);
      changed.push(...fate.changed);
      continue;
    }
    left.set(fate.why, (left.get(fate.why) ?? 0) + one.placed.filter(wanted).length);
    const { message } = fate;
    if (message !== undefined) for (const placed of one.placed) writing.fill(placed, { message });
  }
  if (writing.entries().length > 0) applyAndReadBack(host.workbook, snapshot, writing);
  return {
    bundles: own,
    changed,
    held: asked.bundles,
    leftBehind: [...leftBehind, ...[...left].map(([why, rows]) => ({ why, rows }))],
    cause: asked.cause ?? (within.length < bundles.length ? 'quota' : undefined),
    wait: asked.wait,
  };
}

/** Whether a bundle may be deleted for its rows, or why not and what they are to say. */
type Fate =
  | { readonly kind: 'own'; readonly bundle: Recorded; readonly changed: readonly ToldApart[] }
  | { readonly kind: 'left'; readonly why: NotRecorded; readonly message: string | undefined };

function fateOf(
  run: Run,
  messages: OwnershipWords,
  one: Recorded,
  held: Bundle | 'gone' | undefined,
): Fate {
  // guard: cancel-unread-stays
  if (held === undefined) return { kind: 'left', why: 'not read', message: undefined };
  const foreign = foreignAmong(run, one.bundleId, one.placed, held);
  // guard: cancel-own-bundle
  if (foreign) {
    return { kind: 'left', why: 'ID of another', message: messages.notTheirs(foreign) };
  }
  if (held === 'gone') return { kind: 'own', bundle: one, changed: [] };
  const kinship = kinshipIn(run, one.placed, held);
  // guard: cancel-not-edited
  const isRefunded = one.isRefunded || refundedShare(held) !== 'none';
  if (kinship.kind === 'edited') {
    const message = messages.edited({ ...kinship.apart, isRefunded });
    return { kind: 'left', why: 'edited', message };
  }
  const bundle = { ...withHeld(one, held), isRefunded };
  return { kind: 'own', bundle, changed: kinship.kind === 'changed' ? [kinship.apart] : [] };
}

/**
 * The row among those that bear a bundle's ID that stands for something else; undefined where the
 * bundle is theirs. It is by the references of its payments, as Qomon holds them.
 */
export function foreignAmong(
  { journal }: Run,
  bundleId: BundleId,
  rows: readonly PlacedRow[],
  held: Bundle | 'gone',
): Foreign | undefined {
  const placed = rows.filter(({ row }) => bundleIdOf(row) === bundleId);
  if (held === 'gone') {
    const recorded = journal.past.recorded(
      new Set(placed.flatMap(({ row }) => row.reference ?? [])),
    );
    const foreign = placed.find(({ row }) => {
      const known = row.reference === undefined ? undefined : recorded.get(row.reference);
      // guard: cancel-journal-knows
      return known?.bundleId !== undefined && known.bundleId !== bundleId;
    });
    return foreign && foreignOn(foreign, bundleId);
  }
  const identity = identityOf(held);
  const marked = placed.find(({ row }) => relationOf(row, identity) === 'foreign');
  const isTheirs = placed.some(({ row }) => relationOf(row, identity) === 'own');
  const [first] = placed;
  if (marked) return foreignOn(marked, bundleId);
  if (isTheirs || !first) return undefined;
  // Rows without a payment, and none with it: whom the bundle is for cannot be told from what is left.
  const isLeft = placed.some(({ row }) => bearsItem(row, identity));
  return { ...foreignOn(first, bundleId), isLeft };
}

/** True for a row that bears the ID of a deleted bundle as its own: IDs may be pasted at any time. */
export function isOfDeletion(
  { row }: PlacedRow,
  { bundleId, references }: Pick<Recorded, 'bundleId' | 'references'>,
): boolean {
  const { reference } = row;
  const isOwn = reference === undefined || references.includes(reference);
  // guard: cancel-own-rows
  return isOwn && bundleIdOf(row) === bundleId;
}

/** Says on rows that nothing was deleted, and which of them bears an ID that is not its own. */
export function markForeign(
  { host }: Run,
  writing: Writing,
  rows: readonly PlacedRow[],
  foreign: Foreign,
): void {
  const message = host.words.cancel.messages.notTheirs(foreign);
  for (const placed of rows) writing.fill(placed, { message });
}

/** How a row stands to the bundle whose ID it bears; a row without a payment may not tell. */
function relationOf(row: PlacedRow['row'], identity: Identity): 'own' | 'foreign' | 'unknown' {
  const isNamed = identity.payments.some(
    ({ reference }) => reference !== undefined && reference === row.reference,
  );
  if (isNamed) return 'own';
  if (carriesPayment(row)) return paymentOn(row, identity) ? 'own' : 'foreign';
  return foreignId(row, identity) === undefined ? 'unknown' : 'foreign';
}

function identityOf({ transactions, memberships, donations }: Bundle): Identity {
  return {
    payments: (transactions ?? []).map(({ id, external_transaction_id }) => ({
      id,
      reference: readId(external_transaction_id),
    })),
    items: [
      ...(memberships ?? []).map(({ id }) => ({ kind: 'membership' as const, id })),
      ...(donations ?? []).map(({ id }) => ({ kind: 'donation' as const, id })),
    ],
  };
}

function foreignOn({ entry, row }: PlacedRow, bundleId: Foreign['bundleId']): Foreign {
  return { bundleId, tab: entry.tab.name, row: row.number, reference: row.reference };
}
