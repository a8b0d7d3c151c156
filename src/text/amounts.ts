import type { BundleAsRead } from '../model/bundleAsRead';
import { sums } from '../model/sums';
import type { Sum } from './words/numbers';

/** What was paid and given back of a bundle in all, one text each, as a language writes sums. */
export function inAll(
  asRead: BundleAsRead,
  moneys: (sums: readonly Sum[]) => string,
): { readonly paid: string; readonly refunded: string } {
  const { paid, refunded } = sums(asRead);
  return { paid: moneys(paid), refunded: moneys(refunded) };
}
