import { describe, expect, test } from '@jest/globals';
import type { Fault, FaultName } from '../../local/qomon/faults';
import type { Office } from '../support/office';
import {
  bundleOf,
  choose,
  deleteInQomon,
  editInQomon,
  journal,
  MEMBER,
  PLAIN,
  sentOffice,
} from './sentRows';

const LATER_MS = 180_000;
const ANY_BUNDLE = /\/v1\/transaction_bundles\/\d+$/;

interface Slice {
  readonly runId: string;
  readonly done: boolean;
}

/** The second of two bundles meets a fault when it is deleted. */
function officeUnder(fault: Fault | FaultName): Office {
  const office = sentOffice([MEMBER, PLAIN]);
  office.qomon.faults.add({ method: 'DELETE', path: /\/5002$/, fault });
  choose(office, '2:3', 'cancelSelectedBundles');
  return office;
}

/** A row whose correction meets a fault when its old bundle is deleted. */
function corrected(fault: Fault | FaultName): Office {
  const office = sentOffice([PLAIN]);
  office.google.workbook.type('Bundles', office.at('Amount', 2), '15');
  office.qomon.faults.add({ method: 'DELETE', path: ANY_BUNDLE, fault });
  choose(office, '2', 'correctSelectedBundle');
  return office;
}

function resolve(office: Office): string {
  office.google.clock.advance(LATER_MS);
  office.call('resolveDoubtfulRows');
  return office.said();
}

const json = 'application/json';

/** Successes of whatever look: the answer to a DELETE is not documented. */
const SUCCESSES: ReadonlyArray<readonly [string, Fault | FaultName]> = [
  ['an empty body', 'empty'],
  ['a page', 'html'],
  ['other JSON', 'wrong json'],
  ['202', { kind: 'body', status: 202, recorded: true, type: json, text: '{"queued":true}' }],
];

/** Answers, or none, after which nobody knows; whether Qomon has done it all the same. */
const OPEN: ReadonlyArray<readonly [string, Fault | FaultName, boolean]> = [
  ['500', '500', false],
  ['500 after deleting', '500 after recording', true],
  ['502', '502', false],
  ['504 after deleting', '504 after recording', true],
  ['an error inside a 200', 'error inside', false],
  ['405', { kind: 'status', status: 405 }, false],
];

/** Google throws the whole batch away where one connection fails. */
const UNANSWERED: ReadonlyArray<readonly [FaultName, boolean]> = [
  ['timeout before recording', false],
  ['timeout after recording', true],
  ['dropped before recording', false],
  ['dropped after recording', true],
];

describe('where a DELETE is answered in a way of its own', () => {
  test.each(SUCCESSES)('a success with %s is one', (_name, fault) => {
    const office = officeUnder(fault);
    expect(office.column('State')).toEqual(['Cancelled', 'Cancelled']);
    expect(office.qomon.ledger.bundles).toEqual([]);
  });

  test.each(OPEN)('after %s, the bundle itself is asked for', (_name, fault, isDone) => {
    const office = officeUnder(fault);
    if (isDone) {
      expect(office.column('State')).toEqual(['Cancelled', 'Cancelled']);
      return;
    }
    expect(office.column('State')).toEqual(['Cancelled', 'Sent']);
    expect(office.cell('Message', 3)).toContain('bundle 5002 may or may not be deleted');
    expect(office.said()).toContain('not certain yet whether 1 bundle is gone');
    expect(resolve(office)).toContain('1 bundle was not cancelled after all');
    expect(office.cell('State', 3)).toBe('Sent');
    expect(office.cell('Message', 3)).toContain('Bundle 5002 was not cancelled');
    choose(office, '3', 'cancelSelectedBundles');
    expect(office.qomon.ledger.bundles).toEqual([]);
  });

  test.each(UNANSWERED)('%s: every row says in the end what Qomon holds', (fault) => {
    const office = officeUnder(fault);
    resolve(office);
    for (const [row, comment] of [
      [2, 'member'],
      [3, 'plain'],
    ] as const) {
      const isThere = bundleOf(office, comment) !== undefined;
      expect(office.cell('State', row)).toBe(isThere ? 'Sent' : 'Cancelled');
    }
  });

  test('a bundle that is deleted late is found gone, and not before', () => {
    const office = sentOffice([PLAIN]);
    office.qomon.faults.add({ method: 'DELETE', path: ANY_BUNDLE, fault: '504' });
    choose(office, '2', 'cancelSelectedBundles');
    office.call('resolveDoubtfulRows');
    expect(office.said()).toContain('not certain yet whether Qomon has deleted it');
    expect(office.cell('State', 2)).toBe('Sent');
    const bundle = bundleOf(office, 'plain');
    if (bundle) office.qomon.ledger.delete(bundle, office.google.clock.now());
    expect(resolve(office)).toContain('1 bundle had been cancelled');
    expect(office.cell('State', 2)).toBe('Cancelled');
  });

  test('a refusal is told on the row, which stays as it was', () => {
    const office = officeUnder({ kind: 'status', status: 422, detail: 'the period is closed' });
    expect(office.column('State')).toEqual(['Cancelled', 'Sent']);
    expect(office.cell('Message', 3)).toBe(
      'Qomon refused to delete bundle 5002, so it is still there.\nQomon says “the period is closed”',
    );
    expect(journal(office, 'Cancel').at(-1)).toMatchObject({ Outcome: 'Refused' });
    expect(office.said()).toContain('Qomon refused to delete 1 bundle');
  });

  test('429 is waited for, and done in the same run', () => {
    const office = officeUnder('429');
    expect(office.column('State')).toEqual(['Cancelled', 'Cancelled']);
    expect(office.said()).toContain('2 bundles cancelled');
  });

  test.each([
    [401, 'Qomon no longer accepts the API key.'],
    [403, 'The API key may not delete bundles.'],
  ])('%i stops the run, and what it did not come to stays', (status, text) => {
    const rows = Array.from({ length: 41 }, (_, index) => ({ ...PLAIN, Comment: `p${index}` }));
    const office = sentOffice(rows);
    office.qomon.faults.add({
      method: 'DELETE',
      path: /\/5002$/,
      fault: { kind: 'status', status },
    });
    choose(office, '2:42', 'cancelSelectedBundles');
    expect(office.said()).toContain('39 bundles cancelled');
    expect(office.said()).toContain('2 bundles were not come to.');
    expect(office.said()).toContain(text);
    expect(office.cell('Message', 3)).toContain(text);
    expect(office.column('State').filter((state) => state === 'Sent')).toHaveLength(2);
  });
});

describe('where the DELETE of a correction is answered in a way of its own', () => {
  test.each<readonly [string, Fault | FaultName, boolean?]>([
    ...SUCCESSES,
    ...OPEN.filter(([, , isDone]) => isDone),
  ])('%s: the row is recorded anew at once', (_name, fault) => {
    const office = corrected(fault);
    expect(office.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002]);
    expect(office.column('State')).toEqual(['Sent']);
    expect(office.said()).toContain('bundle 5002 stands in the place of bundle 5001');
  });

  test.each(OPEN.filter(([, , isDone]) => !isDone))(
    '%s: nothing is recorded anew while the old bundle may stand',
    (_name, fault) => {
      const office = corrected(fault);
      expect(office.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5001]);
      expect(office.said()).toContain('The correction is not finished.');
      expect(resolve(office)).toContain('1 correction was not carried out: see Message.');
      expect(office.column('State')).toEqual(['Sent']);
      expect(office.column('Bundle ID')).toEqual([5001]);
      choose(office, '2', 'correctSelectedBundle');
      expect(office.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002]);
    },
  );

  test.each(UNANSWERED)('%s: one bundle stands in the end', (fault) => {
    const office = corrected(fault);
    resolve(office);
    expect(office.qomon.ledger.bundles).toHaveLength(1);
    expect(office.column('State')).toEqual(['Sent']);
    expect(office.column('Bundle ID')).toEqual([office.qomon.ledger.bundles[0]?.id]);
  });

  test.each(['401', '403', '429'] as const)('%s: the row is as it was', (fault) => {
    const office = corrected(fault);
    expect(office.column('State')).toEqual(['Sent']);
    expect(office.cell('Message', 2)).toContain('Bundle 5001 was not deleted.');
    expect(office.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5001]);
  });

  test.each<[FaultName]>([['timeout after recording'], ['500 after recording'], ['500']])(
    '%s of the new request: it is looked up, and the old bundle is not taken for it',
    (fault) => {
      const office = sentOffice([PLAIN]);
      office.google.workbook.type('Bundles', office.at('Amount', 2), '15');
      office.qomon.faults.add({ method: 'POST', path: '/v1/transaction_bundles', fault });
      choose(office, '2', 'correctSelectedBundle');
      expect(office.column('State')).toEqual(['To check']);
      resolve(office);
      expect(office.column('State')).toEqual(['Sent']);
      expect(office.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002]);
      expect(journal(office, 'Correct').at(-1)).toMatchObject({
        Outcome: 'Recorded',
        'Bundle ID': 5002,
      });
    },
  );

  test('a refusal of the new request is told, and nothing is sent until a person sends it', () => {
    const office = sentOffice([PLAIN]);
    office.google.workbook.type('Bundles', office.at('Amount', 2), '15');
    office.qomon.faults.add({ method: 'POST', path: '/v1/transaction_bundles', fault: '422' });
    choose(office, '2', 'correctSelectedBundle');
    expect(office.column('State')).toEqual(['Rejected']);
    resolve(office);
    expect(office.qomon.ledger.bundles).toEqual([]);
    office.send('2');
    expect(office.column('State')).toEqual(['Sent']);
  });

  test('a row that was changed before it could be recorded anew waits for a person', () => {
    const office = sentOffice([PLAIN]);
    office.google.workbook.type('Bundles', office.at('Amount', 2), '15');
    office.qomon.faults.add({ method: 'POST', path: '/v1/transaction_bundles', fault: '401' });
    choose(office, '2', 'correctSelectedBundle');
    expect(office.column('State')).toEqual(['Waiting']);
    office.google.workbook.type('Bundles', office.at('Amount', 2), '99');
    expect(resolve(office)).toContain('1 correction was not carried out');
    expect(office.cell('Message', 2)).toContain('the row was changed before it was recorded anew');
    expect(office.qomon.ledger.bundles).toEqual([]);
    office.send('2');
    expect(office.qomon.ledger.bundles.map(({ transactions }) => transactions[0]?.amount)).toEqual([
      9900,
    ]);
  });
});

describe('where Qomon remembers the references of bundles that were deleted', () => {
  /** Cancels or corrects a row, and sends it again, where its reference counts as used. */
  function remembered(duplicates: 'refused' | 'first' | 'second'): Office {
    const office = sentOffice([PLAIN]);
    const { switches } = office.qomon;
    office.qomon.switches = { ...switches, duplicates, deletedReferences: 'used' };
    return office;
  }

  test('a refusal of the reference says how to go on, and that works', () => {
    const office = remembered('refused');
    choose(office, '2', 'cancelSelectedBundles');
    office.google.workbook.clear('Bundles', office.at('State', 2));
    office.send('2');
    expect(office.column('State')).toEqual(['Rejected']);
    expect(office.cell('Message', 2)).toContain('Empty the row’s Reference');
    office.google.workbook.clear('Bundles', office.at('Reference', 2));
    office.send('2');
    expect(office.column('State')).toEqual(['Sent']);
    expect(office.qomon.ledger.bundles).toHaveLength(1);
  });

  test.each(['refused', 'first'] as const)(
    'a correction is never Sent under the ID of the old bundle: %s',
    (duplicates) => {
      const office = remembered(duplicates);
      editInQomon(office, 'plain', { payment_method_kind: 'CHQ' });
      choose(office, '2', 'correctSelectedBundle');
      expect(office.column('State')).toEqual(['Rejected']);
      expect(office.column('Bundle ID')).toEqual(['']);
      expect(office.cell('Message', 2)).toContain('Empty the row’s Reference');
      office.google.workbook.clear('Bundles', office.at('Reference', 2));
      office.send('2');
      expect(office.column('State')).toEqual(['Sent']);
      expect(office.qomon.ledger.bundles).toHaveLength(1);
    },
  );

  /** Sends a row anew after its reference has been emptied, as its message says. */
  function sentUnderNewReference(office: Office): void {
    expect(office.column('State')).toEqual(['Rejected']);
    expect(office.column('Bundle ID')).toEqual(['']);
    expect(office.cell('Message', 2)).toContain('It answered with bundle 5001');
    expect(office.cell('Message', 2)).toContain('Empty the row’s Reference');
    expect(office.qomon.ledger.bundles).toEqual([]);
    office.google.workbook.clear('Bundles', office.at('Reference', 2));
    office.send('2');
    expect(office.column('State')).toEqual(['Sent']);
    expect(office.column('Bundle ID')).toEqual([office.qomon.ledger.bundles[0]?.id]);
    expect(office.qomon.ledger.bundles).toHaveLength(1);
  }

  describe('a row is never Sent under the ID of a bundle that was cancelled', () => {
    test('when it is sent anew', () => {
      const office = remembered('first');
      choose(office, '2', 'cancelSelectedBundles');
      office.google.workbook.clear('Bundles', office.at('State', 2));
      office.send('2');
      sentUnderNewReference(office);
    });

    test('when it is sent again and again', () => {
      const office = remembered('first');
      choose(office, '2', 'cancelSelectedBundles');
      office.google.workbook.clear('Bundles', office.at('State', 2));
      for (let time = 0; time < 3; time += 1) office.send('2');
      sentUnderNewReference(office);
    });

    test('nor in the slices of the sidebar', () => {
      const office = remembered('first');
      choose(office, '2', 'cancelSelectedBundles');
      office.google.workbook.clear('Bundles', office.at('State', 2));
      office.type(
        // Rows that have waited go first.
        Array.from({ length: 60 }, () => ({ ...PLAIN, State: 'Waiting' })),
        { from: 3 },
      );
      office.qomon.switches = { ...office.qomon.switches, latency: 15_000 };
      office.google.workbook.select('Bundles', 'A2:A62', office.google.user);
      let answer = office.page('sendNext', { scope: 'selection' }) as Slice;
      expect(answer.done).toBe(false);
      for (let slices = 0; !answer.done && slices < 20; slices += 1) {
        answer = office.page('sendNext', { runId: answer.runId }) as Slice;
      }
      expect(answer).toMatchObject({ done: true, sent: 60, rejected: 1 });
      expect(office.cell('State', 2)).toBe('Rejected');
      expect(office.cell('Message', 2)).toContain('It answered with bundle 5001');
    });

    test('nor under one that was deleted in Qomon, when its results have been emptied', () => {
      const office = remembered('first');
      deleteInQomon(office, 'plain');
      for (const header of ['State', 'Bundle ID', 'Transaction ID', 'Sent at']) {
        office.google.workbook.clear('Bundles', office.at(header, 2));
      }
      office.google.clock.advance(LATER_MS);
      office.send('2');
      sentUnderNewReference(office);
    });

    test('nor under the first of two that it was corrected from', () => {
      const office = remembered('second');
      office.google.workbook.type('Bundles', office.at('Amount', 2), '15');
      choose(office, '2', 'correctSelectedBundle');
      expect(office.column('Bundle ID')).toEqual([5002]);
      office.qomon.switches = { ...office.qomon.switches, duplicates: 'first' };
      office.google.workbook.type('Bundles', office.at('Amount', 2), '16');
      choose(office, '2', 'correctSelectedBundle');
      sentUnderNewReference(office);
    });
  });

  test('a second bundle under the reference is the new one', () => {
    const office = remembered('second');
    office.google.workbook.type('Bundles', office.at('Amount', 2), '15');
    choose(office, '2', 'correctSelectedBundle');
    expect(office.column('Bundle ID')).toEqual([5002]);
  });
});
