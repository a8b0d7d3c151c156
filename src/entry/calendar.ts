import { DAY_MS } from '../model/limits';
import type { Zone } from '../model/ports';

/** A calendar day. Months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day and the time on a wall clock, in seconds since midnight. */
export interface LocalTime extends Day {
  readonly seconds: number;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** True for days that the Gregorian calendar has: not for 31 February. */
export function exists({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `2026-03-29` */
export function dayText({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** `12:59:52` */
export function timeText(seconds: number): string {
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

/** `Z`, `+02:00`, `-03:30`; takes minutes east of UTC. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** The day so many days later; a negative number goes back. */
export function addDays({ year, month, day }: Day, days: number): Day {
  return utcDay(Date.UTC(year, month - 1, day + days));
}

/** The same day a year later; 1 March where that year has no 29 February, so that a year is whole. */
export function nextYear({ year, month, day }: Day): Day {
  const same = { year: year + 1, month, day };
  return exists(same) ? same : { year: year + 1, month: month + 1, day: 1 };
}

/** How many days lie between two; negative where the second comes first. */
export function daysFrom(first: Day, second: Day): number {
  const utc = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);
  return Math.round((utc(second) - utc(first)) / DAY_MS);
}

/** The day that Sheets keeps as a number: days since 30 December 1899. */
export function dayOfSerial(serial: number): Day {
  return addDays({ year: 1899, month: 12, day: 30 }, serial);
}

/** Negative where `a` comes before `b`. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** What a clock on the wall of that zone shows at a moment (milliseconds since 1970). */
export function localTime(moment: number, zone: Zone): LocalTime {
  const shifted = moment + zone.offsetAt(moment) * 60_000;
  const second = Math.floor(shifted / 1000);
  return { ...utcDay(shifted), seconds: ((second % 86_400) + 86_400) % 86_400 };
}

/**
 * The moments (milliseconds since 1970) at which a clock on the wall of that zone shows a time:
 * one as a rule, none where clocks are put forward over it, two where they are put back over it.
 */
export function momentsOf(time: LocalTime, zone: Zone): number[] {
  const asUtc = Date.UTC(time.year, time.month - 1, time.day) + time.seconds * 1000;
  // Offsets lie between −12 and +14 hours, so those in force a day around cover every case.
  const offsets = [asUtc - 86_400_000, asUtc, asUtc + 86_400_000].map((at) => zone.offsetAt(at));
  return [...new Set(offsets)]
    .map((offset) => asUtc - offset * 60_000)
    .filter((moment) => {
      const shown = localTime(moment, zone);
      return shown.seconds === time.seconds && compareDays(shown, time) === 0;
    })
    .sort((a, b) => a - b);
}

/** The moment (milliseconds since 1970) at which a day begins in that zone. */
export function startOfDay(day: Day, zone: Zone): number {
  const [midnight] = momentsOf({ ...day, seconds: 0 }, zone);
  if (midnight !== undefined) return midnight;
  // Where clocks are put forward at midnight, the day begins with the offset that follows.
  const asUtc = Date.UTC(day.year, day.month - 1, day.day);
  return asUtc - zone.offsetAt(asUtc - 86_400_000) * 60_000;
}

function utcDay(moment: number): Day {
  const date = new Date(moment);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
