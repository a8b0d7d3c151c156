import type { Journal } from '../journal/journal';
import type { BundleId } from '../model/ids';
import type { Agreed } from './approval';

/**
 * The same with the bundles that stood under the references before and were deleted since: Qomon
 * may answer a reference that it knows with one of these. The journal is read where there is any
 * reference to ask for; one that has just been given has no past.
 */
export function withFormer(
  journal: Journal,
  agreed: readonly Agreed[],
  isOld: (reference: Agreed['references'][number]) => boolean = () => true,
): readonly Agreed[] {
  const asked = new Set(agreed.flatMap(({ references }) => references).filter(isOld));
  if (asked.size === 0) return agreed;
  const known = journal.bundlesUnder(asked);
  if (known.size === 0) return agreed;
  return agreed.map((one) => {
    const former = new Set<BundleId>();
    for (const reference of one.references) {
      for (const bundleId of known.get(reference) ?? []) former.add(bundleId);
    }
    return former.size > 0 ? { ...one, former: [...former] } : one;
  });
}
