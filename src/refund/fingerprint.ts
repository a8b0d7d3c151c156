import type { BundleAsRead } from '../model/bundleAsRead';

/** A text that changes with every amount, status and person of a bundle, in whatever order they come. */
export function fingerprintOf({
  payments,
  items,
}: Pick<BundleAsRead, 'payments' | 'items'>): string {
  const parts = [
    ...payments.map(({ id, currency, refunded, status, item }) => [
      id,
      item.contact_id,
      currency,
      item.amount,
      item.unpaid_amount,
      refunded,
      status.id,
    ]),
    ...items.map(({ kind, id, currency, amount, amountInitial, item }) => [
      kind,
      id,
      item.contact_id,
      currency,
      amount,
      amountInitial,
    ]),
  ];
  return parts
    .map((part) => part.map((value) => value ?? '').join(':'))
    .sort()
    .join(' ');
}
