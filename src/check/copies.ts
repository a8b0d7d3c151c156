import type { ColumnKey } from '../model/columns';
import type { Problem } from '../model/faults';
import { bundleIdOf, isBlank } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';

/** What tells one row of a bundle from another: a copy bears all of these, a row of its group does not. */
const RESULT_IDS: readonly ColumnKey[] = [
  'bundleId',
  'transactionId',
  'membershipId',
  'donationId',
];

const ITEM_IDS = RESULT_IDS.slice(1);

/** What is wrong with a row that has been recorded: it is a copy of another, or nothing names it any more. */
export function problemsOfRecorded(snapshot: Snapshot, placed: PlacedRow): Problem[] {
  const { row } = placed;
  const bundleId = bundleIdOf(row);
  if (bundleId === undefined) return [];
  if (isBlank(row, 'reference')) {
    return [{ column: 'reference', fault: { kind: 'reference gone', bundleId } }];
  }
  // Nothing tells a copy from its original: the first in the sheet counts as the original.
  const [original] = bearers(snapshot, row).filter(
    ({ row: other }) => bundleIdOf(other) === bundleId,
  );
  if (!original || original.row === row) return [];
  const where = { tab: original.entry.tab.name, row: original.row.number };
  return [{ column: 'reference', fault: { kind: 'copy of a sent row', ...where } }];
}

/**
 * True for a copy whose reference a person has emptied, to make a new row of it. Without another
 * row that stands for the same bundle it is no copy, and sending it would record it twice.
 */
export function isMadeNew(snapshot: Snapshot, { row }: PlacedRow): boolean {
  if (bundleIdOf(row) === undefined || !isBlank(row, 'reference')) return false;
  // The rows of a group share a bundle: only the IDs of their items tell them apart.
  const isNamed = isBlank(row, 'group') || ITEM_IDS.some((key) => !isBlank(row, key));
  return (
    isNamed &&
    snapshot.rows.some(
      ({ row: other }) =>
        // guard: nameless-is-not-new
        other.reference !== undefined &&
        RESULT_IDS.every((key) => String(other.cell(key)) === String(row.cell(key))),
    )
  );
}

function bearers(snapshot: Snapshot, { reference }: EntryRow): readonly PlacedRow[] {
  return reference === undefined ? [] : snapshot.bearing(reference);
}
