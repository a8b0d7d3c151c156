import { moneyText } from '../money';
import type { Totals } from './words';

/** `1 row`, `2 rows`, `0 rows`. */
export const countEn = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`;

/** `1 ligne`, `2 lignes`, `0 ligne`: in French none is singular. */
export const countFr = (n: number, one: string, many: string): string =>
  `${n} ${n < 2 ? one : many}`;

/** `20.00 EUR + 5.00 CHF`, or `0`. */
export const money = (totals: Totals): string =>
  totals.map((total) => moneyText(total as Parameters<typeof moneyText>[0])).join(' + ') || '0';
