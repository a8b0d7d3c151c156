import { addDays, type Day, dayText, localTime, momentsOf, timeText } from '../entry/calendar';
import type { Zone } from '../model/ports';

/**
 * The next moment (milliseconds since 1970) after another at which a clock on the wall of that
 * zone strikes an hour: the first of two where clocks are put back over it, and the moment of the
 * change where they are put forward over it, so that each day has one.
 */
export function nextStart(after: number, hour: number, zone: Zone): number {
  const today = localTime(after, zone);
  for (let days = 0; ; days += 1) {
    const moment = momentOn(addDays(today, days), hour, zone);
    if (moment > after) return moment;
  }
}

function momentOn(day: Day, hour: number, zone: Zone): number {
  const [first] = momentsOf({ ...day, seconds: hour * 3600 }, zone);
  if (first !== undefined) return first;
  const asUtc = Date.UTC(day.year, day.month - 1, day.day, hour);
  return asUtc - zone.offsetAt(asUtc - 86_400_000) * 60_000;
}

/** `2026-04-03 02:00` on a wall of that zone. */
export function momentText(moment: number, zone: Zone): string {
  const { seconds, ...day } = localTime(moment, zone);
  return `${dayText(day)} ${timeText(seconds).slice(0, 5)}`;
}
