import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { parseJson } from '../model/json';

/** What Google gives a consumer account in a day; each request of a batch counts. */
const REQUESTS_A_DAY = 20_000;

/**
 * A day is the 24 hours that follow a first request, to Google. Here they begin with its hour, so
 * that a night finds the day of the night before ended:
 * developers.google.com/apps-script/guides/services/quotas
 */
const HOUR_MS = 3_600_000;

const DAY_MS = 24 * HOUR_MS;

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
