import { JOURNAL_COLUMNS } from '../model/journalColumns';
import { LANGUAGES } from '../model/language';
import { plain } from '../model/plain';
import type { Cell, Store, Tab, Workbook } from '../model/ports';
import { TAB_NAMES } from '../model/tabNames';
import { ownTabId, rememberOwnTab } from '../sheet/ownTabs';
import { wordsIn } from '../text';
import type { Words } from '../text/words';
import { EARLIER_HEADERS } from './earlier';

/** How many columns the header of the journal is known to have. */
const WIDTH_KEY = 'journal.width';

/** How the journal is called beside a tab of the user's own of that name. */
const BESIDE = `${TAB_NAMES.journal} (Qomon)`;

const NAMES = [TAB_NAMES.journal, BESIDE, `${BESIDE} 2`] as const;

/**
 * The journal's tab, where there is one: the tab that the add-on has made, or one that bears the whole
 * header of a journal. Whatever else is called so is somebody's own.
 */
export function findJournal(workbook: Workbook, documentStore: Store): Tab | undefined {
  const known = ownTabId(documentStore, 'journal');
  const named = (isIt: (tab: Tab) => boolean): Tab | undefined => {
    for (const name of NAMES) {
      const tab = workbook.tab(name);
      if (tab && isIt(tab)) return tab;
    }
    return undefined;
  };
  const isMade = ({ id }: Tab): boolean => id === known;
  const made = known === undefined ? undefined : named(isMade);
  return made ?? named(isOurs) ?? (known === undefined ? undefined : renamed(workbook, isMade));
}

/** The journal under a name that somebody has given it; not one that was put aside. */
function renamed(workbook: Workbook, isMade: (tab: Tab) => boolean): Tab | undefined {
  return workbook.tabs().find((tab) => isMade(tab) && Number.isNaN(putAsideAt(tab.name)));
}

/** When a journal was put aside (milliseconds since 1970), by its name; NaN for any other tab. */
export function putAsideAt(name: string): number {
  const [first, ...rest] = name.split(' ');
  return first === TAB_NAMES.journal && rest.length === 1 ? Date.parse(rest[0] ?? '') : Number.NaN;
}

/** Finds the journal's tab, or makes it; one of an earlier release gets the headers that it lacks. */
export function journalTab(workbook: Workbook, words: Words, documentStore: Store): Tab {
  const found = findJournal(workbook, documentStore);
  const isComplete = Number(documentStore.get(WIDTH_KEY)) >= JOURNAL_COLUMNS.length;
  if (found && isComplete && found.id === ownTabId(documentStore, 'journal')) return found;
  const tab = found ?? workbook.insertTab(freeName(workbook), { warning: words.journal.warning });
  completeHeader(tab, words);
  // What is known must be true of what is saved.
  workbook.flush();
  documentStore.set(WIDTH_KEY, String(JOURNAL_COLUMNS.length));
  rememberOwnTab(documentStore, 'journal', tab.id);
  return tab;
}

/** A tab that nobody has filled can become the journal; any other name that is taken is left alone. */
function isOurs(tab: Tab): boolean {
  const first = tab.firstRow();
  const filled = filledIn(first);
  return filled === 0 ? tab.height() === 0 : headers().some((one) => startsWith(first, one));
}

function freeName(workbook: Workbook): string {
  return NAMES.find((name) => workbook.tab(name) === undefined) ?? BESIDE;
}

/** Writes the headers of a blank tab, or those that a journal of an earlier release does not have yet. */
function completeHeader(tab: Tab, words: Words): void {
  const first = tab.firstRow();
  const filled = filledIn(first);
  // Whatever else stands there, somebody has typed: their columns keep their names.
  if (filled > 0 && !isJournal(first.slice(0, filled))) return;
  const missing = JOURNAL_COLUMNS.slice(filled);
  if (missing.length === 0) return;
  tab.writeOwn(
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

function filledIn(cells: readonly Cell[]): number {
  return cells.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0);
}

/** True for the whole header of a journal, as any release has written it in any language. */
function isJournal(header: readonly Cell[]): boolean {
  return headers().some((one) => one.length === header.length && startsWith(header, one));
}

/** People may have added columns of their own behind. */
function startsWith(cells: readonly Cell[], header: readonly string[]): boolean {
  return header.every((text, at) => plain(String(cells[at] ?? '')) === plain(text));
}

function headers(): ReadonlyArray<readonly string[]> {
  const ours = LANGUAGES.map((language) => {
    const words = wordsIn(language).journal.header;
    return JOURNAL_COLUMNS.map((column) => words[column]);
  });
  return [...ours, ...EARLIER_HEADERS];
}
