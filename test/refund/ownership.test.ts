import { describe, expect, test } from '@jest/globals';
import type { FaultName } from '../../local/qomon/faults';
import type { Session } from '../support/session';
import {
  bundleOf,
  choose,
  DONOR,
  deleteInQomon,
  deletions,
  journal,
  MEMBER,
  PLAIN,
  sentSession,
} from './sentRows';

const ONE_BUNDLE = /\/v1\/transaction_bundles\/\d+$/;

/** Overwrites a cell, whatever Sheets warns of. */
function put(session: Session, header: string, row: number, value: string | number): void {
  session.google.workbook.put('Bundles', session.at(header, row), [[value]]);
}

/** The IDs of one row typed over by those of another. */
function paste(session: Session, from: number, to: number, headers: readonly string[]): void {
  for (const header of headers) put(session, header, to, Number(session.cell(header, from)));
}

/** Three rows, the first of which bears the bundle ID of the second, whose row is gone. */
function pasted(headers: readonly string[] = ['Bundle ID']): Session {
  const session = sentSession();
  paste(session, 3, 2, headers);
  session.google.workbook.deleteRows('Bundles', 3, 1);
  return session;
}

const held = ({ qomon }: Session): number[] => qomon.ledger.bundles.map(({ id }) => id);

describe('a bundle is deleted for its own rows alone', () => {
  test.each([[['Bundle ID']], [['Bundle ID', 'Transaction ID']]])(
    'and not for one into which %s was pasted',
    (headers) => {
      const session = pasted(headers);
      const reference = session.cell('Reference', 2);
      const run = choose(session, '2', 'cancelSelectedBundles');
      expect(deletions(run)).toEqual([]);
      expect(held(session)).toEqual([5001, 5002, 5003]);
      expect(session.dialogs.map(({ prompt }) => prompt)).toEqual([
        [
          'None of the selected rows can be cancelled.',
          '',
          'Left as they are:',
          '• 1 row: with the Bundle ID of something else: see Message',
        ].join('\n'),
      ]);
      expect(session.cell('State', 2)).toBe('Sent');
      expect(session.cell('Bundle ID', 2)).toBe(5002);
      expect(session.cell('Message', 2)).toBe(
        `Nothing was deleted: in Qomon, bundle 5002 is not that of row 2 of “Bundles” (reference ${reference}). Undo the change to the IDs or the reference of that row, or use Resolve doubtful rows, which gives a row its own reference back. Then try again.`,
      );
      expect(journal(session, 'Cancel')).toEqual([]);
    },
  );

  test('which is said in French, too', () => {
    const session = pasted();
    session.page('setSettings', { language: 'fr' });
    choose(session, '2', 'cancelSelectedBundles');
    expect(session.said()).toContain('• 1 ligne\u00a0: avec l’ID du lot d’autre chose');
    expect(session.cell('Message', 2)).toContain(
      'le lot 5002 n’est pas celui de la ligne 2 de «\u202fBundles\u202f»',
    );
    expect(held(session)).toEqual([5001, 5002, 5003]);
  });

  test('while its own row stands beside it, the others are counted and deleted', () => {
    const session = sentSession();
    paste(session, 3, 2, ['Bundle ID']);
    const run = choose(session, '2:4', 'cancelSelectedBundles');
    expect(session.dialogs[0]?.prompt).toContain('1 payment (1 row), 12.50 EUR in total:');
    expect(session.dialogs[0]?.prompt).toContain(
      '• 2 rows: with the Bundle ID of something else: see Message',
    );
    expect(deletions(run)).toEqual(['DELETE 5003']);
    for (const row of [2, 3]) {
      expect(session.cell('Message', row)).toContain('is not that of row 2 of “Bundles”');
    }
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Cancelled']);
  });

  test('and is, once the change has been undone', () => {
    const session = pasted();
    choose(session, '2', 'cancelSelectedBundles');
    put(session, 'Bundle ID', 2, 5001);
    expect(deletions(choose(session, '2', 'cancelSelectedBundles'))).toEqual(['DELETE 5001']);
    expect(session.cell('State', 2)).toBe('Cancelled');
  });

  test('which it is by its reference, whatever other IDs the row bears', () => {
    const session = sentSession();
    paste(session, 3, 2, ['Transaction ID']);
    expect(deletions(choose(session, '2', 'cancelSelectedBundles'))).toEqual(['DELETE 5001']);
  });

  test('or, where Qomon does not tell the reference, by the ID of its payment', () => {
    const session = sentSession();
    for (const row of [2, 3]) {
      const id = Number(session.cell('Transaction ID', row));
      session.qomon.ledger.edit(id, { external_transaction_id: null }, 0);
    }
    paste(session, 4, 3, ['Transaction ID']);
    const run = choose(session, '2:3', 'cancelSelectedBundles');
    expect(deletions(run)).toEqual(['DELETE 5001']);
    expect(session.column('State')).toEqual(['Cancelled', 'Sent', 'Sent']);
  });

  test('nor does a row without a payment speak for a bundle alone', () => {
    const group = { ...MEMBER, Group: 'couple', Amount: '40' };
    const partner = { Group: 'couple', Membership: '#10', 'Member ID': '300004' };
    const session = sentSession([group, partner, PLAIN]);
    paste(session, 4, 3, ['Bundle ID']);
    session.google.workbook.clear('Bundles', session.at('Membership ID', 3));
    session.google.workbook.deleteRows('Bundles', 4, 1);
    expect(deletions(choose(session, '3', 'cancelSelectedBundles'))).toEqual([]);
    expect(held(session)).toEqual([5001, 5002]);
  });

  test('a row whose ID was typed over by one that Qomon never gave is not called cancelled', () => {
    const session = sentSession();
    put(session, 'Bundle ID', 2, 9999);
    choose(session, '2', 'cancelSelectedBundles');
    expect(session.column('State')).toEqual(['To check', 'Sent', 'Sent']);
    expect(session.cell('Message', 2)).toContain('as bundle 5001');
    session.call('resolveDoubtfulRows');
    expect(session.cell('Bundle ID', 2)).toBe(5001);
  });

  test('an ID that is pasted while the dialog stands open is not deleted', () => {
    const session = sentSession();
    session.answer = ({ prompt, buttons }) => {
      if (prompt.includes('Delete it')) paste(session, 3, 2, ['Bundle ID']);
      return buttons[0] ?? '';
    };
    expect(deletions(choose(session, '2', 'cancelSelectedBundles'))).toEqual([]);
    expect(session.said()).toContain('1 payment was changed on the sheet after you agreed');
  });

  test('a row that gets the ID while a deletion is unconfirmed does not become Cancelled with it', () => {
    const session = sentSession();
    session.qomon.faults.add({ method: 'DELETE', path: ONE_BUNDLE, fault: '504' });
    choose(session, '2', 'cancelSelectedBundles');
    paste(session, 2, 3, ['Bundle ID']);
    deleteInQomon(session, 'member');
    session.google.clock.advance(180_000);
    session.call('resolveDoubtfulRows');
    expect(session.column('State')).toEqual(['Cancelled', 'Sent', 'Sent']);
    expect(session.cell('Bundle ID', 3)).toBe(5002);
  });

  test('and not while the reference of its row is typed over: it says that there is none', () => {
    const session = sentSession();
    put(session, 'Reference', 2, 'x');
    expect(deletions(choose(session, '2', 'cancelSelectedBundles'))).toEqual([]);
    expect(session.cell('Message', 2)).toContain('row 2 of “Bundles” (no reference). Undo');
  });
});

describe('a bundle that cannot be read is not deleted', () => {
  test.each<[FaultName, string]>([
    ['503', 'Qomon could not be reached. Try again in a few minutes.'],
    ['wrong json', 'Qomon could not be reached. Try again in a few minutes.'],
    ['429', 'Qomon takes no more for the moment.'],
    ['401', 'Qomon no longer accepts the API key.'],
  ])('%s: it is told, and the others are counted without it', (fault, text) => {
    const session = sentSession();
    session.qomon.faults.add({ method: 'GET', path: /\/5002$/, fault });
    const run = choose(session, '2:4', 'cancelSelectedBundles');
    expect(session.dialogs[0]?.prompt).toContain('2 payments (2 rows), 32.50 EUR in total:');
    expect(session.dialogs[0]?.prompt).toContain('• 1 row: Qomon could not be asked');
    expect(session.dialogs[0]?.prompt).toContain(text);
    expect(deletions(run)).toEqual(['DELETE 5001', 'DELETE 5003']);
    expect(session.cell('State', 3)).toBe('Sent');
  });

  test('nor what the day has no requests left for', () => {
    const session = sentSession();
    const made = { since: session.google.clock.now(), count: 19_999 };
    session.google.setProperty('user', 'requests.made', JSON.stringify(made));
    expect(deletions(choose(session, '2:4', 'cancelSelectedBundles'))).toEqual([]);
    expect(session.dialogs[0]?.prompt).toContain('• 2 rows: Qomon could not be asked');
    expect(session.dialogs[0]?.prompt).toContain('used up. Go on tomorrow.');
  });
});

describe('a correction deletes the bundle of its own row alone', () => {
  test('and not one whose ID was pasted into it', () => {
    const session = pasted();
    session.google.workbook.type('Bundles', session.at('Comment', 2), 'corrected');
    const run = choose(session, '2', 'correctSelectedBundle');
    expect(deletions(run)).toEqual([]);
    expect(session.said()).toContain('Nothing was deleted: in Qomon, bundle 5002 is not that of');
    expect(session.cell('Message', 2)).toContain('bundle 5002 is not that of row 2');
    expect(session.dialogs).toHaveLength(1);
    expect(held(session)).toEqual([5001, 5002, 5003]);
    expect(session.cell('State', 2)).toBe('Sent');
  });

  test('nor one whose own row stands beside it', () => {
    const session = sentSession();
    paste(session, 3, 2, ['Bundle ID']);
    choose(session, '3', 'correctSelectedBundle');
    expect(session.said()).toContain('bundle 5002 is not that of row 2');
    expect(held(session)).toEqual([5001, 5002, 5003]);
  });

  test('and records nothing again for an ID that Qomon never gave', () => {
    const session = sentSession([DONOR]);
    put(session, 'Bundle ID', 2, 9999);
    choose(session, '2', 'correctSelectedBundle');
    expect(session.said()).toContain('bundle 9999 is not that of row 2');
    expect(held(session)).toEqual([5001]);
    expect(bundleOf(session, 'donor')).toBeDefined();
  });
});
