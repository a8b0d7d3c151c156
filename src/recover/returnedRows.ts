import type { OpenDeletion } from '../journal/openDeletions';
import type { BundleId, Reference } from '../model/ids';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';

/**
 * Corrections that have come to their end without their rows, which are back: somebody has deleted a row while
 * it was being corrected, and then taken that back. It says that it is being sent, and bears the old bundle.
 */
export function returnedCorrections({ found, journal }: Run): OpenDeletion[] {
  const back = new Map<Reference, BundleId>();
  for (const { row } of found.rows) {
    const bundleId = bundleIdOf(row);
    if (row.state !== 'sending' || row.reference === undefined || bundleId === undefined) continue;
    back.set(row.reference, bundleId);
  }
  if (back.size === 0) return [];
  const open = journal.open.references();
  const closed = new Set([...back.keys()].filter((reference) => !open.has(reference)));
  // guard: correct-returned
  return journal.past
    .corrections(closed)
    .filter(({ bundleId, references }) => references.some((one) => back.get(one) === bundleId));
}
