import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { parseJson } from '../model/json';

/**
 * What Google gives a consumer account for its triggers in a day; a run cannot know that its
 * account has more. When the day begins is not said, so any 24 hours count.
 */
const A_DAY_MS = 90 * 60_000;

const DAY_MS = 24 * 3_600_000;

/** Kept for runs that find nothing to do, and for the person's other scripts. */
const SPARE_MS = 3 * 60_000;

const KEY = 'night.time';

const shape = z.array(z.tuple([z.number(), z.number()]));

/** How many milliseconds this person's triggers have left, by what the night itself has used. */
export function triggerTimeLeft(host: Host): number {
  const used = runsOf(host).reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  return Math.max(0, A_DAY_MS - SPARE_MS - used);
}

/**
 * Takes note of how long a run takes. Noted with all that it may take when it begins, as one that
 * is cut off notes nothing more.
 */
export function noteTriggerTime(host: Host, started: number, milliseconds: number): void {
  const others = runsOf(host).filter(([start]) => start !== started);
  host.userStore.set(KEY, JSON.stringify([...others, [started, milliseconds]]));
}

function runsOf({ userStore, clock }: Host): ReadonlyArray<readonly [number, number]> {
  const read = z.safeParse(shape, parseJson(userStore.get(KEY) ?? ''));
  return read.success ? read.data.filter(([start]) => start > clock.now() - DAY_MS) : [];
}
