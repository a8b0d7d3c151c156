import type { Difference } from '../check/differences';
import type { Catalog } from '../lists/catalog';
import { readId } from '../model/ids';
import { refundedOf, sum } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';

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
