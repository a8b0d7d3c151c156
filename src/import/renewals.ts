import type { Catalog } from '../lists/catalog';
import { hash64 } from '../model/hash';
import { RENEWAL_PREFIX } from '../model/importResults';
import type { Currency } from '../model/money';
import { majorNumber } from '../model/money';
import type { Fill } from './cells';
import type { Filling } from './filling';
import type { Order } from './orders';
import { NOBODY } from './written';

/** Somebody whose membership is to be renewed, by what is known of the last one. */
export interface Renewal {
  readonly member: number;
  /** Who paid last time: the member where nobody else did. */
  readonly payer: number;
  /** As Qomon holds them; blank where it tells none. */
  readonly payerName: string;
  /** The price of last time. */
  readonly price?: number | undefined;
}

/**
 * What the row of a person's renewal is known by: of the year in which the new period begins, so that days chosen a
 * little otherwise are the same renewal. It never changes: rows of earlier years bear it.
 */
export function renewalKey(year: number, member: number): string {
  return `${RENEWAL_PREFIX} ${year} ${member}`;
}

/** Renewals as orders of one row, and how they become rows. */
export function renewalOrders(
  renewals: readonly Renewal[],
  year: number,
  { membershipPrices }: Pick<Catalog, 'membershipPrices'>,
  currency: Currency,
): { readonly orders: readonly Order[]; readonly filling: Filling } {
  const priceOf = ({ price }: Renewal) =>
    membershipPrices.find(({ id, offered }) => offered && id !== undefined && id === price);
  /** What is to be paid, where the price leaves no choice. */
  const amountOf = (renewal: Renewal) => {
    const { amount, open = true, currency: own = currency } = priceOf(renewal)?.value ?? {};
    return amount === undefined || open ? undefined : { amount, currency: own };
  };
  const byKey = new Map(renewals.map((one) => [renewalKey(year, one.member), one]));
  const orders = [...byKey].map(([key, one]): Order => {
    const money = amountOf(one);
    const isUsual = money?.currency === currency;
    return {
      ...{ key, lines: [], payer: NOBODY, day: undefined, method: '', items: [], leftOut: 0 },
      ...{ total: isUsual ? money.amount : 0, why: undefined, asks: [], state: 'kept' },
      // The same whatever a price costs meanwhile: who was made a row of is here, and has not changed.
      print: hash64(key),
    };
  });
  const rowsOf = ({ key }: Order): Fill[] => {
    const one = byKey.get(key);
    if (!one) return [];
    const { member, payer, payerName } = one;
    const money = amountOf(one);
    return [
      {
        payerId: payer,
        payerName,
        ...(money && { amount: majorNumber(money) }),
        ...(money && money.currency !== currency && { currency: money.currency.toUpperCase() }),
        membership: priceOf(one)?.label ?? '',
        ...(member !== payer && { memberId: member }),
        source: key,
      },
    ];
  };
  return { orders, filling: { missingIn: () => undefined, rowsOf, rowsLike: rowsOf } };
}
