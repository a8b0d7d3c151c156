import type { ListEntry } from '../qomon/listEntry';
import type { Run } from '../run/run';
import { bundleIdOf, bundlesOn } from '../sheet/bundleRows';
import type { Snapshot } from '../sheet/snapshot';

/**
 * Says of payments of this spreadsheet that Qomon's list shows twice: beside the bundle that a row stands for, one
 * for which none does, under the same reference. Something on the way may send a request once more, and nobody is told.
 */
export function recordedTwice(
  { host, journal: { memory } }: Run,
  entries: readonly ListEntry[],
  snapshot: Snapshot,
): readonly string[] {
  const listed = new Set(entries.map(({ id }) => id));
  const onRows: ReadonlySet<number> = bundlesOn(snapshot);
  // A list may show for a while what has been deleted.
  const gone = new Set<number | undefined>(
    memory.recorded().flatMap(({ isGone, bundleId }) => (isGone ? bundleId : [])),
  );
  const pairs = entries.flatMap(({ id, references }) => {
    if (onRows.has(id) || gone.has(id)) return [];
    const own = [...references]
      .flatMap((reference) => snapshot.bearing(reference))
      .map(({ row }) => bundleIdOf(row))
      .find((bundleId) => bundleId !== undefined && listed.has(bundleId));
    return own === undefined ? [] : [{ bundleId: id, own }];
  });
  return pairs.length > 0 ? [host.words.look.recordedTwice(pairs)] : [];
}
