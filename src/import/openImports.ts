import { dayText, localTime, timeText } from '../entry/calendar';
import type { Host } from '../host/host';
import type { ImportLine } from '../journal/imports';
import type { Journal } from '../journal/journal';
import { groupBy } from '../model/groupBy';
import type { ImportShown } from '../model/importResults';
import { SHOWN_IMPORTS } from '../model/limits';
import type { WrittenRows } from './untouched';

/** The imports of which rows were written and not all taken back, the last first. */
export function importsIn({ zone }: Pick<Host, 'zone'>, journal: Journal): ImportShown[] {
  const open = openIn(journal.imports.all());
  const byImport = groupBy([...open.values()], ({ importId }) => importId);
  return [...byImport]
    .map(([importId, orders]) => {
      const at = Math.max(...orders.map((one) => one.at));
      return { importId, at, source: orders[0]?.source ?? '', orders: orders.length };
    })
    .sort((a, b) => b.at - a.at)
    .slice(0, SHOWN_IMPORTS)
    .map((one) => ({ ...one, at: momentText(one.at, zone) }));
}

function momentText(moment: number, zone: Host['zone']): string {
  const local = localTime(moment, zone);
  return `${dayText(local)} ${timeText(local.seconds).slice(0, 5)}`;
}

/** An order whose rows were written and not taken back since. */
export interface OpenOrder extends WrittenRows {
  readonly importId: string;
  readonly source: string;
  readonly at: number;
  readonly print: string;
}

/** The orders whose rows were written and not taken back since, by the digests of their keys. */
export function openIn(lines: readonly ImportLine[]): Map<string, OpenOrder> {
  const open = new Map<string, OpenOrder>();
  for (const { outcome, orders, importId, source, at } of lines) {
    for (const [key, print, rows] of orders) {
      const before = open.get(key);
      if (outcome === 'recorded')
        open.set(key, { importId, source, at, print, rows, filled: undefined });
      if (outcome === 'takingBack' && before) open.set(key, { ...before, filled: Number(rows) });
      if (outcome === 'takenBack') open.delete(key);
    }
  }
  return open;
}
