import { type Kinship, kinshipOf } from '../check/kinship';
import type { BundleId } from '../model/ids';
import type { Bundle } from '../qomon/shapes';
import type { PlacedRow } from '../sheet/snapshot';
import { recordedPaid } from './recordedPaid';
import type { Run } from './run';

/** How the rows of a bundle stand to what Qomon holds of it, and to what was recorded for them. */
export function kinshipIn(
  { journal, standards }: Pick<Run, 'journal' | 'standards'>,
  placed: readonly PlacedRow[],
  bundle: Bundle,
): Kinship {
  const references = placed.flatMap(({ row }) => row.reference ?? []);
  const recorded = recordedPaid(journal, bundle.id as BundleId, references);
  return kinshipOf({ standards, recorded }, placed, bundle);
}
