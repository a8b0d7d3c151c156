import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { parseJson } from '../model/json';
import { DAY_MS, TRIGGERS_A_DAY_MS, TRIGGERS_SPARE_MS } from '../model/limits';

const KEY = 'night.time';

const shape = z.array(z.tuple([z.number(), z.number()]));

/** How many milliseconds this person's triggers have left, by what the night itself has used. */
export function triggerTimeLeft(host: Host): number {
  const used = runsOf(host).reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  return Math.max(0, TRIGGERS_A_DAY_MS - TRIGGERS_SPARE_MS - used);
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
