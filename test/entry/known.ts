import { type Currency, readCurrency } from '../../src/model/money';

/** The value itself; throws where there is none, so that a broken fixture never passes for a result. */
export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The test lacks a value that it needs');
  return value;
}

export const currency = (code: string): Currency => known(readCurrency(code));

export const EUR = currency('eur');

/** No decimals. */
export const JPY = currency('jpy');

/** Three decimals. */
export const TND = currency('tnd');
