import { describe, expect, test } from '@jest/globals';
import type { Office } from '../support/office';
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
  sentOffice,
} from './sentRows';

const IDS = ['Bundle ID', 'Transaction ID', 'Membership ID'] as const;

function correct(office: Office, row = '2') {
  return choose(office, row, 'correctSelectedBundle');
}

function retype(office: Office, header: string, row: number, text: string): void {
  office.google.workbook.type('Bundles', office.at(header, row), text);
}

describe('correcting a bundle', () => {
  test('shows what changes, deletes the old bundle, and records the row as it stands', () => {
    const office = sentOffice([MEMBER, DONOR]);
    const [reference, ...before] = ['Reference', ...IDS].map((header) => office.cell(header, 2));
    retype(office, 'Payer ID', 2, '789012');
    retype(office, 'Comment', 2, 'cheque 12');
    const run = correct(office);
    expect(office.dialogs[0]?.prompt.split('\n')).toEqual([
      `• “Bundles”, row 2, reference ${reference}, bundle 5001: 20.00 EUR`,
      '',
      'What changes (in Qomon → on the row):',
      '• Payer ID: 123456 → 789012',
      '• Comment: member → cheque 12',
      '• Member ID: 123456 → 789012',
      '',
      'Delete the old bundle in Qomon and record the row anew, as it stands?',
    ]);
    expect(office.said()).toContain('Corrected: bundle 5003 stands in the place of bundle 5001.');
    expect(asked(run)).toEqual(expect.arrayContaining(['GET 5001', 'DELETE 5001', 'POST']));
    expect(office.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002, 5003]);
    expect(bundleOf(office, 'cheque 12')).toMatchObject({
      id: 5003,
      transactions: [{ contact_id: 789012, external_transaction_id: reference }],
    });
    expect(office.cell('State', 2)).toBe('Sent');
    expect(office.cell('Bundle ID', 2)).toBe(5003);
    for (const [index, header] of IDS.entries()) {
      expect(office.cell(header, 2)).not.toBe(before[index]);
      expect(office.cell(header, 2)).not.toBe('');
    }
    expect(office.cell('Reference', 2)).toBe(reference);
  });

  test('leaves its trail in the journal: intended, deleted, sent, done', () => {
    const office = sentOffice([MEMBER]);
    const [transaction, membership] = ['Transaction ID', 'Membership ID'].map((header) =>
      office.cell(header, 2),
    );
    retype(office, 'Comment', 2, 'mended');
    correct(office);
    const lines = office.google.workbook.records('Journal').slice(2);
    expect(lines.map((line) => [line.Action, line.Outcome, line['Bundle ID']])).toEqual([
      ['Correct', 'Intended', 5001],
      ['Cancel', 'Recorded', 5001],
      ['Send', 'Intended', ''],
      ['Send', 'Recorded', 5002],
      ['Correct', 'Recorded', 5002],
    ]);
    expect(lines[0]?.Detail).toMatch(
      new RegExp(`^agreed [0-9a-f]{16} · transactions ${transaction} · memberships ${membership}$`),
    );
  });

  test('tells every problem of the row and does nothing', () => {
    const office = sentOffice([MEMBER]);
    retype(office, 'Amount', 2, 'twenty');
    retype(office, 'Payment date', 2, '2025-02-31');
    const run = correct(office);
    expect(office.dialogs).toHaveLength(1);
    expect(office.said()).toContain('row 2: ');
    expect(office.said()).toContain('Amount: this is not an amount.');
    expect(office.said()).toContain('Payment date: the calendar has no 2025-02-31.');
    expect(run.requests).toEqual([]);
    expect(office.cell('State', 2)).toBe('Sent');
    expect(office.cell('Bundle ID', 2)).toBe(5001);
  });

  test('shows warnings before anything leaves', () => {
    const office = sentOffice([MEMBER]);
    retype(office, 'Member ID', 2, '789012');
    correct(office);
    expect(office.dialogs[0]?.prompt).toContain('Warnings:\n• Member ID: somebody else paid');
  });

  test('does nothing where the row and Qomon agree', () => {
    const office = sentOffice([MEMBER]);
    const run = correct(office);
    expect(office.said()).toContain('there is nothing to correct');
    expect(asked(run)).toEqual(['GET 5001']);
  });

  test('does nothing where the person says no', () => {
    const office = sentOffice([MEMBER]);
    retype(office, 'Comment', 2, 'mended');
    office.answer = ({ buttons }) => buttons.at(-1) ?? '';
    const run = correct(office);
    expect(asked(run)).toEqual(['GET 5001']);
    expect(office.cell('State', 2)).toBe('Sent');
  });

  test('takes a row that its group has gained into the new bundle', () => {
    const office = sentOffice([{ ...MEMBER, Group: 'couple' }]);
    office.type(
      [{ Comment: 'partner', Group: 'couple', Membership: '#10', 'Member ID': '300004' }],
      { from: 3 },
    );
    retype(office, 'Amount', 2, '40');
    correct(office);
    expect(office.column('State')).toEqual(['Sent', 'Sent']);
    expect(office.column('Bundle ID')).toEqual([5002, 5002]);
    expect(office.qomon.ledger.bundles).toHaveLength(1);
    expect(office.qomon.ledger.bundles[0]?.memberships).toHaveLength(2);
  });

  test('a bundle that was refunded in Qomon is not corrected', () => {
    const office = sentOffice([MEMBER]);
    editInQomon(office, 'member', { reimbursed_amount: 500 });
    retype(office, 'Comment', 2, 'mended');
    const run = correct(office);
    expect(office.said()).toContain('Some of this bundle has been refunded');
    expect(asked(run)).toEqual(['GET 5001']);
  });

  test('one bundle at a time, and none of a row that was never sent', () => {
    const office = sentOffice([MEMBER, DONOR]);
    correct(office, '2:3');
    expect(office.said()).toContain('belong to 2 bundles');
    office.type([PLAIN], { from: 4 });
    correct(office, '4');
    expect(office.said()).toContain('• 1 row: not sent');
  });

  test('says that fields which staff have filled in Qomon are lost', () => {
    const office = sentOffice([MEMBER]);
    editInQomon(office, 'member', { extra_json: { place: 'Lyon' } });
    retype(office, 'Comment', 2, 'mended');
    correct(office);
    expect(office.dialogs[0]?.prompt).toContain('Fields that your staff have filled');
  });

  test('a row whose bundle is gone is recorded anew', () => {
    const office = sentOffice([MEMBER]);
    deleteInQomon(office, 'member');
    correct(office);
    expect(office.dialogs[0]?.prompt).toContain('Qomon has no such bundle any more.');
    expect(office.cell('State', 2)).toBe('Sent');
    expect(office.cell('Bundle ID', 2)).toBe(5002);
  });

  test.each([
    ['the row', (office: Office) => retype(office, 'Amount', 2, '30')],
    ['the bundle', (office: Office) => editInQomon(office, 'donor', { comment: 'by hand' })],
  ])('nothing is deleted where %s was changed while the dialog stood open', (_what, change) => {
    const office = sentOffice([DONOR]);
    retype(office, 'Amount', 2, '40');
    office.answer = ({ buttons, prompt }) => {
      if (prompt.includes('What changes')) change(office);
      return buttons[0] ?? '';
    };
    correct(office);
    expect(office.said()).toContain('changed while you were asked, so nothing was done');
    expect(office.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5001]);
    expect(office.cell('State', 2)).toBe('Sent');
  });

  test('a refusal of the DELETE leaves the row as it was, and says why', () => {
    const office = sentOffice([MEMBER]);
    retype(office, 'Comment', 2, 'mended');
    office.qomon.faults.add({
      method: 'DELETE',
      fault: { kind: 'status', status: 422, detail: 'the period is closed' },
    });
    correct(office);
    expect(office.cell('State', 2)).toBe('Sent');
    expect(office.cell('Message', 2)).toContain('Qomon says “the period is closed”');
    expect(journal(office, 'Correct').at(-1)).toMatchObject({ Outcome: 'Refused' });
    expect(office.cell('Bundle ID', 2)).toBe(5001);
  });
});
