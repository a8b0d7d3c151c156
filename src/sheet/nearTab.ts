import type { ColumnKey } from '../model/columns';
import type { HeaderFault } from '../model/faults';
import { HEADER_SEARCH_ROWS, SHEET_COLUMNS } from '../model/limits';
import type { Tab, Workbook } from '../model/ports';
import type { UnreadTab } from '../model/summaryResults';
import { type HeaderReading, readHeader } from './header';
import { isPaper } from './papers';
import { isOwn } from './tab';

/** A tab that was surely meant for payments, and is none as its headers stand. */
export interface NearTab {
  readonly faults: readonly HeaderFault[];
  /** The row in which the headers stand. */
  readonly headerRow: number;
  at(key: ColumnKey): number | undefined;
  /** Where the ticks stand under a header that nearly reads `Ready`. */
  readonly nearReady: number | undefined;
}

/**
 * What keeps a tab from being read; undefined for an entry tab, and for one that was never meant as one, as papers of
 * ours are not.
 */
export function nearTab(tab: Tab): NearTab | undefined {
  const top = { row: 1, column: 1, rows: HEADER_SEARCH_ROWS, columns: SHEET_COLUMNS };
  const lines = tab.block(top);
  const readings = lines.map((cells) => readHeader(cells, tab.laid));
  if (readings[0]?.entryTab) return undefined;
  const index = readings.findIndex((reading) => reading.entryTab || reading.resembles);
  const found = readings[index];
  if (!found) return undefined;
  // guard: papers-are-no-entry-tabs
  if (isPaper(lines.slice(0, index + 1))) return undefined;
  const headerRow = index + 1;
  if (headerRow === 1 && !found.entryTab)
    return { ...placesIn(found), faults: found.faults, headerRow };
  return { faults: [{ kind: 'header below', row: headerRow }], headerRow, ...placesIn(found) };
}

/** The tabs that were surely meant for payments, beside those that are read as such. */
export function nearTabs(
  workbook: Pick<Workbook, 'tabs'>,
  read: readonly Tab[],
): Array<NearTab & { readonly tab: Tab }> {
  const known = new Set(read.map(({ id }) => id));
  return workbook.tabs().flatMap((tab) => {
    const near = isOwn(tab) || known.has(tab.id) ? undefined : nearTab(tab);
    return near ? [{ ...near, tab }] : [];
  });
}

/** The same as papers name them: nothing of them is in their figures. */
export function unreadTabs(workbook: Pick<Workbook, 'tabs'>, read: readonly Tab[]): UnreadTab[] {
  return nearTabs(workbook, read).map(({ tab, faults }) => ({ tab: tab.name, faults }));
}

function placesIn(reading: HeaderReading): Pick<NearTab, 'at' | 'nearReady'> {
  if (!reading.entryTab) return { at: reading.at, nearReady: reading.nearReady };
  const { at, unread } = reading.header;
  return { at, nearReady: unread.find(({ meant }) => meant === 'ready')?.column };
}
