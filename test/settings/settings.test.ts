import { describe, expect, test } from '@jest/globals';
import { Office } from '../support/office';
import { PAYMENT } from '../support/rows';

const FIRST = { ok: true, language: 'auto', defaultPeriod: 'calendar', firstReference: null };

describe('settings', () => {
  test('begin with the language of the account, the calendar year and a reference of its own', () => {
    expect(Office.ready().page('getSettings')).toEqual(FIRST);
  });

  test('a language that a person chooses is theirs, in answers, dialogs, the sidebar and the menu', () => {
    const office = Office.ready();
    expect(office.page('setSettings', { language: 'fr' })).toEqual({ ...FIRST, language: 'fr' });
    expect(office.page('getConnection')).toMatchObject({ connection: { language: 'fr' } });
    office.call('sendSelectedRows');
    expect(office.said()).toContain('Envoyer à Qomon');
    office.google.open();
    expect(JSON.stringify(office.google.menu())).toContain('Vérifier les lignes');
    expect(office.google.page('ben@example.org').call('getConnection').value).toMatchObject({
      connection: { language: 'en' },
    });
    office.page('setSettings', { language: 'auto' });
    expect(office.page('getConnection')).toMatchObject({ connection: { language: 'en' } });
  });

  test('the default period decides what a membership without dates covers', () => {
    const office = Office.ready();
    office.type([{ ...PAYMENT, Membership: '#10' }]);
    expect(office.page('setSettings', { defaultPeriod: 'rolling' })).toMatchObject({
      defaultPeriod: 'rolling',
    });
    office.google.workbook.select('Bundles', 'A2', office.google.user);
    office.call('checkRows');
    expect(office.cell('End date', 2)).toEqual(new Date('2027-03-27T23:00:00Z'));
  });

  test('the first reference is the one of the first row that is sent', () => {
    const office = Office.ready();
    expect(office.page('setSettings', { firstReference: 5001 })).toMatchObject({
      ok: true,
      firstReference: 5001,
    });
    office.type([PAYMENT, { ...PAYMENT, Amount: '21' }]);
    office.send('2:3');
    expect(office.column('Reference')).toEqual([5001, 5002]);
    expect(office.page('getSettings')).toMatchObject({ firstReference: 5003 });
  });

  test('no reference is given twice: one may be raised, and never lowered', () => {
    const office = Office.ready();
    office.type([{ ...PAYMENT, Reference: '7000' }]);
    for (const firstReference of [7000, 6999, 0, -1, 1.5, 2_000_000_001, 2 ** 31]) {
      expect(office.page('setSettings', { firstReference, defaultPeriod: 'rolling' })).toEqual({
        ok: false,
        problem: expect.stringContaining('from 7001 to 2000000000'),
      });
    }
    expect(office.page('getSettings')).toEqual(FIRST);
    expect(office.page('setSettings', { firstReference: 7001 })).toMatchObject({ ok: true });
    // The same again is no change.
    expect(office.page('setSettings', { firstReference: 7001 })).toMatchObject({ ok: true });
    expect(office.page('setSettings', { firstReference: 7000 })).toMatchObject({ ok: false });
  });

  test.each([{ language: 'de' }, { defaultPeriod: 'never' }, { firstReference: 'x' }, null, 7])(
    'that cannot be read are refused whole: %j',
    (request) => {
      const office = Office.ready();
      expect(office.page('setSettings', request)).toMatchObject({ ok: false });
      expect(office.page('getSettings')).toEqual(FIRST);
    },
  );
});
