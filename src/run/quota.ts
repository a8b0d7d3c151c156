import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { parseJson } from '../model/json';
import { DAY_MS, HOUR_MS, REQUESTS_A_DAY } from '../model/limits';

const KEY = 'requests.made';

const shape = z.object({ since: z.number(), count: z.number() });

type Made = z.infer<typeof shape>;

/** How many requests this person has left today, by what the add-on itself has used. */
export function requestsLeft(host: Host): number {
  return Math.max(0, REQUESTS_A_DAY - madeToday(host, host.userStore.get(KEY)).count);
}

/** Takes note of requests that were made. */
export function spendRequests(host: Host, requests: number): void {
  // Others of this person's may have used some meanwhile, who needed no lock.
  const { since, count } = madeToday(host, host.userStore.getNow(KEY));
  host.userStore.set(KEY, JSON.stringify({ since, count: count + requests }));
}

function madeToday({ clock }: Host, kept = ''): Made {
  const now = clock.now();
  const read = z.safeParse(shape, parseJson(kept));
  if (read.success && now < read.data.since + DAY_MS) return read.data;
  return { since: now - (now % HOUR_MS), count: 0 };
}
