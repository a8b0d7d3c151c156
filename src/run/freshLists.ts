import { readLists } from '../lists/keep';
import { DAY_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { refresh } from './refreshLists';
import { openRun, type Run } from './run';

/**
 * The same run with lists that are no older than `within` milliseconds, a day where nothing is said, so that
 * nothing is sent by a price of last week: they are fetched again where they are older. An obstacle where Qomon
 * does not give them.
 */
export function withFreshLists(run: Run, within = DAY_MS): Run | Obstacle {
  const { host, deadline, pace, key } = run;
  const times = Object.values(readLists(host.workbook).fetchedAt);
  if (Math.min(...times) > host.clock.now() - within) return run;
  const refreshed = refresh(host);
  return 'kind' in refreshed ? refreshed : openRun(host, deadline, { pace, use: key.use });
}
