import type { Reading } from '../model/states';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';

/** Of the rows that bear one reference the one that is no copy: in sight, recorded, and the first, in this order. */
export function originalOf(
  snapshot: Snapshot,
  reference: number | undefined,
): PlacedRow | undefined {
  const all = reference === undefined ? [] : snapshot.bearing(reference);
  if (all.length < 2) return all[0];
  const ranked = all.map((placed) => {
    const isSeen = !placed.entry.tab.hidden();
    return { placed, rank: (isSeen ? 2 : 0) + (mayBeNamed(placed.row.state) ? 0 : 1) };
  });
  const most = Math.max(...ranked.map(({ rank }) => rank));
  return ranked.find(({ rank }) => rank === most)?.placed;
}

/** True in the states in which a row may be given a reference: in any other it had one. */
export function mayBeNamed(state: Reading): boolean {
  return state === 'blank' || state === 'invalid' || state === 'waiting';
}
