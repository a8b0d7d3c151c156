import type { ReviewedBundle } from '../check/review';
import type { BundleId } from '../model/ids';
import { DAY_MS } from '../model/limits';
import { GONE } from '../qomon/answer';
import { CompleteReading } from '../qomon/completeReading';
import { askForBundles } from '../qomon/inquiry';
import type { ListEntry } from '../qomon/listEntry';
import type { Run } from '../run/run';
import type { Snapshot } from '../sheet/snapshot';
import { type Finding, type LookedAt, lookedAt } from './look';
import { accountsOf } from './lookAccounts';
import { lookFindings } from './lookFindings';

/** How far a look goes that follows an approval; by default, what a day shows on one page. */
export interface LookNow {
  /** Milliseconds since 1970 back to which it must reach. */
  readonly since: number;
  readonly pages: number;
  /** Bundles that have been deleted: the list may still show them. */
  readonly deleted: ReadonlySet<BundleId>;
}

/** What the newest part of the list shows by now of payments that were approved a while ago. */
export function lookNow(
  run: Run,
  bundles: readonly ReviewedBundle[],
  snapshot: Snapshot,
  asked?: LookNow,
): Map<ReviewedBundle, Finding> {
  const { host, qomon, deadline } = run;
  const { clock } = host;
  const { since, pages } = asked ?? { since: clock.now() - DAY_MS, pages: 1 };
  const reading = new CompleteReading({ qomon, clock, deadline, budget: pages });
  const isReached = reading.meetBackTo(since, pages);
  const leaving = bundles.flatMap((one) => lookedAt(one, () => true) ?? []);
  const entries = withoutDeleted(run, reading.entries(), asked?.deleted);
  const accounts = accountsOf(run, snapshot, leaving);
  const found: Map<LookedAt, Finding> = lookFindings(leaving, entries, accounts);
  for (const one of asked && !isReached ? leaving : []) {
    if (!found.has(one)) found.set(one, { kind: 'not reached' });
  }
  return new Map([...found].map(([{ reviewed }, finding]) => [reviewed, finding]));
}

/** A bundle that is said to be deleted is there all the same where it answers to its ID. */
function withoutDeleted(
  { host, qomon, deadline, pace }: Run,
  entries: readonly ListEntry[],
  deleted: ReadonlySet<number> = new Set(),
): readonly ListEntry[] {
  const listed = entries.flatMap(({ bundle }) =>
    bundle && deleted.has(bundle.id) ? bundle.id : [],
  );
  const { bundles } = askForBundles({ qomon, clock: host.clock, deadline }, listed, pace);
  return entries.filter(({ bundle }) => !bundle || bundles.get(bundle.id) !== GONE);
}
