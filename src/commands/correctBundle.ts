import { selectedRows } from '../check/scope';
import { type Corrected, correctApproved } from '../correct/correct';
import { prepareCorrection, stillApproved } from '../correct/selection';
import type { Host } from '../host/host';
import { ASKING_MS, CORRECTION_REQUESTS, RUN_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { locked } from '../run/lock';
import { requestsLeft } from '../run/quota';
import { openRun, type Run } from '../run/run';
import { Snapshot } from '../sheet/snapshot';
import { sentence } from '../text/sentence';
import { News } from './news';

/**
 * Deletes the bundle of the selected row and records the row again, as it now stands, once a person
 * approves what changes. A dialog ends every lock, so it is taken again after it.
 */
export function correctSelectedBundle(host: Host): void {
  const { words } = host;
  const news = new News();
  const ui = news.dialogs(host.ui);
  const { correctTitle: title, notCorrected, confirmCorrection } = words.cancel;
  const started = host.clock.now();
  const prepared = locked(host, () => inRun(host, news, started + ASKING_MS, prepare));
  if ('kind' in prepared) {
    ui.alert(title, sentence(words.obstacles, prepared));
    return;
  }
  if (!prepared.ok) {
    ui.alert(title, notCorrected(prepared.why));
    return;
  }
  const { correction, agreement } = prepared;
  if (!ui.yes(title, confirmCorrection(correction))) return;
  const done = locked(host, () =>
    inRun(host, news, started + RUN_MS, (run) => {
      const chosen = stillApproved(run, agreement);
      return chosen && correctApproved(run, agreement, chosen);
    }),
  );
  if (done === undefined) ui.alert(title, notCorrected({ kind: 'changed' }));
  else if ('kind' in done) ui.alert(title, sentence(words.obstacles, done));
  else ui.alert(title, endText(host, done));
}

/** How it ended; where a row stands that says it, by its own words. */
function endText({ words: { cancel } }: Host, { end, message }: Corrected): string {
  if (end && !end.at) return cancel.correction(end);
  if (end?.fate.kind === 'sent') return cancel.corrected({ from: end.bundleId, to: end.fate.to });
  // guard: correction-tells-the-deletion
  return end ? `${cancel.correction(end)}\n${message}` : cancel.unfinished(message);
}

/** Works in a run that has resolved what was unconfirmed. */
function inRun<T>(host: Host, news: News, deadline: number, work: (run: Run) => T): T | Obstacle {
  const run = openRun(host, deadline);
  if ('kind' in run) return run;
  news.recover(run);
  return work(run);
}

function prepare(run: Run): ReturnType<typeof prepareCorrection> | Obstacle {
  const { host } = run;
  if (requestsLeft(host) < CORRECTION_REQUESTS) return { ok: false, why: { kind: 'no requests' } };
  const scope = selectedRows(host, Snapshot.again(run.tabs));
  return 'kind' in scope ? scope : prepareCorrection(run, scope.wanted);
}
