import type { BundleId } from '../model/ids';
import { LOOK_BACK_MS } from '../model/limits';
import { GONE } from './answer';
import { type KnownBundle, meetsCanary } from './canary';
import { type BundleList, CompleteReading } from './completeReading';
import { askForBundles } from './inquiry';
import type { Pace } from './pace';

/** A bundle that Qomon was asked to delete. */
export interface AskedToDelete {
  readonly bundleId: BundleId;
  /** True where the DELETE itself said that there is no such bundle. */
  readonly isDenied: boolean;
  /** When it was recorded, in milliseconds since 1970; undefined where nobody knows. */
  readonly recordedAt: number | undefined;
}

/** The bundles that are certainly gone, and what it took to know. */
export interface ConfirmedDeleted {
  readonly gone: ReadonlySet<BundleId>;
  readonly requests: number;
}

/**
 * Reads whether bundles are gone that Qomon was asked to delete: what it answers to that proves nothing.
 * Each must be missing by its ID and from the newest page of the list; one of which the DELETE itself
 * said so, from a list that is complete since it was recorded, and that shows a bundle known to be there.
 */
export function confirmDeleted(
  list: BundleList,
  asked: readonly AskedToDelete[],
  known: readonly KnownBundle[],
  pace: Pace,
): ConfirmedDeleted {
  const ids = asked.map(({ bundleId }) => bundleId);
  const { bundles, requests } = askForBundles(list, ids, pace);
  const missing = asked.filter(({ bundleId }) => bundles.get(bundleId) === GONE);
  if (missing.length === 0) return { gone: new Set(), requests };
  const reading = new CompleteReading(list);
  const isRead = reading.meetNewest();
  const denied = missing.filter(({ isDenied }) => isDenied);
  // What was asked to be deleted is no sign of a list that is whole.
  const canaries = known.filter(({ bundleId }) => !ids.includes(bundleId));
  const isProven = denied.length > 0 && proves(list, { reading, denied, canaries, pace });
  const listed = new Set(reading.entries().map(({ id }) => id));
  // guard: deleted-by-proof
  const believed = missing.filter(({ isDenied }) => (isDenied ? isProven : isRead));
  return {
    // guard: deleted-not-listed
    gone: new Set(believed.flatMap(({ bundleId }) => (listed.has(bundleId) ? [] : [bundleId]))),
    requests: requests + reading.requests,
  };
}

function proves(
  list: BundleList,
  {
    reading,
    denied,
    canaries,
    pace,
  }: {
    readonly reading: CompleteReading;
    readonly denied: readonly AskedToDelete[];
    readonly canaries: readonly KnownBundle[];
    readonly pace: Pace;
  },
): boolean {
  const oldest = Math.min(
    ...denied.map(({ recordedAt }) => recordedAt ?? Number.NEGATIVE_INFINITY),
  );
  if (!reading.readBackTo(oldest - LOOK_BACK_MS)) return false;
  const ask = (bundleId: BundleId): 'there' | 'gone' | undefined => {
    const held = askForBundles(list, [bundleId], pace).bundles.get(bundleId);
    return held === undefined || held === GONE ? held : 'there';
  };
  return meetsCanary(reading, canaries, list.clock.now(), ask);
}
