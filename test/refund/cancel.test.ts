import { describe, expect, test } from '@jest/globals';
import {
  asked,
  bundleOf,
  choose,
  DONOR,
  deletions,
  editInQomon,
  journal,
  MEMBER,
  PLAIN,
  sentSession,
} from './sentRows';

const IDS = ['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID', 'Sent at', 'Refunded'];

describe('cancelling bundles', () => {
  test('names the bundles and the total, deletes them, and empties the IDs of their rows', () => {
    const session = sentSession();
    const run = choose(session, '2:3', 'cancelSelectedBundles');
    const [confirm, done] = session.dialogs;
    const references = session.column('Reference');
    expect(confirm?.prompt.split('\n')).toEqual([
      '2 payments (2 rows), 70.00 EUR in total:',
      `• “Bundles”, row 2, reference ${references[0]}, bundle 5001: 20.00 EUR, Camille Moreau (#123456)`,
      `• “Bundles”, row 3, reference ${references[1]}, bundle 5002: 50.00 EUR, Camille Moreau (#123456)`,
      '',
      'Delete them in Qomon now? This cannot be undone.',
    ]);
    expect(done?.prompt).toBe('2 payments cancelled, 70.00 EUR.');
    expect(asked(run)).toEqual([
      ...['GET 5001', 'GET 5002', 'DELETE 5001', 'DELETE 5002'],
      ...['GET 5001', 'GET 5002', 'GET ?limit=1000&offset=0'],
    ]);
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5003]);
    expect(session.column('State')).toEqual(['Cancelled', 'Cancelled', 'Sent']);
    for (const header of IDS) expect([header, session.cell(header, 2)]).toEqual([header, '']);
    expect(session.cell('Message', 2)).toBe(
      'Cancelled: bundle 5001 was deleted in Qomon. To send this row again, empty its State.',
    );
    expect(session.cell('Bundle ID', 4)).toBe(5003);
  });

  test('keeps every ID in the journal: intended first, then recorded', () => {
    const session = sentSession([MEMBER]);
    const ids = ['Transaction ID', 'Membership ID'].map((header) => session.cell(header, 2));
    choose(session, '2', 'cancelSelectedBundles');
    const lines = journal(session, 'cancel');
    expect(lines.map((line) => [line['Bundle ID'], line.Outcome, line['HTTP status']])).toEqual([
      [5001, 'intended', ''],
      [5001, 'recorded', 204],
    ]);
    expect(JSON.parse(String(lines[0]?.Codes))).toEqual({
      transactions: [ids[0]],
      memberships: [ids[1]],
    });
    expect(lines[0]).toMatchObject({ Amount: 20, Currency: 'EUR', Detail: 'Cancel · Intended' });
  });

  test('nothing is deleted where the person says no', () => {
    const session = sentSession();
    session.answer = ({ buttons }) => buttons.at(-1) ?? '';
    const run = choose(session, '2:4', 'cancelSelectedBundles');
    expect(deletions(run)).toEqual([]);
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(session.qomon.ledger.bundles).toHaveLength(3);
  });

  test('takes a group whole, though one of its rows was selected', () => {
    const session = sentSession([
      { ...MEMBER, Amount: '40', Group: 'couple' },
      PLAIN,
      { Comment: 'partner', Group: 'couple', Membership: '#10', 'Member ID': '300004' },
    ]);
    choose(session, '4', 'cancelSelectedBundles');
    expect(session.column('State')).toEqual(['Cancelled', 'Sent', 'Cancelled']);
    expect(session.column('Bundle ID')).toEqual(['', 5002, '']);
    expect(session.dialogs[0]?.prompt).toContain('1 payment (2 rows), 40.00 EUR in total:');
  });

  test('tells of rows that stand for no bundle why they are left, and leaves them', () => {
    const session = sentSession();
    session.type([PLAIN], { from: 5 });
    choose(session, '2', 'cancelSelectedBundles');
    session.dialogs.length = 0;
    choose(session, '2:5', 'cancelSelectedBundles');
    expect(session.dialogs[0]?.prompt).toContain(
      [
        'Left as they are:',
        '• 1 row: cancelled already',
        '• 1 row: not sent, so there is nothing to cancel',
      ].join('\n'),
    );
    session.dialogs.length = 0;
    choose(session, '5', 'cancelSelectedBundles');
    expect(session.said()).toContain('None of the selected rows can be cancelled.');
    expect(session.dialogs).toHaveLength(1);
  });

  test('a copy of a sent row cancels nothing', () => {
    const session = sentSession([MEMBER]);
    session.google.workbook.copyRows('Bundles', 2, 1, 3);
    const run = choose(session, '3', 'cancelSelectedBundles');
    expect(session.said()).toContain('• 1 row: copies of sent rows');
    expect(run.requests).toEqual([]);
    expect(bundleOf(session, 'member')).toBeDefined();
  });

  test('a bundle that was refunded in part is asked for twice', () => {
    const session = sentSession();
    session.google.workbook.type('Bundles', session.at('State', 3), 'Part refunded');
    session.google.workbook.type('Bundles', session.at('Refunded', 3), '10');
    session.answer = ({ prompt, buttons }) =>
      (prompt.startsWith('This payment has been refunded') ? buttons.at(-1) : buttons[0]) ?? '';
    expect(deletions(choose(session, '2:3', 'cancelSelectedBundles'))).toEqual([]);
    expect(session.dialogs).toHaveLength(2);
    expect(session.dialogs[1]?.prompt).toContain('“Bundles”, row 3');
    expect(session.dialogs[1]?.prompt).not.toContain('row 2');
    session.answer = ({ buttons }) => buttons[0] ?? '';
    choose(session, '2:3', 'cancelSelectedBundles');
    expect(session.column('State')).toEqual(['Cancelled', 'Cancelled', 'Sent']);
  });

  test.each([
    ['a part', 1000],
    ['all', 5000],
  ])('so is one of which Qomon alone knows that %s was refunded', (_part, reimbursed_amount) => {
    const session = sentSession();
    editInQomon(session, 'donor', { reimbursed_amount });
    choose(session, '2:3', 'cancelSelectedBundles');
    expect(session.dialogs[1]?.prompt).toContain(
      'This payment has been refunded, in part or in full.',
    );
    expect(session.dialogs[1]?.prompt).toContain('“Bundles”, row 3');
    expect(session.dialogs[1]?.prompt).not.toContain('row 2');
  });

  test('a row that was changed while the dialog stood open is not cancelled, and that is told', () => {
    const session = sentSession();
    session.answer = ({ prompt, buttons }) => {
      if (prompt.includes('Delete them')) {
        session.google.workbook.type('Bundles', session.at('Amount', 3), '70');
      }
      return buttons[0] ?? '';
    };
    const run = choose(session, '2:3', 'cancelSelectedBundles');
    expect(deletions(run)).toEqual(['DELETE 5001']);
    expect(session.column('State')).toEqual(['Cancelled', 'Sent', 'Sent']);
    expect(session.said()).toContain('1 payment was changed on the sheet after you agreed');
  });

  test('a bundle that Qomon does not have any more counts as cancelled', () => {
    const session = sentSession();
    const bundle = bundleOf(session, 'donor');
    if (bundle) session.qomon.ledger.delete(bundle, 0);
    choose(session, '3', 'cancelSelectedBundles');
    expect(session.cell('State', 3)).toBe('Cancelled');
    expect(journal(session, 'cancel').at(-1)).toMatchObject({ 'HTTP status': 404 });
  });

  test('a cancelled row is sent again once its State is emptied, as one new bundle', () => {
    const session = sentSession([DONOR]);
    const reference = session.cell('Reference', 2);
    choose(session, '2', 'cancelSelectedBundles');
    session.send('2');
    expect(session.qomon.ledger.bundles).toEqual([]);
    expect(session.said()).toContain('cancelled: empty their State');
    session.google.workbook.clear('Bundles', session.at('State', 2));
    session.send('2');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    expect(session.column('State')).toEqual(['Sent']);
    expect(session.cell('Bundle ID', 2)).toBe(5002);
    expect(session.cell('Reference', 2)).toBe(reference);
  });

  test('100 bundles go in chunks, within the token bucket, with their progress', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({ ...PLAIN, Comment: `p${index}` }));
    const session = sentSession(rows);
    const run = choose(session, '2:101', 'cancelSelectedBundles');
    expect(session.qomon.ledger.bundles).toEqual([]);
    expect(new Set(session.column('State'))).toEqual(new Set(['Cancelled']));
    expect(deletions(run)).toHaveLength(100);
    // Each is read, deleted, and read again; and the list once for each chunk.
    expect(run.requests).toHaveLength(303);
    expect(session.qomon.requests.filter(({ outcome }) => outcome === 429)).toEqual([]);
    expect(session.google.toasts.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['40 of 100 dealt with…', '80 of 100 dealt with…']),
    );
    expect(session.dialogs[0]?.prompt).toContain('… and 90 more');
  });
});
