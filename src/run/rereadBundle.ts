import { type Bundle, readBundle } from '../entry/bundle';
import type { Bundle as HeldBundle } from '../qomon/shapes';
import { readGroup } from '../sheet/group';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import { catalogThen } from './catalogThen';
import type { Run } from './run';

/**
 * Reads rows of one payment again, whatever their states and whoever else bears their references. Rows
 * for which Qomon holds a bundle are read by the lists of its day.
 */
export function rereadBundle(
  { standards }: Pick<Run, 'standards'>,
  placed: readonly PlacedRow[],
  held?: HeldBundle,
): Bundle {
  const rows = placed.map(({ row }) => row);
  const { context } = standards;
  // guard: lists-of-its-day
  const catalog = held ? catalogThen(held, context.catalog) : context.catalog;
  return readBundle(
    rows,
    { ...context, catalog },
    {
      ...standards,
      grouped: rows.some((row) => groupOf(row) !== ''),
      known: () => ({ problems: [], warnings: [] }),
    },
  );
}

/** What tells the group of a row from those of others; `''` for a payment of its own. */
export function groupOf(row: EntryRow): string {
  const group = readGroup(row.cell('group'));
  return group.kind === 'name' ? group.key : '';
}
