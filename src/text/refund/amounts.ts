import type { BundleAsRead } from '../../model/bundleAsRead';
import type { Language } from '../../model/language';
import { sums } from '../../model/sums';
import { shownTotals } from '../money';

/** What was paid and given back of a bundle in all, one text each. */
export function inAll(
  asRead: BundleAsRead,
  language: Language,
): { readonly paid: string; readonly refunded: string } {
  const { paid, refunded } = sums(asRead);
  return { paid: shownTotals(paid, language), refunded: shownTotals(refunded, language) };
}
