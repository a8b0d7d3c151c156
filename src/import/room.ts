import type { Host } from '../host/host';
import { formatAddedRows } from '../lists/dropdowns';
import { WRITE_ROUNDS } from '../model/limits';
import { Snapshot } from '../sheet/snapshot';
import type { EntryTab, TabReading } from '../sheet/tab';
import type { PlannedOrder } from './verdicts';

/**
 * Makes rows for what is to be written, below all that stands: whoever types into the next blank row just then has it
 * moved down with what they type. Gives the row below which they are.
 */
export function makeRoom(
  host: Host,
  before: Snapshot,
  tab: EntryTab['tab'],
  orders: readonly PlannedOrder[],
): number {
  const reading = before.readingOf(tab);
  const count = orders.reduce((sum, { fills, present }) => sum + fills.length - present.length, 0);
  if (!reading || count < 1) return 1;
  const last = belowMerges(tab, lastOf(reading), count);
  // Below a header rows would look like it.
  // guard: rows-of-their-own
  if (last > 1) tab.insertRows(last, count);
  formatAddedRows(host, reading.entry, last + count);
  return last;
}

/** The row, or where a merge reaches down from it the last of that one: what is inserted in a merge is a part of it. */
function belowMerges(tab: EntryTab['tab'], last: number, count: number): number {
  for (let row = last; ; ) {
    // Below a header no rows are inserted: those that stand there are filled.
    const merges = tab.merged({ row, rows: row > 1 ? 1 : count + 1 });
    const lowest = merges
      .filter(({ rows }) => rows > 1)
      .reduce((most, { row: from, rows }) => Math.max(most, from + rows - 1), row);
    if (lowest === row) return row;
    row = lowest;
  }
}

/** The last row on which anything stands; the header's where none does. */
function lastOf({ rows }: TabReading): number {
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
