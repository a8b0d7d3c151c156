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
  return {
    id: bundle.id,
    payments: (bundle.transactions ?? []).map((one): HeldPayment => {
      const { contact_id: payer, status_id: status, payment_method_kind: method } = one;
      const reference = readId(one.external_transaction_id);
      return {
        id: one.id,
        ...(reference !== undefined && { reference }),
        ...(payer !== undefined && { payer }),
        amount: one.amount ?? 0,
        currency: currencyOf(one.currency),
        method: typeof method === 'string' ? method : '',
        day: storedDay(one.date, zone),
        refunded: Math.max(0, one.reimbursed_amount ?? 0),
        unpaid: Math.max(0, one.unpaid_amount ?? 0),
        ...(status !== undefined && { status }),
      };
    }),
    items: [
      ...(bundle.memberships ?? []).map((one): HeldItem => {
        const price = one.membership_price_id;
        const period = { day: storedDay(one.start_date, zone), end: storedDay(one.end_date, zone) };
        return { kind: 'membership', ...itemOf(one, price, one.amount_initial), ...period };
      }),
      ...(bundle.donations ?? []).map((one): HeldItem => {
        const initial = one.amount_initial ?? one.initial_amount;
        const day = { day: storedDay(one.date, zone), end: '' };
        return { kind: 'donation', ...itemOf(one, one.donation_price_id, initial), ...day };
      }),
    ],
  };

  function itemOf(
    one: {
      readonly id: number;
      readonly [field: string]: unknown;
      readonly amount?: number | undefined;
      readonly currency?: string | undefined;
    },
    price: number | undefined,
    initial: number | undefined,
  ) {
    const contact = contactIdOf(one);
    return {
      id: one.id,
      ...(contact !== undefined && { contact }),
      amount: one.amount ?? 0,
      ...(initial !== undefined && { initial }),
      currency: currencyOf(one.currency),
      ...(price !== undefined && { price }),
    };
  }
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
