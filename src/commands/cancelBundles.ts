import { type ApprovedCancel, cancelApproved } from '../cancel/cancel';
import { ownBundles } from '../cancel/ownership';
import { fingerprint, named } from '../cancel/recorded';
import { chosenBundles } from '../cancel/selection';
import { selectedRows } from '../check/scope';
import type { Host } from '../host/host';
import type { CancelReport, CancelTally, ToldApart } from '../model/cancelResults';
import { ASKING_MS, RUN_MS } from '../model/limits';
import { totals } from '../model/money';
import type { Obstacle } from '../model/obstacles';
import type { Pace } from '../qomon/pace';
import { locked } from '../run/lock';
import { requestsLeft } from '../run/quota';
import { openRun } from '../run/run';
import { Snapshot } from '../sheet/snapshot';
import { sentence } from '../text/sentence';
import { News } from './news';

/** What was chosen, for a person to approve. */
interface Prepared {
  readonly tally: CancelTally;
  /** Those that have been refunded in part, for a second question. */
  readonly refunded: CancelTally['bundles'];
  /** Those that were changed in Qomon, for another. */
  readonly changed: readonly ToldApart[];
  readonly approved: readonly ApprovedCancel[];
  readonly pace: Pace;
}

/**
 * Deletes in Qomon the bundles that the selected rows stand for, once a person agrees; twice where
 * some have been refunded in part, and where Qomon holds something else than was recorded. A dialog ends every lock, so it is taken again after it.
 */
export function cancelSelectedBundles(host: Host): void {
  const { words } = host;
  const news = new News();
  const ui = news.dialogs(host.ui);
  const { title, nothing, confirm, confirmRefunded, confirmChanged, done } = words.cancel;
  const started = host.clock.now();
  const prepared = locked(host, () => prepare(host, news, started + ASKING_MS));
  if ('kind' in prepared) {
    ui.alert(title, sentence(words.obstacles, prepared));
    return;
  }
  const { tally, refunded, changed, approved, pace } = prepared;
  if (approved.length === 0) {
    ui.alert(title, nothing(tally));
    return;
  }
  if (!ui.yes(title, confirm(tally))) return;
  // guard: cancel-refunded-asks
  if (refunded.length > 0 && !ui.yes(title, confirmRefunded(refunded))) return;
  // guard: cancel-changed-asks
  if (changed.length > 0 && !ui.yes(title, confirmChanged(changed))) return;
  const report = locked(host, () => cancelNow(host, news, { approved, pace }, started + RUN_MS));
  const hidden = tally.leftBehind.find(({ why }) => why === 'hidden')?.rows ?? 0;
  ui.alert(
    title,
    'kind' in report ? sentence(words.obstacles, report) : done({ ...report, hidden }),
  );
}

function prepare(host: Host, news: News, deadline: number): Prepared | Obstacle {
  const run = openRun(host, deadline);
  if ('kind' in run) return run;
  news.recover(run);
  const snapshot = Snapshot.again(run.tabs);
  const scope = selectedRows(host, snapshot);
  if ('kind' in scope) return scope;
  const chosen = chosenBundles(run, snapshot, scope.wanted);
  // What is approved is what Qomon holds: nothing is deleted by an ID alone.
  const { bundles, changed, leftBehind, cause, wait } = ownBundles(
    run,
    snapshot,
    chosen,
    scope.wanted,
  );
  return {
    tally: {
      bundles: bundles.map(named),
      rows: bundles.reduce((sum, { placed }) => sum + placed.length, 0),
      totals: totals(bundles.flatMap(({ paid }) => [...paid.values()])),
      leftBehind,
      cause,
      wait,
    },
    changed,
    refunded: bundles.filter(({ isRefunded }) => isRefunded).map(named),
    approved: bundles.map((one) => ({
      bundleId: one.bundleId,
      references: one.references,
      fingerprint: fingerprint(one),
      paid: one.paid,
    })),
    pace: run.pace,
  };
}

function cancelNow(
  host: Host,
  news: News,
  { approved, pace }: Pick<Prepared, 'approved' | 'pace'>,
  deadline: number,
): CancelReport | Obstacle {
  const run = openRun(host, deadline, { pace });
  if ('kind' in run) return run;
  const { ui, words } = host;
  // Whoever was at work while the dialog stood open may have left something behind.
  news.recover(run);
  const { report } = cancelApproved(run, approved, {
    budget: requestsLeft(host),
    onProgress: (done) => {
      if (done < approved.length) {
        ui.toast(words.title, words.cancel.progress(done, approved.length));
      }
    },
  });
  run.journal.open.settle();
  return report;
}
