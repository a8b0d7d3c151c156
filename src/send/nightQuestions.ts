import type { ReviewedBundle } from '../check/review';
import { saidAsTyped } from '../memory/asTyped';
import { questionsIn } from '../model/faults';
import type { Store } from '../model/ports';
import { approvedOf } from './approval';

/** True for a payment of which the night would ask somebody. */
export function looksOdd({ bundle }: ReviewedBundle): boolean {
  return bundle.rows.some((row) => questionsIn(row).length > 0);
}

/**
 * Payments that look odd, which the night leaves behind until a person has said that they are meant as
 * they were typed. By day whoever sends them has read the warning.
 */
export function askedAtNight(
  store: Store,
  bundles: readonly ReviewedBundle[],
): readonly ReviewedBundle[] {
  const odd = bundles.filter(looksOdd);
  if (odd.length === 0) return [];
  const said = saidAsTyped(store);
  return odd.filter((one) => !said.has(approvedOf(one)?.fingerprint ?? ''));
}
