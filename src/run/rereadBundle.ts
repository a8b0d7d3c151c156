import { type Bundle, readBundle } from '../entry/bundle';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import type { Run } from './run';

/** Reads rows of one payment again, whatever their states and whoever else bears their references. */
export function rereadBundle({ standards }: Run, placed: readonly PlacedRow[]): Bundle {
  const rows = placed.map(({ row }) => row);
  return readBundle(rows, standards.context, {
    ...standards,
    grouped: rows.some((row) => groupOf(row) !== ''),
    known: () => ({ problems: [], warnings: [] }),
  });
}

export function groupOf(row: EntryRow): string {
  return String(row.cell('group')).trim();
}
