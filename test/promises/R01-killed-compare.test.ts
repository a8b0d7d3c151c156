import { expect, test } from '@jest/globals';
import { deleteInQomon, editInQomon } from '../refund/sentRows';
import { Campaign, LONGEST_MS } from './campaign';
import { killEverywhere } from './killing';
import { expectation } from './oracle';
import { recordedSession } from './recordedWork';
import { payments } from './workload';

test(
  'a comparison that is killed at any call says the same when it is made again',
  () => {
    const campaign = new Campaign('killed comparison');
    const session = recordedSession(payments(4));
    deleteInQomon(session, 'payment 1');
    editInQomon(session, 'payment 2', { amount: 9900 });
    editInQomon(session, 'payment 3', { reimbursed_amount: 500, status_id: 2 });
    const before = session.snapshot();
    session.call('compareWithQomon');
    const states = session.column('State');
    expect(states).toEqual(['Gone from Qomon', 'Changed in Qomon', 'Part refunded', 'Sent']);
    session.restore(before);
    killEverywhere(campaign, {
      session,
      start: before,
      expected: { ...expectation(session), atRest: states.map(String) },
      command: 'compareWithQomon',
      after: ['compareWithQomon'],
      duplicates: ['second'],
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
