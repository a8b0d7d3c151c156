import { selectedRows } from '../check/scope';
import type { Host } from '../host/host';
import type { Catalog } from '../lists/catalog';
import { ASKING_MS, RUN_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import type { StatusProblem, StatusReport, StatusWish } from '../model/statusResults';
import { locked } from '../run/lock';
import { openRun, type Run } from '../run/run';
import { Snapshot } from '../sheet/snapshot';
import { changeStatus } from '../status/change';
import { type ChosenPayments, chosenPayments, mayBeGiven } from '../status/selection';
import { sentence } from '../text/sentence';
import { News } from './news';
import { promptList } from './promptList';
import { askUnpaid } from './unpaidAmount';

/** What was chosen, and the statuses that may be given. */
interface Prepared extends ChosenPayments {
  readonly statuses: Catalog['statuses'];
}

/**
 * Gives the payments on the selected rows another status in Qomon, once a person has chosen it and agrees: a cheque
 * that bounced, a transfer that came in. A dialog ends every lock, so it is taken again after it.
 */
export function changePaymentStatus(host: Host): void {
  const { words } = host;
  const news = new News();
  const ui = news.dialogs(host.ui);
  const { title, nothing, noStatus, same, confirm, confirmChanged, report } = words.status;
  const prepared = locked(host, () => inRun(host, news, ASKING_MS, prepare));
  if ('kind' in prepared) {
    ui.alert(title, sentence(words.obstacles, prepared));
    return;
  }
  const { payments, changed, statuses } = prepared;
  if (payments.length === 0 || statuses.length === 0) {
    ui.alert(title, statuses.length === 0 ? noStatus : nothing(prepared));
    return;
  }
  const wishes = askFor({ ui, words, workbook: host.workbook }, prepared);
  if (!wishes) return;
  if (wishes.length === 0) {
    ui.alert(title, same);
    return;
  }
  if (!ui.yes(title, confirm(wishes, prepared))) return;
  // guard: status-changed-asks
  if (changed.length > 0 && !ui.yes(title, confirmChanged(changed))) return;
  const done = locked(host, () => inRun(host, news, RUN_MS, (run) => changeAll(run, wishes)));
  ui.alert(title, 'kind' in done ? sentence(words.obstacles, done) : report(done));
}

/** Works in a run that has looked up what was open. */
function inRun<T>(
  host: Host,
  news: News,
  within: number,
  work: (run: Run) => T | Obstacle,
): T | Obstacle {
  const run = openRun(host, host.clock.now() + within);
  if ('kind' in run) return run;
  news.recover(run);
  return work(run);
}

function prepare(run: Run): Prepared | Obstacle {
  const snapshot = Snapshot.again(run.tabs);
  const scope = selectedRows(run.host, snapshot);
  if ('kind' in scope) return scope;
  const { statuses } = run.standards.context.catalog;
  return {
    ...chosenPayments(run, snapshot, scope.wanted),
    statuses: statuses.filter(({ offered, value }) => offered && mayBeGiven(value.kind)),
  };
}

/** What a question takes: the dialogs tell what was settled first. */
type Asking = Parameters<typeof askUnpaid>[0];

/** What each payment is to become, without those that are so already; undefined where a person closes a question. */
function askFor(host: Asking, { payments, statuses }: Prepared): StatusWish[] | undefined {
  const choice = askStatus(host, statuses);
  if (!choice) return undefined;
  const { id, kind } = choice.value;
  const unpaid = askUnpaid(host, payments, kind);
  if (!unpaid) return undefined;
  const status = { id, name: choice.name };
  const wishes = payments.map((payment) => ({ payment, status, unpaid: unpaid(payment) }));
  return wishes.filter(
    ({ payment, ...wish }) => payment.statusId !== id || payment.unpaid !== wish.unpaid,
  );
}

/** Asks until what is typed is a status; undefined where nothing is. */
function askStatus(
  { ui, words }: Asking,
  statuses: Prepared['statuses'],
): Catalog['statuses'][number] | undefined {
  const { title, ask } = words.status;
  const list = promptList(statuses);
  const question = ask(list.shown);
  let told = question;
  for (;;) {
    const text = ui.prompt(title, told);
    if (text === undefined) return undefined;
    const reading = list.read(text);
    if (reading.ok) return reading.choice as Catalog['statuses'][number];
    told = [sentence(words.prompts.refused, reading.fault), question].join('\n\n');
  }
}

function changeAll(run: Run, wishes: readonly StatusWish[]): StatusReport {
  const done: StatusWish[] = [];
  const left: Array<{ wish: StatusWish; why: StatusProblem }> = [];
  let end: StatusProblem | undefined;
  for (const wish of wishes) {
    const why = end ?? changeStatus(run, wish);
    if (why) left.push({ wish, why });
    else done.push(wish);
    if (why && ENDING.includes(why.kind)) end = why;
  }
  run.journal.open.settle();
  return { done, left };
}

/** What ends the run: the next payment would meet it, too. */
const ENDING: readonly StatusProblem['kind'][] = ['stopped', 'throttled', 'time', 'quota'];
