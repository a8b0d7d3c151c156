import { agrees } from '../qomon/agreement';
import type { BundlePayload } from '../qomon/payload';
import { refundedShare } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';

type Fields = Readonly<Record<string, unknown>>;

const PAID = ['contact_id', 'amount', 'currency', 'date'] as const;

/**
 * True where a bundle holds the payments and items that are about to leave: payers, amounts, currencies
 * and days, and of each item who it is for, its price and its amount.
 */
export function isAlike(sent: BundlePayload, held: Bundle): boolean {
  return compare(sent, held, {
    payment: PAID,
    membership: ['contact_id', 'membership_price_id', 'amount'],
    donation: ['contact_id', 'donation_price_id', 'amount'],
  });
}

/** True where nothing but the references, and what a refund changes, differs from what is about to leave. */
export function isEqual(sent: BundlePayload, held: Bundle): boolean {
  return isAlike(sent, held) && compare(sent, held, {});
}

/** True where a bundle holds the payments that are about to leave, whatever they pay for. */
export function isPaidAlike(sent: BundlePayload, held: Bundle): boolean {
  return pairs(sent.transactions, held.transactions ?? [], PAID);
}

/** Two payments that are equal bear different references all the same. */
const LEFT_OUT: readonly string[] = ['external_transaction_id'];

interface Compared {
  readonly payment?: readonly string[];
  readonly membership?: readonly string[];
  readonly donation?: readonly string[];
}

function compare(sent: BundlePayload, held: Bundle, fields: Compared): boolean {
  const isRefunded = refundedShare(held) !== 'none';
  const unchanged = isRefunded ? [...LEFT_OUT, 'status_id'] : LEFT_OUT;
  if (!pairs(sent.transactions, held.transactions ?? [], fields.payment, unchanged)) return false;
  // What was given back since has lowered the items, and says nothing against it.
  if (isRefunded) return true;
  return (
    pairs(sent.memberships ?? [], held.memberships ?? [], fields.membership) &&
    pairs(sent.donations ?? [], held.donations ?? [], fields.donation)
  );
}

/** True where each has its like in the other list, in whatever order. */
function pairs(
  sent: readonly object[],
  held: readonly Fields[],
  fields: readonly string[] | undefined,
  leftOut: readonly string[] = LEFT_OUT,
): boolean {
  if (sent.length !== held.length) return false;
  const left = [...held];
  return sent.every((item) => {
    const at = left.findIndex((one) =>
      Object.entries(item).every(
        ([field, value]) =>
          !(fields ?? [field]).includes(field) ||
          leftOut.includes(field) ||
          agrees(one[field], value),
      ),
    );
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
