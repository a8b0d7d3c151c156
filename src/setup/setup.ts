import { credentials } from '../connection/connection';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../entry/columns';
import { type HeaderFault, readHeader } from '../entry/header';
import type { Host } from '../host';
import { journalTab } from '../journal/journal';
import { keepLists, readLists } from '../lists/keep';
import { refresh } from '../lists/menu';
import type { Cell, Tab } from '../ports';
import { sentence } from '../text/findings';
import { dressEntryTabs } from './dress';
import { TAB_NAMES } from './names';

/** Makes the three tabs, or what is missing of them. Safe to run again: nothing is taken away. */
export function setUpSpreadsheet(host: Host): void {
  const { workbook, words, ui } = host;
  const tab = workbook.tab(TAB_NAMES.bundles) ?? workbook.insertTab(TAB_NAMES.bundles, {});
  const faults = layDownHeaders(host, tab);
  if (faults.length > 0) {
    const obstacle = { kind: 'not an entry tab', tab: tab.name, faults } as const;
    ui.alert(words.menu.setUp, sentence(words.obstacles, obstacle));
    return;
  }
  journalTab(workbook, words);
  const connected = credentials(host) !== undefined;
  const kept = readLists(workbook);
  if (!workbook.tab(TAB_NAMES.lists)) keepLists(workbook, kept, words);
  if (connected && !kept.lists.settings) refresh(host);
  dressEntryTabs(host);
  workbook.show(tab);
  workbook.flush();
  ui.alert(words.menu.setUp, words.setUpDone({ connected, tab: tab.name }));
}

/**
 * Writes the headers into an empty first row, and required ones that are missing behind those
 * that stand there. Gives the faults that only a person can mend: headers that stand twice.
 */
function layDownHeaders({ language }: Host, tab: Tab): readonly HeaderFault[] {
  const first = tab.firstRow();
  const reading = readHeader(first);
  if (reading.entryTab) return [];
  const duplicates = reading.faults.filter(({ kind }) => kind === 'duplicate header');
  if (duplicates.length > 0) return duplicates;
  const columns = first.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0);
  const keys: readonly ColumnKey[] =
    columns === 0
      ? COLUMN_KEYS.filter((key) => !COLUMNS[key].optional)
      : reading.faults.map(({ key }) => key);
  tab.write(
    keys.map((key, index): { row: number; column: number; value: Cell } => ({
      row: 1,
      column: columns + index + 1,
      value: COLUMNS[key].header[language],
    })),
  );
  return [];
}
