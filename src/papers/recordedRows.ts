import { dayOn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
import { groupBy } from '../model/groupBy';
import type { PaperFacts, RecordedRow } from '../model/heldBundles';
import type { PreviousSpace } from '../run/previousSpace';
import { bundleIdOf } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { isPaying, partOf } from '../summary/facts';

/**
 * The rows that say of a payment of a year that it is recorded, tab by tab; one whose day cannot be read may be of any
 * year. Of copies the first; none of another space.
 */
export function recordedRows(
  standards: Standards,
  snapshot: Snapshot,
  year: number,
  previous: PreviousSpace,
): PaperFacts['recorded'] {
  const met = new Set<number>();
  const rows = snapshot.rows.filter((placed) => {
    const { row } = placed;
    if (partOf(row.state) !== 'sent' || !isPaying(placed)) return false;
    const day = dayOn(standards, placed);
    if (day !== undefined && !day.startsWith(`${year}-`)) return false;
    if (previous(row) !== undefined || met.has(row.reference ?? 0)) return false;
    if (row.reference !== undefined) met.add(row.reference);
    return true;
  });
  const byTab = groupBy(rows, ({ entry }) => entry.tab.name);
  return [...byTab].map(([tab, own]) => [tab, own.map(recordedRow)]);
}

function recordedRow({ row }: PlacedRow): RecordedRow {
  const bundleId = bundleIdOf(row);
  return bundleId === undefined ? [row.number, 0, row.reference ?? 0] : [row.number, bundleId];
}
