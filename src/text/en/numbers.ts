import { type Money, moneyText } from '../../model/money';
import type { PaymentInShort } from '../../model/paymentInShort';
import { written } from '../days';
import type { Sum } from '../words/numbers';

/** `1 row`, `2 rows`, `0 rows`. */
export const count = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`;

/** `20.00 EUR`, `1,234.00 EUR`. */
export const money = (sum: Sum): string => {
  const [whole = '', ...decimals] = moneyText(sum as Money).split('.');
  return [whole.replace(THOUSANDS, ','), ...decimals].join('.');
};

const THOUSANDS = /\B(?=(\d{3})+\b)/g;

/** `20.00 EUR + 5.00 USD`; `0` where there is nothing. */
export const moneys = (sums: readonly Sum[]): string => sums.map(money).join(' + ') || '0';

/** `2 payments, 40.00 EUR`; where nothing comes to a sum, none is told. */
export const summed = (told: string, sums: readonly Sum[]): string =>
  [told, ...(sums.length > 0 ? [moneys(sums)] : [])].join(', ');

/** A payment beside another one: `20.00 EUR · #123456 · 2026-03-29`. */
export function inShort({ sum, payer, day }: PaymentInShort): string {
  const person = payer === undefined ? undefined : `#${payer}`;
  return [sum && money(sum), person, day && written(day)].map((part) => part ?? '?').join(' · ');
}
