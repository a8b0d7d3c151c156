import { expect, test } from '@jest/globals';
import { Campaign } from './campaign';
import { COLUMN_ACTS, FOREIGN_COLUMN_ACTS } from './meanwhile';
import { meddleEverywhere } from './meddling';
import { expectation } from './oracle';
import { busySession } from './workload';

const PATIENCE_MS = 30 * 60_000;

test(
  'columns may be moved, inserted, deleted and renamed at any moment of a send',
  () => {
    const campaign = new Campaign('columns');
    const session = busySession({ stall: false });
    const expected = expectation(session);
    meddleEverywhere(campaign, { session, expected, acts: COLUMN_ACTS, share: 0.18 });
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  "a person's own column may be dragged to where results are being written, and keeps its values",
  () => {
    const campaign = new Campaign('foreign columns');
    const session = busySession({ stall: false });
    // What is written back over a formula is its value: nothing but values is read.
    session.google.workbook.put('Bundles', session.at('Desk', 3), [['2']]);
    const expected = expectation(session);
    meddleEverywhere(campaign, { session, expected, acts: FOREIGN_COLUMN_ACTS, share: 0.18 });
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);
