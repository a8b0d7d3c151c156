import { givenNow, isGivenSince } from '../memory/givenReferences';
import type { Reference } from '../model/ids';
import type { Cell, Store, Tab, Workbook } from '../model/ports';
import { TAB_NAMES } from '../model/tabNames';
import { forgetOwnTab } from '../sheet/ownTabs';
import { HEADER_LINES, linesFrom } from './reading';
import { findJournal, putAsideAt } from './tab';

/** Which references had been given when a part of the journal was put aside last. */
const GIVEN_KEY = 'journal.aside';

/** Puts a journal aside, whole: it stays in the spreadsheet, out of sight. */
export function putAside(workbook: Workbook, tab: Tab, now: number, store: Store): void {
  workbook.putAside(tab, `${TAB_NAMES.journal} ${new Date(now).toISOString()}`);
  const given = givenNow(store);
  if (given !== undefined) store.set(GIVEN_KEY, given);
  forgetOwnTab(store, 'journal');
}

/** The parts that were put aside, the oldest first. */
function partsAside(workbook: Workbook): Tab[] {
  return workbook
    .tabs()
    .filter(({ name }) => !Number.isNaN(putAsideAt(name)))
    .sort((a, b) => putAsideAt(a.name) - putAsideAt(b.name));
}

/** The lines since a moment (milliseconds since 1970), when the journal had so many. */
export function linesSince(
  { workbook, documentStore }: { readonly workbook: Workbook; readonly documentStore: Store },
  since: number,
  line: number,
): Cell[][] {
  const aside = partsAside(workbook).filter(({ name }) => putAsideAt(name) >= since);
  const current = findJournal(workbook, documentStore);
  return [...aside, ...(current ? [current] : [])].flatMap((tab, index) =>
    linesFrom(tab, (index === 0 ? Math.max(line, HEADER_LINES) : HEADER_LINES) + 1),
  );
}

/** All lines of the parts in which any of the references may stand; a new one stands in none. */
export function linesAside(
  workbook: Workbook,
  store: Store,
  references: ReadonlySet<Reference>,
): Cell[][] {
  const given = store.get(GIVEN_KEY);
  const isOld = (reference: Reference): boolean => !isGivenSince(store, given, reference);
  if (![...references].some(isOld)) return [];
  return partsAside(workbook).flatMap((tab) => linesFrom(tab, HEADER_LINES + 1));
}
