import { expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { deletions, ROW_ACTS, ROWS_ADDED } from './meanwhile';
import { meddleEverywhere } from './meddling';
import { expectation } from './oracle';
import { busySession } from './workload';

const COMMENTS = ['member', 'couple', 'donor', 'equal 1', 'both', 'equal 2', 'partner'];

test(
  'rows may be sorted, inserted, cut and pasted at any moment of a send',
  () => {
    const campaign = new Campaign('rows moved');
    const session = busySession({ stall: false });
    const expected = expectation(session);
    meddleEverywhere(campaign, { session, expected, acts: ROW_ACTS, share: 0.055 });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'rows may be added below the others, and below the last row of the tab, at any moment of a send',
  () => {
    const campaign = new Campaign('rows added');
    const session = busySession({ stall: false });
    const expected = expectation(session);
    meddleEverywhere(campaign, { session, expected, acts: ROWS_ADDED, share: 0.055 });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'a row that is deleted at any moment of a send is in the journal if it was recorded',
  () => {
    const campaign = new Campaign('rows deleted');
    const session = busySession({ stall: false });
    const expected = expectation(session);
    meddleEverywhere(campaign, { session, expected, acts: deletions(COMMENTS), share: 0.055 });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
