import { describe, expect, test } from '@jest/globals';
import { isoDay } from '../support/days';
import { choose, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const MEMBER: Typed = { ...PAYMENT, Membership: '#10' };

/** The setting, what is typed, and the days that the membership is to cover. */
type Case = readonly [name: string, row: Typed, start: string, end: string];

const CALENDAR: readonly Case[] = [
  ['from the payment to 31 December', {}, '2026-03-29', '2026-12-31'],
  [
    'a day only, for a payment on 31 December',
    { 'Payment date': '2025-12-31' },
    '2025-12-31',
    '2025-12-31',
  ],
  [
    'a whole year, for a payment on 1 January',
    { 'Payment date': '2026-01-01' },
    '2026-01-01',
    '2026-12-31',
  ],
  [
    'from the day of a payment late at night',
    { 'Payment date': '2026-01-15 23:30' },
    '2026-01-15',
    '2026-12-31',
  ],
  [
    'from the day of a payment soon after midnight',
    { 'Payment date': '2026-01-15 00:30' },
    '2026-01-15',
    '2026-12-31',
  ],
  ['from the start that is typed', { 'Start date': '2025-09-01' }, '2025-09-01', '2025-12-31'],
  ['to the end that is typed', { 'End date': '2027-08-31' }, '2026-03-29', '2027-08-31'],
  [
    'what is typed',
    { 'Start date': '2025-09-01', 'End date': '2026-08-31' },
    '2025-09-01',
    '2026-08-31',
  ],
];

const ROLLING: readonly Case[] = [
  ['to the same day a year later', {}, '2026-03-29', '2027-03-29'],
  ['1 January to 1 January', { 'Payment date': '2026-01-01' }, '2026-01-01', '2027-01-01'],
  ['1 March to 1 March', { 'Payment date': '2026-03-01' }, '2026-03-01', '2027-03-01'],
  ['from the start that is typed', { 'Start date': '2025-09-01' }, '2025-09-01', '2026-09-01'],
  ['to the end that is typed', { 'End date': '2026-12-31' }, '2026-03-29', '2026-12-31'],
];

const SETTINGS: ReadonlyArray<
  readonly [name: string, setting: string | undefined, cases: readonly Case[]]
> = [
  ['unless the spreadsheet says otherwise, by the calendar year', undefined, CALENDAR],
  ['by the calendar year', 'calendar year', CALENDAR],
  ['by the rolling year', 'rolling year', ROLLING],
];

function sessionWith(setting: string | undefined, timeZone = 'Europe/Paris'): Session {
  const session = Session.ready({ google: { timeZone } });
  if (setting) session.google.setProperty('document', 'settings.period', setting);
  return session;
}

/** What a person sees in the period's cells. */
function shown(session: Session, row: number): string[] {
  return ['Start date', 'End date'].map((header) =>
    isoDay(session.google.workbook.shown('Bundles', session.at(header, row))[0]?.[0]),
  );
}

describe.each(SETTINGS)('a membership runs %s', (_name, setting, cases) => {
  test.each(['Europe/Paris', 'America/New_York'])('and its days stand in the row (%s)', (zone) => {
    const session = sessionWith(setting, zone);
    tryRows(
      session,
      cases.map(([, row]) => ({ ...MEMBER, ...row })),
      { menu: 'checkRows' },
    );
    expect(cases.map((_case, index) => shown(session, index + 2))).toEqual(
      cases.map(([, , start, end]) => [start, end]),
    );
  });

  const sent = tryOnce(() =>
    tryRows(
      sessionWith(setting),
      cases.map(([, row]) => ({ ...MEMBER, ...row })),
    ),
  );
  test.each(cases.map(([name, , start, end], index) => [name, start, end, index] as const))(
    '%s: %s to %s',
    (_case, start, end, index) => {
      expect(sent()[index]?.body?.memberships).toMatchObject([
        { start_date: `${start}T00:00:00Z`, end_date: `${end}T00:00:00Z` },
      ]);
    },
  );
});

function tryOnce<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

describe('the days of a membership are never sent unseen', () => {
  test('they stand in the row when a person is asked, and are what is sent', () => {
    const session = sessionWith('rolling year');
    session.type([MEMBER]);
    let seen: unknown;
    session.answer = ({ buttons }) => {
      seen ??= shown(session, 2);
      return buttons[0] ?? 'OK';
    };
    const run = choose(session, 'sendSelectedRows', '2');
    expect(seen).toEqual(['2026-03-29', '2027-03-29']);
    expect(session.posted(run)).toMatchObject([
      {
        data: {
          memberships: [{ start_date: '2026-03-29T00:00:00Z', end_date: '2027-03-29T00:00:00Z' }],
        },
      },
    ]);
  });

  test('days that were written once stay, whatever the setting says later', () => {
    const session = sessionWith(undefined);
    tryRows(session, [MEMBER], { menu: 'checkRows' });
    session.google.setProperty('document', 'settings.period', 'rolling year');
    const run = choose(session, 'sendSelectedRows', '2');
    expect(session.posted(run)).toMatchObject([
      { data: { memberships: [{ end_date: '2026-12-31T00:00:00Z' }] } },
    ]);
  });

  test('a row without a membership is given no days', () => {
    const session = sessionWith(undefined);
    tryRows(session, [PAYMENT], { menu: 'checkRows' });
    expect(shown(session, 2)).toEqual(['', '']);
  });

  test('a day that a person typed, or works out with a formula, is left as it is', () => {
    const session = sessionWith(undefined);
    const start = session.at('Start date', 2);
    session.type([MEMBER]);
    session.google.workbook.type('Bundles', start, '=DATE(2026,3,1)');
    session.google.workbook.computed('Bundles', start, 46082);
    choose(session, 'checkRows', '2:3');
    expect(shown(session, 2)).toEqual(['2026-03-01', '2026-12-31']);
    expect(session.google.workbook.formulas('Bundles', start)).toEqual([['=DATE(2026,3,1)']]);
  });
});
