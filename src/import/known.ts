import type { ImportLine } from '../journal/imports';
import { hash64 } from '../model/hash';
import { onOneLine } from '../model/plain';
import type { PlacedRow } from '../sheet/snapshot';
import { type EntryTab, readEntryTab } from '../sheet/tab';

/** What the spreadsheet knows of orders, by the digests of their keys. */
export interface Known {
  /** The rows that stand, by key. */
  readonly rows: ReadonlyMap<string, readonly PlacedRow[]>;
  /** Rows whose `Source` was emptied, by the key that stands in their comment or group. */
  readonly unnamed: ReadonlyMap<string, readonly PlacedRow[]>;
  /** Those that somebody has begun to take back. */
  readonly leaving: ReadonlySet<string>;
  /** The prints of their rows as they were written, where the journal tells. */
  readonly prints: ReadonlyMap<string, string>;
  /** What the export said of an order whose rows were written; '' where that is not known any more. */
  readonly recorded: ReadonlyMap<string, string>;
  /** Those that were written before, and that an import has begun to write once more. */
  readonly begunAgain: ReadonlySet<string>;
  /** Those that an import has begun to write. */
  readonly begunBy: ReadonlyMap<string, string>;
  /** Those whose rows read otherwise than they were written; left out where nobody compares them. */
  readonly touched?: ReadonlySet<string>;
  /** The rows of the others as an import wrote them; left out likewise, and where the journal does not tell. */
  readonly asWritten?: ReadonlyMap<string, readonly PlacedRow[]>;
}

/** What stands for a key where no text may: in the journal and in memory. */
export function keyDigest(key: string): string {
  return hash64(key);
}

/**
 * The rows that bear any of these keys, and those that bore one: an import writes it into the comment and
 * the group too. A tab is read whole only where there are some.
 */
export function rowsBearing(
  tabs: readonly EntryTab[],
  keys: ReadonlySet<string>,
): Pick<Known, 'rows' | 'unnamed'> {
  const rows = new Map<string, PlacedRow[]>();
  const unnamed = new Map<string, PlacedRow[]>();
  for (const { tab, header } of tabs) {
    if (!holdsAny(tab, header, keys)) continue;
    const read = readEntryTab(tab);
    for (const row of read?.rows ?? []) {
      const [source = '', ...others] = NAMED.map((name) => onOneLine(String(row.cell(name))));
      const key = source === '' ? others.find((text) => keys.has(text)) : source;
      if (!read || key === undefined || !keys.has(key)) continue;
      const found = source === '' ? unnamed : rows;
      found.set(key, [...(found.get(key) ?? []), { entry: read.entry, row }]);
    }
  }
  return { rows, unnamed };
}

/** Where an import writes a key. */
const NAMED = ['source', 'comment', 'group'] as const;

function holdsAny(
  tab: EntryTab['tab'],
  header: EntryTab['header'],
  keys: ReadonlySet<string>,
): boolean {
  const rows = tab.height() - 1;
  if (rows < 1) return false;
  return NAMED.some((name) => {
    const column = header.at(name);
    if (column === undefined) return false;
    const cells = tab.block({ row: 2, column, rows, columns: 1 });
    return cells.some(([cell]) => keys.has(onOneLine(String(cell ?? ''))));
  });
}

/** What is known of orders: their rows, the journal, and memory, where the journal does not tell. */
export function knownOrders(
  rows: Pick<Known, 'rows' | 'unnamed'>,
  lines: readonly ImportLine[],
  remembered: ReadonlyMap<string, string>,
): Known {
  const recorded = new Map(remembered);
  const begunBy = new Map<string, string>();
  const prints = new Map<string, string>();
  const leaving = new Set<string>();
  const begunAgain = new Set<string>();
  for (const { outcome, importId, orders } of lines) {
    for (const [key, print, written] of orders) {
      if (outcome === 'takingBack') leaving.add(key);
      else leaving.delete(key);
      if (outcome === 'intended') {
        begunBy.set(key, importId);
        // guard: begun-again
        if (recorded.has(key)) begunAgain.add(key);
      } else if (outcome === 'recorded') {
        recorded.set(key, print);
        prints.set(key, written);
        begunAgain.delete(key);
      } else if (outcome === 'takenBack') {
        recorded.delete(key);
        begunBy.delete(key);
        begunAgain.delete(key);
      }
    }
  }
  return { ...rows, prints, leaving, recorded, begunBy, begunAgain };
}
