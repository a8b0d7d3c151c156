import type { BundleId, Reference } from '../model/ids';
import type { Intent } from '../model/journalLine';
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
  for (const { reference, action, outcome, bundleId, run } of lines) {
    if (action !== 'send' && action !== 'lookUp') continue;
    const isTheirs = isOfKind(run, runKind);
    // Whoever meant to send it last is who has sent it.
    if (outcome === 'intended' && isTheirs) intended.add(reference);
    else if (outcome !== 'recorded' && outcome !== 'toCheck') intended.delete(reference);
    if (outcome !== 'recorded' || bundleId === undefined) continue;
    if (intended.has(reference)) sent.set(reference, bundleId);
    else if (isTheirs) found.set(reference, bundleId);
  }
  return { sent, found };
}

/** The references under which a bundle was recorded and not deleted since. */
export function activeIn(lines: readonly ReadLine[]): Map<Reference, Intent> {
  const active = new Map<Reference, Intent>();
  for (const line of lines) {
    const { reference, action, outcome, bundleId } = line;
    if (action === undefined || action === 'refund') continue;
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
