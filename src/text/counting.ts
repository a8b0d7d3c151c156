import { moneyText } from '../money';
import type { Totals } from './words';

/** `1 row`, `2 rows`, `0 rows`. */
export const english = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`;

/** `1 ligne`, `2 lignes`, `0 ligne`. */
export const french = (n: number, one: string, many: string): string =>
  `${n} ${n < 2 ? one : many}`;

/** `20.00 EUR + 5.00 USD`; `0` where there is nothing. */
export const money = (totals: Totals): string =>
  totals.map((total) => moneyText(total as Parameters<typeof moneyText>[0])).join(' + ') || '0';
