import * as z from 'zod/mini';
import type { Host } from '../host';
import { parseJson } from '../qomon/answer';

/** What Google gives a consumer account in a day; each request of a batch counts. */
const REQUESTS_A_DAY = 20_000;

const KEY = 'requests.today';

const shape = z.object({ day: z.string(), count: z.number() });

/** How many requests this person has left today, by what the add-on itself has used. */
export function requestsLeft(host: Host): number {
  const used = usedToday(host, host.userStore.get(KEY));
  return Math.max(0, REQUESTS_A_DAY - used);
}

/** Takes note of requests that were made. */
export function spendRequests(host: Host, requests: number): void {
  // Others of this person's may have used some meanwhile, who needed no lock.
  const count = usedToday(host, host.userStore.getNow(KEY)) + requests;
  host.userStore.set(KEY, JSON.stringify({ day: today(host), count }));
}

function usedToday(host: Host, kept = ''): number {
  const read = z.safeParse(shape, parseJson(kept));
  return read.success && read.data.day === today(host) ? read.data.count : 0;
}

function today({ clock }: Host): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}
