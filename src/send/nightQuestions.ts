import type { ReviewedBundle } from '../check/review';
import { saidAsTyped } from '../memory/asTyped';
import { questionsIn } from '../model/faults';
import type { Store } from '../model/ports';
import { approvedOf } from './approval';

/**
 * Payments that look odd, which the night leaves behind until a person has said that they are meant as
 * they were typed. By day whoever sends them has read the warning.
 */
export function askedAtNight(
  store: Store,
  bundles: readonly ReviewedBundle[],
): readonly ReviewedBundle[] {
  const odd = bundles.filter(({ bundle }) =>
    bundle.rows.some((row) => questionsIn(row).length > 0),
  );
  if (odd.length === 0) return [];
  const said = saidAsTyped(store);
  return odd.filter((one) => !said.has(approvedOf(one)?.fingerprint ?? ''));
}
