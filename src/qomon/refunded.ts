import type { Bundle } from './shapes';

type Payment = NonNullable<Bundle['transactions']>[number];

/** What Qomon says has been given back of a payment, in minor units. */
export function refundedOf({ reimbursed_amount: refunded }: Payment): number {
  return typeof refunded === 'number' && refunded > 0 ? refunded : 0;
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

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
