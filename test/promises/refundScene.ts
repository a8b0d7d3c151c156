import { expect } from '@jest/globals';
import type { RefundAnswer } from '../../src/model/refundResults';
import { open } from '../refund/session';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import type { Expectation } from './oracle';
import { comeToRest } from './points';
import { refundExpectation, type Wish } from './refundOracle';
import { StateWatch } from './stateWatch';

/** A payment of its own, and a group of two payments, two memberships and a donation. */
const ROWS: readonly Typed[] = [
  { ...PAYMENT, Comment: 'alone', Amount: '20', Membership: '#10' },
  { ...PAYMENT, Comment: 'first', Amount: '30', Group: 'g', Donation: '#20' },
  { ...PAYMENT, Comment: 'second', Amount: '20', Group: 'g', Membership: '#10' },
  { Comment: 'partner', Group: 'g', Membership: '#10', 'Member ID': '300004' },
];

/** The row of the group's first payment, which is refunded. */
export const ROW = 3;

/** 5 of the 20 euros of the first membership, and all 10 of the donation: see `wishOf`. */
const WISH_AMOUNT = 1500;

/** A session whose rows have been sent, one of them selected, before a person who refunds it. */
export function refundSession(): { readonly session: Session; readonly wish: Wish } {
  const session = Session.ready();
  sent ??= send(session);
  session.restore(sent);
  const transactionId = Number(session.cell('Transaction ID', ROW));
  return { session, wish: { transactionId, amount: WISH_AMOUNT } };
}

/** Sending takes most of a small test's time, so it is done once. */
let sent: ReturnType<Session['snapshot']> | undefined;

function send(session: Session): ReturnType<Session['snapshot']> {
  const { workbook, user } = session.google;
  workbook.deleteRows('Bundles', ROWS.length + 6, 1000 - ROWS.length - 5);
  // Chance gives the first reference of a spreadsheet: the same here each time, so that runs are alike.
  session.google.setProperty('document', 'reference.next', '500000000');
  session.type(ROWS);
  workbook.select('Bundles', `A2:A${ROWS.length + 1}`, user);
  session.call('sendSelectedRows');
  workbook.select('Bundles', `A${ROW}`, user);
  return session.snapshot();
}

/** The same wish as the sidebar asks it, for the bundle as it stands now. */
export function wishOf(session: Session, { transactionId, amount }: Wish): Request {
  const bundle = session.qomon.ledger.bundles.find(({ transactions }) =>
    transactions.some(({ id }) => id === transactionId),
  );
  const [membership] = bundle?.memberships ?? [];
  const [donation] = bundle?.donations ?? [];
  return {
    bundleId: bundle?.id,
    transactionId,
    amount,
    items: [
      { kind: 'membership', id: membership?.id, amount: 500 },
      { kind: 'donation', id: donation?.id, amount: 1000 },
    ],
    fingerprint: open(session, ROW).fingerprint,
  };
}

export type Request = Readonly<Record<string, unknown>>;

/** Asks for the wish as the sidebar does. */
export function askFor(
  session: Session,
  request: Request,
  user = session.google.user,
): RefundAnswer {
  const run = session.google.page(user).call('refund', request);
  if (run.outcome !== 'completed') throw new Error(`${run.outcome}: ${run.error?.stack}`);
  return run.value as unknown as RefundAnswer;
}

export const LATER_MS = 3 * 60_000;

/** The change of a bundle, and the question for one. */
export const PATCH = { method: 'PATCH' } as const;

export const GET = { method: 'GET', path: /transaction_bundles\/\d+$/ } as const;

/** A wish, what is promised of it, and how the sidebar asks for it. */
export function scene(): {
  readonly session: Session;
  readonly wish: Wish;
  readonly request: Request;
  readonly expected: Expectation;
} {
  const { session, wish } = refundSession();
  const request = wishOf(session, wish);
  return { session, wish, request, expected: refundExpectation(session, wish) };
}

/** What was given back of all bundles, in minor units. */
export function given({ qomon }: Session): number {
  return qomon.ledger.totals().eur?.reimbursed ?? 0;
}

/** How many changes of bundles have left. */
export function patches({ qomon }: Session): number {
  return qomon.requests.filter(({ method }) => method === 'PATCH').length;
}

/** Why a refund was not made; blank where it was. */
export function problemOf(answer: RefundAnswer): string {
  return answer.ok ? '' : answer.problem;
}

/** Looks up until every row is at rest, with an eye on each move: all or nothing was given back. */
export function settle(session: Session, wish: Wish, expected: Expectation): void {
  const watch = new StateWatch(session);
  const end = watch.keep();
  expect(comeToRest(session, expected, ['resolveDoubtfulRows']).faults).toEqual([]);
  end();
  expect(watch.faults).toEqual([]);
  expect([0, wish.amount]).toContain(given(session));
}
