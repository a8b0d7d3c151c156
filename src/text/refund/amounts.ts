import type { Standing } from '../../refund/standing';
import { sums } from '../../refund/sums';
import type { Language } from '../language';
import { shownTotals } from '../money';

/** What was paid and given back of a bundle in all, one text each. */
export function inAll(
  standing: Standing,
  language: Language,
): { readonly paid: string; readonly refunded: string } {
  const { paid, refunded } = sums(standing);
  return { paid: shownTotals(paid, language), refunded: shownTotals(refunded, language) };
}
