import { readId } from '../ids';
import type { Catalog } from '../lists/catalog';
import type { Bundle } from '../qomon/shapes';
import type { Difference } from './differences';

type Payment = NonNullable<Bundle['transactions']>[number];

/** What Qomon says has been given back of a payment, in minor units. */
export function refundedOf({ reimbursed_amount: refunded }: Payment): number {
  return typeof refunded === 'number' && refunded > 0 ? refunded : 0;
}

/** How much of a bundle has been given back. */
export function extentOf({ transactions }: Bundle): 'none' | 'part' | 'all' {
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

/**
 * The differences that no refund explains: a refund gives a payment the status of kind
 * `reimbursed`, and lowers what the items cost by no more than what was given back.
 */
export function unexplained(
  differences: readonly Difference[],
  bundle: Bundle,
  { statuses }: Catalog,
): Difference[] {
  const refunded = sum((bundle.transactions ?? []).map(refundedOf));
  if (refunded === 0) return [...differences];
  const lowered = differences.filter(isLowered);
  const isByRefund =
    sum(lowered.map(({ here, there }) => Number(here) - Number(there))) <= refunded;
  return differences.filter((one) => {
    if (one.field === 'status_id') {
      const kind = statuses.find(({ id }) => id === readId(one.there))?.value.kind;
      return kind !== 'reimbursed';
    }
    return !(isByRefund && isLowered(one));
  });
}

function isLowered({ list, field, here, there }: Difference): boolean {
  const isItem = list !== 'transactions' && field === 'amount';
  return isItem && typeof here === 'number' && typeof there === 'number' && there < here;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
