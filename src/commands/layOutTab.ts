import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { formatEntryTab } from '../lists/dropdowns';
import type { ColumnKey } from '../model/columns';
import { parseJson } from '../model/json';
import { LANGUAGES } from '../model/language';
import { LAID_ORDER } from '../model/layout';
import type { Obstacle } from '../model/obstacles';
import type { HeaderLook, Tab } from '../model/ports';
import { locked } from '../run/lock';
import { movesTo, orderAround } from '../sheet/columnOrder';
import { type Header, readHeader } from '../sheet/header';
import { arrange, lookOf } from '../sheet/layout';
import { nearTab } from '../sheet/nearTab';
import { isOwn } from '../sheet/tab';
import { wordsIn } from '../text';
import { sentence } from '../text/sentence';

/** Set while columns are moved: on which tab, how many are concerned, and where a person's own among them belong. */
const KEY = 'columns.moving';

const shape = z.object({ tab: z.number(), width: z.number(), others: z.array(z.number()) });

/**
 * Lays the tab in view out as new tabs are, once a person agrees: the add-on's columns are moved with all that
 * they hold, those of the user's own stay where they are.
 */
export function layOutTab(host: Host): void {
  const { ui, words, workbook } = host;
  const { tab } = workbook.selection();
  const title = words.menu.layOut;
  const header = headerOf(tab);
  if ('kind' in header) {
    ui.alert(title, sentence(words.obstacles, header));
    return;
  }
  if (!ui.yes(title, words.layOut.question(tab.name))) return;
  const done = locked(host, () => layOut(host, tab));
  ui.alert(title, typeof done === 'string' ? done : sentence(words.obstacles, done));
}

function headerOf(tab: Tab): Header | Obstacle {
  const reading = isOwn(tab) ? undefined : readHeader(tab.firstRow(), tab.laid);
  if (reading?.entryTab) return reading.header;
  return { kind: 'not an entry tab', tab: tab.name, faults: nearTab(tab)?.faults ?? [] };
}

/** What is to be told in the end. */
function layOut(host: Host, tab: Tab): string | Obstacle {
  const { words, workbook } = host;
  const header = headerOf(tab);
  if ('kind' in header) return header;
  const merges = tab.merged({ row: 1, rows: Number.MAX_SAFE_INTEGER });
  if (merges.some(({ columns }) => columns > 1)) return words.layOut.merged(tab.name);
  const warnings = new Set(LANGUAGES.map((language) => wordsIn(language).protectedColumn));
  tab.freeColumns(
    LAID_ORDER.flatMap((key) => header.at(key) ?? []),
    warnings,
  );
  workbook.flush();
  const refused = move(host, tab, header);
  const now = headerOf(tab);
  if ('kind' in now) return now;
  tab.formatHeaders(looksOf(now));
  const unformatted = formatEntryTab(host, { tab, header: now }).map(words.lists.unformatted);
  arrange(tab);
  workbook.flush();
  const done = refused === undefined ? words.layOut.done(tab.name) : words.layOut.refused(refused);
  return [done, ...unformatted].join('\n\n');
}

/** Moves the columns to their places, one call each; gives what Google says where it refuses. */
function move({ documentStore, workbook }: Host, tab: Tab, header: Header): string | undefined {
  const own = LAID_ORDER.flatMap((key) => header.at(key) ?? []);
  const last = Math.max(...own);
  const begun = z.safeParse(shape, parseJson(documentStore.get(KEY) ?? '')).data;
  const all = (width: number): number[] =>
    Array.from({ length: width }, (_, index) => index + 1).filter((one) => !own.includes(one));
  // A run that was cut off had moved some already: what it found is what is kept to.
  const isOurs =
    begun?.tab === tab.id && begun.width >= last && all(begun.width).length === begun.others.length;
  const width = isOurs ? begun.width : last;
  const others = all(width);
  const places = isOurs ? begun.others : others;
  documentStore.set(KEY, JSON.stringify({ tab: tab.id, width, others: places }));
  let refused: string | undefined;
  try {
    for (const { column, before } of movesTo(orderAround(own, others, places))) {
      tab.moveColumn(column, before);
    }
    workbook.flush();
  } catch (error) {
    // What the door says of a tab that is gone is more than Google's words.
    if (workbook.lost(error).length > 0) throw error;
    refused = error instanceof Error ? error.message : String(error);
  }
  documentStore.delete(KEY);
  return refused;
}

function looksOf(header: Header): ReadonlyMap<number, HeaderLook> {
  return new Map(
    LAID_ORDER.flatMap((key: ColumnKey): Array<readonly [number, HeaderLook]> => {
      const column = header.at(key);
      return column === undefined ? [] : [[column, lookOf(key)]];
    }),
  );
}
