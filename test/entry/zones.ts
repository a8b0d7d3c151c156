import { DateTime, IANAZone } from 'luxon';
import type { Zone } from '../../src/model/ports';
import { known } from './known';

/**
 * Zones that have caught programs out: clocks put forward and back (the south the other way
 * round), half hours, a zone that skipped 30 December 2011 and whose days once began at one.
 */
export const ZONES = ['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

export const DAY = 86_400_000;

// A little more than the years that are read, so that each zone has all of their days.
const START = Date.UTC(1969, 11, 30);

const END = Date.UTC(2100, 0, 3);

const cache = new Map<string, readonly Span[]>();

/** A zone as luxon's own data has it, between two changes of clock. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/**
 * The times between changes of clock, from 1970 to 2099. Luxon takes too long to be asked about
 * each of 47,482 days.
 */
export function spansOf(name: string): Span[] {
  const zone = IANAZone.create(name);
  const spans: Span[] = [];
  let from = START;
  // Two changes within a fortnight would be missed; a test compares the outcome with luxon.
  for (let at = START; at < END; at += 14 * DAY) {
    let [before, after] = [at, at + 14 * DAY];
    const offset = zone.offset(before);
    if (offset === zone.offset(after)) continue;
    while (after - before > 1000) {
      const between = Math.floor((before + after) / 2000) * 1000;
      if (zone.offset(between) === offset) before = between;
      else after = between;
    }
    spans.push({ from, to: after, offset });
    from = after;
  }
  return [...spans, { from, to: END, offset: zone.offset(from) }];
}

/** The port, filled with a zone of luxon's. */
export function zoneOf(name: string): Zone {
  const spans = known(cache.get(name) ?? cache.set(name, spansOf(name)).get(name));
  return {
    offsetAt(moment) {
      let [low, high] = [0, spans.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (moment < (spans[middle]?.to ?? END)) high = middle;
        else low = middle + 1;
      }
      return spans[low]?.offset ?? 0;
    },
  };
}

/**
 * The moment at which each day begins in a zone, counted from 1 January 1970: at midnight, or where
 * clocks are put forward over it, with that change. A day that the zone has skipped is undefined.
 */
export function beginningsOf(name: string): Array<number | undefined> {
  const begins: Array<number | undefined> = [];
  for (const { from, to, offset } of spansOf(name)) {
    const shift = offset * 60_000;
    const midnight = Math.ceil((from + shift) / DAY) * DAY - shift;
    const changed = Math.floor((from + shift) / DAY);
    if (changed >= 0) begins[changed] ??= from;
    for (let at = midnight; at < to; at += DAY) {
      const day = Math.floor((at + shift) / DAY);
      if (day >= 0) begins[day] ??= at;
    }
  }
  return begins;
}

/** What stands on the wall at a moment, by luxon. */
export function wall(moment: number, zone: string): DateTime {
  return DateTime.fromMillis(moment, { zone });
}

/** The moment that a text with an offset means, by luxon. */
export function momentOf(wire: string): number {
  const read = DateTime.fromISO(wire, { setZone: true });
  if (!read.isValid) throw new Error(`${wire} is not ISO 8601`);
  return read.toMillis();
}
