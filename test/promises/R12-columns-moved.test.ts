import { expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { COLUMN_ACTS, FOREIGN_COLUMN_ACTS } from './meanwhile';
import { meddleEverywhere } from './meddling';
import { expectation } from './oracle';
import { busySession } from './workload';

test(
  'columns may be moved, inserted, deleted and renamed at any moment of a send',
  () => {
    const campaign = new Campaign('columns');
    const session = busySession({ stall: false });
    const expected = expectation(session);
    meddleEverywhere(campaign, { session, expected, acts: COLUMN_ACTS, share: 0.05 });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  "a person's own column may be dragged to where results are being written, and keeps its values",
  () => {
    const campaign = new Campaign('foreign columns');
    const session = busySession({ stall: false });
    // What is written back over a formula is its value: nothing but values is read.
    session.google.workbook.put('Bundles', session.at('Till', 3), [['2']]);
    const expected = expectation(session);
    meddleEverywhere(campaign, { session, expected, acts: FOREIGN_COLUMN_ACTS, share: 0.035 });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
