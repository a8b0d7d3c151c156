import { expect, test } from '@jest/globals';
import { loseMemory } from '../support/memory';
import { Campaign, LONGEST_MS } from './campaign';
import { atRequests, killEverywhere } from './killing';
import { expectation } from './oracle';
import type { Command, OnRead, Place } from './points';
import { recordedSession } from './recordedWork';

/** Every call with its writes lost and kept, and a share of the numbers in between. */
const mostOf =
  (campaign: Campaign, share: number) =>
  ({ waiting }: Place, saved: number, onRead: OnRead): boolean =>
    (onRead === 'save' && (saved === 0 || saved === waiting)) || campaign.draws(share);

test.each<[string, Command, readonly string[]]>([
  ['is done or undone by a look-up', 'resolveDoubtfulRows', ['Sent', 'Cancelled']],
  ['is finished when it is asked for again', 'cancelSelectedBundles', ['Cancelled']],
])(
  'a cancellation that is killed at any call %s',
  (_title, after, atRest) => {
    const campaign = new Campaign(`killed cancel, then ${after}`);
    const session = recordedSession();
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: { ...expectation(session), atRest },
      command: 'cancelSelectedBundles',
      after: [after],
      // A deletion says nothing of references.
      duplicates: ['second'],
      wanted: mostOf(campaign, 0.15),
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'one that is killed at a request, and is not remembered, is known by what was saved before it left',
  () => {
    const campaign = new Campaign('killed cancel, memory lost');
    const session = recordedSession();
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: { ...expectation(session), atRest: ['Sent', 'Cancelled'] },
      command: 'cancelSelectedBundles',
      after: ['resolveDoubtfulRows'],
      duplicates: ['second'],
      wanted: atRequests,
      isWhole: true,
      between: loseMemory,
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
