import type { HeldItem } from '../model/heldBundles';
import type { Paid } from './payments';

/** A part of a membership or donation, and the payment that it was paid with. */
export interface Share {
  readonly item: HeldItem;
  readonly payment: Paid;
  /** In minor units. */
  readonly amount: number;
}

/**
 * Says which payment of a bundle pays for which items. Of one payment that is all of them. Of several, Qomon says
 * nothing: each pays first what is for its own payer, then what is left, in their order and to the cent; an item that
 * no payment covers goes to the last one, so that none is lost.
 */
export function shareOut(items: readonly HeldItem[], payments: readonly Paid[]): Share[] {
  const [first, ...others] = payments;
  if (!first) return [];
  if (others.length === 0)
    return items.map((item) => ({ item, payment: first, amount: item.amount }));
  const left = new Map(payments.map((one) => [one, one.ending ? one.amount : one.received]));
  const due = new Map(items.map((item) => [item, item.amount]));
  const shares = new Map<HeldItem, Map<Paid, number>>();
  const assign = (item: HeldItem, payment: Paid, amount: number): void => {
    const own = shares.get(item) ?? new Map<Paid, number>();
    own.set(payment, (own.get(payment) ?? 0) + amount);
    shares.set(item, own);
    due.set(item, (due.get(item) ?? 0) - amount);
    left.set(payment, (left.get(payment) ?? 0) - amount);
  };
  for (const isOwn of [true, false]) {
    for (const payment of payments) {
      for (const item of items) {
        if (isOwn && item.contact !== payment.payer) continue;
        if (item.currency !== payment.currency) continue;
        const amount = Math.min(due.get(item) ?? 0, left.get(payment) ?? 0);
        if (amount > 0) assign(item, payment, amount);
      }
    }
  }
  for (const item of items) {
    const rest = due.get(item) ?? 0;
    if (rest !== 0 || !shares.has(item)) assign(item, payerOf(item, payments, rest === 0), rest);
  }
  return items.flatMap((item) =>
    [...(shares.get(item) ?? [])].map(([payment, amount]) => ({ item, payment, amount })),
  );
}

/** The payment of what none covers: of something free the beneficiary's own, else the last that is of its currency. */
function payerOf(item: HeldItem, payments: readonly Paid[], isFree: boolean): Paid {
  const own = payments.find(({ payer }) => payer === item.contact);
  const same = payments.filter(({ currency }) => currency === item.currency);
  const active = same.filter(({ ending }) => ending === undefined);
  const last = active[active.length - 1] ?? same[same.length - 1] ?? payments[payments.length - 1];
  // There is one payment at least: whoever has none is asked for no share.
  return ((isFree && own) || last) as Paid;
}
