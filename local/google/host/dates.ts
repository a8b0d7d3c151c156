import { GoogleError, notModelled } from './errors';
import { momentOf, offsetAt } from './serial';

/**
 * Java's SimpleDateFormat as far as it is modelled: yyyy yy MM M dd d HH H hh h mm m ss s SSS a
 * EEE Z X XX XXX, and text in apostrophes. `Utilities.formatDate` writes names in English.
 */
const PART = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function offset(minutes: number, separator: string, short = false): string {
  const sign = minutes < 0 ? '-' : '+';
  const hours = pad(Math.floor(Math.abs(minutes) / 60), 2);
  return short ? sign + hours : sign + hours + separator + pad(Math.abs(minutes) % 60, 2);
}

function part(pattern: string, wall: Date, east: number): string {
  switch (pattern) {
    case 'yyyy':
      return pad(wall.getUTCFullYear(), 4);
    case 'yy':
      return pad(wall.getUTCFullYear() % 100, 2);
    case 'MM':
    case 'M':
      return pad(wall.getUTCMonth() + 1, pattern.length);
    case 'dd':
    case 'd':
      return pad(wall.getUTCDate(), pattern.length);
    case 'HH':
    case 'H':
      return pad(wall.getUTCHours(), pattern.length);
    case 'hh':
    case 'h':
      return pad(wall.getUTCHours() % 12 || 12, pattern.length);
    case 'mm':
    case 'm':
      return pad(wall.getUTCMinutes(), pattern.length);
    case 'ss':
    case 's':
      return pad(wall.getUTCSeconds(), pattern.length);
    case 'SSS':
      return pad(wall.getUTCMilliseconds(), 3);
    case 'a':
      return wall.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'EEE':
      return DAYS[wall.getUTCDay()] ?? '';
    case 'Z':
      return offset(east, '');
    case 'X':
      return east === 0 ? 'Z' : offset(east, '', true);
    case 'XX':
      return east === 0 ? 'Z' : offset(east, '');
    case 'XXX':
      return east === 0 ? 'Z' : offset(east, ':');
    default:
      return notModelled(`The date pattern ${pattern}`);
  }
}

/** A zone by its name, or an offset such as `GMT+2`, which Java reads too. */
function zoneName(zone: string): string {
  const match = /^(?:GMT|UTC)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/.exec(zone);
  if (match === null) return zone;
  if (match[1] === undefined) return 'UTC';
  if ((match[3] ?? '00') !== '00') return notModelled(`The zone ${zone}`);
  // The names of these zones count westward.
  return `Etc/GMT${match[1] === '+' ? '-' : '+'}${Number(match[2])}`;
}

/** `Utilities.formatDate`. */
export function formatDate(ms: number, zone: string, pattern: string): string {
  const east = offsetAt(ms, zoneName(zone));
  const wall = new Date(ms + east * 60_000);
  return pattern.replace(PART, (text: string, quoted: string | undefined, letter?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    return letter === undefined ? text : part(text, wall, east);
  });
}

const READERS: Readonly<Record<string, string>> = {
  yyyy: '(?<y>\\d{4})',
  MM: '(?<M>\\d{1,2})',
  M: '(?<M>\\d{1,2})',
  dd: '(?<d>\\d{1,2})',
  d: '(?<d>\\d{1,2})',
  HH: '(?<H>\\d{1,2})',
  H: '(?<H>\\d{1,2})',
  mm: '(?<m>\\d{1,2})',
  ss: '(?<s>\\d{1,2})',
  SSS: '(?<S>\\d{1,3})',
  XXX: '(?<X>Z|[+-]\\d{2}:\\d{2})',
  Z: '(?<X>[+-]\\d{4})',
};

/** `Utilities.parseDate`. Java's parser is lenient about the rest of the text: ours is not. */
export function parseDate(text: string, zone: string, pattern: string): number {
  const source = pattern.replace(PART, (piece: string, quoted?: string, letter?: string) => {
    if (letter !== undefined) return READERS[piece] ?? notModelled(`The date pattern ${piece}`);
    return (quoted ?? piece).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  const groups = new RegExp(`^${source}$`).exec(text)?.groups;
  if (groups === undefined) throw new GoogleError(`Unparseable date: "${text}"`);
  const at = (name: string, fallback: number): number => Number(groups[name] ?? fallback);
  const wall = Date.UTC(
    at('y', 1970),
    at('M', 1) - 1,
    at('d', 1),
    at('H', 0),
    at('m', 0),
    at('s', 0),
    at('S', 0),
  );
  const given = groups.X;
  if (given === undefined) return momentOf(wall, zoneName(zone));
  if (given === 'Z') return wall;
  const digits = given.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3));
  return wall - (digits.startsWith('-') ? -minutes : minutes) * 60_000;
}
