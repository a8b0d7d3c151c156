import { describe, expect, test } from '@jest/globals';
import { Office, type Typed } from '../support/office';
import { choose, fates, frenchOffice, PAYMENT } from '../support/rows';

const BAD: Typed = { ...PAYMENT, Amount: 'x', 'Payment method': 'PayPal' };
const MARK = '#f4cccc';

/** Checks the first rows below the header, and gives what became of them. */
function check(office: Office, count = 1) {
  return fates(office, choose(office, 'checkRows', '2:9'), count);
}

describe('a mark goes when its cell is mended', () => {
  test('and those of the others stay', () => {
    const office = Office.ready();
    office.type([BAD]);
    expect(check(office)[0]?.marked).toEqual(['Amount', 'Payment method']);
    office.type([{ Amount: '20' }]);
    expect(check(office)[0]?.marked).toEqual(['Payment method']);
    office.type([{ 'Payment method': 'CB' }]);
    expect(check(office)[0]).toMatchObject({ state: '', message: '', marked: [] });
  });

  test('in French', () => {
    const office = frenchOffice();
    const row = {
      'ID du payeur': '123456',
      Montant: 'x',
      'Moyen de paiement': 'CB',
      'Date de paiement': '29/03/2026',
    };
    office.type([row]);
    expect(check(office)[0]).toMatchObject({ state: 'Non valide', marked: ['Montant'] });
    office.type([{ Montant: '20,00' }]);
    expect(check(office)[0]).toMatchObject({ state: '', message: '', marked: [] });
  });

  test('by a colleague who reads the tab in another language', () => {
    const office = Office.ready();
    office.type([BAD]);
    office.google.setUserLocale(office.google.user, 'fr');
    expect(check(office)[0]).toMatchObject({
      state: 'Non valide',
      marked: ['Amount', 'Payment method'],
    });
    office.google.setUserLocale(office.google.user, 'en');
    office.type([PAYMENT]);
    expect(check(office)[0]).toMatchObject({ state: '', message: '', marked: [] });
  });

  test('and the row is sent without being checked again', () => {
    const office = Office.ready();
    office.type([BAD]);
    check(office);
    office.type([PAYMENT]);
    const [fate] = fates(office, choose(office, 'sendSelectedRows', '2'), 1);
    expect(fate).toMatchObject({ state: 'Sent', marked: [] });
  });

  test('on the other rows of a group', () => {
    const office = Office.ready();
    const group = { Group: 'Girard' };
    office.type([
      { ...BAD, ...group },
      { ...group, Membership: '#10' },
    ]);
    expect(check(office, 2)[1]?.marked).toEqual(['Group']);
    office.type([PAYMENT]);
    expect(check(office, 2)).toMatchObject([{ marked: [] }, { state: '', marked: [] }]);
  });

  test('where a state that nobody knows is emptied', () => {
    const office = Office.ready();
    office.type([{ ...BAD, State: 'Done' }]);
    expect(check(office)[0]).toMatchObject({
      state: 'Done',
      marked: ['Amount', 'Payment method', 'State'],
    });
    office.type([{ Amount: '20' }]);
    expect(check(office)[0]?.marked).toEqual(['Payment method', 'State']);
    office.type([{ State: '' }]);
    expect(check(office)[0]).toMatchObject({ state: 'Invalid', marked: ['Payment method'] });
    office.type([PAYMENT]);
    expect(check(office)[0]).toMatchObject({ state: '', message: '', marked: [] });
  });

  test('where an unknown state was all that was wrong', () => {
    const office = Office.ready();
    office.type([{ ...PAYMENT, State: 'Done' }]);
    expect(check(office)[0]?.marked).toEqual(['State']);
    office.type([{ State: '' }]);
    expect(check(office)[0]).toMatchObject({ state: '', message: '', marked: [] });
  });

  test('where a copy of a sent row is made a row of its own', () => {
    const office = Office.ready();
    office.type([PAYMENT]);
    choose(office, 'sendSelectedRows', '2');
    office.google.workbook.copyRows('Bundles', 2, 1, 3);
    office.type([{ State: '' }], { from: 3 });
    expect(check(office, 2)[1]?.marked).toEqual(['Reference', 'Bundle ID']);
    const blank = { Reference: '', 'Bundle ID': '', 'Transaction ID': '', 'Sent at': '' };
    office.type([{ ...blank, 'Payment date': '2026-03-30' }], { from: 3 });
    expect(check(office, 2)).toMatchObject([
      { state: 'Sent', marked: [] },
      { state: '', message: '', marked: [] },
    ]);
  });
});

describe('a colour that a person chose', () => {
  test('stays on cells without a problem, in every row', () => {
    const office = Office.ready();
    const { workbook } = office.google;
    office.type([BAD, PAYMENT]);
    const before = workbook.backgrounds('Bundles');
    check(office, 2);
    office.type([PAYMENT]);
    check(office, 2);
    expect(workbook.backgrounds('Bundles').flat()).not.toContain(MARK);
    expect(workbook.backgrounds('Bundles').slice(0, 3)).toEqual(before.slice(0, 3));
  });
});

describe('a row that was refused or waits', () => {
  test.each(['Rejected', 'Waiting'])('%s is Invalid once it has a problem', (State) => {
    const office = Office.ready();
    office.type([{ ...BAD, State, Message: 'Qomon refused this.' }]);
    expect(check(office)[0]).toMatchObject({
      state: 'Invalid',
      marked: ['Amount', 'Payment method'],
    });
  });

  test.each(['Rejected', 'Waiting'])('%s keeps saying why where it has none', (State) => {
    const office = Office.ready();
    office.type([{ ...PAYMENT, State, Message: 'The reason.' }]);
    expect(check(office)[0]).toMatchObject({ state: State, message: 'The reason.', marked: [] });
  });

  test.each(['Sent', 'To check', 'Sending', 'Refunded', 'Part refunded', 'Cancelled'])(
    'a row that is %s is not looked at',
    (State) => {
      const office = Office.ready();
      office.type([{ ...BAD, State, Message: 'Earlier.' }]);
      expect(check(office)[0]).toMatchObject({ state: State, message: 'Earlier.', marked: [] });
    },
  );
});
