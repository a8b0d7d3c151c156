import { expect, test } from '@jest/globals';
import { Campaign } from './campaign';
import { killEverywhere, type Remains } from './killing';
import { expectation } from './oracle';
import { busyOffice } from './workload';

const PATIENCE_MS = 30 * 60_000;

/** What a killed send leaves behind, each state once, three minutes later. */
function remainsOfSends(): { readonly office: ReturnType<typeof busyOffice> } & {
  readonly expected: ReturnType<typeof expectation>;
  readonly remains: readonly Remains[];
} {
  const office = busyOffice();
  const expected = expectation(office);
  const start = office.snapshot();
  const remains = killEverywhere(new Campaign('first kill'), {
    office,
    start,
    expected,
    errand: 'sendReadyRows',
    after: ['sendReadyRows'],
    // What comes of these is tried elsewhere; here it matters what they leave.
    wanted: ({ phase, call }, _saved, onRead) =>
      onRead === 'save' && phase === 'before' && !IDLE.test(call),
    follow: false,
  });
  return { office, expected, remains };
}

/** Calls that change nothing, so that a kill at one leaves what a kill at the next one does. */
const IDLE = /^(Session|Cache)\.|\.get(Properties|Property|Values|Value|Name|MaxRows|MaxColumns)$/;

test(
  'a run that resumes after a kill may be killed in its turn',
  () => {
    const campaign = new Campaign('killed resume');
    const { office, expected, remains } = remainsOfSends();
    for (const { at, moment } of remains) {
      office.restore(moment);
      office.google.clock.advance(3 * 60_000);
      const isSent = office.qomon.ledger.bundles.length > 0;
      killEverywhere(campaign, {
        office,
        start: office.snapshot(),
        expected,
        errand: 'sendReadyRows',
        after: ['sendReadyRows'],
        prefix: ['after', ...at],
        wanted: () => campaign.draws(isSent ? 0.03 : 0.007),
      });
    }
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);
