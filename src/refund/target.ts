import type { BundleAsRead } from '../model/bundleAsRead';
import type { ValueChange } from '../model/journalLine';

/** All that a change sets: where it is going, however often it is tried. */
export type Target = readonly ValueChange[];

/**
 * Whether Qomon holds what a change was to bring about, what stood before it, or something that is
 * neither: then somebody has changed the bundle since.
 */
export function progressOf(
  target: Target,
  asRead: BundleAsRead,
): 'reached' | 'untouched' | 'other' {
  const now = target.map(({ list, id }) => valueHeld(asRead, list, id));
  const reads = (key: 'before' | 'after'): boolean =>
    target.length > 0 && target.every((change, index) => now[index] === change[key]);
  if (reads('after')) return 'reached';
  return reads('before') ? 'untouched' : 'other';
}

function valueHeld(
  { payments, items }: BundleAsRead,
  list: ValueChange['list'],
  id: number,
): number | undefined {
  const payment = payments.find((one) => one.id === id);
  switch (list) {
    case 'transactions':
      return payment?.refunded;
    case 'statuses':
      return payment?.status.id;
    case 'unpaid':
      return payment?.unpaid;
    default: {
      const kind = list === 'memberships' ? 'membership' : 'donation';
      return items.find((one) => one.kind === kind && one.id === id)?.amount;
    }
  }
}
