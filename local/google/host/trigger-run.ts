import type { Call } from '../bridge';
import type { Run } from '../run';
import type { Cloud } from './cloud';
import { nextAfter } from './schedule';
import { offsetAt } from './serial';
import type { Trigger } from './state';

/** The week of the year, as ISO counts: that of the year's first Thursday is the first. */
function weekOf(day: Date): number {
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * 86_400_000);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1;
}

/** The event of a clock trigger: developers.google.com/apps-script/guides/triggers/events */
export function eventOf(trigger: Trigger, now: number): Call {
  const { zone } = trigger;
  const at = new Date(now + offsetAt(now, zone) * 60_000);
  return {
    kind: 'time',
    name: trigger.handler,
    fields: {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      'day-of-month': at.getUTCDate(),
      // Monday is 1, as in ISO weeks.
      'day-of-week': at.getUTCDay() || 7,
      'week-of-year': weekOf(at),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
      timezone: zone,
      triggerUid: trigger.id,
    },
  };
}

/** Takes the first trigger that is due until a moment, and sets it for its next time. */
export function takeDue(cloud: Cloud, until: number): Trigger | null {
  const due = cloud.state.triggers
    .filter((trigger) => trigger.next <= until)
    .sort((a, b) => a.next - b.next)[0];
  if (due === undefined) return null;
  const next = nextAfter(due.plan, due.next, due.zone);
  const triggers = cloud.state.triggers.flatMap((trigger) => {
    if (trigger !== due) return [trigger];
    return next === null ? [] : [{ ...trigger, next }];
  });
  cloud.change({ triggers });
  return due;
}

/**
 * Runs every trigger that is due until a moment, in the order of time, the clock moving along: of
 * all scripts and spreadsheets, each in its own.
 */
export function fire(cloud: Cloud, until: number): Run[] {
  const runs: Run[] = [];
  for (let due = takeDue(cloud, until); due !== null; due = takeDue(cloud, until)) {
    cloud.clock.advance(Math.max(0, due.next - cloud.clock.now()));
    const start = cloud.clockRunners.get(`${due.script} ${due.document}`);
    if (start === undefined) throw new Error(`Nobody runs the triggers of ${due.document}.`);
    runs.push(start(eventOf(due, cloud.clock.now()), due.owner));
  }
  return runs;
}
