import type { Reference } from '../model/ids';
import type { PaymentInShort } from '../model/paymentInShort';
import type { Sought } from '../qomon/absence';
import type { BundlePayload } from '../qomon/payload';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { paidIn } from '../send/result';
import type { PlacedRow } from '../sheet/snapshot';
import type { Attempt, Unconfirmed } from './unconfirmed';

/** What must be proven to be absent. */
export function soughtOf(
  run: Run,
  { placed, attempts, since }: Pick<Unconfirmed, 'placed' | 'attempts' | 'since'>,
  last: number,
): Sought {
  const payload = payloadOf(run, placed);
  const payments = [
    ...attempts.map(({ payer, money }) => ({ payer, amount: money?.amount })),
    ...(payload?.transactions.map(({ contact_id, amount }) => ({ payer: contact_id, amount })) ??
      []),
  ];
  const unknown = [{ payer: undefined, amount: undefined }];
  return {
    references: new Set([
      ...placed.flatMap(({ row }) => row.reference ?? []),
      ...attempts.map(({ reference }) => reference),
    ]),
    since,
    last: Math.max(last, since),
    payments: payments.length > 0 ? payments : unknown,
  };
}

/** What the rows would be sent as; undefined where they cannot be read. */
export function payloadOf(run: Run, placed: readonly PlacedRow[]): BundlePayload | undefined {
  // A row without its reference bears none that Qomon could hold.
  return rereadBundle(run, placed).draft?.payload(({ reference }) => reference ?? NOBODY);
}

/** What the rows say that was paid, each payment in short; nothing where they cannot be read. */
export function paidOnRows(run: Run, placed: readonly PlacedRow[]): readonly PaymentInShort[] {
  return payloadOf(run, placed)?.transactions.map(paidIn) ?? [];
}

/** Stands for the reference of a row that has lost it: Qomon holds nothing under it. */
export const NOBODY = 0 as Reference;

/** True where an attempt may have been for one of these payments, as far as both are known. */
export function mayBe({ payer, money, day }: Attempt, payload: BundlePayload | undefined): boolean {
  if (!payload) return true;
  return payload.transactions.some(
    (one) =>
      (payer === undefined || payer === one.contact_id) &&
      (money === undefined || (money.amount === one.amount && money.currency === one.currency)) &&
      (day === undefined || day === one.date.slice(0, 10)),
  );
}
