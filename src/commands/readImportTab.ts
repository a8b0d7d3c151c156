import * as z from 'zod/mini';
import { dayText, localTime } from '../entry/calendar';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { IMPORT_TAB_CELLS } from '../model/limits';
import type { Cell } from '../model/ports';
import { unreadable } from '../model/unreadable';
import { otherInstallation } from '../run/installation';
import { isEntryTab, isOwn } from '../sheet/tab';

const shape = z.object({
  tab: z.optional(z.string()),
  from: z.optional(z.int().check(z.positive())),
});

/**
 * What Sheets holds in a cell that shows a text: a number, a day as `2026-01-31`, `unreadable` for an error or
 * what is still loading, or null for the text itself.
 */
export type HeldCell = number | string | null;

export type ImportTabAnswer =
  | {
      readonly ok: true;
      readonly tab: string;
      /** What each cell of some rows shows. */
      readonly rows: ReadonlyArray<readonly string[]>;
      readonly held: ReadonlyArray<readonly HeldCell[]>;
      /** The row from which to go on; left out at the end. */
      readonly next?: number;
    }
  | Refusal;

/** Reads the tab in view as an export that somebody has put there: a part of its rows, from one on. */
export function readImportTab(host: Host, request: unknown): ImportTabAnswer {
  const other = otherInstallation(host);
  if (other) return refusal(host, other);
  const { imports: words } = host.words;
  const { tab: name, from = 1 } = z.safeParse(shape, request).data ?? {};
  const { workbook, zone } = host;
  const tab = name === undefined ? workbook.selection().tab : workbook.tab(name);
  if (!tab) return { ok: false, problem: words.tabGone };
  if (isOwn(tab) || isEntryTab(tab)) return { ok: false, problem: words.ownTab };
  const columns = tab.firstRow().length;
  const height = tab.height();
  const rows = Math.min(height - from + 1, Math.ceil(IMPORT_TAB_CELLS / Math.max(1, columns)));
  if (rows < 1) return { ok: true, tab: tab.name, rows: [], held: [] };
  const area = { row: from, column: 1, rows, columns };
  const [shown, cells] = [tab.shown(area), tab.block(area)];
  const next = from + rows;
  return {
    ok: true,
    tab: tab.name,
    rows: shown,
    held: cells.map((line, row) =>
      line.map((cell, at) => heldIn(cell, shown[row]?.[at] ?? '', zone)),
    ),
    ...(next <= height && { next }),
  };
}

function heldIn(cell: Cell, shown: string, zone: Host['zone']): HeldCell {
  if (unreadable(shown, { free: false })) return 'unreadable';
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' ? dayText(localTime(cell.getTime(), zone)) : null;
}
