import type { DateFault } from '../model/faults';
import { DAY_MS, FIRST_SERIAL, FIRST_YEAR, LAST_SERIAL, LAST_YEAR } from '../model/limits';
import { quoted, seen } from '../model/plain';
import type { Cell, Zone } from '../model/ports';
import {
  type Day,
  dayOfSerial,
  dayText,
  exists,
  localTime,
  momentsOf,
  offsetText,
  startOfDay,
  timeText,
} from './calendar';
import type { LocaleHabits } from './locale';

/** A date as it goes to Qomon, ISO 8601 with an offset, and its calendar day. */
export interface DateValue {
  readonly wire: string;
  /** As it was typed; of a time that names its own zone, the day where the spreadsheet is. */
  readonly day: Day;
  /** The day that was typed, where that is another. */
  readonly typed?: Day;
  /** Milliseconds since 1970; a day without a time counts from its midnight in UTC, as it is sent. */
  readonly moment: number;
}

export type DateReading =
  | { readonly ok: true; readonly date: DateValue }
  | { readonly ok: false; readonly fault: DateFault };

export interface DateContext {
  readonly zone: Zone;
  readonly order: LocaleHabits['dateOrder'];
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A time that other systems say to be of UTC in words. */
const NAMED_UTC = /(:\d{2}(?:\.\d{1,9})?)\s*(?:UTC|GMT)$/i;

/**
 * Reads a date cell or a date typed as text. Without a time it goes out as that day at midnight
 * UTC: Qomon stores UTC, and local midnight would fall on the day before. With a time it goes
 * out with the spreadsheet's own offset at that moment, or with the offset that was typed.
 */
export function readDate(cell: Cell, { zone, order }: DateContext): DateReading {
  if (Object.prototype.toString.call(cell) === '[object Date]') {
    const moment = (cell as Date).getTime();
    if (Number.isNaN(moment)) return no(notADate(cell, order));
    const { seconds, ...day } = localTime(moment, zone);
    if (!inRange(day)) return no({ kind: 'date out of range', text: localDayText(day, order) });
    // Where clocks are put forward at midnight, a day begins an hour late at most.
    const begins = seconds === 0 || (seconds <= 3600 && moment - startOfDay(day, zone) < 1000);
    return begins ? yes(wholeDay(day)) : yes(timed(day, seconds, zone.offsetAt(moment)));
  }
  const reading = typeof cell === 'string' ? readText(seen(cell), zone, order) : undefined;
  return reading ?? no(notADate(cell, order));
}

/** A day that nobody takes for another one, whatever the order. */
const SAMPLE: Day = { year: 2026, month: 3, day: 29 };

function notADate(cell: Cell, order: LocaleHabits['dateOrder']): DateFault {
  if (typeof cell === 'number' && cell >= FIRST_SERIAL && cell < LAST_SERIAL + 1) {
    return {
      kind: 'day as a number',
      text: quoted(cell),
      day: dayText(dayOfSerial(Math.floor(cell))),
    };
  }
  return { kind: 'not a date', text: quoted(cell), hint: localDayText(SAMPLE, order) };
}

/** A day as it is typed in an order: `29/03/2026`, `03/29/2026`, `2026-03-29`. It is read as that day. */
function localDayText(day: Day, order: LocaleHabits['dateOrder']): string {
  const [year = '', month = '', ofMonth = ''] = dayText(day).split('-');
  if (order === 'ymd') return dayText(day);
  return (order === 'mdy' ? [month, ofMonth, year] : [ofMonth, month, year]).join('/');
}

/** The same for a membership's dates, which are calendar days as they are typed, whatever the time beside them. */
export function readDay(cell: Cell, context: DateContext): DateReading {
  const reading = readDate(cell, context);
  return reading.ok ? yes(wholeDay(reading.date.typed ?? reading.date.day)) : reading;
}

/** A calendar day as it goes to Qomon. */
export function wholeDay(day: Day): DateValue {
  return {
    wire: `${dayText(day)}T00:00:00Z`,
    day,
    moment: Date.UTC(day.year, day.month - 1, day.day),
  };
}

/** Undefined for what is no date at all. */
function readText(
  typedText: string,
  zone: Zone,
  order: LocaleHabits['dateOrder'],
): DateReading | undefined {
  const text = typedText.replace(NAMED_UTC, '$1Z');
  const [dayPart = '', timePart, ...more] = text.split(/[T\s]\s*/i);
  const day = readDayText(dayPart, order);
  if (more.length > 0) return undefined;
  if (!day || !exists(day)) return misread(dayPart, day, order);
  if (!inRange(day)) return no({ kind: 'date out of range', text: dayPart });
  if (timePart === undefined) return yes(wholeDay(day));

  const time = TIME.exec(timePart);
  if (!time) return undefined;
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59)
    return no({ kind: 'no such time', text: timePart });
  const ofDay = hours * 3600 + minutes * 60 + seconds;
  const named = time[4]?.toUpperCase();
  if (named !== undefined) {
    const offset = named === 'Z' ? 0 : readOffset(named);
    if (offset === undefined) return no({ kind: 'no such time', text: timePart });
    const date = timed(day, ofDay, offset);
    const wire = named === 'Z' ? `${dayText(day)}T${timeText(ofDay)}Z` : date.wire;
    return yes(inZone({ ...date, wire }, zone));
  }
  if (ofDay === 0) return yes(wholeDay(day));
  // An hour that comes twice when clocks are put back is taken as the first of the two.
  const [moment] = momentsOf({ ...day, seconds: ofDay }, zone);
  if (moment === undefined) return no({ kind: 'no such time', text });
  return yes(timed(day, ofDay, zone.offsetAt(moment)));
}

/** A day that is none in the locale's order: it may be one in another, which is then named. */
function misread(
  text: string,
  day: Day | undefined,
  order: LocaleHabits['dateOrder'],
): DateReading | undefined {
  const others = (['dmy', 'mdy'] as const)
    .filter((one) => one !== order)
    .flatMap((one) => readDayText(text, one) ?? [])
    .filter((one) => exists(one));
  const [only, ...more] = new Map(others.map((one) => [dayText(one), one])).values();
  if (only && more.length === 0) {
    return no({ kind: 'other order', text, hint: localDayText(only, order) });
  }
  return day && no({ kind: 'no such day', text });
}

/** ISO order with any separator, or the locale's order with a year of four digits. */
function readDayText(text: string, order: LocaleHabits['dateOrder']): Day | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
  const local = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!local || order === 'ymd') return undefined;
  const [first, second, year] = [Number(local[1]), Number(local[3]), Number(local[4])];
  return order === 'mdy'
    ? { year, month: first, day: second }
    : { year, month: second, day: first };
}

function readOffset(text: string): number | undefined {
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * The same moment with its day where the spreadsheet is. Midnight UTC is that calendar day everywhere: so Qomon
 * stores a day without a time.
 */
function inZone(date: DateValue, zone: Zone): DateValue {
  if (date.moment % DAY_MS === 0) return date;
  const { year, month, day } = localTime(date.moment, zone);
  return { ...date, day: { year, month, day }, typed: date.day };
}

function timed(day: Day, seconds: number, offset: number): DateValue {
  const asUtc = Date.UTC(day.year, day.month - 1, day.day) + seconds * 1000;
  return {
    wire: `${dayText(day)}T${timeText(seconds)}${offsetText(offset)}`,
    day,
    moment: asUtc - offset * 60_000,
  };
}

function inRange({ year }: Day): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function yes(date: DateValue): DateReading {
  return { ok: true, date };
}

function no(fault: DateFault): DateReading {
  return { ok: false, fault };
}
