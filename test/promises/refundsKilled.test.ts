import { expect, test } from '@jest/globals';
import type { Office } from '../support/office';
import { Campaign, faultsOf } from './campaign';
import { killEverywhere } from './killing';
import { refundExpectation } from './refundOracle';
import { askFor, LATER_MS, type Request, refundOffice, wishOf } from './refundScene';

const PATIENCE_MS = 30 * 60_000;

/** The ledger's behaviours for a second use of a reference have no part in a refund. */
const ONE = { duplicates: ['second'] } as const;

test(
  'R25: a refund that is killed at any call is given back once or not at all, and the rows say which',
  () => {
    const campaign = new Campaign('killed refund');
    const { office, wish } = refundOffice();
    const request = wishOf(office, wish);
    killEverywhere(campaign, {
      ...ONE,
      office,
      start: office.snapshot(),
      expected: refundExpectation(office, wish),
      errand: 'refund',
      request,
      after: ['resolveDoubtfulRows'],
    });
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'R25: a refund that was killed and is asked for again, at once and later, is given back once',
  () => {
    const campaign = new Campaign('killed refund, asked for again');
    const { office, wish } = refundOffice();
    const expected = refundExpectation(office, wish);
    const request = wishOf(office, wish);
    const remains = killEverywhere(campaign, {
      ...ONE,
      office,
      start: office.snapshot(),
      expected,
      errand: 'refund',
      request,
      after: ['resolveDoubtfulRows'],
      follow: false,
    });
    for (const { at, moment } of remains) {
      if (!campaign.wants(at)) continue;
      office.restore(moment);
      const faults = faultsOf(office, () => {
        askAgain(office, request);
        const given = office.qomon.ledger.totals().eur?.reimbursed;
        const once = given === wish.amount ? [] : [`gave ${given} back`];
        return [...once, ...(expected.faults?.(office) ?? [])];
      });
      campaign.note(at, faults);
    }
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);

/** Impatience first, then patience: what was seen is asked for at once, twice more, and settled. */
function askAgain(office: Office, request: Request): void {
  for (const wait of [0, LATER_MS, LATER_MS]) {
    office.google.clock.advance(wait);
    askFor(office, request);
  }
  office.google.clock.advance(LATER_MS);
  office.call('resolveDoubtfulRows');
}

test.each(['500', '500 after recording'] as const)(
  'R25: a look-up of a refund (%s) that is killed at any call is brought to its end by the next',
  (fault) => {
    const campaign = new Campaign(`killed look-up of a refund, ${fault}`);
    const { office, wish } = refundOffice();
    const expected = refundExpectation(office, wish);
    const request = wishOf(office, wish);
    office.qomon.faults.add({ method: 'PATCH', fault });
    // Nor does the look-up that follows the request tell anything.
    office.qomon.faults.add({ method: 'GET', fault: '500', nth: 2 });
    askFor(office, request);
    expect(office.column('State')).toEqual(['Sent', 'To check', 'To check', 'To check']);
    office.qomon.faults.clear();
    office.google.clock.advance(LATER_MS);
    killEverywhere(campaign, {
      ...ONE,
      office,
      start: office.snapshot(),
      expected,
      errand: 'resolveDoubtfulRows',
      after: ['resolveDoubtfulRows'],
    });
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);
