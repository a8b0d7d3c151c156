import { describe, expect, test } from '@jest/globals';
import { readAmount } from '../../src/entry/amount';
import { AMOUNT_LIMIT } from '../../src/model/limits';
import type { Currency } from '../../src/model/money';
import type { Cell } from '../../src/model/ports';
import { amountExamples } from '../../src/text/amounts';
import { EUR, JPY, TND } from './known';

type Mark = '.' | ',';

/** The minor units, or what is wrong. */
function read(cell: Cell, currency: Currency = EUR, mark: Mark = ','): number | string {
  const reading = readAmount(cell, currency, mark);
  return reading.ok ? reading.amount : reading.fault.kind;
}

describe('an amount typed as text', () => {
  test.each([
    ['20', 2000],
    ['20.5', 2050],
    ['20,50', 2050],
    ['1 234,56', 123_456],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['20 €', 2000],
    // The same notations with other spaces, apostrophes and more groups.
    ['1\u00a0234,56', 123_456],
    ['1\u202f234,56\u00a0€', 123_456],
    ["1'234.56", 123_456],
    ['1’234.56', 123_456],
    ['1 234.56', 123_456],
    ['1.234.567', 123_456_700],
    ['1,234,567', 123_456_700],
    ['1.234.567,8', 123_456_780],
    ['1 234 567', 123_456_700],
    ['1234567,89', 123_456_789],
    ['0', 0],
    ['0,05', 5],
    ['0.5', 50],
    ['0020', 2000],
    ['+20', 2000],
    ['  20\n', 2000],
    ['€20', 2000],
    ['€ 20,5', 2050],
    ['20€', 2000],
    ['20 EUR', 2000],
    ['eur 20', 2000],
    ['20 Euros', 2000],
  ])('%j is read exactly in every locale', (text, amount) => {
    expect(read(text, EUR, ',')).toBe(amount);
    expect(read(text, EUR, '.')).toBe(amount);
  });

  test.each<[string, Currency, Mark, number | string]>([
    ['1.234', EUR, ',', 123_400],
    ['1.234', EUR, '.', 'too many decimals'],
    ['1,234', EUR, '.', 123_400],
    ['1,234', EUR, ',', 'too many decimals'],
    ['1.234', TND, ',', 1_234_000],
    ['1.234', TND, '.', 1234],
    ['1,234', TND, '.', 1_234_000],
    ['1,234', TND, ',', 1234],
    ['1.234', JPY, ',', 1234],
    ['1.234', JPY, '.', 'too many decimals'],
    ['20.000 €', EUR, ',', 2_000_000],
  ])(
    "%s (%s) follows the spreadsheet's locale where it writes 1%s5",
    (text, currency, mark, it) => {
      expect(read(text, currency, mark)).toBe(it);
    },
  );

  test.each([
    ['0.234', TND, 234],
    ['1234.567', TND, 1_234_567],
    ['1 234.567', TND, 1_234_567],
    ['012.345', TND, 12_345],
  ])('%s can be read one way only, so the locale has no say', (text, currency, amount) => {
    expect(read(text, currency, '.')).toBe(amount);
    expect(read(text, currency, ',')).toBe(amount);
  });

  test.each([
    ['-20', 'negative amount'],
    ['−20,50 €', 'negative amount'],
    ['€ -20', 'negative amount'],
    ['1234.505', 'too many decimals'],
    ['20,5055', 'too many decimals'],
    ['0,001', 'too many decimals'],
    ['20.00001', 'too many decimals'],
    ['21474836.48', 'amount too large'],
    ['9007199254740993', 'amount too large'],
    ['9'.repeat(400), 'amount too large'],
    ['', 'not an amount'],
    ['twenty', 'not an amount'],
    ['€', 'not an amount'],
    ['20 50', 'not an amount'],
    ['20,', 'not an amount'],
    ['1.2.3', 'not an amount'],
    ['1.234.56', 'not an amount'],
    ['12.34.567', 'not an amount'],
    ['1234,567.89', 'not an amount'],
    ['1,234.5,6', 'not an amount'],
    ['0.123.456', 'not an amount'],
    ['1.234 567', 'not an amount'],
    ['1e3', 'not an amount'],
    ['0x14', 'not an amount'],
    ['5 %', 'a percentage for an amount'],
    ['20-', 'not an amount'],
    ['(20)', 'not an amount'],
    ['20€50', 'not an amount'],
    ['٢٠', 'not an amount'],
    ['#REF!', 'not an amount'],
    ['=20', 'not an amount'],
    ['20 EURO EUR', 'not an amount'],
    // Words that every JavaScript object knows.
    ['20 constructor', 'not an amount'],
    ['20 __proto__', 'not an amount'],
  ])('%j is a problem of its cell, in every locale', (text, fault) => {
    expect(read(text, EUR, ',')).toBe(fault);
    expect(read(text, EUR, '.')).toBe(fault);
  });

  test.each([
    ['20 $', 'other currency'],
    ['£20', 'other currency'],
    ['20 USD', 'other currency'],
    ['JPY 20', 'other currency'],
  ])('%s is no amount of euros', (text, fault) => {
    expect(read(text, EUR)).toBe(fault);
  });

  test.each(["'".repeat(50_000), "' ".repeat(25_000), '1 '.repeat(25_000), '1.'.repeat(25_000)])(
    'the longest text that a cell can hold is told at once to be no amount (%#)',
    (text) => {
      const start = performance.now();
      expect(read(text)).toBe('not an amount');
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});

describe('an amount typed as a number', () => {
  test.each<[number, Currency, number | string]>([
    [20, EUR, 2000],
    [20.5, EUR, 2050],
    [0, EUR, 0],
    [-0, EUR, 0],
    [4.35, EUR, 435], // 4.35 × 100 is 434.99999999999994
    [0.1 + 0.2, EUR, 30],
    [1.1 * 3, EUR, 330],
    [1.1 - 1, EUR, 10],
    [1.234, TND, 1234],
    [500, JPY, 500],
    [AMOUNT_LIMIT / 100, EUR, AMOUNT_LIMIT],
    [AMOUNT_LIMIT, JPY, AMOUNT_LIMIT],
    [AMOUNT_LIMIT + 1, JPY, 'amount too large'],
    [21_474_836.48, EUR, 'amount too large'],
    [1e300, EUR, 'amount too large'],
    [-0.01, EUR, 'negative amount'],
    [1.005, EUR, 'too many decimals'],
    [0.5, JPY, 'too many decimals'],
    [1e-9, EUR, 'too many decimals'],
    [Number.NaN, EUR, 'not an amount'],
    [Number.POSITIVE_INFINITY, EUR, 'not an amount'],
  ])('%d %s is read as the person sees it, or is a problem', (value, currency, it) => {
    expect(read(value, currency, '.')).toBe(it);
    expect(read(value, currency, ',')).toBe(it);
  });

  test.each<[Cell, string]>([
    [true, 'not an amount'],
    [false, 'not an amount'],
    [new Date(0), 'a date for an amount'],
  ])('%p is no amount', (cell, fault) => {
    expect(read(cell)).toBe(fault);
  });
});

test('a problem says what the currency allows', () => {
  expect(readAmount('1,5', JPY, ',')).toEqual({
    ok: false,
    fault: { kind: 'too many decimals', text: '1,5', currency: 'jpy', decimals: 0 },
  });
  expect(readAmount('20 USD', EUR, ',')).toEqual({
    ok: false,
    fault: { kind: 'other currency', written: 'USD', currency: 'eur' },
  });
});

describe.each([EUR, JPY, TND])('an example of an amount in %s', (currency) => {
  test.each(['.', ','] as const)('is read as what it says if the decimal mark is %s', (mark) => {
    const refused = readAmount('abc', currency, mark);
    if (refused.ok || refused.fault.kind !== 'not an amount') throw new Error('it was read');
    const texts = amountExamples(refused.fault);
    const unit = 10 ** refused.fault.decimals;
    const amounts = texts.map((text) => readAmount(text, currency, mark));
    const meant = refused.fault.decimals === 0 ? [2000] : [20 * unit, 20.5 * unit];
    expect(amounts).toEqual(meant.map((amount) => ({ ok: true, amount })));
  });
});

test.each(['Fr. 20.50', 'Fr.20.50', 'sFr. 20.50', 'CHF 20.50', '20.50 Fr.', 'Fr. +20.50'])(
  '%s is read in Swiss francs',
  (text) => {
    expect(readAmount(text, 'chf' as Currency, '.')).toEqual({ ok: true, amount: 2050 });
  },
);
