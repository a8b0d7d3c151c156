import { describe, expect, test } from '@jest/globals';
import { isoDay } from '../support/days';
import { choose, fates, PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const SHARED: Typed = { ...PAYMENT, Amount: '60', Membership: '#10', Donation: '#20' };

function checked(rows: readonly Typed[]): Session {
  const session = Session.ready();
  session.type(rows);
  check(session);
  return session;
}

function check(session: Session): void {
  choose(session, 'checkRows', '2:4');
}

const note = (session: Session, header: string, row = 2): unknown =>
  session.google.workbook.notes('Bundles')[row - 1]?.[
    (session.google.workbook.values('Bundles')[0] ?? []).indexOf(header)
  ] ?? '';

const day = (session: Session, header: string, row = 2): string =>
  isoDay(
    session.google.workbook.shown('Bundles', session.at(header, row))[0]?.[0],
    session.google.locale,
  );

describe('what a payment leaves as a donation', () => {
  test('is written into its blank cell by a check, and follows the amount', () => {
    const session = checked([SHARED]);
    expect(session.cell('Donation amount', 2)).toBe(40);
    expect(note(session, 'Donation amount')).toContain('Filled in by Bundles for Qomon.');
    session.type([{ Amount: '70' }]);
    check(session);
    expect([session.cell('Donation amount', 2), session.cell('Message', 2)]).toEqual([50, '']);
  });

  test('follows it into a send that nobody has checked before', () => {
    const session = checked([SHARED]);
    session.type([{ Amount: '70' }]);
    const [fate] = fates(session, session.send('2'), 1);
    expect(fate?.body?.donations).toMatchObject([{ amount: 5000 }]);
    expect(session.cell('Donation amount', 2)).toBe(50);
  });

  test('stays what somebody types there, who is told where it does not add up', () => {
    const session = checked([SHARED]);
    session.type([{ Amount: '70', 'Donation amount': '45' }]);
    check(session);
    expect(session.cell('Donation amount', 2)).toBe(45);
    expect(session.cell('Message', 2)).toContain('70.00 EUR was paid, but');
    expect(note(session, 'Donation amount')).toBe('');
  });

  test('goes with its row, and is that of the row on which the donation stands', () => {
    const session = checked([
      { ...PAYMENT, Amount: '60', Group: 'a', Membership: '#10' },
      { Group: 'a', Donation: '#20' },
    ]);
    expect([session.cell('Donation amount', 2), session.cell('Donation amount', 3)]).toEqual([
      '',
      40,
    ]);
    session.google.workbook.insertRows('Bundles', 2, 1);
    session.type([{ Amount: '90' }], { from: 3 });
    check(session);
    expect(session.cell('Donation amount', 4)).toBe(70);
  });

  test('is left blank by a send, and a formula there is left alone', () => {
    const session = Session.ready({ google: { compute: () => '' } });
    session.type([SHARED, { ...SHARED, Amount: '61' }]);
    const cell = session.at('Donation amount', 3);
    session.google.workbook.type('Bundles', cell, '=IF(FALSE,1,"")');
    check(session);
    expect(session.google.workbook.formulas('Bundles', cell)).toEqual([['=IF(FALSE,1,"")']]);
    const other = Session.ready();
    other.type([SHARED]);
    other.send('2');
    expect(other.column('State')).toEqual(['Sent']);
    expect(other.cell('Donation amount', 2)).toBe('');
  });
});

const FILLED = ['Start date', 'End date', 'Donation amount'] as const;

const filled = (session: Session, row = 2): unknown[] =>
  FILLED.map((header) => session.cell(header, row));

describe('what was filled in for a membership or a donation that the row no longer has', () => {
  const GONE = [
    ['the membership', { Membership: '', Amount: '40' }, ['', '', 40]],
    ['the donation', { Donation: '', Amount: '20' }, [expect.anything(), expect.anything(), '']],
    ['both', { Membership: '', Donation: '' }, ['', '', '']],
  ] as const;

  test.each(GONE)('is emptied by a check, with its note: %s', (_name, typed, left) => {
    const session = checked([SHARED]);
    session.type([typed]);
    check(session);
    expect(filled(session)).toEqual(left);
    FILLED.forEach((header, index) => {
      expect(note(session, header) === '').toBe(left[index] === '');
    });
    expect(session.cell('Message', 2)).not.toContain('this is filled in');
  });

  test.each(GONE)(
    'is emptied by a send that nobody has checked before: %s',
    (_name, typed, left) => {
      const session = checked([SHARED]);
      session.type([typed]);
      const [fate] = fates(session, session.send('2'), 1);
      expect(fate?.state).toBe('Sent');
      expect(filled(session)).toEqual(left);
      expect(fate?.body?.memberships ?? []).toHaveLength('Membership' in typed ? 0 : 1);
      expect(fate?.body?.donations ?? []).toHaveLength('Donation' in typed ? 0 : 1);
    },
  );

  test('stays where somebody has typed it, and is warned of', () => {
    const session = checked([SHARED]);
    session.type([{ Membership: '', Amount: '40', 'End date': '2026-06-30' }]);
    check(session);
    expect([session.cell('Start date', 2), day(session, 'End date')]).toEqual(['', '2026-06-30']);
    expect(session.cell('Message', 2)).toContain('End date: this is filled in');
  });
});

describe('the days of a membership', () => {
  const MEMBER: Typed = { ...PAYMENT, Membership: '#10' };

  test('follow the payment of their group, and the end a beginning that is typed', () => {
    const session = checked([
      { ...MEMBER, Amount: '40', Group: 'a' },
      { Group: 'a', Membership: '#10', 'Member ID': '300003' },
    ]);
    session.type([{ 'Payment date': '2025-05-05' }]);
    check(session);
    expect([day(session, 'Start date', 3), day(session, 'End date', 3)]).toEqual([
      ...['2025-05-05', '2025-12-31'],
    ]);
    session.type([{ 'Start date': '2024-02-01' }], { from: 3 });
    check(session);
    expect([day(session, 'Start date', 3), day(session, 'End date', 3)]).toEqual([
      ...['2024-02-01', '2024-12-31'],
    ]);
  });

  test.each(['en_GB', 'en_US', 'fr_FR', 'de_DE', 'fr_CH', 'he_IL'])(
    'follow the day of the payment until somebody types others (%s)',
    (locale) => {
      const session = Session.ready({ google: { locale } });
      session.type([MEMBER, MEMBER]);
      check(session);
      session.type([{ 'Payment date': '2025-12-31' }, { 'Payment date': '2025-05-05' }]);
      session.type([{ 'End date': '2026-06-30' }], { from: 3 });
      check(session);
      expect([day(session, 'Start date'), day(session, 'End date')]).toEqual([
        ...['2025-12-31', '2025-12-31'],
      ]);
      expect([day(session, 'Start date', 3), day(session, 'End date', 3)]).toEqual([
        ...['2025-05-05', '2026-06-30'],
      ]);
      expect(session.cell('Message', 2)).toContain('this membership lasts 1 day.');
    },
  );
});
