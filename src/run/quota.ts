import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { parseJson } from '../model/json';
import { DAY_MS, HOUR_MS, REQUESTS_A_DAY } from '../model/limits';
import type { Clock } from '../model/ports';

/** Calls that a page makes side by side count apart, or one would write over what another has counted. */
const KEYS = ['', '.1', '.2', '.3'].map((lane) => `requests.made${lane}`);

const shape = z.object({ since: z.number(), count: z.number() });

type Made = z.infer<typeof shape>;

/** How many requests this person has left today, by what the add-on itself has used, this run included. */
export function requestsLeft(host: Pick<Host, 'clock' | 'userStore' | 'http'>): number {
  const left = KEYS.reduce(
    (most, key) => most - madeToday(host.clock, host.userStore.get(key)).count,
    REQUESTS_A_DAY - host.http.made(),
  );
  return Math.max(0, left);
}

/**
 * Takes note of the requests that an execution has made, whatever it made them for. To be called once, at
 * its end. `lane`: which of those side by side it is.
 */
export function countRequests(
  { clock, userStore }: Pick<Host, 'clock' | 'userStore'>,
  made: number,
  lane: unknown,
): void {
  if (made === 0) return;
  const key = KEYS[Number(lane)] ?? KEYS[0] ?? '';
  // Others of this person's may have made some meanwhile, who needed no lock.
  const { since, count } = madeToday(clock, userStore.getNow(key));
  userStore.set(key, JSON.stringify({ since, count: count + made }));
}

function madeToday(clock: Clock, kept = ''): Made {
  const now = clock.now();
  const read = z.safeParse(shape, parseJson(kept));
  if (read.success && now < read.data.since + DAY_MS) return read.data;
  return { since: now - (now % HOUR_MS), count: 0 };
}
