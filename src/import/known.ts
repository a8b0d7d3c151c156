import type { ImportLine } from '../journal/imports';
import { hash64 } from '../model/hash';
import { onOneLine } from '../model/plain';
import type { PlacedRow } from '../sheet/snapshot';
import { type EntryTab, readEntryTab } from '../sheet/tab';

/** What the spreadsheet knows of orders, by the digests of their keys. */
export interface Known {
  /** The rows that stand, by key. */
  readonly rows: ReadonlyMap<string, readonly PlacedRow[]>;
  /** What the export said of an order whose rows were written; '' where that is not known any more. */
  readonly recorded: ReadonlyMap<string, string>;
  /** Those that an import has begun to write. */
  readonly begunBy: ReadonlyMap<string, string>;
}

/** What stands for a key where no text may: in the journal and in memory. */
export function keyDigest(key: string): string {
  return hash64(key);
}

/** The rows that bear any of these keys. A tab is read whole only where there are some. */
export function rowsBearing(
  tabs: readonly EntryTab[],
  keys: ReadonlySet<string>,
): Map<string, PlacedRow[]> {
  const found = new Map<string, PlacedRow[]>();
  for (const { tab, header } of tabs) {
    const column = header.at('source');
    const rows = column === undefined ? 0 : tab.height() - 1;
    if (column === undefined || rows < 1) continue;
    const cells = tab.block({ row: 2, column, rows, columns: 1 });
    if (!cells.some(([cell]) => keys.has(onOneLine(String(cell ?? ''))))) continue;
    const read = readEntryTab(tab);
    for (const row of read?.rows ?? []) {
      const key = onOneLine(String(row.cell('source')));
      if (!read || !keys.has(key)) continue;
      found.set(key, [...(found.get(key) ?? []), { entry: read.entry, row }]);
    }
  }
  return found;
}

/** What is known of orders: their rows, the journal, and memory, where the journal does not tell. */
export function knownOrders(
  rows: Known['rows'],
  lines: readonly ImportLine[],
  remembered: ReadonlyMap<string, string>,
): Known {
  const recorded = new Map(remembered);
  const begunBy = new Map<string, string>();
  for (const { outcome, importId, orders } of lines) {
    for (const [key, print] of orders) {
      if (outcome === 'intended') begunBy.set(key, importId);
      else if (outcome === 'recorded') recorded.set(key, print);
      else {
        recorded.delete(key);
        begunBy.delete(key);
      }
    }
  }
  return { rows, recorded, begunBy };
}
