import { isSendable } from '../check/review';
import type { Host } from '../host/host';
import { groupBy } from '../model/groupBy';
import type { Cell, Store, Tab } from '../model/ports';
import type { TabLeft } from '../model/results';
import { isTicked, readTick } from '../model/ticks';
import { goneColumns } from '../sheet/knownColumns';
import { type NearTab, nearTabs } from '../sheet/nearTab';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { readState } from '../text/stored';

/**
 * The tabs of which nothing goes though rows on them look ready: hidden ones, those that have lost their column of
 * ticks, and those with wrong headers.
 */
export function tabsLeft(
  { workbook, documentStore }: Pick<Host, 'workbook' | 'documentStore'>,
  snapshot: Snapshot,
): TabLeft[] {
  const hidden = snapshot.tabs.filter((tab) => tab.hidden());
  const all: TabLeft[] = [
    ...hidden.map(({ id, name }): TabLeft => {
      const rows = snapshot.rows.filter((one) => one.entry.tab.id === id && looksReady(one));
      return { tab: name, rows: rows.length, why: 'hidden' };
    }),
    ...tickless(documentStore, snapshot),
    ...nearTabs(workbook, snapshot.tabs).map((near): TabLeft => {
      return { tab: near.tab.name, rows: rowsOn(near.tab, near), why: near.faults };
    }),
  ];
  return all.filter(({ rows }) => rows > 0);
}

/** Tabs whose ticks stand under another header: one that nearly reads `Ready`, or any, where that column has left. */
function tickless(store: Store, { rows }: Snapshot): TabLeft[] {
  const without = rows.filter(({ entry: { tab, header } }) => {
    return header.at('ready') === undefined && !tab.hidden();
  });
  if (without.length === 0) return [];
  const gone = goneColumns(store, without);
  return [...groupBy(without, ({ entry }) => entry)].flatMap(([entry, own]): TabLeft[] => {
    const { tab, header } = entry;
    const near = header.unread.find(({ meant }) => meant === 'ready');
    if (!near && !gone.get(entry)?.includes('ready')) return [];
    const columns = near ? [near.column] : header.own;
    const ticked = own.filter(
      ({ row }) => isSendable(row) && columns.some((column) => isTick(row.at(column))),
    );
    return [{ tab: tab.name, rows: ticked.length, why: { like: near?.text } }];
  });
}

/** A number in a column of one's own may be anything. */
function isTick(cell: Cell): boolean {
  return typeof cell !== 'number' && readTick(cell) === 'ticked';
}

function looksReady({ row }: PlacedRow): boolean {
  return isTicked(row.cell('ready')) && isSendable(row);
}

/** How many rows look as if they were to be sent. */
function rowsOn(tab: Tab, { headerRow, at, nearReady }: NearTab): number {
  const [ready, state] = [at('ready'), at('state')];
  const isMeant = (cells: readonly Cell[]): boolean => {
    if (ready !== undefined) return isTicked(cells[ready - 1] ?? '');
    if (nearReady !== undefined) return isTick(cells[nearReady - 1] ?? '');
    return cells.some((cell) => cell !== '');
  };
  return tab
    .all()
    .slice(headerRow)
    .filter(
      (cells) => isMeant(cells) && isSendable({ state: readState(cells[(state ?? 0) - 1] ?? '') }),
    ).length;
}
