import { expect, test } from '@jest/globals';
import { deleteInQomon, editInQomon } from '../refund/sentRows';
import { Campaign } from './campaign';
import { killEverywhere } from './killing';
import { expectation } from './oracle';
import { recordedOffice } from './recordedWork';
import { payments } from './workload';

const PATIENCE_MS = 30 * 60_000;

test(
  'a comparison that is killed at any call says the same when it is made again',
  () => {
    const campaign = new Campaign('killed comparison');
    const office = recordedOffice(payments(4));
    deleteInQomon(office, 'payment 1');
    editInQomon(office, 'payment 2', { amount: 9900 });
    editInQomon(office, 'payment 3', { reimbursed_amount: 500, status_id: 2 });
    const before = office.snapshot();
    office.call('compareWithQomon');
    const states = office.column('State');
    expect(states).toEqual(['Gone from Qomon', 'Changed in Qomon', 'Part refunded', 'Sent']);
    office.restore(before);
    killEverywhere(campaign, {
      office,
      start: before,
      expected: { ...expectation(office), atRest: states.map(String) },
      errand: 'compareWithQomon',
      after: ['compareWithQomon'],
      duplicates: ['second'],
    });
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);
