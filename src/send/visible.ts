import type { LeftRows } from '../model/results';
import { type Chosen, hiddenAmong } from '../sheet/hiddenRows';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';

type Wanted = (placed: PlacedRow) => boolean;

/** The same rows without payments of which nobody sees a row that was chosen, and how many stay behind. */
export function visibleOnly(
  snapshot: Snapshot,
  wanted: Wanted,
  chosen: Chosen,
): { readonly wanted: Wanted; readonly left: readonly LeftRows[] } {
  const hidden = hiddenAmong(snapshot.rows.filter(wanted), chosen);
  if (hidden.size === 0) return { wanted, left: [] };
  const isHidden = (one: PlacedRow): boolean => hidden.has(placeOf(one));
  // Half a payment is none: one hidden row keeps the others of its group.
  const kept = snapshot.bundles().filter(({ placed }) => placed.some(isHidden));
  const places = new Set(kept.flatMap(({ placed }) => placed.map(placeOf)));
  const rows = snapshot.rows.filter((one) => wanted(one) && places.has(placeOf(one)));
  return {
    wanted: (one) => wanted(one) && !places.has(placeOf(one)),
    left: [{ why: 'hidden', rows: rows.length }],
  };
}
