import type { BundleAsRead } from '../model/bundleAsRead';
import type { AmountChange } from '../model/journalLine';

/** All amounts that a refund changes: where it is going, however often it is tried. */
export type Target = readonly AmountChange[];

/**
 * Whether Qomon holds what a refund was to bring about, what stood before it, or something that is
 * neither: then somebody has changed the bundle since.
 */
export function progressOf(
  target: Target,
  asRead: BundleAsRead,
): 'reached' | 'untouched' | 'other' {
  const now = target.map(({ list, id }) => amountOf(asRead, list, id));
  const reads = (key: 'before' | 'after'): boolean =>
    target.length > 0 && target.every((change, index) => now[index] === change[key]);
  if (reads('after')) return 'reached';
  return reads('before') ? 'untouched' : 'other';
}

function amountOf(
  { payments, items }: BundleAsRead,
  list: AmountChange['list'],
  id: number,
): number | undefined {
  if (list === 'transactions') return payments.find((one) => one.id === id)?.refunded;
  const kind = list === 'memberships' ? 'membership' : 'donation';
  return items.find((one) => one.kind === kind && one.id === id)?.amount;
}
