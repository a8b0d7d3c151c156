import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AMOUNT_LIMIT } from '../../src/model/limits';
import {
  decimalsOf,
  majorText,
  minor,
  moneyText,
  readCurrency,
  totals,
} from '../../src/model/money';
import { currency, EUR, JPY, TND } from './known';

test.each([
  ['eur', 2],
  ['usd', 2],
  ['chf', 2],
  ['jpy', 0],
  ['xof', 0],
  ['xpf', 0],
  ['tnd', 3],
  ['kwd', 3],
  ['mga', 2],
])('%s has %d decimals', (code, decimals) => {
  expect(decimalsOf(currency(code))).toBe(decimals);
});

test.each(['EUR', ' eur ', 'Eur'])('%j is read as the euro, in lower case', (text) => {
  expect(readCurrency(text)).toBe('eur');
});

test.each(['', '€', 'euro', 'eu', 'xyz', 'eur usd', 'constructor'])('%j is no currency', (text) => {
  expect(readCurrency(text)).toBeUndefined();
});

describe('minor units', () => {
  test.each([0, 1, AMOUNT_LIMIT])('%d is an amount', (value) => {
    expect(minor(value)).toBe(value);
  });

  test.each([-1, 0.5, AMOUNT_LIMIT + 1, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is none',
    (value) => {
      expect(() => minor(value)).toThrow(RangeError);
    },
  );
});

test.each([
  [2000, EUR, '20.00 EUR'],
  [5, EUR, '0.05 EUR'],
  [0, EUR, '0.00 EUR'],
  [123_456, EUR, '1234.56 EUR'],
  [500, JPY, '500 JPY'],
  [5, TND, '0.005 TND'],
  [1234, TND, '1.234 TND'],
])('%d minor units of %s are shown as %s', (amount, code, text) => {
  expect(moneyText({ amount: minor(amount), currency: code })).toBe(text);
});

test('money can be written with a decimal comma', () => {
  expect(majorText({ amount: minor(2050), currency: EUR }, ',')).toBe('20,50');
});

test('a total never mixes currencies, and keeps the order in which they come', () => {
  const of = (amount: number, code: string) => ({
    amount: minor(amount),
    currency: currency(code),
  });
  expect(totals([of(1, 'tnd'), of(20, 'eur'), of(300, 'tnd'), of(0, 'jpy')])).toEqual([
    { amount: 301, currency: 'tnd' },
    { amount: 20, currency: 'eur' },
    { amount: 0, currency: 'jpy' },
  ]);
  expect(totals([])).toEqual([]);
});

test('no cent is lost in a total, however many the payments', () => {
  const payments = fc.array(
    fc.record({
      amount: fc.integer({ min: 0, max: AMOUNT_LIMIT }).map(minor),
      currency: fc.constantFrom(EUR, JPY, TND),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(payments, (moneys) => {
      for (const { amount, currency: code } of totals(moneys)) {
        const those = moneys.filter((money) => money.currency === code);
        expect(BigInt(amount)).toBe(those.reduce((sum, money) => sum + BigInt(money.amount), 0n));
      }
    }),
  );
});
