import { type Kinship, kinshipOf } from '../check/kinship';
import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import type { BundleId } from '../model/ids';
import { previousSpace } from '../run/previousSpace';
import { recordedPaid } from '../run/recordedPaid';
import type { Run } from '../run/run';
import type { PlacedRow } from '../sheet/snapshot';
import type { ReadBundle } from './reading';
import { type Refusal, refusal } from './refusal';

/** How the rows of a bundle stand to what Qomon holds of it. */
export function kinshipIn(
  { journal, standards }: Pick<Run, 'journal' | 'standards'>,
  placed: readonly PlacedRow[],
  { bundle }: ReadBundle,
): Kinship {
  const references = placed.flatMap(({ row }) => row.reference ?? []);
  const recorded = recordedPaid(journal, bundle.id as BundleId, references);
  return kinshipOf({ standards, recorded }, placed, bundle);
}

/** Why rows may not be refunded that were recorded before a move; undefined where they may. */
export function previousRefusal(
  host: Host,
  journal: Journal,
  placed: readonly PlacedRow[],
): Refusal | undefined {
  const [space] = placed.flatMap(({ row }) => previousSpace(host, journal)(row) ?? []);
  return space === undefined ? undefined : refusal(host, { kind: 'another space', space });
}
