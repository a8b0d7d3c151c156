import { describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { momentText, nextStart } from '../../src/nightly/hours';
import { zoneOf } from '../entry/zones';

const at = (text: string, name: string): number =>
  DateTime.fromISO(text, { zone: name }).toMillis();

describe('the next time that an hour strikes', () => {
  test.each([
    ['2026-04-02T09:00', 2, '2026-04-03T02:00'],
    ['2026-04-02T01:59', 2, '2026-04-02T02:00'],
    ['2026-04-02T02:00', 2, '2026-04-03T02:00'],
    ['2026-04-02T23:30', 23, '2026-04-03T23:00'],
    ['2026-12-31T12:00', 0, '2027-01-01T00:00'],
  ])('after %s at %i is %s in Paris', (after, hour, moment) => {
    const paris = zoneOf('Europe/Paris');
    const found = nextStart(at(after, 'Europe/Paris'), hour, paris);
    expect(found).toBe(at(moment, 'Europe/Paris'));
    expect(momentText(found, paris)).toBe(moment.replace('T', ' '));
  });

  test('where clocks are put forward over it, is the moment of the change', () => {
    const found = nextStart(Date.parse('2026-03-28T12:00:00Z'), 2, zoneOf('Europe/Paris'));
    expect(new Date(found).toISOString()).toBe('2026-03-29T01:00:00.000Z');
    // Half an hour forward at 2:00.
    const howe = nextStart(Date.parse('2026-10-03T12:00:00Z'), 2, zoneOf('Australia/Lord_Howe'));
    expect(new Date(howe).toISOString()).toBe('2026-10-03T15:30:00.000Z');
  });

  test('where clocks are put back over it, is the first of the two, and that day has no other', () => {
    const paris = zoneOf('Europe/Paris');
    const first = nextStart(Date.parse('2026-10-24T12:00:00Z'), 2, paris);
    expect(new Date(first).toISOString()).toBe('2026-10-25T00:00:00.000Z');
    expect(new Date(nextStart(first, 2, paris)).toISOString()).toBe('2026-10-26T01:00:00.000Z');
  });

  test.each([
    'Europe/Paris',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'America/Havana',
    'Africa/Casablanca',
    'UTC',
  ])(
    'comes once on each day of three years in %s, at the hours around which clocks change',
    (name) => {
      const there = zoneOf(name);
      for (const hour of [0, 1, 2, 3, 4, 23]) {
        const days: string[] = [];
        let moment = Date.parse('2025-01-01T12:00:00Z');
        while (days.length < 3 * 365) {
          moment = nextStart(moment, hour, there);
          days.push(momentText(moment, there).slice(0, 10));
        }
        expect(new Set(days).size).toBe(days.length);
        const [first = '', last = ''] = [days[0], days.at(-1)];
        const span = (Date.parse(last) - Date.parse(first)) / 86_400_000;
        expect(span).toBe(days.length - 1);
      }
    },
  );
});
