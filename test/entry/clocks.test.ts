import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DateContext, readDate } from '../../src/entry/date';
import { momentOf, spansOf, wall, ZONES, zoneOf } from './zones';

const SECOND = 1000;
const moments = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2099, 11, 30) });

describe.each(ZONES)('a time in %s', (name) => {
  const context: DateContext = { zone: zoneOf(name), order: 'dmy' };
  const changes = spansOf(name)
    .slice(1)
    .map(({ from }) => from);

  /** Undefined where a date cell goes out as it should, else what goes out. */
  function flawOfCell(moment: number): string | undefined {
    const reading = readDate(new Date(moment), context);
    const shown = wall(moment, name).startOf('second');
    if (!reading.ok) return `${moment}: ${reading.fault.kind}`;
    const { wire, day, moment: meant } = reading.date;
    const { year, month, day: ofMonth } = shown;
    const sameDay = year === day.year && month === day.month && ofMonth === day.day;
    // A day without a time is no moment: it goes out at midnight UTC.
    const expected = shown.equals(shown.startOf('day'))
      ? shown.toFormat("yyyy-MM-dd'T00:00:00Z'")
      : shown.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
    return wire === expected && meant === momentOf(wire) && sameDay ? undefined : wire;
  }

  /** What the wall shows, typed as text, is that moment, or the earlier of two that show the same. */
  function flawOfText(moment: number): string | undefined {
    const text = wall(moment, name).toFormat('dd/MM/yyyy HH:mm:ss');
    if (text.endsWith(' 00:00:00')) return undefined;
    const reading = readDate(text, context);
    if (!reading.ok) return `${text}: ${reading.fault.kind}`;
    const got = momentOf(reading.date.wire);
    const shows = wall(got, name).toFormat('dd/MM/yyyy HH:mm:ss') === text;
    return shows && got <= moment && got === reading.date.moment ? undefined : reading.date.wire;
  }

  test('is tried with every change of clock that luxon knows', () => {
    if (name === 'Asia/Kolkata') expect(changes).toEqual([]);
    else expect(changes.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(moments, (moment) => {
        expect(zoneOf(name).offsetAt(moment)).toBe(wall(moment, name).offset);
      }),
    );
  });

  test('is the same instant on the wire, whatever the moment', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(flawOfCell(moment)).toBeUndefined();
        expect(flawOfText(Math.floor(moment / SECOND) * SECOND)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('is the same instant on the wire in the hours around every change of clock', () => {
    const flaws = changes.flatMap((change) =>
      [-1, 0, 1800]
        .map((seconds) => change + seconds * SECOND)
        .flatMap((moment) => [flawOfCell(moment), flawOfText(moment)])
        .filter((flaw) => flaw !== undefined),
    );
    expect(flaws).toEqual([]);
  });

  test('that the clocks skip is a problem', () => {
    const read = changes.flatMap((change) => {
      const [before, after] = [wall(change - SECOND, name), wall(change, name)];
      const skipped = after.offset - before.offset;
      if (skipped <= 0) return [];
      // Midway through what was skipped, as it would stand on the wall.
      const at = wall(change, 'utc').plus({ minutes: before.offset + skipped / 2 });
      const reading = readDate(at.toFormat('dd/MM/yyyy HH:mm:ss'), context);
      return [reading.ok ? reading.date.wire : reading.fault.kind];
    });
    expect(read.filter((it) => it !== 'no such time')).toEqual([]);
    expect(read.length).toBeGreaterThanOrEqual(Math.floor(changes.length / 2));
  });
});
