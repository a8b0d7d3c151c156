import { describe, expect, test } from '@jest/globals';
import { type DateContext, readDate, readDay } from '../../src/entry/date';
import type { Cell } from '../../src/model/ports';
import { beginningsOf, DAY, ZONES, zoneOf } from './zones';

/** Every day from 1970 to 2099 as ISO text, by JavaScript's own calendar. */
const DAYS: string[] = [];

for (let at = Date.UTC(1970, 0, 1); at <= Date.UTC(2099, 11, 31); at += DAY) {
  DAYS.push(new Date(at).toISOString().slice(0, 10));
}

/** What goes to Qomon, or what is wrong. */
function read(cell: Cell, context: DateContext): string {
  const reading = readDate(cell, context);
  return reading.ok ? reading.date.wire : reading.fault.kind;
}

test('there are 47,482 days to be tried', () => {
  expect(DAYS).toHaveLength(47_482);
  expect(DAYS.at(-1)).toBe('2099-12-31');
});

// The days that fail are gathered: an `expect` for each would take longer than the reading.
describe('every day from 1970 to 2099 leaves as that day', () => {
  const zone = zoneOf('Europe/Paris');

  test.each([
    ['y-m-d', ['dmy', 'mdy', 'ymd']],
    ['d-m-y', ['dmy']],
    ['m-d-y', ['mdy']],
  ] as const)(
    'typed as %s where the order is %j, with each mark and zeros or none',
    (shape, orders) => {
      const wrong = DAYS.filter((iso, index) => {
        const [year = '', month = '', day = ''] = iso.split('-');
        const text = shape.replace('y', year).replace('m', month).replace('d', day);
        const marked = text.replace(/-/g, '-/.'.charAt(index % 3));
        const typed = index % 2 === 0 ? marked : marked.replace(/\b0/g, '');
        const order = orders[Math.floor(index / 6) % orders.length] ?? orders[0];
        return read(typed, { zone, order }) !== `${iso}T00:00:00Z`;
      });
      expect(wrong).toEqual([]);
    },
  );

  describe.each(ZONES)('in a date cell of %s', (name) => {
    const context: DateContext = { zone: zoneOf(name), order: 'dmy' };
    const begins = beginningsOf(name);

    test('without a time, and there is none but the day that Samoa skipped', () => {
      const wrong = DAYS.filter((iso, index) => {
        const at = begins[index];
        return at === undefined || read(new Date(at), context) !== `${iso}T00:00:00Z`;
      });
      expect(wrong).toEqual(name === 'Pacific/Apia' ? ['2011-12-30'] : []);
    });

    test("as a membership's date, whatever the hour beside it", () => {
      const wrong = DAYS.filter((iso, index) => {
        const at = begins[index];
        if (at === undefined || index % 5 !== 0) return false;
        // The shortest day is of 23 hours.
        const reading = readDay(new Date(at + ((index * 7919) % 82_800) * 1000), context);
        return !reading.ok || reading.date.wire !== `${iso}T00:00:00Z`;
      });
      expect(wrong).toEqual([]);
    });
  });
});
