import type { Language } from '../model/language';
import { NUMBERS } from './languages';
import type { Sum } from './words/numbers';

/** `20.00 EUR`, or `1 234,00 EUR` with the spaces of French: how people are told of money. */
export function shownMoney(sum: Sum, language: Language): string {
  return NUMBERS[language]().money(sum);
}
