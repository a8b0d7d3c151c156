import type { Host } from '../host/host';
import { journalTab } from '../journal/tab';
import { formatEntryTabs } from '../lists/dropdowns';
import { readLists } from '../lists/keep';
import { sealLists } from '../lists/seal';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import type { HeaderFault } from '../model/faults';
import type { Tab } from '../model/ports';
import { TAB_NAMES } from '../model/tabNames';
import { credentials } from '../run/credentials';
import { refresh } from '../run/refreshLists';
import { readHeader } from '../sheet/header';
import { rememberLaid } from '../sheet/laidColumns';
import { sentence } from '../text/sentence';
import { headerIn, helpIn } from '../text/stored';

/** Columns whose texts are long. */
const WIDE: readonly ColumnKey[] = ['payerEmail', 'membership', 'donation', 'message'];

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
  journalTab(workbook, words, host.documentStore);
  const connected = credentials(host) !== undefined;
  const kept = readLists(workbook);
  if (!workbook.tab(TAB_NAMES.lists)) sealLists(host, kept);
  if (connected && !kept.lists.settings) refresh(host);
  formatEntryTabs(host);
  workbook.show(tab);
  workbook.flush();
  ui.alert(words.menu.setUp, words.setUpDone({ connected, tab: tab.name }));
}

/**
 * Writes the headers into an empty first row, and required ones that are missing behind those
 * that stand there. Gives the faults that only a person can correct: headers that stand twice.
 */
function layDownHeaders({ language, documentStore }: Host, tab: Tab): readonly HeaderFault[] {
  const first = tab.firstRow();
  const reading = readHeader(first, tab.laid);
  if (reading.entryTab) return [];
  const duplicates = reading.faults.filter(({ kind }) => kind === 'duplicate header');
  if (duplicates.length > 0) return duplicates;
  const columns = first.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0);
  const keys: readonly ColumnKey[] =
    columns === 0
      ? COLUMN_KEYS.filter((key) => !COLUMNS[key].optional)
      : reading.faults.map(({ key }) => key);
  tab.layDown(
    columns + 1,
    keys.map((key) => ({
      text: headerIn(key, language),
      note: helpIn(key, language),
      wide: WIDE.includes(key),
    })),
  );
  rememberLaid(documentStore, tab.id, keys);
  return [];
}
