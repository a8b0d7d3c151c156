import { describe, expect, test } from '@jest/globals';
import type { FaultName } from '../../local/qomon/faults';
import type { Office } from '../support/office';
import {
  bundleOf,
  choose,
  DONOR,
  deleteInQomon,
  deletions,
  journal,
  MEMBER,
  PLAIN,
  sentOffice,
} from './sentRows';

const ONE_BUNDLE = /\/v1\/transaction_bundles\/\d+$/;

/** Overwrites a cell, whatever Sheets warns of. */
function put(office: Office, header: string, row: number, value: string | number): void {
  office.google.workbook.put('Bundles', office.at(header, row), [[value]]);
}

/** The IDs of one row typed over by those of another. */
function paste(office: Office, from: number, to: number, headers: readonly string[]): void {
  for (const header of headers) put(office, header, to, Number(office.cell(header, from)));
}

/** Three rows, the first of which bears the bundle ID of the second, whose row is gone. */
function pasted(headers: readonly string[] = ['Bundle ID']): Office {
  const office = sentOffice();
  paste(office, 3, 2, headers);
  office.google.workbook.deleteRows('Bundles', 3, 1);
  return office;
}

const held = ({ qomon }: Office): number[] => qomon.ledger.bundles.map(({ id }) => id);

describe('a bundle is deleted for its own rows alone', () => {
  test.each([[['Bundle ID']], [['Bundle ID', 'Transaction ID']]])(
    'and not for one into which %s was pasted',
    (headers) => {
      const office = pasted(headers);
      const reference = office.cell('Reference', 2);
      const run = choose(office, '2', 'cancelSelectedBundles');
      expect(deletions(run)).toEqual([]);
      expect(held(office)).toEqual([5001, 5002, 5003]);
      expect(office.dialogs.map(({ prompt }) => prompt)).toEqual([
        [
          'None of the selected rows can be cancelled.',
          '',
          'Left as they are:',
          '• 1 row: with the Bundle ID of something else: see Message',
        ].join('\n'),
      ]);
      expect(office.cell('State', 2)).toBe('Sent');
      expect(office.cell('Bundle ID', 2)).toBe(5002);
      expect(office.cell('Message', 2)).toBe(
        `Nothing was deleted: in Qomon, bundle 5002 is not that of row 2 of “Bundles” (reference ${reference}). Undo the change to the IDs of that row: the tab “Journal” shows its Bundle ID beside its reference. Then try again.`,
      );
      expect(journal(office, 'Cancel')).toEqual([]);
    },
  );

  test('which is said in French, too', () => {
    const office = pasted();
    office.page('setSettings', { language: 'fr' });
    choose(office, '2', 'cancelSelectedBundles');
    expect(office.said()).toContain('• 1 ligne\u00a0: avec l’ID du lot d’autre chose');
    expect(office.cell('Message', 2)).toContain(
      'le lot 5002 n’est pas celui de la ligne 2 de «\u202fBundles\u202f»',
    );
    expect(held(office)).toEqual([5001, 5002, 5003]);
  });

  test('while its own row stands beside it, the others are counted and deleted', () => {
    const office = sentOffice();
    paste(office, 3, 2, ['Bundle ID']);
    const run = choose(office, '2:4', 'cancelSelectedBundles');
    expect(office.dialogs[0]?.prompt).toContain('1 bundle (1 row), 12.50 EUR in total:');
    expect(office.dialogs[0]?.prompt).toContain(
      '• 2 rows: with the Bundle ID of something else: see Message',
    );
    expect(deletions(run)).toEqual(['DELETE 5003']);
    for (const row of [2, 3]) {
      expect(office.cell('Message', row)).toContain('is not that of row 2 of “Bundles”');
    }
    expect(office.column('State')).toEqual(['Sent', 'Sent', 'Cancelled']);
  });

  test('and is, once the change has been undone', () => {
    const office = pasted();
    choose(office, '2', 'cancelSelectedBundles');
    put(office, 'Bundle ID', 2, 5001);
    expect(deletions(choose(office, '2', 'cancelSelectedBundles'))).toEqual(['DELETE 5001']);
    expect(office.cell('State', 2)).toBe('Cancelled');
  });

  test('which it is by its reference, whatever other IDs the row bears', () => {
    const office = sentOffice();
    paste(office, 3, 2, ['Transaction ID']);
    expect(deletions(choose(office, '2', 'cancelSelectedBundles'))).toEqual(['DELETE 5001']);
  });

  test('or, where Qomon does not tell the reference, by the ID of its payment', () => {
    const office = sentOffice();
    for (const row of [2, 3]) {
      const id = Number(office.cell('Transaction ID', row));
      office.qomon.ledger.edit(id, { external_transaction_id: null }, 0);
    }
    paste(office, 4, 3, ['Transaction ID']);
    const run = choose(office, '2:3', 'cancelSelectedBundles');
    expect(deletions(run)).toEqual(['DELETE 5001']);
    expect(office.column('State')).toEqual(['Cancelled', 'Sent', 'Sent']);
  });

  test('nor does a row without a payment speak for a bundle alone', () => {
    const group = { ...MEMBER, Group: 'couple', Amount: '40' };
    const partner = { Group: 'couple', Membership: '#10', 'Member ID': '300004' };
    const office = sentOffice([group, partner, PLAIN]);
    paste(office, 4, 3, ['Bundle ID']);
    office.google.workbook.clear('Bundles', office.at('Membership ID', 3));
    office.google.workbook.deleteRows('Bundles', 4, 1);
    expect(deletions(choose(office, '3', 'cancelSelectedBundles'))).toEqual([]);
    expect(held(office)).toEqual([5001, 5002]);
  });

  test('a row whose ID was typed over by one that Qomon never gave is not called cancelled', () => {
    const office = sentOffice();
    put(office, 'Bundle ID', 2, 9999);
    choose(office, '2', 'cancelSelectedBundles');
    expect(office.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(office.cell('Message', 2)).toContain('bundle 9999 is not that of row 2');
  });

  test('an ID that is pasted while the dialog stands open is not deleted', () => {
    const office = sentOffice();
    office.answer = ({ prompt, buttons }) => {
      if (prompt.includes('Delete it')) paste(office, 3, 2, ['Bundle ID']);
      return buttons[0] ?? '';
    };
    expect(deletions(choose(office, '2', 'cancelSelectedBundles'))).toEqual([]);
    expect(office.said()).toContain('1 bundle was changed on the sheet after you agreed');
  });

  test('a row that gets the ID while a deletion is in doubt does not become Cancelled with it', () => {
    const office = sentOffice();
    office.qomon.faults.add({ method: 'DELETE', path: ONE_BUNDLE, fault: '504' });
    choose(office, '2', 'cancelSelectedBundles');
    paste(office, 2, 3, ['Bundle ID']);
    deleteInQomon(office, 'member');
    office.google.clock.advance(180_000);
    office.call('resolveDoubtfulRows');
    expect(office.column('State')).toEqual(['Cancelled', 'Sent', 'Sent']);
    expect(office.cell('Bundle ID', 3)).toBe(5001);
  });
});

describe('a bundle that cannot be read is not deleted', () => {
  test.each<[FaultName, string]>([
    ['503', 'Qomon could not be reached. Try again in a few minutes.'],
    ['wrong json', 'Qomon could not be reached. Try again in a few minutes.'],
    ['429', 'Qomon asked to slow down.'],
    ['401', 'Qomon no longer accepts the API key.'],
  ])('%s: it is told, and the others are counted without it', (fault, text) => {
    const office = sentOffice();
    office.qomon.faults.add({ method: 'GET', path: /\/5002$/, fault });
    const run = choose(office, '2:4', 'cancelSelectedBundles');
    expect(office.dialogs[0]?.prompt).toContain('2 bundles (2 rows), 32.50 EUR in total:');
    expect(office.dialogs[0]?.prompt).toContain('• 1 row: Qomon could not be asked');
    expect(office.dialogs[0]?.prompt).toContain(text);
    expect(deletions(run)).toEqual(['DELETE 5001', 'DELETE 5003']);
    expect(office.cell('State', 3)).toBe('Sent');
  });

  test('nor what the day has no requests left for', () => {
    const office = sentOffice();
    const made = { since: office.google.clock.now(), count: 19_999 };
    office.google.setProperty('user', 'requests.made', JSON.stringify(made));
    expect(deletions(choose(office, '2:4', 'cancelSelectedBundles'))).toEqual([]);
    expect(office.dialogs[0]?.prompt).toContain('• 2 rows: Qomon could not be asked');
    expect(office.dialogs[0]?.prompt).toContain('used up. Go on tomorrow.');
  });
});

describe('a correction deletes the bundle of its own row alone', () => {
  test('and not one whose ID was pasted into it', () => {
    const office = pasted();
    office.google.workbook.type('Bundles', office.at('Comment', 2), 'mended');
    const run = choose(office, '2', 'correctSelectedBundle');
    expect(deletions(run)).toEqual([]);
    expect(office.said()).toContain('Nothing was deleted: in Qomon, bundle 5002 is not that of');
    expect(office.cell('Message', 2)).toContain('bundle 5002 is not that of row 2');
    expect(office.dialogs).toHaveLength(1);
    expect(held(office)).toEqual([5001, 5002, 5003]);
    expect(office.cell('State', 2)).toBe('Sent');
  });

  test('nor one whose own row stands beside it', () => {
    const office = sentOffice();
    paste(office, 3, 2, ['Bundle ID']);
    choose(office, '3', 'correctSelectedBundle');
    expect(office.said()).toContain('bundle 5002 is not that of row 2');
    expect(held(office)).toEqual([5001, 5002, 5003]);
  });

  test('and records nothing anew for an ID that Qomon never gave', () => {
    const office = sentOffice([DONOR]);
    put(office, 'Bundle ID', 2, 9999);
    choose(office, '2', 'correctSelectedBundle');
    expect(office.said()).toContain('bundle 9999 is not that of row 2');
    expect(held(office)).toEqual([5001]);
    expect(bundleOf(office, 'donor')).toBeDefined();
  });
});
