import { type Money, majorText } from '../../model/money';
import type { PaymentInShort } from '../../model/paymentInShort';
import { written } from '../days';
import type { Sum } from '../words/numbers';

/** `1 ligne`, `2 lignes`, `0 ligne`. */
export const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

/** `1 234,00 EUR`, with the spaces of French. */
export const money = (sum: Sum): string => {
  const [whole = '', decimals] = majorText(sum as Money, ',').split(',');
  const amount = [whole.replace(THOUSANDS, NARROW), ...(decimals ? [decimals] : [])].join(',');
  return `${amount}${FIRM}${sum.currency.toUpperCase()}`;
};

/** `20,00 EUR + 5,00 USD`; `0` where there is nothing. */
export const moneys = (sums: readonly Sum[]): string => sums.map(money).join(' + ') || '0';

const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** No-break spaces: the narrow one between thousands, the other before a unit. */
const [NARROW, FIRM] = ['\u202f', '\u00a0'];

/** `2 paiements, 40,00 EUR`; where nothing comes to a sum, none is told. */
export const summed = (told: string, sums: readonly Sum[]): string =>
  [told, ...(sums.length > 0 ? [moneys(sums)] : [])].join(', ');

/** A payment beside another one: `20,00 EUR · #123456 · 2026-03-29`. */
export function inShort({ sum, payer, day }: PaymentInShort): string {
  const person = payer === undefined ? undefined : `#${payer}`;
  return [sum && money(sum), person, day && written(day)].map((part) => part ?? '?').join(' · ');
}
