import type { Host } from '../host/host';
import { formatAddedRows } from '../lists/dropdowns';
import { WRITE_ROUNDS } from '../model/limits';
import { Snapshot } from '../sheet/snapshot';
import type { EntryTab, TabReading } from '../sheet/tab';
import type { PlannedOrder } from './verdicts';

/**
 * Makes rows for what is to be written, below all that stands: whoever types into the next blank row just then has it
 * moved down with what they type.
 */
export function makeRoom(
  host: Host,
  before: Snapshot,
  tab: EntryTab['tab'],
  orders: readonly PlannedOrder[],
): void {
  const reading = before.readingOf(tab);
  const count = orders.reduce((sum, { fills, present }) => sum + fills.length - present.length, 0);
  if (!reading || count < 1) return;
  const last = lastOf(reading);
  // Below a header rows would look like it.
  // guard: rows-of-their-own
  if (last > 1) tab.insertRows(last, count);
  formatAddedRows(host, reading.entry, last + count);
}

/** The last row on which anything stands; the header's where none does. */
export function lastOf({ rows }: TabReading): number {
  return rows.reduce((most, { number }) => Math.max(most, number), 1);
}

/**
 * Reads tabs. A row that somebody inserts between how far one is filled and what stands there pushes the last row
 * out of what is read, and new rows would be written over it.
 */
export function readWhole(tabs: ReadonlyArray<EntryTab['tab']>, tab: EntryTab['tab']): Snapshot {
  for (let tries = 1; ; tries += 1) {
    const snapshot = Snapshot.again(tabs);
    const height = snapshot.readingOf(tab)?.height ?? Number.POSITIVE_INFINITY;
    // guard: below-all
    if (tries >= WRITE_ROUNDS || tab.height() <= height) return snapshot;
  }
}
