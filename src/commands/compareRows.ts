import { compareAll } from '../compare/compare';
import type { Host } from '../host/host';
import type { CompareReport } from '../model/compareResults';
import { RUN_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { recover } from '../recover/recover';
import { locked } from '../run/lock';
import { openRun } from '../run/run';
import { sentence } from '../text/sentence';

/** Compares the rows of every entry tab with what Qomon holds, and says what was found. */
export function compareWithQomon(host: Host): void {
  const { ui, words } = host;
  const started = host.clock.now();
  const report = locked(host, () => compare(host, started));
  const text = 'kind' in report ? sentence(words.obstacles, report) : words.compare.done(report);
  ui.alert(words.compare.title, text);
}

function compare(host: Host, started: number): CompareReport | Obstacle {
  const run = openRun(host, started + RUN_MS, { use: 'checking' });
  if ('kind' in run) return run;
  // What is open is settled by whoever may send: it may end in a bundle that is recorded again.
  const recovered = run.key.use === 'checking' ? { requests: 0 } : recover(run);
  const report = compareAll(run, started);
  return { ...report, requests: report.requests + recovered.requests };
}
