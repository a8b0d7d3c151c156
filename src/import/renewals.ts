import type { Catalog } from '../lists/catalog';
import { hash64 } from '../model/hash';
import type { Currency } from '../model/money';
import { majorNumber } from '../model/money';
import type { Zone } from '../model/ports';
import { renewalKey } from '../model/renewalKey';
import type { Span } from '../model/span';
import { dayFill, type Fill } from './cells';
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

/** What rows of renewals are made by. */
export interface RenewalContext {
  /** The period of which people are no members yet. */
  readonly period: Span;
  /** As `2026-01-31`. */
  readonly today: string;
  readonly zone: Zone;
  readonly catalog: Pick<Catalog, 'membershipPrices'>;
  readonly currency: Currency;
}

/**
 * Renewals as orders of one row, and how they become rows. Whoever pays before the period begins is no member of it by
 * the day on which they pay: the row says its first day, and the end follows as that of any membership.
 */
export function renewalOrders(
  renewals: readonly Renewal[],
  { period, today, zone, catalog: { membershipPrices }, currency }: RenewalContext,
): { readonly orders: readonly Order[]; readonly filling: Filling } {
  const priceOf = ({ price }: Renewal) =>
    membershipPrices.find(({ id, offered }) => offered && id !== undefined && id === price);
  /** What is to be paid, where the price leaves no choice. */
  const amountOf = (renewal: Renewal) => {
    const { amount, open = true, currency: own = currency } = priceOf(renewal)?.value ?? {};
    return amount === undefined || open ? undefined : { amount, currency: own };
  };
  const start = dayFill('startDate', period.from > today ? period.from : undefined, zone);
  const byKey = new Map(renewals.map((one) => [renewalKey(period, one.member), one]));
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
        ...start,
        source: key,
      },
    ];
  };
  return { orders, filling: { missingIn: () => undefined, rowsOf, rowsLike: rowsOf } };
}
