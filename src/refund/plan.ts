import type { Catalog, Choice } from '../lists/catalog';
import type { BundleAsRead, BundleItem, Item, Payment } from '../model/bundleAsRead';
import { ITEM_LISTS, type ItemList } from '../model/fields';
import type { ValueChange } from '../model/journalLine';
import { type Money, minor } from '../model/money';
import type { RefundProblem } from '../model/refundResults';
import type { BundleChange } from '../qomon/change';
import type { RefundRequest } from './answer';
import type { Target } from './target';
import { type FieldsOfRow, wholeItem } from './wholeItem';

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
export function planOf(
  request: RefundRequest,
  asRead: BundleAsRead,
  catalog: Catalog,
  ofRow: FieldsOfRow = () => undefined,
): Planned {
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
  const paid = { status_id: status.value.id, reimbursed_amount: after };
  const changes = [
    changed('transactions', payment.item, paid, ofRow),
    ...shares.map(({ item, amount }) =>
      changed(LIST_OF[item.kind], item.item, { amount: item.amount - amount }, ofRow),
    ),
  ];
  const lacking = changes.flatMap((one) => ('fields' in one ? one.fields : []));
  // guard: refund-read-whole
  if (lacking.length > 0) return { kind: 'not read whole', bundleId, fields: lacking };
  return {
    payment,
    amount: money(request.amount),
    target: [
      { list: 'transactions', id: payment.id, before: refunded, after },
      ...shares.map(itemChange),
    ],
    change: { id: bundleId, ...listed(changes) },
  };
}

/** So much of one item, in minor units. */
interface Share {
  readonly item: Item;
  readonly amount: number;
}

function itemChange({ item, amount }: Share): ValueChange {
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

/** An item of a list with what is to change of it; the fields that it lacks, if it cannot be sent whole. */
type Changed =
  | { readonly list: ItemList; readonly item: BundleItem }
  | { readonly fields: readonly string[] };

function changed(
  list: ItemList,
  item: BundleItem,
  change: Readonly<Record<string, unknown>>,
  ofRow: FieldsOfRow,
): Changed {
  const whole = wholeItem(list, item, ofRow);
  return whole.kind === 'whole' ? { list, item: { ...whole.item, ...change } } : whole;
}

/** The items by their lists, without lists that would be empty. */
function listed(changes: readonly Changed[]): Partial<Record<ItemList, readonly BundleItem[]>> {
  const lists: Partial<Record<ItemList, readonly BundleItem[]>> = {};
  for (const list of ITEM_LISTS) {
    const items = changes.flatMap((one) => ('item' in one && one.list === list ? [one.item] : []));
    if (items.length > 0) lists[list] = items;
  }
  return lists;
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
