import type { Host } from '../host/host';
import { journalTab } from '../journal/tab';
import { formatEntryTabs } from '../lists/dropdowns';
import { readLists } from '../lists/keep';
import { sealLists } from '../lists/seal';
import type { ColumnKey } from '../model/columns';
import type { HeaderFault } from '../model/faults';
import type { Cell, Tab } from '../model/ports';
import { TAB_NAMES } from '../model/tabNames';
import { credentials } from '../run/credentials';
import { beAtHome, otherInstallation } from '../run/installation';
import { refresh } from '../run/refreshLists';
import { readHeader } from '../sheet/header';
import { layDownColumns, layDownTab } from '../sheet/layout';
import { listsTab } from '../sheet/listsTab';
import { nearTab } from '../sheet/nearTab';
import { ownTabId, rememberOwnTab } from '../sheet/ownTabs';
import { isEntryTab } from '../sheet/tab';
import { sentence } from '../text/sentence';

/** Makes the three tabs, or what is missing of them. Safe to run again: nothing is taken away. */
export function setUpSpreadsheet(host: Host): void {
  const { workbook, words, ui } = host;
  const other = otherInstallation(host);
  if (other) {
    ui.alert(words.menu.setUp, sentence(words.obstacles, other));
    return;
  }
  const tab = bundlesTab(host);
  const faults = layDownHeaders(host, tab);
  if (faults.length > 0) {
    const obstacle = { kind: 'not an entry tab', tab: tab.name, faults } as const;
    ui.alert(words.menu.setUp, sentence(words.obstacles, obstacle));
    return;
  }
  const journal = journalTab(workbook, words, host.documentStore);
  const connected = credentials(host) !== undefined;
  const kept = readLists(workbook);
  if (!listsTab(workbook)) sealLists(host, kept);
  beAtHome(host);
  if (connected && !kept.lists.settings) refresh(host);
  const unformatted = formatEntryTabs(host).map(words.lists.unformatted);
  workbook.show(tab);
  workbook.flush();
  rememberOwnTab(host.documentStore, 'bundles', tab.id);
  const done = words.setUpDone({ connected, tab: tab.name });
  ui.alert(words.menu.setUp, [done, ...besideOthers(host, journal), ...unformatted].join('\n\n'));
}

/** Tabs of ours that stand beside one of the user's with their name. */
function besideOthers({ workbook, words }: Host, journal: Tab): string[] {
  const lists = listsTab(workbook);
  const isOthers = (tab: Tab | undefined, name: string): tab is Tab =>
    tab !== undefined && tab.name !== name && workbook.tab(name) !== undefined;
  return [
    ...(isOthers(journal, TAB_NAMES.journal)
      ? [words.journalBeside({ own: TAB_NAMES.journal, tab: journal.name })]
      : []),
    ...(isOthers(lists, TAB_NAMES.lists)
      ? [words.listsBeside({ own: TAB_NAMES.lists, tab: lists.name })]
      : []),
  ];
}

/** The tab for payments: by its name, else the one that set-up has made, whatever it is called now. */
function bundlesTab({ workbook, documentStore }: Host): Tab {
  const named = workbook.tab(TAB_NAMES.bundles);
  const made = ownTabId(documentStore, 'bundles');
  if (named || made === undefined) return named ?? workbook.insertTab(TAB_NAMES.bundles, {});
  const renamed = workbook.tabs().find((tab) => tab.id === made && isEntryTab(tab));
  return renamed ?? workbook.insertTab(TAB_NAMES.bundles, {});
}

/**
 * Writes the headers behind all that stands on a tab, in any row: all of them where there are none yet,
 * else the required ones that are missing. Gives the faults that only a person can correct: headers that
 * stand twice, in another row than the first, or nearly read like one that is missing.
 */
function layDownHeaders(host: Host, tab: Tab): readonly HeaderFault[] {
  const first = tab.firstRow();
  const reading = readHeader(first, tab.laid);
  if (reading.entryTab) return [];
  const near = nearTab(tab);
  const faults = near?.faults ?? reading.faults;
  const isMeant = (fault: HeaderFault): boolean =>
    fault.kind === 'missing header' && (near === undefined || fault.like === undefined);
  const forPeople = faults.filter((fault) => !isMeant(fault));
  if (forPeople.length > 0) return forPeople;
  const behind = tab.all().reduce((most, cells) => Math.max(most, filledIn(cells)), 0) + 1;
  if (filledIn(first) === 0) layDownTab(host, tab, behind);
  else layDownColumns(host, tab, behind, missingIn(faults));
  return [];
}

function missingIn(faults: readonly HeaderFault[]): ColumnKey[] {
  return faults.flatMap((fault) => (fault.kind === 'missing header' ? [fault.key] : []));
}

/** How far a row is filled, in columns. */
function filledIn(cells: readonly Cell[]): number {
  return cells.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0);
}
