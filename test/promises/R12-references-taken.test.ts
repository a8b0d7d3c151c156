import { describe, expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { ASKED, COLUMN_ACTS, type Meanwhile, moveColumn, REFERENCES_TAKEN } from './meanwhile';
import { meddleEverywhere } from './meddling';
import { expectation } from './oracle';
import { busySession } from './workload';

test(
  'references may be emptied or typed over at any moment of a send, and what it records stays on its row',
  () => {
    const campaign = new Campaign('references');
    const session = busySession({ stall: false });
    const expected = expectation(session);
    meddleEverywhere(campaign, {
      session,
      expected,
      acts: REFERENCES_TAKEN,
      share: 0.05,
      leaves: ASKED,
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

describe('as outcomes are written, rows keep them', () => {
  /** Does something to the sheet before the first cell is written once a request has left. */
  const sentWhile = ({ act }: Meanwhile, next?: number) => {
    const session = busySession({ stall: false });
    if (next) session.google.setProperty('document', 'reference.next', `${next}`);
    let hasLeft = false;
    let isDone = false;
    session.google.run('sendSelectedRows', {
      onCall: ({ kind, method, phase }) => {
        hasLeft ||= kind === 'fetch' && session.column('State').includes('Sending');
        if (isDone || !hasLeft || method !== 'setValues' || phase !== 'before') return undefined;
        isDone = true;
        act(session);
        return undefined;
      },
    });
    expect(isDone).toBe(true);
    return session;
  };

  test.each(REFERENCES_TAKEN)('a reference is taken: $name', (act) => {
    const session = sentWhile(act);
    expect(session.column('State')).toEqual(Array(7).fill('Sent'));
    expect(new Set(session.column('Bundle ID')).size).toBe(6);
  });

  test.each(COLUMN_ACTS.slice(0, 6))('a column is moved: $name', (act) => {
    const session = sentWhile(act);
    expect(session.column('State')).toEqual(Array(7).fill('Sent'));
    expect(new Set(session.column('Bundle ID')).size).toBe(6);
    expect(new Set(session.column('Reference')).size).toBe(7);
  });

  test('a column is moved to where IDs are written that are references of other rows', () => {
    const first = 5001;
    const session = sentWhile(moveColumn('Reference', 'Sent at'), first + 1);
    expect(session.column('State')).toEqual(Array(7).fill('Sent'));
    expect(session.column('Reference').map(Number).sort()).toEqual(
      Array.from({ length: 7 }, (_, index) => first + 1 + index),
    );
    const { bundles } = session.qomon.ledger;
    expect(bundles).toHaveLength(6);
    for (const { id, transactions } of bundles) {
      const row = session.column('Bundle ID').indexOf(id) + 2;
      expect(session.cell('Reference', row)).toBe(transactions[0]?.external_transaction_id);
    }
  });
});
