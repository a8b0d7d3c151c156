import { paymentOn } from '../check/bundleIdentity';
import type { Memory } from '../memory/memory';
import type { BundleAsRead } from '../model/bundleAsRead';
import { decimalsOf } from '../model/money';
import { sum } from '../qomon/refunded';
import type { PlacedRow } from '../sheet/snapshot';

/**
 * True if a reading tells of less given back than the rows do, or than is remembered: Qomon may still
 * show the bundle as it was before the last refund, and a refund from there would write over that one.
 */
export function isBehind(
  memory: Memory,
  placed: readonly PlacedRow[],
  asRead: BundleAsRead,
): boolean {
  const remembered = memory.refundedOf(asRead.bundleId);
  if (remembered > sum(asRead.payments.map(({ refunded }) => refunded))) return true;
  return placed.some(({ row }) => {
    const payment = paymentOn(row, asRead);
    const said = Number(row.cell('refunded'));
    if (!payment || !Number.isFinite(said)) return false;
    // A cell holds major units, and as a fraction they are not exact.
    return Math.round(said * 10 ** decimalsOf(payment.currency)) > payment.refunded;
  });
}
