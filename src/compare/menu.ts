import { locked } from '../holder';
import type { Host } from '../host';
import type { CompareReport } from '../text/compare/words';
import { sentence } from '../text/findings';
import type { Obstacle } from '../text/words';
import { spendRequests } from '../upload/budget';
import { resolveDoubtful } from '../upload/doubtful';
import { RUN_TIME } from '../upload/menu';
import { openRun } from '../upload/run';
import { compareAll } from './compare';

/** Compares the rows of every entry tab with what Qomon holds, and says what was found. */
export function compareWithQomon(host: Host): void {
  const { ui, words } = host;
  const started = host.clock.now();
  const report = locked(host, () => compare(host, started));
  const text = 'kind' in report ? sentence(words.obstacles, report) : words.compare.done(report);
  ui.alert(words.compare.title, text);
}

function compare(host: Host, started: number): CompareReport | Obstacle {
  const run = openRun(host, started + RUN_TIME);
  if ('kind' in run) return run;
  const doubts = resolveDoubtful(run);
  const report = compareAll(run, started);
  spendRequests(host, report.requests);
  return { ...report, requests: report.requests + doubts.requests };
}
