import { JOURNAL_COLUMNS } from '../model/journalColumns';
import { LANGUAGES } from '../model/language';
import { plain } from '../model/plain';
import type { Cell, Store, Tab, Workbook } from '../model/ports';
import { TAB_NAMES } from '../model/tabNames';
import { wordsIn } from '../text';
import type { Words } from '../text/words';
import { EARLIER_HEADERS } from './earlier';

/** How many columns the header of the journal is known to have. */
const WIDTH_KEY = 'journal.width';

/** Finds the journal's tab, or makes it; one of an earlier release gets the headers that it lacks. */
export function journalTab(workbook: Workbook, words: Words, documentStore: Store): Tab {
  const found = workbook.tab(TAB_NAMES.journal);
  if (found && Number(documentStore.get(WIDTH_KEY)) >= JOURNAL_COLUMNS.length) return found;
  const tab = found ?? workbook.insertTab(TAB_NAMES.journal, { warning: words.journal.warning });
  completeHeader(tab, words);
  // What is known must be true of what is saved.
  workbook.flush();
  documentStore.set(WIDTH_KEY, String(JOURNAL_COLUMNS.length));
  return tab;
}

/** Writes the headers of a blank tab, or those that a journal of an earlier release does not have yet. */
function completeHeader(tab: Tab, words: Words): void {
  const first = tab.firstRow();
  const filled = first.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0);
  // Whatever else stands there, somebody has typed: their columns keep their names.
  if (filled > 0 && !isJournal(first.slice(0, filled))) return;
  const missing = JOURNAL_COLUMNS.slice(filled);
  if (missing.length === 0) return;
  tab.write(
    missing.map((column, index) => ({
      row: 1,
      column: filled + index + 1,
      value: words.journal.header[column],
    })),
  );
  const at = (column: (typeof missing)[number]): number => JOURNAL_COLUMNS.indexOf(column) + 1;
  tab.formatColumns([
    ...(filled === 0 ? [{ column: at('time'), format: 'moment' } as const] : []),
    { column: at('amount'), format: 'amount' },
  ]);
}

/** True for the whole header of a journal, as any release has written it in any language. */
function isJournal(header: readonly Cell[]): boolean {
  const ours = LANGUAGES.map((language) => {
    const words = wordsIn(language).journal.header;
    return JOURNAL_COLUMNS.map((column) => words[column]);
  });
  const text = (cells: readonly Cell[]): string =>
    cells.map((cell) => plain(String(cell))).join('\n');
  return [...ours, ...EARLIER_HEADERS].some((one) => text(one) === text(header));
}
