import { storedDay } from '../entry/storedDay';
import type { HeldBundle, HeldItem, HeldPayment } from '../model/heldBundles';
import { readId } from '../model/ids';
import type { Zone } from '../model/ports';
import { contactIdOf } from '../qomon/person';
import type { Bundle } from '../qomon/shapes';

/** Reads a bundle for papers: who and how much, and no name. */
export function heldBundle(bundle: Bundle, zone: Zone): HeldBundle {
  const usual = bundle.transactions?.find(({ currency }) => currency)?.currency;
  const currencyOf = (currency: string | undefined): string =>
    (currency ?? usual ?? '').trim().toLowerCase();
  const day = (text: string | null | undefined): string => storedDay(text, zone);
  return {
    id: bundle.id,
    payments: (bundle.transactions ?? []).map((one) => ({
      ...paymentOf(one),
      currency: currencyOf(one.currency),
      day: day(one.date),
    })),
    items: [
      ...(bundle.memberships ?? []).map((one): HeldItem => {
        const item = itemOf(one, one.membership_price_id, one.amount_initial);
        const period = { day: day(one.start_date), end: day(one.end_date) };
        return { kind: 'membership', ...item, currency: currencyOf(one.currency), ...period };
      }),
      ...(bundle.donations ?? []).map((one): HeldItem => {
        const initial = one.amount_initial ?? one.initial_amount;
        const item = itemOf(one, one.donation_price_id, initial);
        const currency = currencyOf(one.currency);
        return { kind: 'donation', ...item, currency, day: day(one.date), end: '' };
      }),
    ],
  };
}

type Transaction = NonNullable<Bundle['transactions']>[number];

function paymentOf(one: Transaction): Omit<HeldPayment, 'currency' | 'day'> {
  const { contact_id: payer, status_id: status, payment_method_kind: method } = one;
  const reference = readId(one.external_transaction_id);
  return {
    id: one.id,
    ...(reference !== undefined && { reference }),
    ...(payer !== undefined && { payer }),
    amount: one.amount ?? 0,
    method: typeof method === 'string' ? method : '',
    refunded: Math.max(0, one.reimbursed_amount ?? 0),
    unpaid: Math.max(0, one.unpaid_amount ?? 0),
    ...(status !== undefined && { status }),
  };
}

function itemOf(
  one: {
    readonly id: number;
    readonly [field: string]: unknown;
    readonly amount?: number | undefined;
  },
  price: number | undefined,
  initial: number | undefined,
): Pick<HeldItem, 'id' | 'contact' | 'amount' | 'initial' | 'price'> {
  const contact = contactIdOf(one);
  return {
    id: one.id,
    ...(contact !== undefined && { contact }),
    amount: one.amount ?? 0,
    ...(initial !== undefined && { initial }),
    ...(price !== undefined && { price }),
  };
}

/** True where a part of a bundle falls into a time, or where its day cannot be read. */
export function isWithin({ payments, items }: HeldBundle, from: string, to: string): boolean {
  const isIn = (day: string): boolean => day === '' || (day >= from && day <= to);
  return (
    payments.length === 0 ||
    payments.some(({ day }) => isIn(day)) ||
    items.some(({ kind, day, end }) =>
      kind === 'donation' ? isIn(day) : (end === '' || end >= from) && day <= to,
    )
  );
}
