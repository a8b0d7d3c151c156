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
  sentOffice,
} from './sentRows';

const IDS = ['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID', 'Sent at', 'Refunded'];

describe('cancelling bundles', () => {
  test('names the bundles and the total, deletes them, and empties the IDs of their rows', () => {
    const office = sentOffice();
    const run = choose(office, '2:3', 'cancelSelectedBundles');
    const [confirm, done] = office.dialogs;
    const references = office.column('Reference');
    expect(confirm?.prompt.split('\n')).toEqual([
      '2 bundles (2 rows), 70.00 EUR in total:',
      `• “Bundles”, row 2, reference ${references[0]}, bundle 5001: 20.00 EUR`,
      `• “Bundles”, row 3, reference ${references[1]}, bundle 5002: 50.00 EUR`,
      '',
      'Delete them in Qomon now? This cannot be undone.',
    ]);
    expect(done?.prompt).toBe('2 bundles cancelled, 70.00 EUR.');
    expect(asked(run)).toEqual(['GET 5001', 'GET 5002', 'DELETE 5001', 'DELETE 5002']);
    expect(office.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5003]);
    expect(office.column('State')).toEqual(['Cancelled', 'Cancelled', 'Sent']);
    for (const header of IDS) expect([header, office.cell(header, 2)]).toEqual([header, '']);
    expect(office.cell('Message', 2)).toBe(
      'Cancelled: bundle 5001 was deleted in Qomon. To send this row again, empty its State.',
    );
    expect(office.cell('Bundle ID', 4)).toBe(5003);
  });

  test('keeps every ID in the journal: intended first, then recorded', () => {
    const office = sentOffice([MEMBER]);
    const ids = ['Transaction ID', 'Membership ID'].map((header) => office.cell(header, 2));
    choose(office, '2', 'cancelSelectedBundles');
    const lines = journal(office, 'Cancel');
    expect(lines.map((line) => [line['Bundle ID'], line.Outcome, line['HTTP status']])).toEqual([
      [5001, 'Intended', ''],
      [5001, 'Recorded', 204],
    ]);
    expect(lines[0]?.Detail).toBe(`transactions ${ids[0]} · memberships ${ids[1]}`);
  });

  test('nothing is deleted where the person says no', () => {
    const office = sentOffice();
    office.answer = ({ buttons }) => buttons.at(-1) ?? '';
    const run = choose(office, '2:4', 'cancelSelectedBundles');
    expect(deletions(run)).toEqual([]);
    expect(office.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(office.qomon.ledger.bundles).toHaveLength(3);
  });

  test('takes a group whole, though one of its rows was selected', () => {
    const office = sentOffice([
      { ...MEMBER, Amount: '40', Group: 'couple' },
      PLAIN,
      { Comment: 'partner', Group: 'couple', Membership: '#10', 'Member ID': '300004' },
    ]);
    choose(office, '4', 'cancelSelectedBundles');
    expect(office.column('State')).toEqual(['Cancelled', 'Sent', 'Cancelled']);
    expect(office.column('Bundle ID')).toEqual(['', 5002, '']);
    expect(office.dialogs[0]?.prompt).toContain('1 bundle (2 rows), 40.00 EUR in total:');
  });

  test('tells of rows that stand for no bundle why they are left, and leaves them', () => {
    const office = sentOffice();
    office.type([PLAIN], { from: 5 });
    choose(office, '2', 'cancelSelectedBundles');
    office.dialogs.length = 0;
    choose(office, '2:5', 'cancelSelectedBundles');
    expect(office.dialogs[0]?.prompt).toContain(
      [
        'Left as they are:',
        '• 1 row: cancelled already',
        '• 1 row: not sent, so there is nothing to cancel',
      ].join('\n'),
    );
    office.dialogs.length = 0;
    choose(office, '5', 'cancelSelectedBundles');
    expect(office.said()).toContain('None of the selected rows can be cancelled.');
    expect(office.dialogs).toHaveLength(1);
  });

  test('a copy of a sent row cancels nothing', () => {
    const office = sentOffice([MEMBER]);
    office.google.workbook.copyRows('Bundles', 2, 1, 3);
    const run = choose(office, '3', 'cancelSelectedBundles');
    expect(office.said()).toContain('• 1 row: copies of sent rows');
    expect(run.requests).toEqual([]);
    expect(bundleOf(office, 'member')).toBeDefined();
  });

  test('a bundle that was refunded in part is asked for twice', () => {
    const office = sentOffice();
    office.google.workbook.type('Bundles', office.at('State', 3), 'Part refunded');
    office.google.workbook.type('Bundles', office.at('Refunded', 3), '10');
    office.answer = ({ prompt, buttons }) =>
      (prompt.startsWith('A part of this bundle') ? buttons.at(-1) : buttons[0]) ?? '';
    expect(deletions(choose(office, '2:3', 'cancelSelectedBundles'))).toEqual([]);
    expect(office.dialogs).toHaveLength(2);
    expect(office.dialogs[1]?.prompt).toContain('“Bundles”, row 3');
    expect(office.dialogs[1]?.prompt).not.toContain('row 2');
    office.answer = ({ buttons }) => buttons[0] ?? '';
    choose(office, '2:3', 'cancelSelectedBundles');
    expect(office.column('State')).toEqual(['Cancelled', 'Cancelled', 'Sent']);
  });

  test('so is one of which Qomon alone knows that a part was refunded', () => {
    const office = sentOffice();
    editInQomon(office, 'donor', { reimbursed_amount: 1000 });
    choose(office, '2:3', 'cancelSelectedBundles');
    expect(office.dialogs[1]?.prompt).toContain('A part of this bundle has been refunded.');
    expect(office.dialogs[1]?.prompt).toContain('“Bundles”, row 3');
    expect(office.dialogs[1]?.prompt).not.toContain('row 2');
  });

  test('a row that was changed while the dialog stood open is not cancelled, and that is told', () => {
    const office = sentOffice();
    office.answer = ({ prompt, buttons }) => {
      if (prompt.includes('Delete them')) {
        office.google.workbook.type('Bundles', office.at('Amount', 3), '70');
      }
      return buttons[0] ?? '';
    };
    const run = choose(office, '2:3', 'cancelSelectedBundles');
    expect(deletions(run)).toEqual(['DELETE 5001']);
    expect(office.column('State')).toEqual(['Cancelled', 'Sent', 'Sent']);
    expect(office.said()).toContain('1 bundle was changed on the sheet after you agreed');
  });

  test('a bundle that Qomon does not have any more counts as cancelled', () => {
    const office = sentOffice();
    const bundle = bundleOf(office, 'donor');
    if (bundle) office.qomon.ledger.delete(bundle, 0);
    choose(office, '3', 'cancelSelectedBundles');
    expect(office.cell('State', 3)).toBe('Cancelled');
    expect(journal(office, 'Cancel').at(-1)).toMatchObject({ 'HTTP status': 404 });
  });

  test('a cancelled row is sent anew once its State is emptied, as one new bundle', () => {
    const office = sentOffice([DONOR]);
    const reference = office.cell('Reference', 2);
    choose(office, '2', 'cancelSelectedBundles');
    office.send('2');
    expect(office.qomon.ledger.bundles).toEqual([]);
    expect(office.said()).toContain('cancelled: empty their State');
    office.google.workbook.clear('Bundles', office.at('State', 2));
    office.send('2');
    expect(office.qomon.ledger.bundles).toHaveLength(1);
    expect(office.column('State')).toEqual(['Sent']);
    expect(office.cell('Bundle ID', 2)).toBe(5002);
    expect(office.cell('Reference', 2)).toBe(reference);
  });

  test('100 bundles go in chunks, within the token bucket, with their progress', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({ ...PLAIN, Comment: `p${index}` }));
    const office = sentOffice(rows);
    const run = choose(office, '2:101', 'cancelSelectedBundles');
    expect(office.qomon.ledger.bundles).toEqual([]);
    expect(new Set(office.column('State'))).toEqual(new Set(['Cancelled']));
    expect(deletions(run)).toHaveLength(100);
    expect(run.requests).toHaveLength(200);
    expect(office.qomon.requests.filter(({ outcome }) => outcome === 429)).toEqual([]);
    expect(office.google.toasts.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['40 of 100 dealt with…', '80 of 100 dealt with…']),
    );
    expect(office.dialogs[0]?.prompt).toContain('… and 90 more');
  });
});
