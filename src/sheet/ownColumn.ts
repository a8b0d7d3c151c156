import type { ColumnKey } from '../model/columns';
import type { Language } from '../model/language';
import type { Cell, Store, Workbook } from '../model/ports';
import { columnNamed, headerIn, noteIn } from '../text/stored';
import type { Words } from '../text/words';
import { readHeader } from './header';
import { rememberLaid } from './laidColumns';
import { lookOf } from './layout';
import type { EntryTab } from './tab';

/** What laying a column down asks of where it runs. */
export interface Laying {
  readonly workbook: Workbook;
  readonly documentStore: Store;
  readonly language: Language;
  readonly words: Pick<Words, 'protectedColumn'>;
}

/**
 * Lays a column of common words, which the add-on alone writes, down on a tab that has none, and gives the tab as it
 * reads then.
 */
export function withOwnColumn(host: Laying, { tab, header }: EntryTab, key: ColumnKey): EntryTab {
  if (header.at(key) !== undefined) return { tab, header };
  const first = tab.firstRow();
  const isTaken = first.some((cell) => columnNamed(String(cell)) === key);
  const name = headerIn(key, host.language);
  const column = tab.all().reduce((most, cells) => Math.max(most, filledIn(cells)), 0) + 1;
  // Before it stands: a column of that name which nobody remembers would be taken for a person's own.
  rememberLaid(host.documentStore, tab.id, [key]);
  const text = isTaken ? `${name} (Qomon)` : name;
  tab.layDown(column, [{ text, note: noteIn(key, host.language), ...lookOf(key) }]);
  tab.formatColumns([{ column, format: 'text', warning: host.words.protectedColumn }]);
  host.workbook.flush();
  const reading = readHeader(tab.firstRow(), tab.laid);
  return reading.entryTab ? { tab, header: reading.header } : { tab, header };
}

function filledIn(cells: readonly Cell[]): number {
  return cells.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0);
}
