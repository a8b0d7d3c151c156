import type { HeldItem } from '../model/heldBundles';
import { ENDINGS, type Ending } from '../model/received';
import type { Paid } from './payments';

/** A membership or donation, or the part of one that one payment paid, as a line of a file. */
export interface YearLine {
  /** Tells it from every other line: the payment's reference, or the bundle, with a number where there are several. */
  readonly entry: string;
  readonly kind: HeldItem['kind'];
  readonly item: HeldItem;
  readonly payment: Paid;
  /** In minor units, as Qomon holds it. */
  readonly amount: number;
  readonly currency: string;
  /** True where this spreadsheet recorded it. */
  readonly isOwn: boolean;
}

/** How many, and how much in minor units. */
export interface Sum {
  readonly count: number;
  readonly amount: number;
}

/** What the payments of a year come to in a currency, and what the lines do. */
export interface YearTotals {
  readonly currency: string;
  readonly payments: Sum;
  /** What was given back of payments of which something is left. */
  readonly refunded: Sum;
  /** What has not come of payments of which something has. */
  readonly unpaid: Sum;
  readonly ended: Readonly<Record<Ending, Sum>>;
  readonly received: number;
  /** Lines that are income, and those of payments that are not. */
  readonly lines: Sum;
  readonly endedLines: Sum;
  /** Lines that are income and were recorded elsewhere than in this spreadsheet. */
  readonly elsewhere: Sum;
}

/** What payments and lines come to, by currency: the one that is named first comes first. */
export function totalsOf(
  payments: readonly Paid[],
  lines: readonly YearLine[],
  first: string,
): YearTotals[] {
  const currencies = [...new Set([...payments, ...lines].map(({ currency }) => currency))].sort(
    (a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1),
  );
  return currencies.map((currency) => {
    const own = payments.filter((one) => one.currency === currency);
    const mine = lines.filter((one) => one.currency === currency);
    const income = mine.filter(({ payment }) => payment.ending === undefined);
    const amounts = (some: ReadonlyArray<{ readonly amount: number }>): Sum => ({
      count: some.length,
      amount: sumOf(some.map(({ amount }) => amount)),
    });
    const parts = (values: readonly number[]): Sum => {
      const filled = values.filter((value) => value !== 0);
      return { count: filled.length, amount: sumOf(filled) };
    };
    return {
      currency,
      payments: amounts(own),
      refunded: parts(own.map(({ refundedPart }) => refundedPart)),
      unpaid: parts(own.map(({ unpaidPart }) => unpaidPart)),
      // Each of the endings has its sum.
      ended: Object.fromEntries(
        ENDINGS.map((ending) => [ending, amounts(own.filter((one) => one.ending === ending))]),
      ) as YearTotals['ended'],
      received: sumOf(own.map(({ received }) => received)),
      lines: amounts(income),
      endedLines: amounts(mine.filter(({ payment }) => payment.ending !== undefined)),
      elsewhere: amounts(income.filter(({ isOwn }) => !isOwn)),
    };
  });
}

/** What amounts come to. */
export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
