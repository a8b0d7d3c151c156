import type { Host } from '../host/host';
import { journalTab } from '../journal/tab';
import { formatEntryTabs } from '../lists/dropdowns';
import { readLists } from '../lists/keep';
import { sealLists } from '../lists/seal';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import type { HeaderFault } from '../model/faults';
import type { Cell, Tab } from '../model/ports';
import { TAB_NAMES } from '../model/tabNames';
import { credentials } from '../run/credentials';
import { beAtHome, otherInstallation } from '../run/installation';
import { refresh } from '../run/refreshLists';
import { readHeader } from '../sheet/header';
import { rememberLaid } from '../sheet/laidColumns';
import { nearTab } from '../sheet/nearTab';
import { sentence } from '../text/sentence';
import { headerIn, helpIn } from '../text/stored';

/** Columns whose texts are long. */
const WIDE: readonly ColumnKey[] = ['payerEmail', 'membership', 'donation', 'message'];

/** Makes the three tabs, or what is missing of them. Safe to run again: nothing is taken away. */
export function setUpSpreadsheet(host: Host): void {
  const { workbook, words, ui } = host;
  const other = otherInstallation(host);
  if (other) {
    ui.alert(words.menu.setUp, sentence(words.obstacles, other));
    return;
  }
  const tab = workbook.tab(TAB_NAMES.bundles) ?? workbook.insertTab(TAB_NAMES.bundles, {});
  const faults = layDownHeaders(host, tab);
  if (faults.length > 0) {
    const obstacle = { kind: 'not an entry tab', tab: tab.name, faults } as const;
    ui.alert(words.menu.setUp, sentence(words.obstacles, obstacle));
    return;
  }
  const journal = journalTab(workbook, words, host.documentStore);
  const connected = credentials(host) !== undefined;
  const kept = readLists(workbook);
  if (!workbook.tab(TAB_NAMES.lists)) sealLists(host, kept);
  beAtHome(host);
  if (connected && !kept.lists.settings) refresh(host);
  formatEntryTabs(host);
  workbook.show(tab);
  workbook.flush();
  const own = TAB_NAMES.journal;
  const beside = journal.name === own ? [] : [words.journalBeside({ own, tab: journal.name })];
  const done = words.setUpDone({ connected, tab: tab.name });
  ui.alert(words.menu.setUp, [done, ...beside].join('\n\n'));
}

/**
 * Writes the headers behind all that stands on a tab, in any row: all of them where there are none yet,
 * else the required ones that are missing. Gives the faults that only a person can correct: headers that
 * stand twice, in another row than the first, or nearly read like one that is missing.
 */
function layDownHeaders({ language, documentStore }: Host, tab: Tab): readonly HeaderFault[] {
  const first = tab.firstRow();
  const reading = readHeader(first, tab.laid);
  if (reading.entryTab) return [];
  const near = nearTab(tab);
  const faults = near?.faults ?? reading.faults;
  const isMeant = (fault: HeaderFault): boolean =>
    fault.kind === 'missing header' && (near === undefined || fault.like === undefined);
  const forPeople = faults.filter((fault) => !isMeant(fault));
  if (forPeople.length > 0) return forPeople;
  const keys = filledIn(first) === 0 ? NEW_TAB : missingIn(faults);
  const width = tab.all().reduce((most, cells) => Math.max(most, filledIn(cells)), 0);
  tab.layDown(
    width + 1,
    keys.map((key) => ({
      text: headerIn(key, language),
      note: helpIn(key, language),
      wide: WIDE.includes(key),
    })),
  );
  rememberLaid(documentStore, tab.id, keys);
  return [];
}

const NEW_TAB = COLUMN_KEYS.filter((key) => !COLUMNS[key].optional);

function missingIn(faults: readonly HeaderFault[]): ColumnKey[] {
  return faults.flatMap((fault) => (fault.kind === 'missing header' ? [fault.key] : []));
}

/** How far a row is filled, in columns. */
function filledIn(cells: readonly Cell[]): number {
  return cells.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0);
}
