import type { BundleId, Reference } from '../model/ids';
import {
  CHANGE_KINDS,
  type Intent,
  type JournalAction,
  type LineCodes,
  type ValueChange,
} from '../model/journalLine';
import { isOfKind, type ReadLine } from './reading';

/** What was meant to be sent since a moment and has been recorded, and what else was found recorded. */
export interface Recorded {
  readonly sent: ReadonlyMap<Reference, BundleId>;
  readonly found: ReadonlyMap<Reference, BundleId>;
}

/** What the runs of a kind have recorded. */
export function recordedBy(lines: readonly ReadLine[], runKind: string): Recorded {
  const intended = new Set<Reference>();
  const sent = new Map<Reference, BundleId>();
  const found = new Map<Reference, BundleId>();
  for (const { reference, action, outcome, bundleId, run, codes } of lines) {
    if (action !== 'send' && action !== 'lookUp') continue;
    const isTheirs = isOfKind(run, runKind);
    // Whoever meant to send it last is who has sent it.
    if (outcome === 'intended' && isTheirs) intended.add(reference);
    else if (outcome !== 'recorded' && outcome !== 'toCheck') intended.delete(reference);
    if (outcome !== 'recorded' || bundleId === undefined) continue;
    if (intended.has(reference)) sent.set(reference, bundleId);
    // What stands on no row is told of apart.
    else if (isTheirs && !isRowless(codes)) found.set(reference, bundleId);
  }
  return { sent, found };
}

function isRowless({ why }: LineCodes): boolean {
  return why === 'rowGone' || why === 'rowsGone';
}

/** The references under which a bundle was recorded and not deleted since. */
export function activeIn(lines: readonly ReadLine[]): Map<Reference, Intent> {
  const active = new Map<Reference, Intent>();
  for (const line of lines) {
    const { reference, action, outcome, bundleId } = line;
    if (action === undefined || isChange(action)) continue;
    if (action === 'cancel') {
      // A bundle stands for as long as its own deletion is not certain.
      const known = active.get(reference)?.bundleId;
      const isOther = known !== undefined && known !== bundleId;
      if (outcome === 'recorded' && !isOther) active.delete(reference);
    } else if (outcome === 'recorded') active.set(reference, line);
    // Only what was looked up and not found, or refused, is known not to be there.
    // guard: unconfirmed-stays-known
    else if (action !== 'correct' && (outcome === 'waiting' || outcome === 'rejected')) {
      active.delete(reference);
    }
  }
  return active;
}

/** The rows without a payment that an intent names, by the reference of its payment; nothing for another line. */
export function companionsIn({
  action,
  outcome,
  reference,
  codes,
}: ReadLine): Array<readonly [Reference, readonly Reference[]]> {
  return action === 'send' && outcome === 'intended'
    ? [[reference, (codes.with ?? []) as readonly Reference[]]]
    : [];
}

/**
 * The payment that went last in one bundle with each of these rows, which carry none of their own: its reference,
 * by theirs.
 */
export function companyIn(
  lines: readonly ReadLine[],
  references: ReadonlySet<Reference>,
): ReadonlyMap<Reference, Reference> {
  const company = new Map<Reference, Reference>();
  for (const [reference, others] of lines.flatMap((line) => companionsIn(line)))
    for (const one of others) if (references.has(one)) company.set(one, reference);
  return company;
}

/**
 * True where the last that these lines of one reference tell of a bundle's end is that it was cancelled; or they tell
 * nothing of an end, as the journal was put back to before it.
 */
export function wasCancelled(lines: readonly ReadLine[], bundleId: BundleId): boolean {
  const ends = lines.filter(
    ({ action, outcome, bundleId: own }) =>
      (action === 'cancel' && outcome === 'recorded' && own === bundleId) ||
      ((action === 'lookUp' || action === 'send') &&
        (outcome === 'waiting' || outcome === 'rejected')),
  );
  const last = ends[ends.length - 1];
  return !last || (last.action === 'cancel' && last.codes.why !== 'forCorrection');
}

/** True of what changes a bundle that stays. */
function isChange(action: JournalAction): boolean {
  return CHANGE_KINDS.some((kind) => kind === action);
}

/** What a payment was given as a status from here, and when (milliseconds since 1970). */
export interface StatusChange {
  readonly bundleId: BundleId;
  readonly at: number;
  readonly target: readonly ValueChange[];
}

/** The change of the status that was recorded last under each reference. */
export function statusesIn(lines: readonly ReadLine[]): Map<Reference, StatusChange> {
  const changes = new Map<Reference, StatusChange>();
  for (const { reference, action, outcome, bundleId, at, codes } of lines) {
    if (action !== 'status' || outcome !== 'recorded' || bundleId === undefined) continue;
    changes.set(reference, { bundleId, at, target: codes.target ?? [] });
  }
  return changes;
}

/** The bundles that ever stood under a reference, deleted or not. */
export function bundlesIn(
  lines: readonly ReadLine[],
): ReadonlyMap<Reference, ReadonlySet<BundleId>> {
  const known = new Map<Reference, Set<BundleId>>();
  for (const { reference, bundleId } of lines) {
    if (bundleId === undefined) continue;
    known.set(reference, (known.get(reference) ?? new Set()).add(bundleId));
  }
  return known;
}

/** What a journal says of payments: those that are recorded and not cancelled since, and what was given back. */
export interface ActivePayments {
  readonly payments: ReadonlyMap<Reference, Intent>;
  /** By the payment's ID in Qomon, in minor units, in all. */
  readonly refunded: ReadonlyMap<number, number>;
  /** The same of memberships and donations, by {@link itemName}. */
  readonly refundedItems: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<Reference, StatusChange>;
}

/** What an item is called in a journal's account. */
export function itemName(list: ValueChange['list'], id: unknown): string {
  return `${list} ${id}`;
}

/** The same of lines, the oldest first. */
export function activePaymentsIn(lines: readonly ReadLine[]): ActivePayments {
  const begun = new Map<BundleId, readonly ValueChange[]>();
  const refunded = new Map<number, number>();
  const first = new Map<string, number>();
  const refundedItems = new Map<string, number>();
  for (const { action, outcome, bundleId, codes } of lines) {
    if (action !== 'refund' || bundleId === undefined) continue;
    const target = codes.target ?? begun.get(bundleId) ?? [];
    if (outcome === 'intended') begun.set(bundleId, target);
    if (outcome !== 'recorded') continue;
    // The line of the outcome does not say again where its refund was going.
    for (const { list, id, before, after } of target) {
      if (list === 'transactions') refunded.set(id, after);
      else {
        // A look-up may tell of the same refund again: what it began with is what stood before the first.
        const name = itemName(list, id);
        first.set(name, first.get(name) ?? before);
        refundedItems.set(name, (first.get(name) ?? before) - after);
      }
    }
  }
  return { payments: activeIn(lines), refunded, refundedItems, statuses: statusesIn(lines) };
}
