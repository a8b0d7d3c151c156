import { describe, expect, test } from '@jest/globals';
import { choose, newTab, PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const DONOR: Typed = { ...PAYMENT, Donation: '#20' };

describe('an amount that differs from a fixed price', () => {
  const CASES: ReadonlyArray<readonly [name: string, row: Typed, told: string]> = [
    [
      'is told where it is less',
      { Amount: '15', Membership: '#10', 'Membership amount': '15' },
      'Membership amount: the price is 20.00 EUR. Correct the amount if that is not meant.',
    ],
    [
      'is told where it is more',
      { Amount: '25', Membership: '#10', 'Membership amount': '25' },
      'Membership amount: the price is 20.00 EUR. Correct the amount if that is not meant.',
    ],
    [
      'is told of a donation',
      { Amount: '40', Donation: '#21', 'Donation amount': '40' },
      'Donation amount: the price is 50.00 EUR. Correct the amount if that is not meant.',
    ],
    [
      'is told of a donation that is what is left',
      { Amount: '40', Donation: '#21' },
      'Donation amount: the price is 50.00 EUR. Correct the amount if that is not meant.',
    ],
    ['is not told where it is the price', { Membership: '#10', 'Membership amount': '20' }, ''],
    [
      'is not told where any amount may be paid',
      { Amount: '35', Membership: '#14', 'Membership amount': '35' },
      '',
    ],
    ['is not told of a donation of any amount', { Donation: '#20' }, ''],
  ];
  test.each(CASES)('%s', (_name, row, told) => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, ...row }]);
    choose(session, 'checkRows', '2:9');
    expect(session.cell('Message', 2)).toBe(told);
  });
});

describe('a payer who is not the beneficiary', () => {
  test.each([
    [
      'of a donation is told',
      { Donation: '#20', 'Donor ID': '789012' },
      'Donor ID: Louis Bernard, for whom somebody else paid.',
    ],
    [
      'is not told where the ID is the payer’s own',
      { Membership: '#10', 'Member ID': '123456' },
      '',
    ],
  ])('%s', (_name, row, told) => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, ...row }]);
    choose(session, 'checkRows', '2:9');
    expect(session.cell('Message', 2)).toBe(told);
  });
});

describe('a payment date', () => {
  test.each([
    ['today', '2026-04-02', ''],
    [
      'tomorrow',
      '2026-04-03',
      'Payment date: the date lies in the future. Correct it if that is not meant.',
    ],
    ['a year ago to the day', '2025-04-02', ''],
    [
      'a year and a day ago',
      '2025-04-01',
      'Payment date: the date is more than a year ago. Correct it if that is not meant.',
    ],
  ])('of %s (%s)', (_name, date, told) => {
    const session = Session.ready();
    session.type([{ ...DONOR, 'Payment date': date }]);
    choose(session, 'checkRows', '2:9');
    expect(session.cell('Message', 2)).toBe(told);
  });

  test("goes by the day in the spreadsheet's own zone", () => {
    const session = Session.ready({
      start: '2026-04-01T20:00:00Z',
      google: { timeZone: 'Asia/Kolkata' },
    });
    session.type([{ ...DONOR, 'Payment date': '2026-04-02' }]);
    choose(session, 'checkRows', '2:9');
    expect(session.cell('Message', 2)).toBe('');
  });
});

describe('a row that equals another one in payer, amount and date', () => {
  const told = (session: Session): unknown[] => {
    choose(session, 'checkRows', '2:9');
    return session.column('Message');
  };

  test.each([
    ['payer', { 'Payer ID': '789012' }],
    ['amount', { Amount: '20.01' }],
    ['date', { 'Payment date': '2026-03-28' }],
  ])('is not told where the %s differs', (_name, other) => {
    const session = Session.ready();
    session.type([DONOR, { ...DONOR, ...other }]);
    expect(told(session)).toEqual(['', '']);
  });

  test('is told where the other was sent long since, or stands on another tab', () => {
    const session = Session.ready();
    newTab(session, 'Fair', session.google.workbook.values('Bundles')[0]?.map(String) ?? []);
    session.type([DONOR], { tab: 'Fair' });
    choose(session, 'sendSelectedRows', '2', 'Fair');
    session.type([DONOR]);
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    expect(told(session)).toEqual([
      'Amount: row 2 of “Fair” has the same payer, amount and date. If it was typed twice, delete one of the rows.',
    ]);
  });

  test('is told where the payer was found by an address', () => {
    const session = Session.ready();
    session.type([
      DONOR,
      { ...DONOR, 'Payer ID': '', 'Payer email': 'camille.moreau@example.org' },
    ]);
    expect(told(session)).toEqual(
      [3, 2].map(
        (row) =>
          `Amount: row ${row} of “Bundles” has the same payer, amount and date. If it was typed twice, delete one of the rows.`,
      ),
    );
  });
});
