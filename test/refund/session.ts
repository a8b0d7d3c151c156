import type { Run } from '../../local/google';
import type { RefundAnswer, RefundableBundle } from '../../src/model/refundResults';
import { Session, type Typed } from '../support/session';

/** Qomon's own example: a membership of 20 euros, paid by card. */
export const SEED: Typed = {
  'Payer ID': '123456',
  'Payment method': 'CB',
  Reference: '1001',
  Amount: '20',
  'Payment date': '2026-03-29T12:59:52+02:00',
  Membership: 'Adhésion annuelle — 20.00 EUR (#10)',
  'Start date': '2026-01-01',
  'End date': '2026-12-31',
};

/** A session whose rows, from row 2 on, have been sent. */
export function sentSession(rows: readonly Typed[] = [SEED]): Session {
  const session = Session.ready();
  const key = JSON.stringify(rows);
  const known = SENT.get(key);
  if (known) {
    session.restore(known);
    return session;
  }
  session.type(rows);
  session.send(`2:${Math.max(3, rows.length + 1)}`);
  session.dialogs.length = 0;
  SENT.set(key, session.snapshot());
  return session;
}

/** Sending takes most of a small test's time, so it is done once for the same rows. */
const SENT = new Map<string, ReturnType<Session['snapshot']>>();

/** A person selects a row. */
function pick(session: Session, row = 2): void {
  session.google.workbook.select('Bundles', `A${row}`, session.google.user);
}

interface Asked {
  readonly answer: RefundAnswer;
  readonly run: Run;
}

/** Asks as the sidebar does; a run that does not complete fails the test. */
function ask(session: Session, name: string, request?: object): Asked {
  const run = session.google.page().call(name, ...(request ? [request] : []));
  if (run.outcome !== 'completed') throw new Error(`${name} ${run.outcome}: ${run.error?.stack}`);
  return { answer: run.value as unknown as RefundAnswer, run };
}

/** The bundle of a row, as the sidebar is told of it; the problem where there is one. */
export function open(session: Session, row = 2): RefundableBundle {
  pick(session, row);
  const { answer } = ask(session, 'openRefund');
  if (!answer.ok) throw new Error(answer.problem);
  return answer;
}

export function problemOfOpening(session: Session, row = 2): string {
  pick(session, row);
  const { answer } = ask(session, 'openRefund');
  return answer.ok ? '' : answer.problem;
}

export type Share = readonly [kind: 'membership' | 'donation', id: number, amount: number];

/** Refunds a payment, in minor units, as the sidebar does. */
export function refund(
  session: Session,
  transactionId: number,
  amount: number,
  shares: readonly Share[] = [],
  more: object = {},
): Asked {
  const bundle = session.qomon.ledger.bundles.find(({ transactions }) =>
    transactions.some(({ id }) => id === transactionId),
  );
  const items = shares.map(([kind, id, share]) => ({ kind, id, amount: share }));
  const request = { bundleId: bundle?.id ?? 5001, transactionId, amount, items, ...more };
  return ask(session, 'refund', request);
}

/** Why a refund was not made; blank where it was. */
export function problem({ answer }: Asked): string {
  return answer.ok ? '' : answer.problem;
}

/** The bodies of the changes that left, in order. */
export function changes({ requests }: Run): unknown[] {
  return requests
    .filter(({ method }) => method.toLowerCase() === 'patch')
    .map(({ body }) => JSON.parse(String(body)) as unknown);
}
