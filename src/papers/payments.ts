import type { HeldBundle, HeldItem, HeldPayment } from '../model/heldBundles';
import { type Received, receivedOf } from '../model/received';

/** A payment, and what of it came and stayed, in minor units. */
export interface Paid extends HeldPayment, Received {
  readonly bundleId: number;
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
    return {
      ...payment,
      currency: payment.currency || currency,
      bundleId: bundle.id,
      isOther: kind === 'other',
      ...receivedOf(kind, payment),
    };
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
