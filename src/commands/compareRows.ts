import { compareAll } from '../compare/compare';
import type { Host } from '../host/host';
import type { CompareReport } from '../model/compareResults';
import { COMPARED_LISTS_MS, RUN_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { withFreshLists } from '../run/freshLists';
import { locked } from '../run/lock';
import { openRun } from '../run/run';
import { sentence } from '../text/sentence';
import { News } from './news';

/** Compares the rows of every entry tab with what Qomon holds, and says what was found. */
export function compareWithQomon(host: Host): void {
  const { words } = host;
  const news = new News();
  const started = host.clock.now();
  const report = locked(host, () => compare(host, news, started));
  const text = 'kind' in report ? sentence(words.obstacles, report) : words.compare.done(report);
  news.dialogs(host.ui).alert(words.compare.title, text);
}

function compare(host: Host, news: News, started: number): CompareReport | Obstacle {
  const before = host.http.made();
  const opened = openRun(host, started + RUN_MS, { use: 'checking' });
  if ('kind' in opened) return opened;
  // What a status or a price stands for may have been changed in Qomon, as the bundles may.
  const run = withFreshLists(opened, COMPARED_LISTS_MS);
  if ('kind' in run) return run;
  // What is open is settled by whoever may send: it may end in a bundle that is recorded again.
  if (run.key.use !== 'checking') news.recover(run, { putsRight: true });
  const report = compareAll(run, started);
  return { ...report, requests: host.http.made() - before };
}
