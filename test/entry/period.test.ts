import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  compareDays,
  type Day,
  dayText,
  exists,
  localTime,
  nextYear,
  offsetText,
  startOfDay,
  timeText,
} from '../../src/entry/calendar';
import { membershipPeriod } from '../../src/entry/period';
import type { Period } from '../../src/model/period';
import { wall, ZONES, zoneOf } from './zones';

function day(iso: string): Day {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return { year, month, day: date };
}

const anyDay = fc
  .integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((at) => day(new Date(at).toISOString().slice(0, 10)));

describe('the period of a membership whose dates are blank', () => {
  test.each<[Period, string, string]>([
    ['calendar year', '2026-03-29', '2026-12-31'],
    ['calendar year', '2026-01-01', '2026-12-31'],
    ['calendar year', '2026-12-31', '2026-12-31'],
    ['rolling year', '2026-03-29', '2027-03-29'],
    ['rolling year', '2026-01-01', '2027-01-01'],
    ['rolling year', '2026-12-31', '2027-12-31'],
    ['rolling year', '2027-03-01', '2028-03-01'],
    ['rolling year', '2028-02-29', '2029-03-01'],
    ['rolling year', '2026-03-01', '2027-03-01'],
  ])('%s: paid on %s, it ends on %s', (period, paid, end) => {
    const covered = membershipPeriod(day(paid), period, { start: undefined, end: undefined });
    expect([dayText(covered.start), dayText(covered.end)]).toEqual([paid, end]);
  });

  test.each<[Period, string | undefined, string | undefined, string, string]>([
    ['calendar year', '2027-01-01', undefined, '2027-01-01', '2027-12-31'],
    ['calendar year', undefined, '2026-06-30', '2026-03-29', '2026-06-30'],
    ['rolling year', '2026-09-01', undefined, '2026-09-01', '2027-09-01'],
    ['rolling year', undefined, '2026-06-30', '2026-03-29', '2026-06-30'],
    ['rolling year', '2025-01-01', '2026-12-31', '2025-01-01', '2026-12-31'],
  ])('%s, typed %s to %s: a typed date stands', (period, start, end, first, last) => {
    const typed = { start: start ? day(start) : undefined, end: end ? day(end) : undefined };
    const covered = membershipPeriod(day('2026-03-29'), period, typed);
    expect([dayText(covered.start), dayText(covered.end)]).toEqual([first, last]);
  });

  test('a rolling year ends on the same day a year later', () => {
    fc.assert(
      fc.property(anyDay, (paid) => {
        const { start, end } = membershipPeriod(paid, 'rolling year', {
          start: undefined,
          end: undefined,
        });
        const days = (Date.parse(dayText(end)) - Date.parse(dayText(start))) / 86_400_000;
        expect([365, 366]).toContain(days);
        const comesRound = { ...paid, year: paid.year + 1 };
        if (exists(comesRound)) expect(end).toEqual(comesRound);
      }),
    );
  });
});

describe('the calendar', () => {
  test('29 February comes round on 1 March, so that a year is whole', () => {
    expect(nextYear(day('2024-02-29'))).toEqual(day('2025-03-01'));
    expect(nextYear(day('2023-02-28'))).toEqual(day('2024-02-28'));
  });

  test('days are counted and compared as the calendar has them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (from, count) => {
        const moved = addDays(from, count);
        const apart = Date.parse(dayText(moved)) - Date.parse(dayText(from));
        expect(apart).toBe(count * 86_400_000);
        expect(Math.sign(compareDays(moved, from))).toBe(Math.sign(count));
        expect(exists(moved)).toBe(true);
      }),
    );
  });

  test.each([
    [0, '+00:00'],
    [120, '+02:00'],
    [330, '+05:30'],
    [-210, '-03:30'],
    [840, '+14:00'],
    [-45, '-00:45'],
  ])('%d minutes east of UTC are written %s', (minutes, text) => {
    expect(offsetText(minutes)).toBe(text);
  });

  test('seconds of a day are written as a clock shows them', () => {
    expect([0, 46_792, 86_399].map(timeText)).toEqual(['00:00:00', '12:59:52', '23:59:59']);
  });

  test.each([...ZONES, 'Asia/Beirut', 'America/Santiago'])(
    'a day of %s begins when its wall first shows it',
    (name) => {
      fc.assert(
        fc.property(anyDay, (it) => {
          const begins = startOfDay(it, zoneOf(name));
          const { seconds: _, ...shown } = localTime(begins, zoneOf(name));
          expect(shown).toEqual(it);
          expect(begins).toBe(wall(begins, name).startOf('day').toMillis());
        }),
        { numRuns: 40, examples: [[day('2010-09-26')], [day('2026-03-29')], [day('2026-09-06')]] },
      );
    },
  );
});
