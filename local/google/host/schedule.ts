import { GoogleError, notModelled } from './errors';
import { momentOf, offsetAt } from './serial';
import type { Trigger } from './state';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function numberOf(plan: Trigger['plan'], name: string): number | undefined {
  const value = plan[name];
  return typeof value === 'number' ? value : undefined;
}

/** The first moment after `after` at which the zone's wall clock shows that hour and minute. */
function wallNext(after: number, zone: string, hour: number, minute: number): number {
  const wall = new Date(after + offsetAt(after, zone) * MINUTE);
  for (let day = 0; ; day += 1) {
    const at = Date.UTC(
      wall.getUTCFullYear(),
      wall.getUTCMonth(),
      wall.getUTCDate() + day,
      hour,
      minute,
    );
    const moment = momentOf(at, zone);
    if (moment > after) return moment;
  }
}

/**
 * When a clock trigger runs next. Google picks a minute of its own within the hour and keeps it:
 * developers.google.com/apps-script/guides/triggers/installable; it is drawn from the seed here.
 */
export function nextOf(
  plan: Trigger['plan'],
  now: number,
  zone: string,
  random: () => number,
): number {
  const after = numberOf(plan, 'after');
  if (after !== undefined) return now + after;
  const minutes = numberOf(plan, 'everyMinutes');
  if (minutes !== undefined) {
    if (![1, 5, 10, 15, 30].includes(minutes)) {
      throw new GoogleError('The value for everyMinutes must be 1, 5, 10, 15 or 30.');
    }
    return now + minutes * MINUTE;
  }
  const hours = numberOf(plan, 'everyHours');
  if (hours !== undefined) return now + Math.round(random() * HOUR) + (hours - 1) * HOUR;
  const days = numberOf(plan, 'everyDays');
  const hour = numberOf(plan, 'atHour');
  if (days === undefined || hour === undefined) return notModelled('A trigger of this plan');
  const where = typeof plan.zone === 'string' ? plan.zone : zone;
  const minute = numberOf(plan, 'nearMinute') ?? Math.floor(random() * 60);
  return wallNext(now + (days - 1) * 24 * HOUR, where, hour, minute);
}

/** When it runs after it has run at `last`; null where it ran for the only time. */
export function nextAfter(plan: Trigger['plan'], last: number, zone: string): number | null {
  if (plan.after !== undefined) return null;
  const minutes = numberOf(plan, 'everyMinutes');
  if (minutes !== undefined) return last + minutes * MINUTE;
  const hours = numberOf(plan, 'everyHours');
  if (hours !== undefined) return last + hours * HOUR;
  const days = numberOf(plan, 'everyDays') ?? 1;
  const where = typeof plan.zone === 'string' ? plan.zone : zone;
  const wall = new Date(last + offsetAt(last, where) * MINUTE);
  const from = last + (days - 1) * 24 * HOUR;
  return wallNext(from, where, wall.getUTCHours(), wall.getUTCMinutes());
}
