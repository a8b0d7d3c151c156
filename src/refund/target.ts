import type { BundleAsRead } from '../model/bundleAsRead';

/** One amount that a refund changes: what it was, and what it is to be, in minor units. */
export interface AmountChange {
  readonly list: 'transactions' | 'memberships' | 'donations';
  readonly id: number;
  readonly before: number;
  readonly after: number;
}

/** All amounts that a refund changes: where it is going, however often it is tried. */
export type Target = readonly AmountChange[];

const FIELD = {
  transactions: 'reimbursed_amount',
  memberships: 'amount',
  donations: 'amount',
} as const satisfies Record<AmountChange['list'], string>;

/** `transactions/90001/reimbursed_amount 0>1000 memberships/90002/amount 2000>1000`, for the journal. */
export function targetText(target: Target): string {
  return target
    .map(({ list, id, before, after }) => `${list}/${id}/${FIELD[list]} ${before}>${after}`)
    .join(' ');
}

/** Reads what {@link targetText} wrote; empty where somebody has changed it. */
export function readTarget(text: string): Target {
  const parts = text.match(new RegExp(PART, 'g')) ?? [];
  return parts.flatMap((part) => {
    const [, list, id, before, after] = PART.exec(part) ?? [];
    return [
      {
        list: list as AmountChange['list'],
        id: Number(id),
        before: Number(before),
        after: Number(after),
      },
    ];
  });
}

const PART = /(transactions|memberships|donations)\/(\d+)\/\w+ (\d+)>(\d+)/;

/**
 * Whether Qomon holds what a refund was to bring about, what stood before it, or something that is
 * neither: then somebody has changed the bundle since.
 */
export function progressOf(
  target: Target,
  asRead: BundleAsRead,
): 'reached' | 'untouched' | 'other' {
  const now = target.map(({ list, id }) => amountOf(asRead, list, id));
  const reads = (key: 'before' | 'after'): boolean =>
    target.length > 0 && target.every((change, index) => now[index] === change[key]);
  if (reads('after')) return 'reached';
  return reads('before') ? 'untouched' : 'other';
}

function amountOf(
  { payments, items }: BundleAsRead,
  list: AmountChange['list'],
  id: number,
): number | undefined {
  if (list === 'transactions') return payments.find((one) => one.id === id)?.refunded;
  const kind = list === 'memberships' ? 'membership' : 'donation';
  return items.find((one) => one.kind === kind && one.id === id)?.amount;
}
