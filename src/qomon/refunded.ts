import { type Money, majorNumber } from '../model/money';
import type { Bundle } from './shapes';

type Payment = NonNullable<Bundle['transactions']>[number];

/** What Qomon says has been given back of a payment, in minor units. */
export function refundedOf({ reimbursed_amount: refunded }: Payment): number {
  return typeof refunded === 'number' && refunded > 0 ? refunded : 0;
}

/** What the cell of what was given back reads: nothing where that is nothing. */
export function refundedCell(money: Money): number | '' {
  return money.amount === 0 ? '' : majorNumber(money);
}

/** How much of a bundle has been given back. */
export function refundedShare({ transactions }: Bundle): 'none' | 'part' | 'all' {
  const payments = transactions ?? [];
  const refunded = sum(payments.map(refundedOf));
  if (refunded === 0) return 'none';
  const paid = sum(
    payments.map(({ amount, unpaid_amount: unpaid }) =>
      Math.max(0, (amount ?? 0) - (typeof unpaid === 'number' ? unpaid : 0)),
    ),
  );
  return refunded < paid ? 'part' : 'all';
}

const STATE_BY_SHARE = { none: 'sent', part: 'partRefunded', all: 'refunded' } as const;

/** The state of rows whose bundle stands in Qomon as it does: some of it may have been given back. */
export function stateHeld(bundle: Bundle): 'sent' | 'partRefunded' | 'refunded' {
  return STATE_BY_SHARE[refundedShare(bundle)];
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
