import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { DateTime } from 'luxon';
import { dayText } from '../../src/entry/calendar';
import { readDate } from '../../src/entry/date';
import { type Line, readLines } from '../../src/import/line';
import { DATE_ZONES, type Source } from '../../src/import/source';
import { EUR, known } from './known';
import { wall, ZONES, zoneOf } from './zones';

/** The ways in which other systems write a moment with its zone. */
const WRITTEN: Readonly<Record<string, (moment: DateTime) => string>> = {
  'with Z': (moment) => moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'"),
  'with Z and thousandths': (moment) => moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'.000Z'"),
  'in words': (moment) => moment.toUTC().toFormat("yyyy-MM-dd HH:mm:ss 'UTC'"),
  'in other words': (moment) => moment.toUTC().toFormat("yyyy-MM-dd HH:mm:ss' GMT'"),
  'with an offset of none': (moment) => moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'+00:00'"),
  'where it was': (moment) => moment.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
  'of the other side of the world': (moment) =>
    moment.setZone('UTC+13').toFormat("yyyy-MM-dd HH:mm:ss'+1300'"),
};

const MOMENTS = fc.record({
  zone: fc.constantFrom(...ZONES),
  // Not on the hour: midnight UTC is how a day without a time is stored.
  moment: fc
    .integer({ min: 0, max: 6_000 })
    .map((at) => Date.UTC(2025, 11, 30) + at * 60_000 + 1000),
  written: fc.constantFrom(...Object.keys(WRITTEN)),
});

const SOURCE: Source = {
  id: 'own.shop',
  name: 'Shop',
  prefix: 'shop',
  fingerprint: ['Id'],
  orderKey: ['Id'],
  amount: { plus: ['Sum'], minus: [], added: [], decimalMark: '.' },
  date: { column: 'When', format: 'ymd', zone: 'spreadsheet' },
  payer: { surname: 'Name' },
  values: {},
  constants: { item: { to: 'donation', price: 20 }, method: 'CB' },
};

describe('a time that names its own zone', () => {
  test('has the day that it is where the spreadsheet is, however it is written', () => {
    fc.assert(
      fc.property(MOMENTS, ({ zone, moment, written }) => {
        const at = wall(moment, zone);
        const text = known(WRITTEN[written])(at);
        const day = at.toFormat('yyyy-MM-dd');
        const context = { zone: zoneOf(zone), order: 'ymd' } as const;
        const read = readDate(text, context);
        expect(read.ok && dayText(read.date.day)).toBe(day);
        // The same moment, whatever the day is called.
        expect(read.ok && [Date.parse(read.date.wire), read.date.moment]).toEqual([moment, moment]);
      }),
    );
  });

  test('has it in an import too, whatever is said of how the export is read', () => {
    fc.assert(
      fc.property(MOMENTS, fc.constantFrom(...DATE_ZONES), ({ zone, moment, written }, named) => {
        const at = wall(moment, zone);
        const source = { ...SOURCE, date: { ...SOURCE.date, zone: named } };
        const rows = [
          ['Id', 'When', 'Name', 'Sum'],
          ['1', known(WRITTEN[written])(at), 'Moreau', '10.00'],
        ];
        const context = { currency: EUR, zone: zoneOf(zone), lines: [2] };
        const [line] = readLines(source, rows, context) as readonly Line[];
        expect(line?.day && dayText(line.day)).toBe(at.toFormat('yyyy-MM-dd'));
      }),
    );
  });

  test('is that calendar day at midnight UTC, as Qomon stores days', () => {
    const context = { zone: zoneOf('America/New_York'), order: 'ymd' } as const;
    const read = readDate('2026-01-01T00:00:00Z', context);
    expect(read.ok && dayText(read.date.day)).toBe('2026-01-01');
  });
});

test('a time of an export in UTC that says nothing of its zone is of the day where the spreadsheet is', () => {
  const source = { ...SOURCE, date: { ...SOURCE.date, zone: 'UTC' as const } };
  const dayOf = (when: string): string => {
    const rows = [
      ['Id', 'When', 'Name', 'Sum'],
      ['1', when, 'Moreau', '10.00'],
    ];
    const context = { currency: EUR, zone: zoneOf('Europe/Paris'), lines: [2] };
    const day = (readLines(source, rows, context) as readonly Line[])[0]?.day;
    return day ? dayText(day) : '?';
  };
  expect(
    ['2025-12-31 23:30', '2025-12-31T23:30:00', '2025-12-31 23:30:00.250', '2025-12-31'].map(dayOf),
  ).toEqual(['2026-01-01', '2026-01-01', '2026-01-01', '2025-12-31']);
});
