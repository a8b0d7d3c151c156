import { DateTime, IANAZone } from 'luxon';
import { GoogleError } from './errors';

const DAY = 86_400_000;

/** Day 0 of a spreadsheet is 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);

const zones = new Map<string, IANAZone>();

function zoneOf(name: string): IANAZone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new GoogleError(`Invalid time zone: ${name}`);
  zones.set(name, zone);
  return zone;
}

/** Minutes east of Greenwich in a zone at a moment. */
export function offsetAt(ms: number, zone: string): number {
  return zoneOf(zone).offset(ms);
}

/** A moment as the days, and parts of days, that a spreadsheet stores: wall time, no zone. */
export function serialOf(ms: number, zone: string): number {
  return (ms + offsetAt(ms, zone) * 60_000 - EPOCH) / DAY;
}

/** The wall time of a serial number, as milliseconds that UTC methods read. */
export function wallOf(serial: number): number {
  return Math.round(serial * DAY) + EPOCH;
}

// A column of dates holds the same few over and over, and each costs a search in the zone's tables.
const moments = new Map<string, number>();
const KEPT = 20_000;

/** The moment at which a zone shows a wall time (milliseconds that UTC methods read). */
export function momentOf(wall: number, zone: string): number {
  const name = `${wall} ${zone}`;
  const known = moments.get(name);
  if (known !== undefined) return known;
  const moment = momentIn(wall, zone);
  if (moments.size >= KEPT) moments.clear();
  moments.set(name, moment);
  return moment;
}

const HOUR = 3_600_000;

/** A wall time that comes twice, when the clocks go back, is the first of the two, as for a script. */
function momentIn(wall: number, zone: string): number {
  const at = new Date(wall);
  const found = DateTime.fromObject(
    {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
      millisecond: at.getUTCMilliseconds(),
    },
    { zone: zoneOf(zone) },
  ).toMillis();
  const earlier = found - HOUR;
  return earlier + offsetAt(earlier, zone) * 60_000 === wall ? earlier : found;
}

/** The serial number of a wall time. */
export function serialOfWall(wall: number): number {
  return (wall - EPOCH) / DAY;
}
