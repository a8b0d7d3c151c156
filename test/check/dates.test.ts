import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Fate, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

/** What goes out, or the problem that is told. */
type Told = string | RegExp;
type Case = readonly [typed: string, told: Told];

const NO_DATE = /^Payment date: “.+” is not a date\. Type it like \d\d\/\d\d\/2026, or/m;
const otherOrder = (hint: string) =>
  new RegExp(
    `^Payment date: this spreadsheet writes dates in another order, in which .+ is no day\\. If you mean that one, type ${hint}\\.`,
    'm',
  );
const noDay = (text: string) =>
  new RegExp(`^Payment date: the calendar has no ${text}\\. Correct the date\\.`, 'm');
const noTime = (text: string) =>
  new RegExp(`^Payment date: there is no such time: ${text}\\. Correct it\\.`, 'm');
const OUT_OF_RANGE =
  /^Payment date: “.+” is too far away: the year must lie between 1970 and 2099\. Correct/m;

/** Types each date into a payment of its own, and sends them all. */
function sendDates(zone: string, locale: string, cases: readonly Case[], text: string[]): Fate[] {
  const session = Session.ready({ google: { timeZone: zone, locale } });
  const rows = cases.map(([typed]): Typed => ({ ...PAYMENT, 'Payment date': typed }));
  return tryRows(session, rows, { text });
}

function expectDate(fate: Fate | undefined, told: Told): void {
  if (typeof told === 'string') {
    expect(fate?.body?.transactions[0]?.date).toBe(told);
    expect(fate).toMatchObject({ state: 'Sent', marked: [] });
  } else {
    expect(fate).toMatchObject({ state: 'Invalid', marked: ['Payment date'], body: undefined });
    expect(fate?.message).toMatch(told);
  }
}

const WAYS = [
  ['typed, so that Sheets makes it a date', []],
  ['in a cell of plain text', ['Payment date']],
] as const;

const ZONES: Readonly<Record<string, readonly Case[]>> = {
  'Europe/Paris': [
    ['2026-03-29', '2026-03-29T00:00:00Z'],
    ['2026-03-29 12:59:52', '2026-03-29T12:59:52+02:00'],
    ['2026-03-29 01:59:59', '2026-03-29T01:59:59+01:00'],
    ['2026-03-29 03:00:00', '2026-03-29T03:00:00+02:00'],
    ['2025-10-26', '2025-10-26T00:00:00Z'],
    ['2025-10-26 01:59:59', '2025-10-26T01:59:59+02:00'],
    ['2025-10-26 03:00:00', '2025-10-26T03:00:00+01:00'],
    ['2026-01-15 23:30', '2026-01-15T23:30:00+01:00'],
    ['2025-07-14 00:30', '2025-07-14T00:30:00+02:00'],
  ],
  'America/New_York': [
    ['2026-03-29', '2026-03-29T00:00:00Z'],
    ['2026-03-29 12:59:52', '2026-03-29T12:59:52-04:00'],
    ['2026-03-08 01:59:59', '2026-03-08T01:59:59-05:00'],
    ['2026-03-08 03:00:00', '2026-03-08T03:00:00-04:00'],
    ['2025-11-02', '2025-11-02T00:00:00Z'],
    ['2025-11-02 00:59:59', '2025-11-02T00:59:59-04:00'],
    ['2025-11-02 02:00:00', '2025-11-02T02:00:00-05:00'],
    // The days on which the clocks of the script's zone, Europe/Paris, change.
    ['2026-03-29 02:30', '2026-03-29T02:30:00-04:00'],
    ['2025-10-26 02:30', '2025-10-26T02:30:00-04:00'],
    ['2026-01-15 23:30', '2026-01-15T23:30:00-05:00'],
  ],
  'Asia/Kolkata': [
    ['2026-03-29', '2026-03-29T00:00:00Z'],
    ['2026-03-29 12:59:52', '2026-03-29T12:59:52+05:30'],
    ['2026-03-29 02:30', '2026-03-29T02:30:00+05:30'],
    ['2025-10-26 02:30', '2025-10-26T02:30:00+05:30'],
    ['2026-01-15 00:30', '2026-01-15T00:30:00+05:30'],
    ['2026-01-15 23:30', '2026-01-15T23:30:00+05:30'],
  ],
};

describe.each(Object.keys(ZONES))('a date in a spreadsheet that lives in %s', (zone) => {
  const cases = ZONES[zone] ?? [];
  describe.each(WAYS)('%s', (_name, text) => {
    let found: Fate[] = [];
    beforeAll(() => {
      found = sendDates(zone, 'en_GB', cases, [...text]);
    });
    test.each(cases.map(([typed, told], index) => [typed, told, index] as const))(
      '%s goes out as %s',
      (_typed, told, index) => expectDate(found[index], told),
    );
  });
});

/** The locale's own order, and what is wrong in any. */
const LOCALES: Readonly<Record<string, readonly Case[]>> = {
  en_GB: [
    ['05/03/2026', '2026-03-05T00:00:00Z'],
    ['31/12/2025', '2025-12-31T00:00:00Z'],
    ['29/03/2026 12:59:52', '2026-03-29T12:59:52+02:00'],
    ['12/31/2025', otherOrder('31/12/2025')],
  ],
  en_US: [
    ['3/5/2026', '2026-03-05T00:00:00Z'],
    ['12/31/2025', '2025-12-31T00:00:00Z'],
    ['3/29/2026 12:59:52', '2026-03-29T12:59:52+02:00'],
    ['31/12/2025', otherOrder('12/31/2025')],
  ],
  fr_FR: [
    ['05/03/2026', '2026-03-05T00:00:00Z'],
    ['05.03.2026', '2026-03-05T00:00:00Z'],
    ['5-3-2026', '2026-03-05T00:00:00Z'],
    ['29/03/2026 12:59', '2026-03-29T12:59:00+02:00'],
  ],
  de_DE: [
    ['05.03.2026', '2026-03-05T00:00:00Z'],
    ['5.3.2026', '2026-03-05T00:00:00Z'],
    ['29.03.2026 12:59:52', '2026-03-29T12:59:52+02:00'],
  ],
};

const WRONG: readonly Case[] = [
  ['2025-02-31', noDay('2025-02-31')],
  ['2025-02-29', noDay('2025-02-29')],
  ['2024-02-29', '2024-02-29T00:00:00Z'],
  ['2025-13-01', noDay('2025-13-01')],
  ['1969-12-31', OUT_OF_RANGE],
  ['2206-03-29', OUT_OF_RANGE],
  ['next week', NO_DATE],
  ['29 mars 2026', NO_DATE],
  ['2026-03-29 25:00', noTime('25:00')],
];

describe.each(Object.keys(LOCALES))('a date in the order of %s', (locale) => {
  const cases = [...(LOCALES[locale] ?? []), ...WRONG];
  describe.each(WAYS)('%s', (_name, text) => {
    let found: Fate[] = [];
    beforeAll(() => {
      found = sendDates('Europe/Paris', locale, cases, [...text]);
    });
    test.each(cases.map(([typed, told], index) => [typed, told, index] as const))(
      '%s: %s',
      (_typed, told, index) => expectDate(found[index], told),
    );
  });
});

describe('a text says more than a date cell can', () => {
  const CASES: readonly Case[] = [
    ['2026-03-29T12:59:52+02:00', '2026-03-29T12:59:52+02:00'],
    ['2026-03-29T10:00:00Z', '2026-03-29T10:00:00Z'],
    ['2026-03-29T10:00:00-05:00', '2026-03-29T10:00:00-05:00'],
    ['2026-03-29 02:30', noTime('2026-03-29 02:30')],
    ['2025-10-26 02:30', '2025-10-26T02:30:00+02:00'],
    ['2025-10-26T02:30:00+01:00', '2025-10-26T02:30:00+01:00'],
  ];
  let found: Fate[] = [];
  beforeAll(() => {
    found = sendDates('Europe/Paris', 'en_GB', CASES, ['Payment date']);
  });
  test.each(CASES.map(([typed, told], index) => [typed, told, index] as const))(
    '%s: %s',
    (_typed, told, index) => expectDate(found[index], told),
  );
});

describe("a membership's dates are calendar days", () => {
  test.each(Object.keys(ZONES))('in %s, whatever the time beside them', (timeZone) => {
    const session = Session.ready({ google: { timeZone } });
    const period = { 'Start date': '2026-01-01 00:15', 'End date': '2026-12-31 23:45' };
    const [fate] = tryRows(session, [{ ...PAYMENT, Membership: '#10', ...period }]);
    expect(fate?.body?.memberships).toMatchObject([
      { start_date: '2026-01-01T00:00:00Z', end_date: '2026-12-31T00:00:00Z' },
    ]);
  });
});
