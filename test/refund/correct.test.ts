import { describe, expect, test } from '@jest/globals';
import type { Session } from '../support/session';
import {
  asked,
  bundleOf,
  choose,
  DONOR,
  deleteInQomon,
  editInQomon,
  journal,
  MEMBER,
  PLAIN,
  sentSession,
} from './sentRows';

/** Who is on the row is asked again, whatever else is found. */
const PEOPLE = 'GET https://incoming.qomon.app/contacts/123456';

const IDS = ['Bundle ID', 'Transaction ID', 'Membership ID'] as const;

function correct(session: Session, row = '2') {
  return choose(session, row, 'correctSelectedBundle');
}

function retype(session: Session, header: string, row: number, text: string): void {
  session.google.workbook.type('Bundles', session.at(header, row), text);
}

describe('correcting a bundle', () => {
  test('shows what changes, deletes the old bundle, and records the row as it stands', () => {
    const session = sentSession([MEMBER, DONOR]);
    const [reference, ...before] = ['Reference', ...IDS].map((header) => session.cell(header, 2));
    retype(session, 'Payer ID', 2, '789012');
    retype(session, 'Comment', 2, 'cheque 12');
    const run = correct(session);
    expect(session.dialogs[0]?.prompt.split('\n')).toEqual([
      `• “Bundles”, row 2, reference ${reference}, bundle 5001: 20.00 EUR, Camille Moreau (#123456)`,
      '',
      'What changes (in Qomon → on the row):',
      '• Payer ID: Camille Moreau (#123456) → Louis Bernard (#789012)',
      '• Comment: member → cheque 12',
      '• Member ID: 123456 → 789012',
      '',
      'Warnings:',
      '• Payer name: “Camille Moreau” stood here, but the ID is that of Louis Bernard. Correct the ID if it is not the right one.',
      '',
      'Delete the old payment in Qomon and record the row again, as it stands?',
    ]);
    expect(session.said()).toContain('Corrected: bundle 5003 stands in the place of bundle 5001.');
    expect(asked(run)).toEqual(expect.arrayContaining(['GET 5001', 'DELETE 5001', 'POST']));
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002, 5003]);
    expect(bundleOf(session, 'cheque 12')).toMatchObject({
      id: 5003,
      transactions: [{ contact_id: 789012, external_transaction_id: reference }],
    });
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Bundle ID', 2)).toBe(5003);
    for (const [index, header] of IDS.entries()) {
      expect(session.cell(header, 2)).not.toBe(before[index]);
      expect(session.cell(header, 2)).not.toBe('');
    }
    expect(session.cell('Reference', 2)).toBe(reference);
  });

  test('leaves its trail in the journal: intended, deleted, sent, done', () => {
    const session = sentSession([MEMBER]);
    const [transaction, membership] = ['Transaction ID', 'Membership ID'].map((header) =>
      session.cell(header, 2),
    );
    retype(session, 'Comment', 2, 'corrected');
    correct(session);
    const lines = session.google.workbook.records('Journal').slice(2);
    expect(lines.map((line) => [line.Action, line.Outcome, line['Bundle ID']])).toEqual([
      ['correct', 'intended', 5001],
      ['cancel', 'recorded', 5001],
      ['send', 'intended', ''],
      ['send', 'recorded', 5002],
      ['correct', 'recorded', 5002],
    ]);
    expect(JSON.parse(String(lines[0]?.Codes))).toEqual({
      approved: expect.stringMatching(/^[0-9a-f]{16}$/),
      transactions: [transaction],
      memberships: [membership],
    });
    expect(lines.map((line) => [line.Amount, line.Currency])).toEqual(Array(5).fill([20, 'EUR']));
    expect(lines[4]?.Detail).toBe('Correct · Recorded · In the place of bundle 5001.');
  });

  test('tells every problem of the row and does nothing', () => {
    const session = sentSession([MEMBER]);
    retype(session, 'Amount', 2, 'twenty');
    retype(session, 'Payment date', 2, '2025-02-31');
    const run = correct(session);
    expect(session.dialogs).toHaveLength(1);
    expect(session.said()).toContain('row 2: ');
    expect(session.said()).toContain('Amount: “twenty” is not an amount.');
    expect(session.said()).toContain('Payment date: the calendar has no 2025-02-31.');
    expect(asked(run)).toEqual([PEOPLE]);
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Bundle ID', 2)).toBe(5001);
  });

  test('shows warnings before anything leaves', () => {
    const session = sentSession([MEMBER]);
    retype(session, 'Member ID', 2, '789012');
    correct(session);
    expect(session.dialogs[0]?.prompt).toContain(
      'Warnings:\n• Member ID: Louis Bernard, for whom somebody else paid.',
    );
  });

  test('asks who its people are now, before the old bundle goes', () => {
    const session = sentSession([MEMBER]);
    session.qomon.space.merge(123456, 789012);
    retype(session, 'Comment', 2, 'corrected');
    session.answer = ({ buttons }) => buttons.at(-1) ?? 'OK';
    correct(session);
    expect(session.dialogs[0]?.prompt).toContain(
      '• Payer ID: your space does not show a contact with this ID',
    );
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5001]);
  });

  test.each([
    ['422', /Qomon refused this and recorded nothing/],
    ['401', /Qomon no longer accepts the API key/],
    ['503', /may or may not have been recorded/],
  ] as const)(
    'says that the old bundle is gone where the new one was answered %s',
    (fault, why) => {
      const session = sentSession([MEMBER]);
      retype(session, 'Comment', 2, 'corrected');
      const path = '/v1/transaction_bundles';
      session.qomon.faults.add({ method: 'POST', path, fault, times: 9 });
      correct(session);
      expect(session.qomon.ledger.bundles).toEqual([]);
      expect(session.said()).toContain('bundle 5001 was deleted in Qomon');
      expect(session.said()).toMatch(why);
    },
  );

  test('does nothing where the row and Qomon agree', () => {
    const session = sentSession([MEMBER]);
    const run = correct(session);
    expect(session.said()).toContain('there is nothing to correct');
    expect(asked(run)).toEqual([PEOPLE, 'GET 5001']);
  });

  test('does nothing where the person says no', () => {
    const session = sentSession([MEMBER]);
    retype(session, 'Comment', 2, 'corrected');
    session.answer = ({ buttons }) => buttons.at(-1) ?? '';
    const run = correct(session);
    expect(asked(run)).toEqual([PEOPLE, 'GET 5001']);
    expect(session.cell('State', 2)).toBe('Sent');
  });

  test('takes a row that its group has gained into the new bundle', () => {
    const session = sentSession([{ ...MEMBER, Group: 'couple' }]);
    session.type(
      [{ Comment: 'partner', Group: 'couple', Membership: '#10', 'Member ID': '300004' }],
      { from: 3 },
    );
    retype(session, 'Amount', 2, '40');
    correct(session);
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
    expect(session.column('Bundle ID')).toEqual([5002, 5002]);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    expect(session.qomon.ledger.bundles[0]?.memberships).toHaveLength(2);
  });

  test('a bundle that was refunded in Qomon is not corrected', () => {
    const session = sentSession([MEMBER]);
    editInQomon(session, 'member', { reimbursed_amount: 500 });
    retype(session, 'Comment', 2, 'corrected');
    const run = correct(session);
    expect(session.said()).toContain('Some of this payment has been refunded');
    expect(asked(run)).toEqual([PEOPLE, 'GET 5001']);
  });

  test('one bundle at a time, and none of a row that was never sent', () => {
    const session = sentSession([MEMBER, DONOR]);
    correct(session, '2:3');
    expect(session.said()).toContain('belong to 2 payments');
    session.type([PLAIN], { from: 4 });
    correct(session, '4');
    expect(session.said()).toContain('• 1 row: not sent');
  });

  test('says that fields which staff have filled in Qomon are lost', () => {
    const session = sentSession([MEMBER]);
    editInQomon(session, 'member', { extra_json: { place: 'Lyon' } });
    retype(session, 'Comment', 2, 'corrected');
    correct(session);
    expect(session.dialogs[0]?.prompt).toContain('Fields that your staff have filled');
  });

  test('a row whose bundle is gone is recorded again', () => {
    const session = sentSession([MEMBER]);
    deleteInQomon(session, 'member');
    correct(session);
    expect(session.dialogs[0]?.prompt).toContain('Qomon has no such payment any more.');
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Bundle ID', 2)).toBe(5002);
  });

  test.each([
    ['the row', (session: Session) => retype(session, 'Amount', 2, '30')],
    ['the bundle', (session: Session) => editInQomon(session, 'donor', { comment: 'by hand' })],
  ])('nothing is deleted where %s was changed while the dialog stood open', (_what, change) => {
    const session = sentSession([DONOR]);
    retype(session, 'Amount', 2, '40');
    session.answer = ({ buttons, prompt }) => {
      if (prompt.includes('What changes')) change(session);
      return buttons[0] ?? '';
    };
    correct(session);
    expect(session.said()).toContain('changed while you were asked, so nothing was done');
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5001]);
    expect(session.cell('State', 2)).toBe('Sent');
  });

  test('a refusal of the DELETE leaves the row as it was, and says why', () => {
    const session = sentSession([MEMBER]);
    retype(session, 'Comment', 2, 'corrected');
    session.qomon.faults.add({
      method: 'DELETE',
      fault: { kind: 'status', status: 422, detail: 'the period is closed' },
    });
    correct(session);
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Message', 2)).toContain('Qomon says “the period is closed”');
    expect(journal(session, 'correct').at(-1)).toMatchObject({ Outcome: 'rejected' });
    expect(session.cell('Bundle ID', 2)).toBe(5001);
  });
});
