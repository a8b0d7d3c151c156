import { describe, expect, test } from '@jest/globals';
import { type DateContext, readDate, readDay } from '../../src/entry/date';
import type { Cell } from '../../src/ports';
import { DAY, daysOf, ZONES, zoneOf } from './zones';

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
describe('every day from 1970 to 2099', () => {
  test.each([
    ['y-m-d', 'dmy'],
    ['y/m/d', 'mdy'],
    ['y.m.d', 'ymd'],
    ['d/m/y', 'dmy'],
    ['d.m.y', 'dmy'],
    ['m/d/y', 'mdy'],
    ['m-d-y', 'mdy'],
  ] as const)('typed as %s where the order is %s leaves as that day', (shape, order) => {
    const context = { zone: zoneOf('Europe/Paris'), order };
    const wrong = DAYS.filter((iso) => {
      const [year = '', month = '', day = ''] = iso.split('-');
      const padded = shape.replace('y', year).replace('m', month).replace('d', day);
      const short = padded.replace(/\b0/g, '');
      const wire = `${iso}T00:00:00Z`;
      return read(padded, context) !== wire || read(short, context) !== wire;
    });
    expect(wrong).toEqual([]);
  });

  test.each(ZONES)('in a date cell of %s leaves as that day', (name) => {
    const context: DateContext = { zone: zoneOf(name), order: 'dmy' };
    const wrong = [...daysOf(name)].filter(
      ([iso, begins]) => read(new Date(begins), context) !== `${iso}T00:00:00Z`,
    );
    expect(wrong).toEqual([]);
  });

  test.each(ZONES)(
    'in a date cell of %s with any hour beside it is that day of a membership',
    (name) => {
      const context: DateContext = { zone: zoneOf(name), order: 'dmy' };
      const wrong = [...daysOf(name)].filter(([iso, begins], index) => {
        // The shortest day is of 23 hours.
        const reading = readDay(new Date(begins + ((index * 7919) % 82_800) * 1000), context);
        return !reading.ok || reading.date.wire !== `${iso}T00:00:00Z`;
      });
      expect(wrong).toEqual([]);
    },
  );

  test.each(ZONES)('is there in %s, save the one that Samoa skipped', (name) => {
    const days = daysOf(name);
    const missing = DAYS.filter((iso) => !days.has(iso));
    expect(missing).toEqual(name === 'Pacific/Apia' ? ['2011-12-30'] : []);
  });
});
