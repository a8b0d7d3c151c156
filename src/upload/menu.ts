import { examine } from '../check/examine';
import { directoryFor, readCatalog } from '../check/menu';
import { type Standards, standardsOf } from '../check/review';
import { selectedRows } from '../check/scope';
import { credentials } from '../connection/connection';
import { Snapshot } from '../entry/snapshot';
import type { Host } from '../host';
import { journalTab, openJournal } from '../journal/journal';
import type { Tab } from '../ports';
import { qomonClient } from '../qomon/client';
import { sentence } from '../text/findings';
import type { Obstacle, SendReport, Tally } from '../text/words';
import { type Agreed, agreedOf } from './departure';
import { announced, locked } from './holder';
import { mintReferences } from './identity';
import { sendAgreed } from './send';
import { tallyOf } from './tally';

/** Google ends an execution after six minutes; no chunk is begun in the last 45 seconds. */
const RUN_TIME = 6 * 60_000 - 45_000;

/** So long people are looked up before a person is asked. */
const ASKING_TIME = 2 * 60_000;

/** What was chosen, checked and given its identity, for a person to agree to. */
interface Prepared {
  readonly standards: Standards;
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
  const prepared = locked(host, () => prepare(host, started + ASKING_TIME));
  if ('kind' in prepared) {
    ui.alert(title, sentence(words.obstacles, prepared));
    return;
  }
  if (!ui.confirm(title, words.send.confirm(prepared.tally))) return;
  const report = locked(host, () => send(host, prepared, started + RUN_TIME));
  ui.alert(title, 'kind' in report ? sentence(words.obstacles, report) : words.send.done(report));
}

function prepare(host: Host, deadline: number): Prepared | Obstacle {
  if (!credentials(host)) return { kind: 'not connected' };
  const catalog = readCatalog(host);
  if ('kind' in catalog) return catalog;
  const snapshot = Snapshot.of(host.workbook);
  const scope = selectedRows(host, snapshot);
  if ('kind' in scope) return scope;

  const standards = standardsOf(host, catalog);
  const found = examine(host, snapshot, {
    standards,
    wanted: scope.wanted,
    directory: directoryFor(host, deadline),
    mint: (count, used) => mintReferences(count, used, host),
  });
  const agreed = found.bundles.flatMap((bundle) => agreedOf(bundle) ?? []);
  const tally = tallyOf(found);
  if (agreed.length > 0) return { standards, tabs: snapshot.tabs, tally, agreed };
  return tally.leftBehind.length === 0
    ? { kind: 'nothing selected' }
    : { kind: 'nothing to send', tally };
}

function send(
  host: Host,
  { standards, tabs, agreed }: Prepared,
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
    standards,
    qomon: qomonClient(host.http, found),
    journal,
    tabs,
    deadline,
  };
  return announced(host, () => sendAgreed(run, agreed));
}
