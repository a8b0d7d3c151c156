import { type Money, moneyText } from '../../model/money';
import type { Sum } from '../words/numbers';

/** `1 row`, `2 rows`, `0 rows`. */
export const count = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`;

/** `20.00 EUR`. */
export const money = (sum: Sum): string => moneyText(sum as Money);

/** `20.00 EUR + 5.00 USD`; `0` where there is nothing. */
export const moneys = (sums: readonly Sum[]): string => sums.map(money).join(' + ') || '0';
