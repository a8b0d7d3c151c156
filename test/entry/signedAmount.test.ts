import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { signedAmount } from '../../src/entry/amount';
import { EUR } from './known';

/** How exports and statements write an amount below nothing. */
const BELOW: Readonly<Record<string, (amount: string) => string>> = {
  'a sign before it': (amount) => `-${amount}`,
  'a sign and a space before it': (amount) => `- ${amount}`,
  'the sign of books': (amount) => `\u2212${amount}`,
  'a sign behind it': (amount) => `${amount}-`,
  'a sign and a space behind it': (amount) => `${amount} -`,
  'a sign before its currency': (amount) => `${amount}- EUR`,
  brackets: (amount) => `(${amount})`,
  'brackets with its currency': (amount) => `(${amount} €)`,
};

describe('an amount below nothing', () => {
  test.each(Object.keys(BELOW))('is read with %s', (name) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (cents) => {
        const written = (cents / 100).toFixed(2).replace('.', ',');
        expect(signedAmount(BELOW[name]?.(written) ?? '', EUR, ',')).toBe(-cents);
        expect(signedAmount(written, EUR, ',')).toBe(cents);
      }),
    );
  });

  test.each(['-5,00-', '(-5,00)', '(5,00)-', '-(5,00)', '5,00-3,00', '(5,00', '5,00)', '-', '()'])(
    'is none where it is written twice, or by half: %s',
    (text) => {
      expect(signedAmount(text, EUR, ',')).toBeUndefined();
    },
  );
});
