import { describe, expect, test } from '@jest/globals';
import { minor, moneyText } from '../../src/model/money';
import { wordsIn } from '../../src/text';
import { moneys as english } from '../../src/text/en/numbers';
import { moneys as french } from '../../src/text/fr/numbers';
import { shownMoney } from '../../src/text/money';
import { currency, EUR, JPY, TND } from '../entry/known';

describe('money as people are told of it', () => {
  test.each([
    [0, 'eur', '0.00 EUR', '0,00 EUR'],
    [1500, 'eur', '15.00 EUR', '15,00 EUR'],
    [99_999, 'eur', '999.99 EUR', '999,99 EUR'],
    [123_456, 'eur', '1,234.56 EUR', '1_234,56 EUR'],
    [123_456_700, 'eur', '1,234,567.00 EUR', '1_234_567,00 EUR'],
    [1500, 'jpy', '1,500 JPY', '1_500 JPY'],
    [1_234_567, 'tnd', '1,234.567 TND', '1_234,567 TND'],
  ])(
    '%i minor units (%s) read %s in English, %s in French',
    (amount, code, inEnglish, inFrench) => {
      const sum = { amount, currency: currency(code) };
      expect(shownMoney(sum, 'en')).toBe(inEnglish);
      // No line is broken within an amount.
      expect(shownMoney(sum, 'fr')).toBe(inFrench.replace(/_/g, '\u202f').replace(' ', '\u00a0'));
    },
  );

  test('are added up by currency, and are 0 where there is none', () => {
    const sums = [
      { amount: 2000, currency: EUR },
      { amount: 300, currency: JPY },
    ];
    expect(english(sums)).toBe('20.00 EUR + 300 JPY');
    expect(french(sums)).toBe('20,00\u00a0EUR + 300\u00a0JPY');
    expect(french([])).toBe('0');
  });

  test('differ from the labels of lists, which read alike in every language', () => {
    expect(moneyText({ amount: minor(123_456), currency: TND })).toBe('123.456 TND');
  });
});

test.each([
  [1, '1 paiement n’a pas été enregistré et peut être renvoyé.'],
  [2, '2 paiements n’ont pas été enregistrés et peuvent être renvoyés.'],
])('%i bundle that may be sent again is counted in real French', (waiting, text) => {
  const none = { sent: 0, rejected: 0, unconfirmed: 0, notes: [], requests: 0 };
  expect(wordsIn('fr').resolved({ ...none, waiting })).toBe(text);
});
