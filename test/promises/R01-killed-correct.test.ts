import { expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { killEverywhere } from './killing';
import { expectation } from './oracle';
import type { Command, OnRead, Place } from './points';
import { recordedSession, retype } from './recordedWork';

/** Every call with its writes kept, and a share of all else. */
const mostOf =
  (campaign: Campaign, share: number) =>
  ({ waiting }: Place, saved: number, onRead: OnRead): boolean =>
    (onRead === 'save' && saved === waiting && campaign.draws(3 * share)) || campaign.draws(share);

test.each<[string, Command]>([
  ['a look-up', 'resolveDoubtfulRows'],
  ['a send of the ready rows', 'sendReadyRows'],
])(
  'of a correction that is killed at any call, one bundle stands after %s',
  (_title, after) => {
    const campaign = new Campaign(`killed correction, then ${after}`);
    const session = recordedSession();
    // The member, who counts neither in I4 nor in what a row is known by: old and new pass alike.
    retype(session, 4, { 'Member ID': '789012' });
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: expectation(session),
      command: 'correctSelectedBundle',
      after: [after],
      wanted: mostOf(campaign, after === 'sendReadyRows' ? 0.08 : 0.12),
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'asked for again, it ends with what the row says now, in Qomon and on the sheet',
  () => {
    const campaign = new Campaign('killed correction, then again');
    const session = recordedSession();
    retype(session, 3, { Amount: '60' });
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      // Until it is corrected, Qomon holds 10 euros less than the row says: a fault of I4.
      expected: expectation(session),
      command: 'correctSelectedBundle',
      after: ['correctSelectedBundle'],
      wanted: mostOf(campaign, 0.1),
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'so does a group that has gained a row since it was sent',
  () => {
    const campaign = new Campaign('killed correction of a grown group');
    const session = recordedSession();
    session.type(
      [{ Comment: 'child', Group: 'g', Membership: '#10', 'Member ID': '789012', Ready: 'TRUE' }],
      { from: 5 },
    );
    retype(session, 2, { Amount: '60' });
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: expectation(session),
      command: 'correctSelectedBundle',
      after: ['correctSelectedBundle'],
      wanted: mostOf(campaign, 0.05),
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
