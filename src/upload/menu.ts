import { credentials } from '../connection/connection';
import { type PlacedRow, Snapshot } from '../entry/snapshot';
import { entryTabs, openTab } from '../entry/tab';
import type { Host } from '../host';
import { journalTab, openJournal } from '../journal/journal';
import { type Catalog, catalogOf } from '../lists/catalog';
import { readLists } from '../lists/keep';
import type { Tab } from '../ports';
import { qomonClient } from '../qomon/client';
import { sentence } from '../text/findings';
import type { Obstacle, SendReport, Tally } from '../text/words';
import { type Agreed, agreedOf } from './departure';
import { giveReferences, writeFindings } from './findings';
import { announced, locked } from './holder';
import { review } from './review';
import { sendAgreed } from './send';
import { tallyOf } from './tally';

/** Google ends an execution after six minutes; no chunk is begun in the last 45 seconds. */
const RUN_TIME = 6 * 60_000 - 45_000;

/** What was chosen, checked and given its identity, for a person to agree to. */
interface Prepared {
  readonly catalog: Catalog;
  readonly tabs: readonly Tab[];
  readonly tally: Tally;
  readonly agreed: readonly Agreed[];
}

/**
 * Sends the selected rows: checks them and gives them references, shows what would be sent, and
 * sends just that once a person agrees. A dialog ends every lock, so it is taken again after it.
 */
export function sendSelectedRows(host: Host): void {
  const { ui, words } = host;
  const title = words.send.title;
  const started = host.clock.now();
  const prepared = locked(host, () => prepare(host));
  if ('kind' in prepared) {
    ui.alert(title, sentence(words.obstacles, prepared));
    return;
  }
  if (!ui.confirm(title, words.send.confirm(prepared.tally))) return;
  const report = locked(host, () => send(host, prepared, started + RUN_TIME));
  ui.alert(title, 'kind' in report ? sentence(words.obstacles, report) : words.send.done(report));
}

function prepare(host: Host): Prepared | Obstacle {
  if (!credentials(host)) return { kind: 'not connected' };
  const { lists } = readLists(host.workbook);
  if (!lists.settings) return { kind: 'no lists' };
  const catalog = catalogOf(lists);
  const isSelected = selected(host);
  if ('kind' in isSelected) return isSelected;

  const tabs = entryTabs(host.workbook.tabs()).map(({ tab }) => tab);
  giveReferences(host, new Snapshot(tabs), isSelected);
  const found = review(host, catalog, tabs, isSelected);
  writeFindings(host, found);
  host.workbook.flush();

  const agreed = found.bundles.flatMap((bundle) => agreedOf(bundle) ?? []);
  const tally = tallyOf(found);
  if (agreed.length > 0) return { catalog, tabs, tally, agreed };
  return tally.leftBehind.length === 0
    ? { kind: 'nothing selected' }
    : { kind: 'nothing to send', tally };
}

/** Tells which rows are selected; an obstacle where the tab in view is no entry tab. */
function selected({ workbook }: Host): ((placed: PlacedRow) => boolean) | Obstacle {
  const { tab, rows } = workbook.selection();
  const reading = openTab(tab);
  if (!reading.entryTab) {
    return {
      kind: 'not an entry tab',
      tab: tab.name,
      faults: reading.resembles ? reading.faults : [],
    };
  }
  return ({ entry, row }) =>
    entry.tab.id === tab.id &&
    rows.some(([first, last]) => row.number >= first && row.number <= last);
}

function send(
  host: Host,
  { catalog, tabs, agreed }: Prepared,
  deadline: number,
): SendReport | Obstacle {
  const found = credentials(host);
  if (!found) return { kind: 'not connected' };
  const journal = openJournal(journalTab(host.workbook, host.words), {
    user: host.user,
    run: `run-${host.clock.now().toString(36)}`,
    now: () => new Date(host.clock.now()),
    words: host.words,
  });
  const run = {
    host,
    catalog,
    qomon: qomonClient(host.http, found),
    journal,
    tabs,
    deadline,
  };
  return announced(host, () => sendAgreed(run, agreed));
}
