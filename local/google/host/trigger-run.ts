import type { Call } from '../bridge';
import type { Run } from '../run';
import type { Host } from './host';
import { nextAfter } from './schedule';
import { offsetAt } from './serial';
import type { Trigger } from './state';

/** The event of a clock trigger: developers.google.com/apps-script/guides/triggers/events */
export function eventOf(trigger: Trigger, now: number, zone: string): Call {
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
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
      timezone: zone,
      triggerUid: trigger.id,
    },
  };
}

/** Takes the first trigger that is due until a moment, and sets it for its next time. */
export function takeDue(host: Host, until: number): Trigger | null {
  const due = host.state.triggers
    .filter((trigger) => trigger.next <= until)
    .sort((a, b) => a.next - b.next)[0];
  if (due === undefined) return null;
  const next = nextAfter(due.plan, due.next, host.scriptZone);
  const triggers = host.state.triggers.flatMap((trigger) => {
    if (trigger !== due) return [trigger];
    return next === null ? [] : [{ ...trigger, next }];
  });
  host.change({ triggers });
  return due;
}

/** Runs every trigger that is due until a moment, in the order of time, the clock moving along. */
export function fire(host: Host, until: number, start: (call: Call, user: string) => Run): Run[] {
  const runs: Run[] = [];
  for (let due = takeDue(host, until); due !== null; due = takeDue(host, until)) {
    host.clock.advance(Math.max(0, due.next - host.clock.now()));
    runs.push(start(eventOf(due, host.clock.now(), host.scriptZone), due.owner));
  }
  return runs;
}
