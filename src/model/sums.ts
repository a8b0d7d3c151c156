import type { BundleAsRead } from './bundleAsRead';
import { minor, totals } from './money';

/** What was paid and given back of a bundle in all, by currency, in minor units. */
export function sums({ payments }: BundleAsRead): {
  readonly paid: ReturnType<typeof totals>;
  readonly refunded: ReturnType<typeof totals>;
} {
  const sum = (key: 'paid' | 'refunded') =>
    totals(payments.map((one) => ({ amount: minor(one[key]), currency: one.currency })));
  return { paid: sum('paid'), refunded: sum('refunded') };
}
