import type { BundleId } from '../model/ids';
import { CompleteReading } from '../qomon/completeReading';
import { askForBundles } from '../qomon/inquiry';
import type { Bundle } from '../qomon/shapes';
import { requestsLeft } from '../run/quota';
import type { Run } from '../run/run';
import { orphansAmong, type ownReferences } from './orphans';

/** What Qomon holds, as far as its list and its answers tell. */
export interface HeldInQomon {
  readonly found: ReadonlyMap<BundleId, Bundle | 'gone'>;
  /** Bundles that no row names and that bear references of this spreadsheet. */
  readonly others: readonly Bundle[];
  readonly listed: number;
  readonly isComplete: boolean;
  readonly list: CompleteReading;
}

export function heldInQomon(
  { host, qomon, deadline, pace }: Run,
  wanted: ReadonlySet<BundleId>,
  isOwn: ReturnType<typeof ownReferences>,
): HeldInQomon {
  const { clock } = host;
  const found = new Map<BundleId, Bundle | 'gone'>();
  const others: Bundle[] = [];
  let listed = 0;
  const budget = requestsLeft(host);
  const list = new CompleteReading({ qomon, clock, deadline, budget });
  const isComplete = list.readAll();
  for (const { bundle } of list.entries()) {
    if (!bundle) continue;
    listed += 1;
    if (wanted.has(bundle.id)) found.set(bundle.id, bundle);
    else if (orphansAmong([bundle], NO_ROWS, isOwn).length > 0) others.push(bundle);
  }
  const missing = [...wanted].filter((bundleId) => !found.has(bundleId));
  const asked = askForBundles(
    { qomon, clock, deadline },
    // guard: compare-whole-list
    isComplete ? missing.slice(0, Math.max(0, budget - list.requests)) : [],
    pace,
  );
  // guard: compare-asks
  for (const [bundleId, held] of asked.bundles) found.set(bundleId, held);
  return { found, others, listed, isComplete, list };
}

const NO_ROWS = { rows: [] };
