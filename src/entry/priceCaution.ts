import type { Caution } from '../model/faults';
import type { Currency, Minor } from '../model/money';

/** What an amount is to be told beside the price that it was typed for. */
export function priceCaution(
  amount: Minor,
  price: Minor | undefined,
  isOpen: boolean,
  currency: Currency,
): Caution | undefined {
  if (price === undefined || amount === price) return undefined;
  // `20,50` that Sheets has read as 2050, or two zeros too many.
  if (price > 0 && amount === price * 100)
    return { kind: 'hundred times the price', price, currency };
  return isOpen ? undefined : { kind: 'not the price', price, currency };
}
