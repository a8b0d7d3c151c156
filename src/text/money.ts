import type { Language } from '../model/language';
import { type Currency, type Money, majorText, moneyText } from '../model/money';

/** Money that may be more than one payment can be. */
export interface Sum {
  readonly amount: number;
  readonly currency: Currency;
}

/** `20.00 EUR`, or `1 234,00 EUR` with the spaces of French: how people are told of money. */
export function shownMoney(sum: Sum, language: Language): string {
  const money = sum as Money;
  if (language === 'en') return moneyText(money);
  const [whole = '', decimals] = majorText(money, ',').split(',');
  const amount = [whole.replace(THOUSANDS, NARROW), ...(decimals ? [decimals] : [])].join(',');
  return `${amount}${FIRM}${money.currency.toUpperCase()}`;
}

/** `20.00 EUR + 5.00 USD`; `0` where there is nothing. */
export function shownTotals(totals: readonly Sum[], language: Language): string {
  return totals.map((sum) => shownMoney(sum, language)).join(' + ') || '0';
}

const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** No-break spaces: the narrow one between thousands, the other before a unit. */
const [NARROW, FIRM] = ['\u202f', '\u00a0'];
