import { asNumber, call, notModelled } from './post';

const RealDate = Date;

/** Minutes east of Greenwich in the script's zone at that moment. */
function offset(ms: number): number {
  return Number.isNaN(ms) ? Number.NaN : asNumber(call('Clock', 'offset', [ms]));
}

function now(): number {
  return asNumber(call('Clock', 'now'));
}

/** The same wall time, put where the methods of UTC can read it. */
function shifted(date: Date): Date {
  const ms = date.getTime();
  return new RealDate(ms + offset(ms) * 60_000);
}

const HOUR = 3_600_000;

/** The moment at which the script's zone shows this wall time. */
function fromWall(wall: number): number {
  if (Number.isNaN(wall)) return Number.NaN;
  const first = wall - offset(wall) * 60_000;
  const found = wall - offset(first) * 60_000;
  // tc39.es/ecma262: a wall time that comes twice is the first of the two.
  const earlier = found - HOUR;
  return earlier + offset(earlier) * 60_000 === wall ? earlier : found;
}

/** A text with a date and a time but no zone is local; ISO dates alone and zoned texts are not. */
function fromText(text: string): number {
  if (/^\d{4}(-\d\d){0,2}$/.test(text) || /(Z|[+-]\d\d:?\d\d|GMT|UTC)\b/.test(text)) {
    return RealDate.parse(text);
  }
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/;
  if (local.test(text)) return fromWall(RealDate.parse(`${text}Z`));
  if (Number.isNaN(RealDate.parse(text))) return Number.NaN;
  // What the engine makes of other texts depends on its own zone.
  return notModelled(`Date of the text "${text}"`);
}

function construct(args: readonly unknown[]): Date {
  if (args.length === 0) return new RealDate(now());
  const [first] = args;
  if (args.length === 1) {
    if (first instanceof RealDate) return new RealDate(first.getTime());
    if (typeof first === 'string') return new RealDate(fromText(first));
    return new RealDate(Number(first));
  }
  const [year = 0, month = 0, day = 1, hours = 0, minutes = 0, seconds = 0, ms = 0] =
    args.map(Number);
  return new RealDate(fromWall(RealDate.UTC(year, month, day, hours, minutes, seconds, ms)));
}

const GETTERS = [
  'FullYear',
  'Month',
  'Date',
  'Day',
  'Hours',
  'Minutes',
  'Seconds',
  'Milliseconds',
] as const;

const TEXTS = [
  'toDateString',
  'toLocaleDateString',
  'toLocaleString',
  'toLocaleTimeString',
  'toTimeString',
] as const;

function define(name: string, value: unknown): void {
  Object.defineProperty(RealDate.prototype, name, { value, writable: true, configurable: true });
}

function pad(value: number, length = 2): string {
  return String(Math.abs(value)).padStart(length, '0');
}

/** `Mon Jan 05 2026 10:00:00 GMT+0100 (Europe/Paris)`: the engine names the zone in words. */
function text(date: Date, zone: string): string {
  const wall = shifted(date);
  if (Number.isNaN(wall.getTime())) return 'Invalid Date';
  const east = offset(date.getTime());
  const sign = east < 0 ? '-' : '+';
  const hours = pad(Math.trunc(east / 60));
  const head = wall.toUTCString();
  const [day, number, month, year, time] = head.replace(',', '').split(' ');
  return `${day} ${month} ${number} ${year} ${time} GMT${sign}${hours}${pad(east % 60)} (${zone})`;
}

/** A `Date` on the virtual clock, whose local time is the script's zone, as on Google. */
export function virtualDate(zone: string): DateConstructor {
  for (const part of GETTERS) {
    define(`get${part}`, function (this: Date) {
      return Reflect.get(RealDate.prototype, `getUTC${part}`).call(shifted(this));
    });
    if (part === 'Day') continue;
    define(`set${part}`, function (this: Date, ...values: number[]) {
      const wall = shifted(this);
      const set: unknown = Reflect.get(RealDate.prototype, `setUTC${part}`);
      if (typeof set === 'function') Reflect.apply(set, wall, values);
      return this.setTime(fromWall(wall.getTime()));
    });
  }
  define('getTimezoneOffset', function (this: Date) {
    return -offset(this.getTime());
  });
  define('toString', function (this: Date) {
    return text(this, zone);
  });
  for (const name of TEXTS) define(name, () => notModelled(`Date.${name}`));

  const virtual = function (this: unknown, ...args: unknown[]): Date | string {
    return new.target === undefined ? text(construct([]), zone) : construct(args);
  };
  const statics = {
    now,
    parse: (value: unknown) => fromText(String(value)),
    UTC: RealDate.UTC,
  };
  for (const [name, value] of Object.entries(statics)) {
    Object.defineProperty(virtual, name, { value, writable: false, configurable: true });
  }
  // A function's own prototype may be written, but not defined again.
  virtual.prototype = RealDate.prototype;
  Object.defineProperty(virtual, 'name', { value: 'Date' });
  Object.defineProperty(virtual, 'length', { value: 7 });
  define('constructor', virtual);
  return virtual as unknown as DateConstructor;
}
