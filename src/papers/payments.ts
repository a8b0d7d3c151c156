import type { HeldBundle, HeldItem, HeldPayment } from '../model/heldBundles';

/** Why a payment is not income: all of it was given back or never came, or it was cancelled. */
export const ENDINGS = ['refunded', 'unpaid', 'cancelled'] as const;

export type Ending = (typeof ENDINGS)[number];

/** A payment, and what of it came and stayed, in minor units. */
export interface Paid extends HeldPayment {
  readonly bundleId: number;
  readonly ending: Ending | undefined;
  readonly received: number;
  /** What was given back of one of which something is left, and what of it has not come. */
  readonly refundedPart: number;
  readonly unpaidPart: number;
  /** True of one whose status is of no kind that says whether the money came. */
  readonly isOther: boolean;
}

/** What is known of statuses and of amounts that name no currency. */
export interface PaidContext {
  readonly kinds: ReadonlyMap<number, string>;
  readonly currency: string;
}

/** The payments of a bundle by their statuses, and by what Qomon says was given back or has not come. */
export function paymentsOf(bundle: HeldBundle, { kinds, currency }: PaidContext): Paid[] {
  return bundle.payments.map((payment): Paid => {
    const kind = kinds.get(payment.status ?? 0) ?? '';
    const refunded = Math.min(Math.max(0, payment.amount), payment.refunded);
    const rest = Math.max(0, payment.amount - refunded - payment.unpaid);
    const received = isEndedBy(kind, payment) ? 0 : rest;
    const own = {
      ...payment,
      currency: payment.currency || currency,
      bundleId: bundle.id,
      isOther: kind === 'other',
    };
    const isNothingLeft = received === 0 && (payment.amount > 0 || isEndedBy(kind, payment));
    if (isNothingLeft) {
      const ending = endingOf(kind, refunded);
      return { ...own, ending, received: 0, refundedPart: 0, unpaidPart: 0 };
    }
    const unpaidPart = payment.amount - refunded - received;
    return { ...own, ending: undefined, received, refundedPart: refunded, unpaidPart };
  });
}

/** The items of a bundle; one that names no currency has that of the first payment. */
export function itemsOf(
  { items }: HeldBundle,
  [first]: readonly Paid[],
  { currency }: PaidContext,
): HeldItem[] {
  const usual = first?.currency ?? currency;
  return items.map((item) => ({ ...item, currency: item.currency || usual }));
}

const UNPAID: readonly string[] = ['unpaid', 'bank_error'];

/** True where the status alone says that none of it is there. */
function isEndedBy(kind: string, { refunded, unpaid }: HeldPayment): boolean {
  if (kind === 'cancel') return true;
  // With an amount beside it, the status says how that much went, and no more.
  return (kind === 'reimbursed' && refunded === 0) || (UNPAID.includes(kind) && unpaid === 0);
}

function endingOf(kind: string, refunded: number): Ending {
  if (kind === 'cancel') return 'cancelled';
  return kind === 'reimbursed' || (refunded > 0 && !UNPAID.includes(kind)) ? 'refunded' : 'unpaid';
}
