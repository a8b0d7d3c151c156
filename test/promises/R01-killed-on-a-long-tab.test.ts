import { expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { killEverywhere } from './killing';
import { expectation } from './oracle';
import { longSession } from './workload';

test(
  'on a long tab, a send that is killed at any call is brought to its end by the next',
  () => {
    const campaign = new Campaign('long tab: killed send');
    const session = longSession();
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: expectation(session),
      command: 'sendSelectedRows',
      after: ['sendSelectedRows'],
      wanted: () => campaign.draws(0.12),
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
