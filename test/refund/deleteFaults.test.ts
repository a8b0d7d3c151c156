import { describe, expect, test } from '@jest/globals';
import type { Fault, FaultName } from '../../local/qomon/faults';
import type { Session } from '../support/session';
import {
  bundleOf,
  choose,
  deleteInQomon,
  editInQomon,
  journal,
  MEMBER,
  PLAIN,
  sentSession,
} from './sentRows';

const LATER_MS = 180_000;

const HOUR_MS = 3_600_000;
const ANY_BUNDLE = /\/v1\/transaction_bundles\/\d+$/;

interface Slice {
  readonly runId: string;
  readonly done: boolean;
}

/** The second of two bundles meets a fault when it is deleted. */
function sessionUnder(fault: Fault | FaultName): Session {
  const session = sentSession([MEMBER, PLAIN]);
  session.qomon.faults.add({ method: 'DELETE', path: /\/5002$/, fault });
  choose(session, '2:3', 'cancelSelectedBundles');
  return session;
}

/** A row whose correction meets a fault when its old bundle is deleted. */
function corrected(fault: Fault | FaultName): Session {
  const session = sentSession([PLAIN]);
  session.google.workbook.type('Bundles', session.at('Amount', 2), '15');
  session.qomon.faults.add({ method: 'DELETE', path: ANY_BUNDLE, fault });
  choose(session, '2', 'correctSelectedBundle');
  return session;
}

function resolve(session: Session, after = LATER_MS): string {
  session.google.clock.advance(after);
  session.call('resolveDoubtfulRows');
  return session.said();
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
    const session = sessionUnder(fault);
    expect(session.column('State')).toEqual(['Cancelled', 'Cancelled']);
    expect(session.qomon.ledger.bundles).toEqual([]);
  });

  test.each(OPEN)('after %s, the bundle itself is asked for', (_name, fault, isDone) => {
    const session = sessionUnder(fault);
    if (isDone) {
      expect(session.column('State')).toEqual(['Cancelled', 'Cancelled']);
      return;
    }
    expect(session.column('State')).toEqual(['Cancelled', 'Sent']);
    expect(session.cell('Message', 3)).toContain('bundle 5002 may or may not be deleted');
    expect(session.said()).toContain('not certain yet whether 1 payment is gone');
    expect(resolve(session)).toContain('1 payment was not cancelled after all');
    expect(session.cell('State', 3)).toBe('Sent');
    expect(session.cell('Message', 3)).toContain('Bundle 5002 was not cancelled');
    choose(session, '3', 'cancelSelectedBundles');
    expect(session.qomon.ledger.bundles).toEqual([]);
  });

  test.each(UNANSWERED)('%s: every row says in the end what Qomon holds', (fault) => {
    const session = sessionUnder(fault);
    resolve(session);
    for (const [row, comment] of [
      [2, 'member'],
      [3, 'plain'],
    ] as const) {
      const isThere = bundleOf(session, comment) !== undefined;
      expect(session.cell('State', row)).toBe(isThere ? 'Sent' : 'Cancelled');
    }
  });

  test('a bundle that is deleted late is found gone, and not before', () => {
    const session = sentSession([PLAIN]);
    session.qomon.faults.add({ method: 'DELETE', path: ANY_BUNDLE, fault: '504' });
    choose(session, '2', 'cancelSelectedBundles');
    session.call('resolveDoubtfulRows');
    expect(session.said()).toContain('not certain yet whether Qomon has deleted it');
    expect(session.cell('State', 2)).toBe('Sent');
    const bundle = bundleOf(session, 'plain');
    if (bundle) session.qomon.ledger.delete(bundle, session.google.clock.now());
    expect(resolve(session)).toContain('1 payment had been cancelled');
    expect(session.cell('State', 2)).toBe('Cancelled');
  });

  test('a refusal is told on the row, which stays as it was', () => {
    const session = sessionUnder({ kind: 'status', status: 422, detail: 'the period is closed' });
    expect(session.column('State')).toEqual(['Cancelled', 'Sent']);
    expect(session.cell('Message', 3)).toBe(
      'Qomon refused to delete bundle 5002, so it is still there.\nQomon says “the period is closed”\nCancel it again once that is put right, or delete it in Qomon.',
    );
    expect(journal(session, 'cancel').at(-1)).toMatchObject({ Outcome: 'rejected' });
    expect(session.said()).toContain('Qomon refused to delete 1 payment');
  });

  test('429 is waited for, and done in the same run', () => {
    const session = sessionUnder('429');
    expect(session.column('State')).toEqual(['Cancelled', 'Cancelled']);
    expect(session.said()).toContain('2 payments cancelled');
  });

  test.each([
    [401, 'Qomon no longer accepts the API key.'],
    [403, 'The API key may not delete payments.'],
  ])('%i stops the run, and what it did not come to stays', (status, text) => {
    const rows = Array.from({ length: 41 }, (_, index) => ({ ...PLAIN, Comment: `p${index}` }));
    const session = sentSession(rows);
    session.qomon.faults.add({
      method: 'DELETE',
      path: /\/5002$/,
      fault: { kind: 'status', status },
    });
    choose(session, '2:42', 'cancelSelectedBundles');
    expect(session.said()).toContain('39 payments cancelled');
    expect(session.said()).toContain('2 payments were not come to.');
    expect(session.said()).toContain(text);
    expect(session.cell('Message', 3)).toContain(text);
    expect(session.column('State').filter((state) => state === 'Sent')).toHaveLength(2);
  });
});

describe('where the DELETE of a correction is answered in a way of its own', () => {
  test.each<readonly [string, Fault | FaultName, boolean?]>([
    ...SUCCESSES,
    ...OPEN.filter(([, , isDone]) => isDone),
  ])('%s: the row is recorded again at once', (_name, fault) => {
    const session = corrected(fault);
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002]);
    expect(session.column('State')).toEqual(['Sent']);
    expect(session.said()).toContain('bundle 5002 stands in the place of bundle 5001');
  });

  test.each(OPEN.filter(([, , isDone]) => !isDone))(
    '%s: nothing is recorded again while the old bundle may stand',
    (_name, fault) => {
      const session = corrected(fault);
      expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5001]);
      expect(session.said()).toContain('The correction is not finished.');
      expect(resolve(session)).toContain(
        'Qomon still holds bundle 5001 as it was. Use Correct and resend again.',
      );
      expect(session.column('State')).toEqual(['Sent']);
      expect(session.column('Bundle ID')).toEqual([5001]);
      choose(session, '2', 'correctSelectedBundle');
      expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002]);
    },
  );

  test.each(UNANSWERED)('%s: one bundle stands in the end', (fault) => {
    const session = corrected(fault);
    resolve(session);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    expect(session.column('State')).toEqual(['Sent']);
    expect(session.column('Bundle ID')).toEqual([session.qomon.ledger.bundles[0]?.id]);
  });

  test.each(['401', '403', '429'] as const)('%s: the row is as it was', (fault) => {
    const session = corrected(fault);
    expect(session.column('State')).toEqual(['Sent']);
    expect(session.cell('Message', 2)).toContain('Bundle 5001 was not deleted.');
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5001]);
  });

  test.each<[FaultName]>([['timeout after recording'], ['500 after recording'], ['500']])(
    '%s of the new request: it is looked up, and the old bundle is not taken for it',
    (fault) => {
      const session = sentSession([PLAIN]);
      session.google.workbook.type('Bundles', session.at('Amount', 2), '15');
      session.qomon.faults.add({ method: 'POST', path: '/v1/transaction_bundles', fault });
      choose(session, '2', 'correctSelectedBundle');
      expect(session.column('State')).toEqual(['To check']);
      resolve(session, HOUR_MS);
      expect(session.column('State')).toEqual(['Sent']);
      expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002]);
      expect(journal(session, 'correct').at(-1)).toMatchObject({
        Outcome: 'recorded',
        'Bundle ID': 5002,
      });
    },
  );

  test('a refusal of the new request is told, and nothing is sent until a person sends it', () => {
    const session = sentSession([PLAIN]);
    session.google.workbook.type('Bundles', session.at('Amount', 2), '15');
    session.qomon.faults.add({ method: 'POST', path: '/v1/transaction_bundles', fault: '422' });
    choose(session, '2', 'correctSelectedBundle');
    expect(session.column('State')).toEqual(['Rejected']);
    resolve(session);
    expect(session.qomon.ledger.bundles).toEqual([]);
    session.send('2');
    expect(session.column('State')).toEqual(['Sent']);
  });

  test('a row that was changed before it could be recorded again waits for a person', () => {
    const session = sentSession([PLAIN]);
    session.google.workbook.type('Bundles', session.at('Amount', 2), '15');
    session.qomon.faults.add({ method: 'POST', path: '/v1/transaction_bundles', fault: '401' });
    choose(session, '2', 'correctSelectedBundle');
    expect(session.column('State')).toEqual(['Waiting']);
    session.google.workbook.type('Bundles', session.at('Amount', 2), '99');
    expect(resolve(session)).toContain(
      'bundle 5001 was deleted in Qomon, and its row does not read as it did then',
    );
    expect(session.cell('Message', 2)).toContain('the row does not read as it did then');
    expect(session.qomon.ledger.bundles).toEqual([]);
    session.send('2');
    expect(session.qomon.ledger.bundles.map(({ transactions }) => transactions[0]?.amount)).toEqual(
      [9900],
    );
  });
});

describe('where Qomon remembers the references of bundles that were deleted', () => {
  /** Cancels or corrects a row, and sends it again, where its reference counts as used. */
  function remembered(duplicates: 'refused' | 'first' | 'second'): Session {
    const session = sentSession([PLAIN]);
    const { switches } = session.qomon;
    session.qomon.switches = { ...switches, duplicates, deletedReferences: 'used' };
    return session;
  }

  test('a refusal of the reference says how to go on, and that works', () => {
    const session = remembered('refused');
    choose(session, '2', 'cancelSelectedBundles');
    session.google.workbook.clear('Bundles', session.at('State', 2));
    session.send('2');
    // What was recorded a moment ago may be refused too, where a proxy sends it twice.
    expect(session.column('State')).toEqual(['To check']);
    expect(session.cell('Message', 2)).not.toContain('Empty');
    resolve(session, HOUR_MS);
    expect(session.column('State')).toEqual(['Rejected']);
    expect(session.cell('Message', 2)).toContain('Empty the row’s Reference');
    session.google.workbook.clear('Bundles', session.at('Reference', 2));
    session.send('2');
    expect(session.column('State')).toEqual(['Sent']);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });

  test.each(['refused', 'first'] as const)(
    'a correction is never Sent under the ID of the old bundle: %s',
    (duplicates) => {
      const session = remembered(duplicates);
      editInQomon(session, 'plain', { payment_method_kind: 'CHQ' });
      choose(session, '2', 'correctSelectedBundle');
      if (duplicates === 'refused') resolve(session, HOUR_MS);
      expect(session.column('State')).toEqual(['Rejected']);
      expect(session.column('Bundle ID')).toEqual(['']);
      expect(session.cell('Message', 2)).toContain('Empty the row’s Reference');
      session.google.workbook.clear('Bundles', session.at('Reference', 2));
      session.send('2');
      expect(session.column('State')).toEqual(['Sent']);
      expect(session.qomon.ledger.bundles).toHaveLength(1);
    },
  );

  /** Sends a row again after its reference has been emptied, as its message says. */
  function sentUnderNewReference(session: Session): void {
    expect(session.column('State')).toEqual(['Rejected']);
    expect(session.column('Bundle ID')).toEqual(['']);
    expect(session.cell('Message', 2)).toContain('It answered with bundle 5001');
    expect(session.cell('Message', 2)).toContain('Empty the row’s Reference');
    expect(session.qomon.ledger.bundles).toEqual([]);
    session.google.workbook.clear('Bundles', session.at('Reference', 2));
    session.send('2');
    expect(session.column('State')).toEqual(['Sent']);
    expect(session.column('Bundle ID')).toEqual([session.qomon.ledger.bundles[0]?.id]);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  }

  describe('a row is never Sent under the ID of a bundle that was cancelled', () => {
    test('when it is sent again', () => {
      const session = remembered('first');
      choose(session, '2', 'cancelSelectedBundles');
      session.google.workbook.clear('Bundles', session.at('State', 2));
      session.send('2');
      sentUnderNewReference(session);
    });

    test('when it is sent again and again', () => {
      const session = remembered('first');
      choose(session, '2', 'cancelSelectedBundles');
      session.google.workbook.clear('Bundles', session.at('State', 2));
      for (let time = 0; time < 3; time += 1) session.send('2');
      sentUnderNewReference(session);
    });

    test('nor in the slices of the sidebar', () => {
      const session = remembered('first');
      choose(session, '2', 'cancelSelectedBundles');
      session.google.workbook.clear('Bundles', session.at('State', 2));
      session.type(
        // Rows that have waited go first.
        Array.from({ length: 60 }, () => ({ ...PLAIN, State: 'Waiting' })),
        { from: 3 },
      );
      session.qomon.switches = { ...session.qomon.switches, latency: 15_000 };
      session.google.workbook.select('Bundles', 'A2:A62', session.google.user);
      let answer = session.page('sendNext', { scope: 'selection' }) as Slice;
      expect(answer.done).toBe(false);
      for (let slices = 0; !answer.done && slices < 20; slices += 1) {
        answer = session.page('sendNext', { runId: answer.runId }) as Slice;
      }
      expect(answer).toMatchObject({ done: true, sent: 60, rejected: 1 });
      expect(session.cell('State', 2)).toBe('Rejected');
      expect(session.cell('Message', 2)).toContain('It answered with bundle 5001');
    });

    test('nor under one that was deleted in Qomon, when its results have been emptied', () => {
      const session = remembered('first');
      deleteInQomon(session, 'plain');
      for (const header of ['State', 'Bundle ID', 'Transaction ID', 'Sent at']) {
        session.google.workbook.clear('Bundles', session.at(header, 2));
      }
      session.google.clock.advance(LATER_MS);
      session.send('2');
      sentUnderNewReference(session);
    });

    test('nor under the first of two that it was corrected from', () => {
      const session = remembered('second');
      session.google.workbook.type('Bundles', session.at('Amount', 2), '15');
      choose(session, '2', 'correctSelectedBundle');
      expect(session.column('Bundle ID')).toEqual([5002]);
      session.qomon.switches = { ...session.qomon.switches, duplicates: 'first' };
      session.google.workbook.type('Bundles', session.at('Amount', 2), '16');
      choose(session, '2', 'correctSelectedBundle');
      sentUnderNewReference(session);
    });
  });

  test('a second bundle under the reference is the new one', () => {
    const session = remembered('second');
    session.google.workbook.type('Bundles', session.at('Amount', 2), '15');
    choose(session, '2', 'correctSelectedBundle');
    expect(session.column('Bundle ID')).toEqual([5002]);
  });
});
