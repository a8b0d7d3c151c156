import { describe, expect, test } from '@jest/globals';
import { lastMail, pass, READY, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const SECOND = { apiKey: 'second-key-full', region: 'eu', shared: 'sending' };

/** Rows whose people were found in one space, before the spreadsheet got a key of another. */
function moved(how: 'before anything was recorded' | 'by moving it'): Session {
  const session = Session.ready({ qomon: { spaces: 2 } });
  if (how === 'by moving it') {
    session.type([PAYMENT], { from: 5 });
    session.send('5');
  }
  session.type([READY, { ...READY, Amount: '30', Donation: '#20' }]);
  session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
  session.call('checkRows');
  expect(session.cell('Payer name', 2)).toBe('Camille Moreau');
  const move = how === 'by moving it';
  expect(session.page('connect', { ...SECOND, label: 'Les Érables', move })).toMatchObject({
    ok: true,
  });
  session.dialogs.length = 0;
  return session;
}

/** What the second space has got from here: it holds three bundles of its own. */
const recorded = ({ qomon }: Session) => qomon.tenants[1]?.ledger.bundles.slice(3) ?? [];

describe('R31: under an ID that is another person’s in the key’s space nothing is recorded', () => {
  describe.each(['before anything was recorded', 'by moving it'] as const)('%s', (how) => {
    test('by day: the row says who stands there, and whose the ID is', () => {
      const session = moved(how);
      for (let times = 0; times < 2; times += 1) session.send('2:3');
      expect(recorded(session)).toEqual([]);
      expect(session.column('State').slice(0, 2)).toEqual(['Invalid', 'Invalid']);
      expect(session.cell('Payer name', 2)).toBe('Camille Moreau');
      expect(session.cell('Message', 2)).toContain(
        'Payer name: “Camille Moreau” stands here, but with the key that was entered since, the ID is that of Louis Bernard.',
      );
      // The way out that the row names.
      session.google.workbook.clear('Bundles', session.at('Payer name', 2));
      session.type([{ 'Payer ID': '300001' }], { from: 3 });
      session.google.workbook.clear('Bundles', session.at('Payer name', 3));
      session.send('2:3');
      expect(recorded(session).map(({ transactions }) => transactions[0]?.contact_id)).toEqual([
        123456, 300001,
      ]);
    });

    test('by night, in whatever hour, and the mail names the row and nobody', () => {
      const session = moved(how);
      setNightly(session);
      pass(session, 24);
      expect(recorded(session)).toEqual([]);
      const { body } = lastMail(session);
      expect(body).toContain('row 2: Payer name: “…” stands here');
      expect(body).not.toMatch(/Camille|Bernard/);
    });
  });
});

test('R31: a name whose words stand in another order, or of whom some are missing, is nobody else’s', () => {
  const session = Session.ready();
  session.google.setProperty('document', 'space.changed', '1');
  session.type([
    { ...PAYMENT, 'Payer name': 'MOREAU Camille' },
    { ...PAYMENT, 'Payer name': 'Moreau', Amount: '30' },
  ]);
  session.send('2:3');
  expect(session.column('State')).toEqual(['Sent', 'Sent']);
});

test('R31: whom this space need not show is forgotten with the space', () => {
  const session = Session.ready({ qomon: { spaces: 2 } });
  session.type([{ ...PAYMENT, 'Payer ID': '400001' }]);
  session.send('2');
  expect(session.google.properties('document')).toHaveProperty(['contacts.elsewhere']);
  session.page('connect', { ...SECOND, move: true });
  expect(session.google.properties('document')).not.toHaveProperty(['contacts.elsewhere']);
});
