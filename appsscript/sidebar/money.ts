import { readAmount } from '../../src/entry/amount';
import { decimalsOf, type Money, majorText, readCurrency } from '../../src/model/money';
import type { Totals } from '../../src/model/results';
import type { SidebarWords } from '../../src/text/words/sidebar';

type AmountWords = SidebarWords['amounts'];

/** `20.00 EUR` or `20,00 EUR`, as messages show it; `amount` in minor units. */
export function shownMoney(amount: number, currency: string, words: AmountWords): string {
  const code = readCurrency(currency);
  return code ? words.money({ amount, currency: code }) : `${amount} ${currency}`;
}

export function shownTotals(totals: Totals, words: AmountWords): string {
  const shown = totals.map(({ amount, currency }) => shownMoney(amount, currency, words));
  return shown.join(' + ') || '0';
}

/** `2000` minor units of the euro are `20.00` or `20,00`: as it would be typed. */
export function typedMoney(amount: number, currency: string, decimalMark: '.' | ','): string {
  const code = readCurrency(currency);
  return code ? majorText({ amount, currency: code } as Money, decimalMark) : '';
}

/** What a person typed as an amount: minor units, nothing, or what is wrong with it. */
export function readTyped(
  text: string,
  currency: string,
  decimalMark: '.' | ',',
  words: AmountWords,
): { readonly amount: number | undefined; readonly fault: string | undefined } {
  const code = readCurrency(currency);
  if (text.trim() === '') return { amount: undefined, fault: undefined };
  const reading = code && readAmount(text, code, decimalMark);
  if (reading?.ok) return { amount: reading.amount, fault: undefined };
  const name = currency.toUpperCase();
  const faults: Partial<Record<string, string>> = {
    'too many decimals': words.decimals({ currency: name, decimals: code ? decimalsOf(code) : 2 }),
    'other currency': words.currency(name),
  };
  return { amount: undefined, fault: faults[reading?.fault.kind ?? ''] ?? words.notAnAmount };
}
