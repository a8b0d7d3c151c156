import { expect, test } from '@jest/globals';
import { loseMemory } from '../support/memory';
import type { Session } from '../support/session';
import { Campaign, faultsOf, LONGEST_MS } from './campaign';
import { atRequests, killEverywhere } from './killing';
import { refundExpectation } from './refundOracle';
import { askFor, LATER_MS, type Request, refundSession, wishOf } from './refundScene';

/** The ledger's behaviours for a second use of a reference have no part in a refund. */
const ONE = { duplicates: ['second'] } as const;

test(
  'R25: a refund that is killed at any call is given back once or not at all, and the rows say which',
  () => {
    const campaign = new Campaign('killed refund');
    const { session, wish } = refundSession();
    const request = wishOf(session, wish);
    killEverywhere(campaign, {
      ...ONE,
      session,
      start: session.snapshot(),
      expected: refundExpectation(session, wish),
      command: 'refund',
      request,
      after: ['resolveDoubtfulRows'],
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'R25: a refund that is killed at a request, and is not remembered, is known by what was saved before it left',
  () => {
    const campaign = new Campaign('killed refund, memory lost');
    const { session, wish } = refundSession();
    killEverywhere(campaign, {
      ...ONE,
      session,
      start: session.snapshot(),
      expected: refundExpectation(session, wish),
      command: 'refund',
      request: wishOf(session, wish),
      after: ['resolveDoubtfulRows'],
      wanted: atRequests,
      isWhole: true,
      between: loseMemory,
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'R25: a refund that was killed and is asked for again, at once and later, is given back once',
  () => {
    const campaign = new Campaign('killed refund, asked for again');
    const { session, wish } = refundSession();
    const expected = refundExpectation(session, wish);
    const request = wishOf(session, wish);
    const remains = killEverywhere(campaign, {
      ...ONE,
      session,
      start: session.snapshot(),
      expected,
      command: 'refund',
      request,
      after: ['resolveDoubtfulRows'],
      follow: false,
    });
    for (const { at, moment } of remains) {
      if (!campaign.wants(at)) continue;
      session.restore(moment);
      const faults = faultsOf(session, () => {
        askAgain(session, request);
        const given = session.qomon.ledger.totals().eur?.reimbursed;
        const once = given === wish.amount ? [] : [`gave ${given} back`];
        return [...once, ...(expected.faults?.(session) ?? [])];
      });
      campaign.note(at, faults);
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

/** What was seen is asked for at once, twice more, and settled. */
function askAgain(session: Session, request: Request): void {
  for (const wait of [0, LATER_MS, LATER_MS]) {
    session.google.clock.advance(wait);
    askFor(session, request);
  }
  session.google.clock.advance(LATER_MS);
  session.call('resolveDoubtfulRows');
}

test.each(['500', '500 after recording'] as const)(
  'R25: a look-up of a refund (%s) that is killed at any call is brought to its end by the next',
  (fault) => {
    const campaign = new Campaign(`killed look-up of a refund, ${fault}`);
    const { session, wish } = refundSession();
    const expected = refundExpectation(session, wish);
    const request = wishOf(session, wish);
    session.qomon.faults.add({ method: 'PATCH', fault });
    // Nor does the look-up that follows the request tell anything.
    session.qomon.faults.add({ method: 'GET', fault: '500', nth: 2 });
    askFor(session, request);
    expect(session.column('State')).toEqual(['Sent', 'To check', 'To check', 'To check']);
    session.qomon.faults.clear();
    session.google.clock.advance(LATER_MS);
    killEverywhere(campaign, {
      ...ONE,
      session,
      start: session.snapshot(),
      expected,
      command: 'resolveDoubtfulRows',
      after: ['resolveDoubtfulRows'],
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
