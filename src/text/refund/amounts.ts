import { type Currency, minor, moneyText } from '../../money';
import type { Standing } from '../../refund/standing';
import { sums } from '../../refund/sums';
import type { Totals } from '../words';

/** `20.00 EUR`, of an amount in minor units. */
function shown(amount: number, currency: string): string {
  return moneyText({ amount: minor(amount), currency: currency as Currency });
}

/** What was paid and given back of a bundle in all, one text each. */
export function inAll(standing: Standing): { readonly paid: string; readonly refunded: string } {
  const text = (totals: Totals): string =>
    totals.map(({ amount, currency }) => shown(amount, currency)).join(' + ');
  const { paid, refunded } = sums(standing);
  return { paid: text(paid), refunded: text(refunded) };
}
