import { isSendable } from '../check/review';
import type { Host } from '../host/host';
import type { Tab } from '../model/ports';
import type { TabLeft } from '../model/results';
import { isTicked } from '../model/ticks';
import { type NearTab, nearTab } from '../sheet/nearTab';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { isOwn } from '../sheet/tab';
import { readState } from '../text/stored';

/** The tabs of which nothing goes though rows on them look ready: hidden ones, and those with wrong headers. */
export function tabsLeft({ workbook }: Pick<Host, 'workbook'>, snapshot: Snapshot): TabLeft[] {
  const hidden = snapshot.tabs.filter((tab) => tab.hidden());
  const read = new Set(snapshot.tabs.map(({ id }) => id));
  const others = workbook.tabs().filter((tab) => !isOwn(tab) && !read.has(tab.id));
  const all: TabLeft[] = [
    ...hidden.map(({ id, name }): TabLeft => {
      const rows = snapshot.rows.filter((one) => one.entry.tab.id === id && looksReady(one));
      return { tab: name, rows: rows.length, why: 'hidden' };
    }),
    ...others.flatMap((tab): TabLeft[] => {
      const near = nearTab(tab);
      return near ? [{ tab: tab.name, rows: rowsOn(tab, near), why: near.faults }] : [];
    }),
  ];
  return all.filter(({ rows }) => rows > 0);
}

function looksReady({ row }: PlacedRow): boolean {
  return isTicked(row.cell('ready')) && isSendable(row);
}

/** How many rows look as if they were to be sent. */
function rowsOn(tab: Tab, { headerRow, at }: NearTab): number {
  const [ready, state] = [at('ready'), at('state')];
  return tab
    .all()
    .slice(headerRow)
    .filter((cells) => {
      const tick = ready === undefined ? '' : (cells[ready - 1] ?? '');
      const isMeant = ready === undefined ? cells.some((cell) => cell !== '') : isTicked(tick);
      return isMeant && isSendable({ state: readState(cells[(state ?? 0) - 1] ?? '') });
    }).length;
}
