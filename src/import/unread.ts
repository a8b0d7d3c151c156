import type { Host } from '../host/host';
import type { HeaderFault } from '../model/faults';
import type { Obstacle } from '../model/obstacles';
import { isBlank, onOneLine, quoted } from '../model/plain';
import type { Cell } from '../model/ports';
import { nearTabs } from '../sheet/nearTab';
import type { Snapshot } from '../sheet/snapshot';
import { type EntryTab, readEntryTab } from '../sheet/tab';
import { type Known, keyDigest } from './known';
import type { Order } from './orders';
import type { KeptRows } from './untouched';
import { isShort, rowsThere } from './verdicts';

const isKey = (cell: Cell, digests: ReadonlySet<string>): boolean =>
  !isBlank(cell) && digests.has(keyDigest(onOneLine(String(cell))));

/**
 * The tab on which rows of some orders stand and cannot be read, as one of its headers is called otherwise;
 * undefined for none.
 */
export function unreadTab(
  { workbook }: Pick<Host, 'workbook'>,
  { tabs, rows }: Pick<Snapshot, 'tabs' | 'rows'>,
  digests: ReadonlySet<string>,
): Obstacle | undefined {
  if (digests.size === 0) return undefined;
  const near = nearTabs(workbook, tabs).find(({ tab }) =>
    tab.all().some((cells) => cells.some((cell) => isKey(cell, digests))),
  );
  if (near) return { kind: 'not an entry tab', tab: near.tab.name, faults: near.faults };
  for (const { entry, row } of rows) {
    const { header, tab } = entry;
    if (header.at('source') !== undefined) continue;
    const column = header.own.find((own) => isKey(row.at(own), digests));
    if (column === undefined) continue;
    const like = quoted(header.textAt(column));
    const fault: HeaderFault = { kind: 'missing header', key: 'source', like };
    return { kind: 'not an entry tab', tab: tab.name, faults: [fault] };
  }
  return undefined;
}

/**
 * The tab that hides rows of these orders: they were written, and fewer of their rows are read than there were. Whoever
 * is told that they were deleted would bring them in twice.
 */
export function tabThatHides(
  host: Pick<Host, 'workbook'>,
  tabs: readonly EntryTab[],
  orders: readonly Order[],
  known: Known,
): Obstacle | undefined {
  const missing = orders.flatMap((order) => {
    const digest = keyDigest(order.key);
    const isWritten = known.recorded.has(digest) || known.begunBy.has(digest);
    const isRead = rowsThere(order, known) > 0 && !isShort(order, known);
    return isWritten && !isRead ? [digest] : [];
  });
  if (missing.length === 0) return undefined;
  const rows = tabs
    .filter(({ header }) => header.at('source') === undefined)
    .flatMap(({ tab }) => {
      const { entry, rows: own = [] } = readEntryTab(tab) ?? {};
      return entry ? own.map((row) => ({ entry, row })) : [];
    });
  // guard: unread-rows-are-not-gone
  return unreadTab(host, { tabs: tabs.map(({ tab }) => tab), rows }, new Set(missing));
}

/** Rows of some orders whose `Source` was emptied: an import writes the key into the comment and the group too. */
export function unnamedRows({ rows }: Snapshot, digests: ReadonlySet<string>): KeptRows[] {
  const found = new Map<string, KeptRows>();
  for (const placed of rows) {
    const { entry, row } = placed;
    if (!isBlank(row.cell('source'))) continue;
    const name = (['comment', 'group'] as const).find((key) => isKey(row.cell(key), digests));
    if (name === undefined) continue;
    const key = onOneLine(String(row.cell(name)));
    const why = { kind: 'source emptied' } as const;
    if (!found.has(key)) found.set(key, { key, why, placed, column: entry.header.at(name) });
  }
  return [...found.values()];
}
