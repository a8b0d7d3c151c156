/** Why a payment is not income: all of it was given back or never came, or it was cancelled. */
export const ENDINGS = ['refunded', 'unpaid', 'cancelled'] as const;

export type Ending = (typeof ENDINGS)[number];

/** A payment in minor units, as Qomon says or as its row does. */
export interface Amounts {
  readonly amount: number;
  readonly refunded: number;
  readonly unpaid: number;
}

/** What of a payment came and stayed. */
export interface Received {
  readonly ending: Ending | undefined;
  readonly received: number;
  /** What was given back of one of which something is left, and what of it has not come. */
  readonly refundedPart: number;
  readonly unpaidPart: number;
}

/** What of a payment came and stayed, by the kind of its status, and by what was given back or has not come. */
export function receivedOf(kind: string, payment: Amounts): Received {
  const { amount } = payment;
  const refunded = Math.min(Math.max(0, amount), payment.refunded);
  const rest = Math.max(0, amount - refunded - payment.unpaid);
  const received = isEndedBy(kind, payment) ? 0 : rest;
  if (received === 0 && (amount > 0 || isEndedBy(kind, payment)))
    return { ending: endingOf(kind, refunded), received: 0, refundedPart: 0, unpaidPart: 0 };
  const unpaidPart = amount - refunded - received;
  return { ending: undefined, received, refundedPart: refunded, unpaidPart };
}

/** What of a payment has not come, all of it or a part. */
export function unpaidOf(kind: string, payment: Amounts): number {
  const { ending, unpaidPart } = receivedOf(kind, payment);
  return ending === 'unpaid' ? Math.max(0, payment.amount - payment.refunded) : unpaidPart;
}

const UNPAID: readonly string[] = ['unpaid', 'bank_error'];

/** True where the status alone says that none of it is there. */
function isEndedBy(kind: string, { refunded, unpaid }: Amounts): boolean {
  if (kind === 'cancel') return true;
  // With an amount beside it, the status says how that much went, and no more.
  return (kind === 'reimbursed' && refunded === 0) || (UNPAID.includes(kind) && unpaid === 0);
}

function endingOf(kind: string, refunded: number): Ending {
  if (kind === 'cancel') return 'cancelled';
  return kind === 'reimbursed' || (refunded > 0 && !UNPAID.includes(kind)) ? 'refunded' : 'unpaid';
}
