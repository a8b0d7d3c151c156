import { LANGUAGES } from '../model/language';
import { TELLING_HEADERS } from '../model/limits';
import { KEPT_LISTS, OFFERED_LISTS } from '../model/listColumns';
import { plain } from '../model/plain';
import type { Area, Cell, CellWrite, Tab, Workbook } from '../model/ports';
import { TAB_NAMES } from '../model/tabNames';
import { wordsIn } from '../text';
import type { Words } from '../text/words';

/** What the hidden tab is called beside a tab of the user's own of that name. */
const BESIDE = `${TAB_NAMES.lists} (Qomon)`;

const NAMES = [TAB_NAMES.lists, BESIDE, `${BESIDE} 2`] as const;

interface Known {
  /** The tab that was found, by the name that it had. */
  tab: Tab | undefined;
  /** Tabs that are none, and are not asked again. */
  readonly others: Set<Tab>;
  /** What it held when it was read last, until it is written to. */
  cells: readonly Cell[][] | undefined;
}

/** What is known in this execution. */
const KNOWN = new WeakMap<Workbook, Known>();

const OURS = new WeakSet<Tab>();

function knownOf(workbook: Workbook): Known {
  const known: Known = KNOWN.get(workbook) ?? {
    tab: undefined,
    others: new Set(),
    cells: undefined,
  };
  KNOWN.set(workbook, known);
  return known;
}

/** Its headers as a language has them: what dropdowns offer, then what Qomon said. */
export function listsHeader({ lists: { names, details } }: Pick<Words, 'lists'>): string[] {
  return [
    ...OFFERED_LISTS.map((list) => names[list]),
    ...KEPT_LISTS.map((list) => `${names[list]} ${details}`),
  ];
}

/**
 * The headers that releases have written, in every language: they tell the tab for ever, whatever words come
 * after them. Whoever changes one adds a line here. A test holds today's against this.
 */
export const WRITTEN_HEADERS: ReadonlyArray<readonly string[]> = [
  [
    ...['Payment methods', 'Payment statuses', 'Campaign codes', 'Memberships', 'Donations'],
    ...['Settings (details)', 'Payment statuses (details)', 'Memberships (details)'],
    ...['Donations (details)', 'Campaign codes (details)'],
  ],
  [
    ...['Moyens de paiement', 'Statuts de paiement', 'Codes campagne', 'Adhésions', 'Dons'],
    ...['Paramètres (détails)', 'Statuts de paiement (détails)', 'Adhésions (détails)'],
    ...['Dons (détails)', 'Codes campagne (détails)'],
  ],
];

let headers: ReadonlyArray<readonly string[]> | undefined;

function isHeader(cells: readonly Cell[]): boolean {
  headers ??= [
    ...WRITTEN_HEADERS,
    ...LANGUAGES.map((language) => listsHeader(wordsIn(language))),
  ].map((header) => header.map(plain));
  return headers.some((header) => {
    const same = header.filter((text, at) => plain(String(cells[at] ?? '')) === text);
    return same.length >= TELLING_HEADERS;
  });
}

/** What stands in a tab that bears the name of that of the lists, as it was read to tell whether it is. */
const READ = new WeakMap<Tab, readonly Cell[][]>();

/** True for the tab of the lists, by its headers; of one that bears its name, also if nothing stands in it. */
function isOurs(tab: Tab, isNamed: boolean): boolean {
  const cells = isNamed ? tab.all() : [tab.firstRow()];
  if (isNamed) READ.set(tab, cells);
  const isIt =
    isHeader(cells[0] ?? []) || (isNamed && cells.every((row) => row.every((cell) => cell === '')));
  if (isIt) OURS.add(tab);
  return isIt;
}

/** True for a tab that is known, or known by its name and its headers, to be that of the lists. */
export function isListsTab(tab: Tab): boolean {
  return OURS.has(tab) || (NAMES.some((name) => name === tab.name) && isOurs(tab, true));
}

/**
 * The hidden tab of the lists, where there is one: known by its headers, wherever it has been put and
 * whatever it is called. A tab of that name that holds anything else is somebody's own.
 */
export function listsTab(workbook: Workbook): Tab | undefined {
  const known = knownOf(workbook);
  const named = workbook.tab(known.tab?.name ?? TAB_NAMES.lists);
  if (named && named === known.tab) return named;
  const isNews = (tab: Tab): boolean => !known.others.has(tab);
  const found =
    NAMES.map((name) => workbook.tab(name)).find(
      (tab) => tab && isNews(tab) && isOurs(tab, true),
    ) ?? workbook.tabs().find((tab) => isNews(tab) && isOurs(tab, false));
  if (!found) for (const tab of workbook.tabs()) known.others.add(tab);
  known.tab = found;
  known.cells = found && READ.get(found);
  return found;
}

/** The same; it is made where there is none. */
function madeListsTab(workbook: Workbook, { lists }: Pick<Words, 'lists'>): Tab {
  const found = listsTab(workbook);
  if (found) return found;
  const name = NAMES.find((one) => workbook.tab(one) === undefined) ?? BESIDE;
  const tab = workbook.insertTab(name, { hidden: true, warning: lists.warning });
  OURS.add(tab);
  knownOf(workbook).tab = tab;
  return tab;
}

/** Reads it whole, once until it is written to or `openLists` is called. No rows where there is none. */
export function listsCells(workbook: Workbook): readonly Cell[][] {
  const tab = listsTab(workbook);
  if (!tab) return [];
  const known = knownOf(workbook);
  known.cells ??= tab.all();
  return known.cells;
}

/** The same as it stands now: others may have written to it since. */
export function openLists(workbook: Workbook): readonly Cell[][] {
  knownOf(workbook).cells = undefined;
  return listsCells(workbook);
}

/** A part of it as it stands now. */
export function listsBlock(workbook: Workbook, area: Area): Cell[][] {
  return listsTab(workbook)?.block(area) ?? [];
}

/** Writes cells of it; nothing where there is no such tab yet. */
export function writeLists(workbook: Workbook, writes: readonly CellWrite[]): void {
  knownOf(workbook).cells = undefined;
  listsTab(workbook)?.writeOwn(writes);
}

/** Makes it hold these texts and nothing else. */
export function replaceLists(
  workbook: Workbook,
  words: Pick<Words, 'lists'>,
  rows: ReadonlyArray<readonly string[]>,
): void {
  knownOf(workbook).cells = undefined;
  madeListsTab(workbook, words).replace(rows);
}
