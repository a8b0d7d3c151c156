import { expect, test } from '@jest/globals';
import { answering } from '../status/session';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { Campaign, faultsOf, LONGEST_MS } from './campaign';
import { killEverywhere } from './killing';
import { LATER_MS } from './refundScene';
import { countDone, type StatusWish, statusExpectation } from './statusOracle';

/** A payment alone, and a group of two, of which one is selected. */
const ROWS: readonly Typed[] = [
  { ...PAYMENT, Comment: 'first', Amount: '30', Group: 'g', Donation: '#20' },
  { ...PAYMENT, Comment: 'alone', Amount: '20', Membership: '#10' },
  { ...PAYMENT, Comment: 'second', Amount: '20', Group: 'g' },
];

/** A change says nothing of references. */
const ONE = { duplicates: ['second'] } as const;

/** Rows that were sent, of which two payments of two bundles are selected, before a person who changes them. */
function sentRows(): { readonly session: Session; readonly wish: StatusWish } {
  const session = Session.ready();
  session.google.workbook.deleteRows('Bundles', ROWS.length + 6, 1000 - ROWS.length - 5);
  session.google.setProperty('document', 'reference.next', '500000000');
  session.type(ROWS);
  session.send(`2:${ROWS.length + 1}`);
  session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
  answering(session, { status: 'Impayé' });
  const [first, alone] = session.column('Transaction ID').map(Number);
  const unpaid = new Map([
    [first ?? 0, 3000],
    [alone ?? 0, 2000],
  ]);
  return { session, wish: { status: 3, unpaid } };
}

test(
  'another status that is killed at any call is there or not, and the rows say which',
  () => {
    const campaign = new Campaign('killed status');
    const { session, wish } = sentRows();
    killEverywhere(campaign, {
      ...ONE,
      session,
      start: session.snapshot(),
      expected: statusExpectation(session, wish),
      command: 'changePaymentStatus',
      after: ['resolveDoubtfulRows'],
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'another status that was killed is there once it is chosen again, and was given once',
  () => {
    const campaign = new Campaign('killed status, chosen again');
    const { session, wish } = sentRows();
    const expected = statusExpectation(session, wish);
    const remains = killEverywhere(campaign, {
      ...ONE,
      session,
      start: session.snapshot(),
      expected,
      command: 'changePaymentStatus',
      after: ['resolveDoubtfulRows'],
      follow: false,
    });
    let ends = 0;
    for (const { at, moment } of remains) {
      if (!campaign.wants(at)) continue;
      session.restore(moment);
      const faults = faultsOf(session, () => {
        for (const wait of [0, LATER_MS, LATER_MS]) {
          session.google.clock.advance(wait);
          session.call('changePaymentStatus');
        }
        const done = countDone(session, wish);
        if (done === 2) ends += 1;
        return [...(done === 2 ? [] : [`${done} of 2`]), ...(expected.faults?.(session) ?? [])];
      });
      campaign.note(at, faults);
    }
    expect(ends).toBeGreaterThan(5);
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test.each(['500', '500 after recording'] as const)(
  'a look-up of a status (%s) that is killed at any call is brought to its end by the next',
  (fault) => {
    const campaign = new Campaign(`killed look-up of a status, ${fault}`);
    const { session, wish } = sentRows();
    const expected = statusExpectation(session, wish);
    session.qomon.faults.add({ method: 'PATCH', fault });
    // Nor does the look-up that follows the request tell anything.
    session.qomon.faults.add({ method: 'GET', path: /bundles\/\d+$/, fault: '500', nth: 4 });
    session.call('changePaymentStatus');
    expect(session.column('State')).toContain('To check');
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
