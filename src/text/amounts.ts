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

/**
 * Amounts as they are typed, by the decimals of their currency: in a spreadsheet with that decimal mark each
 * of them is read as what it says, and in one with the other mark so are those of two decimals.
 */
export function amountExamples({
  decimals,
  decimalMark,
}: {
  readonly decimals: number;
  readonly decimalMark: '.' | ',';
}): string[] {
  if (decimals === 0) return ['2000'];
  return ['20', `20${decimalMark}5${'0'.repeat(decimals - 1)}`];
}
