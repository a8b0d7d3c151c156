import { describe, expect, test } from '@jest/globals';
import { choose, fates, frenchSession, PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const DONOR: Typed = { ...PAYMENT, Donation: '#20' };
const BAD: Typed = { ...DONOR, Amount: 'x', 'Payment method': 'PayPal' };
const MARK = '#f4cccc';

/** Checks the first rows below the header, and gives what became of them. */
function check(session: Session, count = 1) {
  return fates(session, choose(session, 'checkRows', '2:9'), count);
}

describe('a mark goes when its cell is corrected', () => {
  test('and those of the others stay', () => {
    const session = Session.ready();
    session.type([BAD]);
    expect(check(session)[0]?.marked).toEqual(['Amount', 'Payment method']);
    session.type([{ Amount: '20' }]);
    expect(check(session)[0]?.marked).toEqual(['Payment method']);
    session.type([{ 'Payment method': 'CB' }]);
    expect(check(session)[0]).toMatchObject({ state: '', message: '', marked: [] });
  });

  test('in French', () => {
    const session = frenchSession();
    const row = {
      'ID du payeur': '123456',
      Montant: 'x',
      'Moyen de paiement': 'CB',
      'Date de paiement': '29/03/2026',
      Don: '#20',
    };
    session.type([row]);
    expect(check(session)[0]).toMatchObject({ state: 'Non valide', marked: ['Montant'] });
    session.type([{ Montant: '20,00' }]);
    expect(check(session)[0]).toMatchObject({ state: '', message: '', marked: [] });
  });

  test('by a colleague who reads the tab in another language', () => {
    const session = Session.ready();
    session.type([BAD]);
    session.google.setUserLocale(session.google.user, 'fr');
    expect(check(session)[0]).toMatchObject({
      state: 'Non valide',
      marked: ['Amount', 'Payment method'],
    });
    session.google.setUserLocale(session.google.user, 'en');
    session.type([DONOR]);
    expect(check(session)[0]).toMatchObject({ state: '', message: '', marked: [] });
  });

  test('and the row is sent without being checked again', () => {
    const session = Session.ready();
    session.type([BAD]);
    check(session);
    session.type([DONOR]);
    const [fate] = fates(session, choose(session, 'sendSelectedRows', '2'), 1);
    expect(fate).toMatchObject({ state: 'Sent', marked: [] });
  });

  test('on the other rows of a group', () => {
    const session = Session.ready();
    const group = { Group: 'Girard' };
    session.type([
      { ...BAD, Donation: '', ...group },
      { ...group, Membership: '#10' },
    ]);
    expect(check(session, 2)[1]?.marked).toEqual(['Group']);
    session.type([PAYMENT]);
    expect(check(session, 2)).toMatchObject([{ marked: [] }, { state: '', marked: [] }]);
  });

  test('where a state that nobody knows is emptied', () => {
    const session = Session.ready();
    session.type([{ ...BAD, State: 'Done' }]);
    expect(check(session)[0]).toMatchObject({
      state: 'Done',
      marked: ['State', 'Amount', 'Payment method'],
    });
    session.type([{ Amount: '20' }]);
    expect(check(session)[0]?.marked).toEqual(['State', 'Payment method']);
    session.type([{ State: '' }]);
    expect(check(session)[0]).toMatchObject({ state: 'Invalid', marked: ['Payment method'] });
    session.type([DONOR]);
    expect(check(session)[0]).toMatchObject({ state: '', message: '', marked: [] });
  });

  test('where an unknown state was all that was wrong', () => {
    const session = Session.ready();
    session.type([{ ...DONOR, State: 'Done' }]);
    expect(check(session)[0]?.marked).toEqual(['State']);
    session.type([{ State: '' }]);
    expect(check(session)[0]).toMatchObject({ state: '', message: '', marked: [] });
  });

  test('where a copy of a sent row is made a row of its own', () => {
    const session = Session.ready();
    session.type([DONOR]);
    choose(session, 'sendSelectedRows', '2');
    session.google.workbook.copyRows('Bundles', 2, 1, 3);
    session.type([{ State: '' }], { from: 3 });
    expect(check(session, 2)[1]?.marked).toEqual(['Reference', 'Bundle ID']);
    const blank = { Reference: '', 'Bundle ID': '', 'Transaction ID': '', 'Sent at': '' };
    session.type([{ ...blank, 'Payment date': '2026-03-30' }], { from: 3 });
    expect(check(session, 2)).toMatchObject([
      { state: 'Sent', marked: [] },
      { state: '', message: '', marked: [] },
    ]);
  });
});

describe('a colour that a person chose', () => {
  test('stays on cells without a problem, in every row', () => {
    const session = Session.ready();
    const { workbook } = session.google;
    session.type([BAD, { ...DONOR, Amount: '25' }]);
    const before = workbook.backgrounds('Bundles');
    check(session, 2);
    session.type([DONOR]);
    check(session, 2);
    expect(workbook.backgrounds('Bundles').flat()).not.toContain(MARK);
    expect(workbook.backgrounds('Bundles').slice(0, 3)).toEqual(before.slice(0, 3));
  });
});

describe('a row that was refused or waits', () => {
  test.each(['Rejected', 'Waiting'])('%s is Invalid once it has a problem', (State) => {
    const session = Session.ready();
    session.type([{ ...BAD, State, Message: 'Qomon refused this.' }]);
    expect(check(session)[0]).toMatchObject({
      state: 'Invalid',
      marked: ['Amount', 'Payment method'],
    });
  });

  test.each(['Rejected', 'Waiting'])('%s keeps saying why where it has none', (State) => {
    const session = Session.ready();
    session.type([{ ...DONOR, State, Message: 'The reason.' }]);
    expect(check(session)[0]).toMatchObject({ state: State, message: 'The reason.', marked: [] });
  });

  test.each(['To check', 'Sending'])('a row that is %s is not looked at', (State) => {
    const session = Session.ready();
    session.type([{ ...BAD, State, Message: 'Earlier.' }]);
    expect(check(session)[0]).toMatchObject({ state: State, message: 'Earlier.', marked: [] });
  });

  test.each(['Sent', 'Refunded', 'Part refunded', 'Cancelled'])(
    'of a row that is %s nothing is looked at but that its State was typed',
    (State) => {
      const session = Session.ready();
      session.type([{ ...BAD, State, Message: 'Earlier.' }]);
      const [row] = check(session);
      expect(row).toMatchObject({ state: State, marked: ['State'] });
      expect(row?.message).toMatch(/^State: /);
    },
  );
});
