import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { parseJson } from '../model/json';
import type { NightHost } from './host';
import type { Plan } from './plan';

const shape = z.object({ token: z.string(), trigger: z.string() });

/** What makes a person the owner of this spreadsheet's night, where they are: kept by them alone. */
export type Mark = z.infer<typeof shape>;

const markKey = ({ workbook }: Host): string => `night.${workbook.id}`;

/** The mark that this person bears, in force or not. */
function ownMark(host: Host): Mark | undefined {
  const read = z.safeParse(shape, parseJson(host.userStore.get(markKey(host)) ?? ''));
  return read.success ? read.data : undefined;
}

export function keepMark(host: Host, mark: Mark): void {
  host.userStore.set(markKey(host), JSON.stringify(mark));
}

/** True where the night is this person's. */
export function isOwner(host: Host, plan: Plan): boolean {
  return ownMark(host)?.token === plan.token;
}

const event = z.object({ triggerUid: z.union([z.string(), z.number()]) });

/** The ID that the event of a clock trigger bears; undefined where no clock has called. */
export function triggerOf(called: unknown): string | undefined {
  const read = z.safeParse(event, called);
  return read.success ? String(read.data.triggerUid) : undefined;
}

/**
 * True where a run is the owner's one and only. Google does not say that an event always bears the
 * ID of its trigger, so where they differ the owner's own mark decides.
 */
export function isOwnersRun(host: NightHost, plan: Plan, trigger: string | undefined): boolean {
  if (trigger === plan.trigger) return true;
  if (!isOwner(host, plan)) return false;
  const { triggers } = host;
  // A second trigger of the owner's, left by settings that were cut off while they were kept.
  return trigger === undefined || !triggers.has(trigger) || !triggers.has(plan.trigger);
}

/**
 * Makes an end of a trigger that the night does not need: its own owner alone can do that. A mark
 * that is not in force goes with it.
 */
export function dismiss(
  host: NightHost,
  plan: Plan | undefined,
  trigger: string | undefined,
): void {
  // Without the permission it stays, does nothing, and makes an end of itself once that is given.
  const mayAsk = host.consent.missing(['triggers']).length === 0;
  const mark = ownMark(host);
  const isInForce = plan?.on === true && mark?.token === plan.token;
  const found = [trigger, isInForce ? undefined : mark?.trigger].find(
    (id): id is string => id !== undefined && mayAsk && host.triggers.has(id),
  );
  if (found !== undefined) host.triggers.delete(found);
  if (mark && !isInForce) host.userStore.delete(markKey(host));
}

/** This person's trigger in this spreadsheet, made where there is none; undefined where Google makes none. */
export function ensureTrigger(host: NightHost): string | undefined {
  const known = ownMark(host)?.trigger;
  if (known !== undefined && host.triggers.has(known)) return known;
  try {
    return host.triggers.create();
  } catch {
    // A published add-on has one for each person and document: then this is the one.
    const own = host.triggers.own();
    return own.length === 1 ? own[0] : undefined;
  }
}
