import type { Journal } from '../journal/journal';
import type { BundleId } from '../model/ids';
import type { Approved } from './approval';

/**
 * The same with the bundles that stood under the references before and were deleted since: Qomon
 * may answer a reference that it knows with one of these. The journal is read where there is any
 * reference to ask for; one that has just been given has no past.
 */
export function withPrevious(
  journal: Journal,
  approved: readonly Approved[],
  isOld: (reference: Approved['references'][number]) => boolean = () => true,
): readonly Approved[] {
  const asked = new Set(approved.flatMap(({ references }) => references).filter(isOld));
  if (asked.size === 0) return approved;
  const known = journal.past.bundlesUnder(asked);
  if (known.size === 0) return approved;
  return approved.map((one) => {
    const previous = new Set<BundleId>();
    for (const reference of one.references) {
      for (const bundleId of known.get(reference) ?? []) previous.add(bundleId);
    }
    return previous.size > 0 ? { ...one, previous: [...previous] } : one;
  });
}
