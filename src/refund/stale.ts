import { paymentOn } from '../check/bundleIdentity';
import type { BundleAsRead } from '../model/bundleAsRead';
import type { BundleId } from '../model/ids';
import { STALE_MS, STATUS_LATE_MS } from '../model/limits';
import { decimalsOf } from '../model/money';
import { sum } from '../qomon/refunded';
import type { Run } from '../run/run';
import type { PlacedRow } from '../sheet/snapshot';
import { type Reading, readBundle } from './reading';
import { progressOf } from './target';

/**
 * True if a reading tells of less given back than the rows do, or than is remembered, or of a status that was
 * changed from here a moment ago: Qomon may still show the bundle as it was before, and a change that begins
 * there would write over that one.
 */
export function isBehind(
  run: Pick<Run, 'journal' | 'host'>,
  placed: readonly PlacedRow[],
  asRead: BundleAsRead,
): boolean {
  const remembered = run.journal.memory.refundedOf(asRead.bundleId);
  if (remembered > sum(asRead.payments.map(({ refunded }) => refunded))) return true;
  // guard: status-not-behind
  if (isBeforeStatus(run, placed, asRead)) return true;
  return placed.some(({ row }) => {
    const payment = paymentOn(row, asRead);
    const said = Number(row.cell('refunded'));
    if (!payment || !Number.isFinite(said)) return false;
    // A cell holds major units, and as a fraction they are not exact.
    return Math.round(said * 10 ** decimalsOf(payment.currency)) > payment.refunded;
  });
}

/** True if a status that was changed a moment ago reads as before: staff hardly put it back so fast. */
function isBeforeStatus(
  { journal, host }: Pick<Run, 'journal' | 'host'>,
  placed: readonly PlacedRow[],
  asRead: BundleAsRead,
): boolean {
  const references = new Set(placed.flatMap(({ row }) => row.reference ?? []));
  const since = host.clock.now() - STATUS_LATE_MS;
  return [...journal.past.statuses(references).values()].some(
    ({ at, bundleId, target }) =>
      at > since && bundleId === asRead.bundleId && progressOf(target, asRead) === 'untouched',
  );
}

/** The bundle as it stands now; it is read a second time if it reads as before the last change. */
export function readFresh(run: Run, bundleId: BundleId, placed: readonly PlacedRow[]): Reading {
  const { host, qomon, standards } = run;
  const read = (): Reading => readBundle(host, qomon, standards.context.catalog, bundleId);
  const first = read();
  if (!first.ok || !isBehind(run, placed, first.asRead)) return first;
  host.clock.sleep(STALE_MS);
  return read();
}
