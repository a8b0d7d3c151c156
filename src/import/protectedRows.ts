import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import type { Obstacle } from '../model/obstacles';
import { protectedAmong, type Written } from '../sheet/protectedCells';
import { type PlacedRow, placeOf } from '../sheet/snapshot';
import { type EntryTab, entryRow } from '../sheet/tab';
import { isToWrite, type PlannedOrder } from './verdicts';

/**
 * What keeps this person from writing rows of orders, before anything is written: a row of which a part is refused
 * would stand there half made. `target`: where new ones go, below all that stands.
 */
export function rowsNotToWrite(
  target: EntryTab,
  planned: readonly PlannedOrder[],
): Obstacle | undefined {
  const orders = planned.filter(isToWrite);
  const fills = orders.flatMap((one) => one.fills);
  if (fills.length === 0) return undefined;
  const filled = new Set<ColumnKey>(ALWAYS);
  for (const fill of fills) for (const key of COLUMN_KEYS) if (key in fill) filled.add(key);
  const { tab, header } = target;
  const below = { entry: target, row: entryRow(Math.max(1, tab.height()) + 1, [], header) };
  const present = orders.flatMap((one) => one.present.map(([placed]) => placed));
  return notToWrite([below, ...present], () => [...filled]);
}

/** Whoever pays may be created first. */
const ALWAYS: readonly ColumnKey[] = ['reference', 'source', 'payerId', 'payerEmail'];

/** The same of rows that are to be emptied, where anything stands in them. */
export function rowsNotToEmpty(rows: readonly PlacedRow[]): Obstacle | undefined {
  return notToWrite(rows, ({ row }) => COLUMN_KEYS.filter((key) => row.cell(key) !== ''));
}

function notToWrite(rows: readonly PlacedRow[], written: Written): Obstacle | undefined {
  const shut = protectedAmong(rows, written);
  const tabs = rows.flatMap((one) => (shut.has(placeOf(one)) ? one.entry.tab.name : []));
  // guard: nothing-half-written
  return tabs.length > 0 ? { kind: 'protected cells', tabs: [...new Set(tabs)] } : undefined;
}
