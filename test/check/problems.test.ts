import { describe, expect, test } from '@jest/globals';
import { choose, fates, PAYMENT, spaced, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { FAULTS, layOut, READERS } from './laidOut';

describe.each(READERS)(
  'in $language, every problem names its column and the way to correct it',
  (reader) => {
    test.each(Object.entries(FAULTS))('%s', (_kind, fault) => {
      const session = layOut(fault, reader);
      const last = fault.rows.length + 1;
      const menu = fault.atSend ? 'sendSelectedRows' : 'checkRows';
      const found = fates(session, choose(session, menu, '2:9'), last - 1).pop();
      expect(found?.state).toBe(fault.state ?? reader.invalid);
      expect(found?.message.split('\n').map(spaced)).toContain(reader.line(fault));
      for (const one of fault.header.split(' / ')) {
        expect(found?.marked).toContain(reader.header(one));
      }
      expect(session.posted(choose(session, 'sendSelectedRows', String(last)))).toEqual([]);
      expect(session.qomon.ledger.bundles).toEqual([]);
    });
  },
);

describe('a missing required cell', () => {
  const REQUIRED = ['Amount', 'Payment method', 'Payment date'] as const;

  test('Payer ID: the email or the panel is named, and both cells are marked', () => {
    const [fate] = tryRows(Session.ready(), [{ ...PAYMENT, 'Payer ID': '' }]);
    expect(fate).toEqual({
      state: 'Invalid',
      message:
        'Payer email / Payer ID: who paid is missing. Type the email of the payer, or find the person under Contacts in the sidebar.',
      marked: ['Payer email', 'Payer ID'],
      body: undefined,
    });
  });

  test.each(REQUIRED)('%s', (header) => {
    const [fate] = tryRows(Session.ready(), [{ ...PAYMENT, Comment: 'x', [header]: '' }]);
    expect(fate).toEqual({
      state: 'Invalid',
      message: `${header}: this cell is blank. Fill it in.`,
      marked: [header],
      body: undefined,
    });
  });

  test('holding blanks is as blank as an empty one', () => {
    const [fate] = tryRows(Session.ready(), [{ ...PAYMENT, 'Payment method': '   ' }]);
    expect(fate?.message).toBe('Payment method: this cell is blank. Fill it in.');
  });

  test('Reference is no problem: the add-on gives one', () => {
    const [fate] = tryRows(Session.ready(), [PAYMENT]);
    expect(fate?.body?.transactions).toMatchObject([
      { external_transaction_id: expect.any(Number) },
    ]);
  });
});

describe('a row with many problems', () => {
  const ROW: Typed = {
    Reference: 'first',
    'Payer ID': '-1',
    Amount: 'x',
    'Payment method': 'PayPal',
    'Payment date': '2025-02-31',
    'Payment status': 'Nothing',
    'Campaign code': 'NONE',
    Membership: 'Gold',
    'Member ID': '0',
    'Membership amount': '1.23456',
    'Start date': 'soon',
    'End date': '2025-13-01',
    Donation: 'Silver',
    'Donor email': 'nobody@example.net',
    'Donation amount': '-5',
    'Donation date': 'later',
  };
  const WRONG = Object.keys(ROW);

  test('says all of them at once, each on a line of its own, and marks each cell', () => {
    const [fate] = tryRows(Session.ready(), [ROW], { menu: 'checkRows' });
    const named = fate?.message.split('\n').map((line) => line.split(':')[0]);
    expect(named?.toSorted()).toEqual(WRONG.toSorted());
    expect(fate?.marked.toSorted()).toEqual(WRONG.toSorted());
    expect(fate?.state).toBe('Invalid');
  });

  test('loses each mark when its cell is corrected, and is blank again when all are', () => {
    const session = Session.ready();
    tryRows(session, [ROW], { menu: 'checkRows' });
    session.type([{ Amount: '20', 'Payment date': '2026-03-29', 'Payer ID': '123456' }]);
    const [some] = fates(session, choose(session, 'checkRows', '2:3'), 1);
    const left = WRONG.filter((name) => !['Amount', 'Payment date', 'Payer ID'].includes(name));
    expect([some?.state, some?.marked.toSorted()]).toEqual(['Invalid', left.toSorted()]);
    const blank = Object.fromEntries(WRONG.map((header) => [header, '']));
    session.type([{ ...blank, ...PAYMENT, Donation: '#20' }]);
    const [none] = fates(session, choose(session, 'checkRows', '2:3'), 1);
    expect(none).toEqual({ state: '', message: '', marked: [], body: undefined });
  });

  test('and nothing leaves: no request before all of them are corrected', () => {
    const session = Session.ready();
    const row = { ...ROW, 'Donor email': '' };
    session.type([row]);
    expect(choose(session, 'sendSelectedRows', '2').requests).toEqual([]);
    expect(session.said()).toContain('None of the selected rows can be sent');
  });
});
