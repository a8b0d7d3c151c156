import { expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { killEverywhere, type Remains } from './killing';
import { expectation } from './oracle';
import { busySession } from './workload';

/** What a killed send leaves behind, each state once, three minutes later. */
function remainsOfSends(): { readonly session: ReturnType<typeof busySession> } & {
  readonly expected: ReturnType<typeof expectation>;
  readonly remains: readonly Remains[];
} {
  const session = busySession();
  const expected = expectation(session);
  const start = session.snapshot();
  const remains = killEverywhere(new Campaign('first kill'), {
    session,
    start,
    expected,
    command: 'sendReadyRows',
    after: ['sendReadyRows'],
    // What comes of these is tried elsewhere; here it matters what they leave.
    wanted: ({ phase, call }, _saved, onRead) =>
      onRead === 'save' && phase === 'before' && !IDLE.test(call),
    follow: false,
  });
  return { session, expected, remains };
}

/** Calls that change nothing, so that a kill at one leaves what a kill at the next one does. */
const IDLE = /^(Session|Cache)\.|\.get(Properties|Property|Values|Value|Name|MaxRows|MaxColumns)$/;

test(
  'a run that resumes after a kill may be killed in its turn',
  () => {
    const campaign = new Campaign('killed resume');
    const { session, expected, remains } = remainsOfSends();
    for (const { at, moment } of remains) {
      session.restore(moment);
      session.google.clock.advance(3 * 60_000);
      const isSent = session.qomon.ledger.bundles.length > 0;
      killEverywhere(campaign, {
        session,
        start: session.snapshot(),
        expected,
        command: 'sendReadyRows',
        after: ['sendReadyRows'],
        prefix: ['after', ...at],
        wanted: () => campaign.draws(isSent ? 0.03 : 0.007),
      });
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
