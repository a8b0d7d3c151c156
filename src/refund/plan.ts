import type { Catalog, Choice } from '../lists/catalog';
import type { BundleAsRead, BundleItem, Item, Payment } from '../model/bundleAsRead';
import type { AmountChange } from '../model/journalLine';
import { type Money, minor } from '../model/money';
import type { RefundProblem } from '../model/refundResults';
import type { BundleChange } from '../qomon/change';
import { writable } from '../qomon/change';
import type { RefundRequest } from './answer';
import type { Target } from './target';

/** A refund that may be made: what it is to bring about, and what is to be sent for it. */
export interface Plan {
  readonly payment: Payment;
  readonly amount: Money;
  readonly target: Target;
  readonly change: BundleChange;
}

type Planned = Plan | RefundProblem;

const LIST_OF = { membership: 'memberships', donation: 'donations' } as const;

/**
 * Checks a refund against the bundle as it stands, and makes the change of it: never more than was
 * paid, whatever has been refunded before, and no item below 0. Of each item that it touches,
 * every field goes back as it was read.
 */
export function planOf(request: RefundRequest, asRead: BundleAsRead, catalog: Catalog): Planned {
  const { bundleId, payments } = asRead;
  const payment = payments.find(({ id }) => id === request.transactionId);
  if (!payment) return { kind: 'no such payment', id: request.transactionId, bundleId };
  const status = statusAfter(catalog, payment);
  if (!status) return { kind: 'no status' };
  const { currency, left, refunded } = payment;
  const money = (amount: number): Money => ({ amount: minor(amount), currency });
  if (request.amount === 0) return { kind: 'no amount' };
  if (payment.paid === 0) return { kind: 'not paid', status: payment.status.name };
  if (left === 0) return { kind: 'nothing left' };
  // guard: refund-at-most-paid
  if (request.amount > left) {
    return { kind: 'too much', left: money(left), asked: money(request.amount) };
  }
  const shares = sharesOf(request, asRead, payment);
  if ('kind' in shares) return shares;
  const sum = shares.reduce((all, { amount }) => all + amount, 0);
  if (asRead.items.some(({ amount }) => amount > 0) && sum !== request.amount) {
    return { kind: 'amounts differ', asked: money(request.amount), items: money(sum) };
  }

  const after = refunded + request.amount;
  return {
    payment,
    amount: money(request.amount),
    target: [
      { list: 'transactions', id: payment.id, before: refunded, after },
      ...shares.map(itemChange),
    ],
    change: {
      id: bundleId,
      transactions: [
        // guard: refund-whole-items
        { ...writable(payment.item), status_id: status.value.id, reimbursed_amount: after },
      ],
      ...changesOf('membership', shares),
      ...changesOf('donation', shares),
    },
  };
}

/** So much of one item, in minor units. */
interface Share {
  readonly item: Item;
  readonly amount: number;
}

function itemChange({ item, amount }: Share): AmountChange {
  const { kind, id, amount: before } = item;
  return { list: LIST_OF[kind], id, before, after: before - amount };
}

/** How a refund is spread over the items, each named once. */
function sharesOf(
  request: RefundRequest,
  { items, bundleId }: BundleAsRead,
  { currency }: Payment,
): Share[] | RefundProblem {
  const shares: Share[] = [];
  for (const { kind, id } of request.items ?? []) {
    const item = items.find((one) => one.kind === kind && one.id === id);
    if (!item) return { kind: 'no such item', item: kind, id, bundleId };
    if (shares.some((share) => share.item === item)) continue;
    const amount = (request.items ?? [])
      .filter((one) => one.kind === kind && one.id === id)
      .reduce((sum, one) => sum + one.amount, 0);
    if (amount === 0) continue;
    if (item.currency !== currency) return { kind: 'currency of another', name: item.name };
    if (amount > item.amount) {
      const [left, asked] = [minor(item.amount), minor(amount)];
      return {
        kind: 'too much of an item',
        name: item.name,
        left: { amount: left, currency },
        asked: { amount: asked, currency },
      };
    }
    shares.push({ item, amount });
  }
  return shares;
}

function changesOf(
  kind: Item['kind'],
  shares: readonly Share[],
): Partial<Record<'memberships' | 'donations', readonly BundleItem[]>> {
  const own = shares.filter(({ item }) => item.kind === kind);
  if (own.length === 0) return {};
  return {
    [LIST_OF[kind]]: own.map(({ item, amount }) => ({
      ...writable(item.item),
      amount: item.amount - amount,
    })),
  };
}

/**
 * The status that a refund gives to a payment, by its kind and never by its name: the one that the
 * payment has, where it is of that kind, else the first. Undefined where the space has none.
 */
export function statusAfter(
  { statuses }: Catalog,
  payment: Payment | undefined,
): Catalog['statuses'][number] | undefined {
  const usable: ReadonlyArray<Choice<{ kind: string }> & Catalog['statuses'][number]> =
    statuses.filter(({ offered, value }) => offered && value.kind === 'reimbursed');
  return usable.find(({ value }) => value.id === payment?.status.id) ?? usable[0];
}
