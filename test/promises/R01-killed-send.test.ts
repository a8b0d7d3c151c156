import { expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { killEverywhere } from './killing';
import { expectation } from './oracle';
import type { OnRead, Place } from './points';
import { busySession, payments } from './workload';

/** Every call with its writes lost and kept, and a share of the numbers in between. */
const mostOf =
  (campaign: Campaign, share: number) =>
  ({ waiting }: Place, saved: number, onRead: OnRead): boolean =>
    (onRead === 'save' && (saved === 0 || saved === waiting)) || campaign.draws(share);

test(
  'a send that is killed at any call is brought to its end by the runs that follow',
  () => {
    const campaign = new Campaign('killed send');
    const session = busySession();
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: expectation(session),
      command: 'sendReadyRows',
      after: ['sendReadyRows'],
      wanted: mostOf(campaign, 0.25),
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'so is one that is killed between two chunks, or while both are written',
  () => {
    const campaign = new Campaign('killed between chunks');
    const session = busySession({ stall: false, rows: payments(41) });
    // Somebody else has emptied Qomon's bucket: it does not hold all of them.
    session.qomon.drain();
    let isPosting = false;
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: expectation(session),
      command: 'sendSelectedRows',
      after: ['sendSelectedRows'],
      wanted: ({ index, phase, call }, _saved, onRead) => {
        // From when the first chunk leaves; what comes before is as in any send.
        if (index === 0 && phase === 'before') isPosting = false;
        if (call === 'UrlFetchApp.fetchAll') isPosting = true;
        return isPosting && campaign.draws(onRead === 'save' ? 0.8 : 0.3);
      },
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
