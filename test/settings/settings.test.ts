import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const FIRST = {
  ok: true,
  language: 'auto',
  defaultPeriod: 'calendar',
  checksTyping: false,
  firstReference: null,
};

describe('settings', () => {
  test('begin with the language of the account, the calendar year and a reference of its own', () => {
    expect(Session.ready().page('getSettings')).toEqual(FIRST);
  });

  test('a language that a person chooses is theirs, in answers, dialogs, the sidebar and the menu', () => {
    const session = Session.ready();
    expect(session.page('setSettings', { language: 'fr' })).toEqual({ ...FIRST, language: 'fr' });
    expect(session.page('getConnection')).toMatchObject({ connection: { language: 'fr' } });
    session.call('sendSelectedRows');
    expect(session.said()).toContain('Envoyer à Qomon');
    session.google.open();
    expect(JSON.stringify(session.google.menu())).toContain('Vérifier les lignes');
    expect(session.google.page('ben@example.org').call('getConnection').value).toMatchObject({
      connection: { language: 'en' },
    });
    session.page('setSettings', { language: 'auto' });
    expect(session.page('getConnection')).toMatchObject({ connection: { language: 'en' } });
  });

  test('the default period decides what a membership without dates covers', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Membership: '#10' }]);
    expect(session.page('setSettings', { defaultPeriod: 'rolling' })).toMatchObject({
      defaultPeriod: 'rolling',
    });
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.call('checkRows');
    expect(session.cell('End date', 2)).toEqual(new Date('2027-03-28T22:00:00Z'));
  });

  test('the first reference is the one of the first row that is sent', () => {
    const session = Session.ready();
    expect(session.page('setSettings', { firstReference: 5001 })).toMatchObject({
      ok: true,
      firstReference: 5001,
    });
    session.type([PAYMENT, { ...PAYMENT, Amount: '21' }]);
    session.send('2:3');
    expect(session.column('Reference')).toEqual([5001, 5002]);
    expect(session.page('getSettings')).toMatchObject({ firstReference: 5003 });
  });

  test('no reference is given twice: one may be raised, and never lowered', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Reference: '7000' }]);
    for (const firstReference of [7000, 6999, 0, -1, 1.5, 2_000_000_001, 2 ** 31]) {
      expect(session.page('setSettings', { firstReference, defaultPeriod: 'rolling' })).toEqual({
        ok: false,
        problem: expect.stringContaining('from 7001 to 2000000000'),
      });
    }
    expect(session.page('getSettings')).toEqual(FIRST);
    expect(session.page('setSettings', { firstReference: 7001 })).toMatchObject({ ok: true });
    // The same again is no change.
    expect(session.page('setSettings', { firstReference: 7001 })).toMatchObject({ ok: true });
    expect(session.page('setSettings', { firstReference: 7000 })).toMatchObject({ ok: false });
  });

  test.each([{ language: 'de' }, { defaultPeriod: 'never' }, { firstReference: 'x' }, null, 7])(
    'that cannot be read are refused whole: %j',
    (request) => {
      const session = Session.ready();
      expect(session.page('setSettings', request)).toMatchObject({ ok: false });
      expect(session.page('getSettings')).toEqual(FIRST);
    },
  );
});
