import * as z from 'zod/mini';
import { storedDay } from '../entry/storedDay';
import type { Catalog } from '../lists/catalog';
import type { BundleAsRead, Item, Payment } from '../model/bundleAsRead';
import { readId, type StatusId } from '../model/ids';
import { AMOUNT_LIMIT } from '../model/limits';
import { minor, readCurrency } from '../model/money';
import type { Zone } from '../model/ports';
import type { ItemKind } from '../model/refundResults';
import { personOn } from '../qomon/person';
import type { Bundle } from '../qomon/shapes';
import { fingerprintOf } from './fingerprint';

/** What a bundle is read against. */
export interface AsReadContext {
  readonly catalog: Catalog;
  readonly zone: Zone;
}

const maybe = <T extends z.core.$ZodType>(shape: T) => z.optional(z.nullable(shape));

const minorUnits = z.int().check(z.gte(0), z.lte(AMOUNT_LIMIT));

const paymentShape = z.object({
  amount: maybe(minorUnits),
  reimbursed_amount: maybe(minorUnits),
  unpaid_amount: maybe(minorUnits),
  currency: z.string(),
  payment_method_kind: maybe(z.string()),
  status_id: z.optional(z.unknown()),
  date: maybe(z.string()),
});

const itemShape = z.object({
  amount: maybe(minorUnits),
  amount_initial: maybe(minorUnits),
  initial_amount: maybe(minorUnits),
  currency: maybe(z.string()),
});

/** Payments of these kinds have brought no money, so that there is none to be given back. */
const UNPAID_KINDS: readonly string[] = ['unpaid', 'bank_error', 'cancel'];

/** Reads what a refund goes by; undefined where an amount or a currency cannot be read for certain. */
export function bundleAsRead(bundle: Bundle, context: AsReadContext): BundleAsRead | undefined {
  const payments = (bundle.transactions ?? []).map((item) => paymentOf(item, context));
  const [first] = payments;
  const items = [
    ...(bundle.memberships ?? []).map((item) => itemOf('membership', item, first, context)),
    ...(bundle.donations ?? []).map((item) => itemOf('donation', item, first, context)),
  ];
  const read = { payments: payments.filter(isRead), items: items.filter(isRead) };
  const isWhole =
    payments.length > 0 &&
    read.payments.length === payments.length &&
    read.items.length === items.length;
  return isWhole ? { bundleId: bundle.id, ...read, fingerprint: fingerprintOf(read) } : undefined;
}

function isRead<T>(value: T | undefined): value is T {
  return value !== undefined;
}

type Transaction = NonNullable<Bundle['transactions']>[number];

type Membership = NonNullable<Bundle['memberships']>[number];

type Donation = NonNullable<Bundle['donations']>[number];

function paymentOf(item: Transaction, { catalog, zone }: AsReadContext): Payment | undefined {
  const read = z.safeParse(paymentShape, item);
  const currency = read.success ? readCurrency(read.data.currency) : undefined;
  // An amount that was left out is not 0: nobody knows what was paid.
  if (!read.success || !currency || item.amount === undefined) return undefined;
  const { amount, unpaid_amount, reimbursed_amount, payment_method_kind, date } = read.data;
  const status = statusOf(read.data.status_id, catalog);
  const isPaid = !UNPAID_KINDS.includes(status.kind);
  const paid = isPaid ? Math.max(0, (amount ?? 0) - (unpaid_amount ?? 0)) : 0;
  const refunded = reimbursed_amount ?? 0;
  return {
    id: item.id,
    reference: readId(item.external_transaction_id),
    currency,
    amount: minor(amount ?? 0),
    paid,
    unpaid: unpaid_amount ?? 0,
    refunded,
    left: Math.max(0, paid - refunded),
    method: payment_method_kind ?? '',
    date: storedDay(date, zone),
    payer: personOn(item),
    status,
    item,
  };
}

function itemOf(
  kind: ItemKind,
  item: Membership | Donation,
  payment: Payment | undefined,
  { catalog }: AsReadContext,
): Item | undefined {
  const read = z.safeParse(itemShape, item);
  if (!read.success || item.amount === undefined) return undefined;
  const { amount, amount_initial, initial_amount } = read.data;
  const currency = read.data.currency ? readCurrency(read.data.currency) : payment?.currency;
  if (!currency) return undefined;
  const list = kind === 'membership' ? catalog.membershipPrices : catalog.donationPrices;
  const priceId = readId(kind === 'membership' ? item.membership_price_id : item.donation_price_id);
  const price = list.find(({ id }) => id === priceId);
  return {
    kind,
    id: item.id,
    currency,
    amount: amount ?? 0,
    amountInitial: amount_initial ?? initial_amount ?? null,
    name: price?.name ?? numbered(priceId),
    beneficiary: personOn(item),
    item,
  };
}

function statusOf(value: unknown, { statuses }: Catalog): Payment['status'] {
  const id = readId<StatusId>(value);
  const known = statuses.find((choice) => choice.id === id);
  return { id, name: known?.name ?? numbered(id), kind: known?.value.kind ?? '' };
}

function numbered(id: number | null | undefined): string {
  return id === null || id === undefined ? '' : `#${id}`;
}
