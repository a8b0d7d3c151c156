import { describe, expect, test } from '@jest/globals';
import { type DateContext, readDate, readDay } from '../../src/entry/date';
import type { Cell } from '../../src/model/ports';
import { zoneOf } from './zones';

type Order = DateContext['order'];

/** What goes to Qomon, or what is wrong. */
function read(cell: Cell, order: Order = 'dmy', zone = 'Europe/Paris'): string {
  const reading = readDate(cell, { zone: zoneOf(zone), order });
  return reading.ok ? reading.date.wire : reading.fault.kind;
}

describe('a day typed as text', () => {
  test.each([
    '2026-03-29',
    '2026/03/29',
    '2026.03.29',
    '2026-3-29',
    ' 2026-03-29 ',
    '2026-03-29 00:00',
    '2026-03-29T00:00:00',
  ])('%j is ISO order, which every locale reads, and leaves at midnight UTC', (text) => {
    for (const order of ['dmy', 'mdy', 'ymd'] as const) {
      expect(read(text, order)).toBe('2026-03-29T00:00:00Z');
    }
  });

  test.each<[string, Order, string]>([
    ['03/04/2026', 'dmy', '2026-04-03T00:00:00Z'],
    ['03/04/2026', 'mdy', '2026-03-04T00:00:00Z'],
    ['3.4.2026', 'dmy', '2026-04-03T00:00:00Z'],
    ['3-4-2026', 'mdy', '2026-03-04T00:00:00Z'],
    ['29/03/2026', 'dmy', '2026-03-29T00:00:00Z'],
    // Never the other way round, even where only that would give a day: that is told.
    ['29/03/2026', 'mdy', 'other order'],
    ['03/29/2026', 'dmy', 'other order'],
    ['31/31/2026', 'dmy', 'no such day'],
    ['03/04/2026', 'ymd', 'not a date'],
  ])("%s follows the locale's order, %s", (text, order, it) => {
    expect(read(text, order)).toBe(it);
  });

  test.each([
    ['2025-02-31', 'no such day'],
    ['2025-02-29', 'no such day'],
    ['2100-02-29', 'no such day'],
    ['31/04/2026', 'no such day'],
    ['00/01/2026', 'no such day'],
    ['2026-00-10', 'no such day'],
    ['2026-13-01', 'no such day'],
    ['1969-12-31', 'date out of range'],
    ['2100-01-01', 'date out of range'],
    ['0026-03-29', 'date out of range'],
    ['9999-12-31', 'date out of range'],
    ['', 'not a date'],
    ['29/03/26', 'not a date'],
    ['29/03', 'not a date'],
    ['03/2026', 'not a date'],
    ['2026', 'not a date'],
    ['20260329', 'not a date'],
    ['29/03-2026', 'not a date'],
    ['29 March 2026', 'not a date'],
    ['demain', 'not a date'],
    ['2026-03-29T', 'not a date'],
    ['2026-03-29 10', 'not a date'],
    ['2026-03-29 10:00 noon', 'not a date'],
    ['2026-03-29 10:00+2', 'not a date'],
    ['2026-03-28 24:00', 'no such time'],
    ['2026-03-28T24:00:00Z', 'no such time'],
    ['2026-03-28 10:60', 'no such time'],
    ['2026-03-28 10:00:60', 'no such time'],
    ['2026-03-28 10:00+25:00', 'no such time'],
  ])('%j is a problem: %s', (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  test('the problem names the day that the calendar lacks', () => {
    expect(readDate('2025-02-31', { zone: zoneOf('Europe/Paris'), order: 'dmy' })).toEqual({
      ok: false,
      fault: { kind: 'no such day', text: '2025-02-31' },
    });
  });
});

describe('a time typed as text', () => {
  test.each([
    ['2026-01-15 14:30', '2026-01-15T14:30:00+01:00'],
    ['2026-07-15 14:30', '2026-07-15T14:30:00+02:00'],
    ['15/07/2026 9:05:07', '2026-07-15T09:05:07+02:00'],
    ['2026-07-15T14:30:00.250', '2026-07-15T14:30:00+02:00'],
    ['2026-07-15 00:00:01', '2026-07-15T00:00:01+02:00'],
  ])("%s goes out with the spreadsheet's offset at that moment", (text, wire) => {
    expect(read(text)).toBe(wire);
  });

  test.each([
    ['2026-07-15T14:30:00Z', '2026-07-15T14:30:00Z'],
    ['2026-07-15t14:30z', '2026-07-15T14:30:00Z'],
    ['2026-07-15 14:30-03:30', '2026-07-15T14:30:00-03:30'],
    ['2026-07-15 14:30+0545', '2026-07-15T14:30:00+05:45'],
  ])('%s keeps the offset that was typed', (text, wire) => {
    expect(read(text)).toBe(wire);
  });

  test.each<[string, string, string]>([
    ['2026-03-29 02:30', 'Europe/Paris', 'no such time'],
    ['2026-03-29 01:59:59', 'Europe/Paris', '2026-03-29T01:59:59+01:00'],
    ['2026-03-29 03:00', 'Europe/Paris', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25 02:30', 'Europe/Paris', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25 03:00', 'Europe/Paris', '2026-10-25T03:00:00+01:00'],
    ['2026-03-08 02:30', 'America/New_York', 'no such time'],
    ['2026-11-01 01:30', 'America/New_York', '2026-11-01T01:30:00-04:00'],
    ['2026-07-15 12:00', 'Asia/Kolkata', '2026-07-15T12:00:00+05:30'],
    ['2011-12-30 12:00', 'Pacific/Apia', 'no such time'],
    ['2011-12-29 12:00', 'Pacific/Apia', '2011-12-29T12:00:00-10:00'],
    ['2011-12-31 00:30', 'Pacific/Apia', '2011-12-31T00:30:00+14:00'],
  ])(
    '%s in %s: a time that clocks skip is a problem, one that comes twice is the first',
    (text, zone, it) => {
      expect(read(text, 'dmy', zone)).toBe(it);
    },
  );
});

describe('a date cell', () => {
  test.each([
    ['2026-03-28T23:00:00Z', 'Europe/Paris', '2026-03-29T00:00:00Z'],
    ['2026-07-14T22:00:00Z', 'Europe/Paris', '2026-07-15T00:00:00Z'],
    ['2026-07-15T12:30:00Z', 'Europe/Paris', '2026-07-15T14:30:00+02:00'],
    ['2026-07-15T22:00:01Z', 'Europe/Paris', '2026-07-16T00:00:01+02:00'],
    ['2026-01-01T04:00:00Z', 'America/New_York', '2025-12-31T23:00:00-05:00'],
    ['2026-01-01T05:00:00Z', 'America/New_York', '2026-01-01T00:00:00Z'],
    // The two hours of an autumn night that bear the same name keep their own offsets.
    ['2026-10-25T00:30:00Z', 'Europe/Paris', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', 'Europe/Paris', '2026-10-25T02:30:00+01:00'],
    // Days that begin at one, as clocks are put forward at midnight.
    ['2026-03-28T22:00:00Z', 'Asia/Beirut', '2026-03-29T00:00:00Z'],
    ['2026-04-23T22:00:00Z', 'Africa/Cairo', '2026-04-24T00:00:00Z'],
    ['2010-09-26T11:00:00Z', 'Pacific/Apia', '2010-09-26T00:00:00Z'],
    // Out of range depends on the day that the person sees.
    ['1969-12-31T23:00:00Z', 'Europe/Paris', '1970-01-01T00:00:00Z'],
    ['2099-12-31T23:00:00Z', 'Europe/Paris', 'date out of range'],
  ])('%s in %s is %s', (moment, zone, wire) => {
    expect(read(new Date(moment), 'dmy', zone)).toBe(wire);
  });

  test.each<[Cell, string]>([
    [46_000, 'day as a number'],
    [46_000.5, 'day as a number'],
    [36_525, 'not a date'],
    [20_260_329, 'not a date'],
    [true, 'not a date'],
    [new Date(Number.NaN), 'not a date'],
  ])('%p is no date: %s', (cell, fault) => {
    expect(read(cell)).toBe(fault);
  });
});

describe("a membership's date", () => {
  test.each<[Cell]>([
    ['2026-07-15'],
    ['15/07/2026 23:59'],
    ['2026-07-15T00:30:00+05:00'],
    [new Date('2026-07-14T22:00:00Z')],
    [new Date('2026-07-15T21:59:59Z')],
  ])('%p is that calendar day at midnight UTC, whatever the time beside it', (cell) => {
    const reading = readDay(cell, { zone: zoneOf('Europe/Paris'), order: 'dmy' });
    expect(reading).toEqual({
      ok: true,
      date: {
        wire: '2026-07-15T00:00:00Z',
        day: { year: 2026, month: 7, day: 15 },
        moment: Date.UTC(2026, 6, 15),
      },
    });
  });

  test('has the same problems as any date', () => {
    const reading = readDay('2025-02-31', { zone: zoneOf('Europe/Paris'), order: 'dmy' });
    expect(reading).toMatchObject({ ok: false, fault: { kind: 'no such day' } });
  });
});
