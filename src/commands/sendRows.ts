import type { Host } from '../host/host';
import { ASKING_MS, PROGRESS_MS, RUN_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import type { SendReport } from '../model/results';
import { locked } from '../run/lock';
import { requestsLeft } from '../run/quota';
import { openRun } from '../run/run';
import { type Choice, READY, SELECTED } from '../send/choice';
import type { Chosen } from '../send/chosen';
import { lookAgain } from '../send/lookAgain';
import { sendApproved } from '../send/send';
import { sentence } from '../text/sentence';
import { acceptWarnings } from './acceptWarnings';
import { askAboutLookalikes } from './lookalikes';
import { nothingLeaves, type Prevented, prepare } from './prepareSend';

export function sendSelectedRows(host: Host): void {
  sendFromMenu(host, SELECTED);
}

export function sendReadyRows(host: Host): void {
  sendFromMenu(host, READY);
}

/**
 * Checks the rows and gives them references, shows what would be sent, and sends just that once a
 * person agrees. A dialog ends every lock, so it is taken again after it.
 */
function sendFromMenu(host: Host, choice: Choice): void {
  const { ui, words } = host;
  const title = words.send.title;
  const started = host.clock.now();
  const prepared: Chosen | Prevented = locked(host, () =>
    prepare(host, choice, started + ASKING_MS),
  );
  const chosen = 'kind' in prepared ? prepared : askAboutLookalikes(host, prepared);
  const ready = 'kind' in chosen ? chosen : (nothingLeaves(chosen, choice) ?? chosen);
  const withNotes = (text: string): string => [...(prepared.notes ?? []), text].join('\n\n');
  if ('kind' in ready) {
    ui.alert(title, withNotes(sentence(words.obstacles, ready)));
    return;
  }
  if (!ui.confirm(title, withNotes(words.send.confirm(ready.tally)))) return;
  const report = locked(host, () => send(host, ready, choice === READY, started + RUN_MS));
  ui.alert(title, 'kind' in report ? sentence(words.obstacles, report) : words.send.done(report));
}

function send(
  host: Host,
  { approved, found, pace, lookedAt, savedIn, tally, review }: Chosen,
  isTicked: boolean,
  deadline: number,
): SendReport | Obstacle {
  const run = openRun(host, deadline, { found, pace });
  if ('kind' in run) return run;
  const { ui, words } = host;
  let told = host.clock.now();
  acceptWarnings(host, review.bundles);
  const again = lookAgain(run, approved, lookedAt);
  const { report } = sendApproved(again.run, again.approved, {
    budget: requestsLeft(host),
    isTicked,
    savedIn,
    onProgress: (done) => {
      const now = host.clock.now();
      if (done === approved.length || now - told < PROGRESS_MS) return;
      ui.toast(words.title, words.send.progress(done, approved.length));
      told = now;
    },
  });
  const hidden = tally.leftBehind.filter(({ why }) => why === 'hidden');
  return { ...report, hidden: hidden.reduce((sum, { rows }) => sum + rows, 0) };
}
