import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import { previousSpace } from '../run/previousSpace';
import type { PlacedRow } from '../sheet/snapshot';
import { type Refusal, refusal } from './refusal';

/** Why rows may not be refunded that were recorded before a move; undefined where they may. */
export function previousRefusal(
  host: Host,
  journal: Journal,
  placed: readonly PlacedRow[],
): Refusal | undefined {
  const [space] = placed.flatMap(({ row }) => previousSpace(host, journal)(row) ?? []);
  return space === undefined ? undefined : refusal(host, { kind: 'another space', space });
}
