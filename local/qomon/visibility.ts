import type { Records } from './call';
import { foreignBundle } from './foreign';
import type { Bundle } from './shapes';
import type { Switches } from './switches';

/** Until then a deletion that was answered 202 is not yet seen. */
const DELETION_DELAY = 60_000;

/** A bundle as a reading shows it; `deleted` says since when it is deleted and still shown. */
export interface ShownBundle {
  readonly bundle: Bundle;
  readonly deleted: number | null;
}

/** The bundles that the list shows at a moment, in its order. */
export function listedBundles(records: Records, now: number): readonly Bundle[] {
  const { ledger, switches } = records;
  const { listDelay, deletion, bundleOrder, foreignBundles } = switches;
  const lingering = deletion === '202-late' ? deletedSince(records, now - DELETION_DELAY) : [];
  const held = [...ledger.bundles, ...lingering.map(({ bundle }) => bundle)]
    .filter(({ created }) => now >= created + listDelay)
    .map((bundle) => asRead(bundle, records, now));
  const foreign = foreignBundle(foreignBundles, now);
  const ordered = inOrder(held, bundleOrder);
  return foreign ? [foreign, ...ordered] : ordered;
}

/** What GET by ID shows of a bundle at a moment, if it shows it. */
export function foundBundle(id: number, records: Records, now: number): ShownBundle | null {
  const { ledger, switches } = records;
  const foreign = foreignBundle(switches.foreignBundles, now);
  if (foreign?.id === id) return { bundle: foreign, deleted: null };
  if (switches.findById === '404') return null;
  const bundle = ledger.find(id);
  if (bundle) {
    const isLate = now < bundle.created + switches.findDelay;
    return isLate ? null : { bundle: asRead(bundle, records, now), deleted: null };
  }
  if (switches.deletion === 'soft') return deletedSince(records, null, id)[0] ?? null;
  if (switches.deletion !== '202-late') return null;
  const [lingering] = deletedSince(records, now - DELETION_DELAY, id);
  return lingering ? { ...lingering, deleted: null } : null;
}

function deletedSince({ ledger }: Records, moment: number | null, id?: number): ShownBundle[] {
  return ledger.state.entries
    .filter(({ action, at, bundle }) => {
      const isWanted = id === undefined || bundle.id === id;
      return action === 'delete' && isWanted && (moment === null || at > moment);
    })
    .map(({ bundle, at }) => ({ bundle, deleted: at }));
}

/** A bundle as it stood some time ago, but never before it was made. */
function asRead(bundle: Bundle, { ledger, switches }: Records, now: number): Bundle {
  if (switches.readLag === 0) return bundle;
  const seen = ledger
    .history(bundle.id)
    .filter(({ action, at }) => action === 'create' || at <= now - switches.readLag);
  return seen.at(-1)?.bundle ?? bundle;
}

function inOrder(bundles: readonly Bundle[], order: Switches['bundleOrder']): readonly Bundle[] {
  // IDs rise with the moment of creation, and a PATCH moves nothing (list bundles, May 2026).
  const newest = bundles.toSorted((one, other) => other.id - one.id);
  switch (order) {
    case 'newest-first':
      return newest;
    case 'oldest-first':
      return newest.toReversed();
    case 'last-changed-first':
      return newest.toSorted((one, other) => other.updated - one.updated);
    case 'shuffled':
      return newest.toSorted((one, other) => scattered(one.id) - scattered(other.id));
  }
}

/** Some number for each ID, always the same and in no order. */
function scattered(id: number): number {
  return Math.imul(id, 0x9e37_79b1) >>> 0;
}
