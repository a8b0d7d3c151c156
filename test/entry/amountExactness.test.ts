import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAmount } from '../../src/entry/amount';
import { AMOUNT_LIMIT } from '../../src/model/limits';
import { type Currency, decimalsOf, majorText, minor } from '../../src/model/money';
import { EUR, JPY, TND } from './known';

const MARKS = ['.', ','] as const;

const GROUPINGS = ['', ' ', '\u00a0', '\u202f', "'", '’', '.', ','];

const SIGNS = [
  (text: string) => text,
  (text: string) => ` ${text} `,
  (text: string, code: string) => `${text} ${code.toUpperCase()}`,
  (text: string, code: string) => `${code}${text}`,
];

const currencies = fc.constantFrom(EUR, JPY, TND);

const marks = fc.constantFrom(...MARKS);

/** Small and round amounts as often as any: they are what people pay. */
const amounts = fc
  .oneof(
    fc.integer({ min: 0, max: AMOUNT_LIMIT }),
    fc.integer({ min: 0, max: 300_000 }),
    fc.integer({ min: 0, max: 2_000_000 }).map((units) => units * 1000),
  )
  .map(minor);

/** Splits minor units by arithmetic on whole numbers, the way the code under test does not. */
function split(amount: number, currency: Currency): { whole: string; fraction: string } {
  const unit = 10n ** BigInt(decimalsOf(currency));
  const fraction = String(BigInt(amount) % unit).padStart(decimalsOf(currency), '0');
  return {
    whole: String(BigInt(amount) / unit),
    fraction: decimalsOf(currency) ? fraction : '',
  };
}

/** Every notation of a number: one mark of grouping or none, one of decimals, not the same. */
const NOTATIONS = MARKS.flatMap((decimal) =>
  ['', ' ', "'", '’', ...MARKS.filter((mark) => mark !== decimal)].map((group) => {
    const whole = group === '' ? '\\d+' : `[1-9]\\d{0,2}(?:[${group}]\\d{3})+`;
    return { decimal, pattern: new RegExp(`^(${whole})(?:[${decimal}](\\d+))?$`) };
  }),
);

/** Every way to read a text: two of them are what "can be read two ways" means. */
function readings(text: string, currency: Currency): Map<'.' | ',' | 'either', bigint | undefined> {
  const found = new Map<'.' | ',' | 'either', bigint | undefined>();
  for (const { decimal, pattern } of NOTATIONS) {
    const parts = pattern.exec(text);
    if (!parts) continue;
    const fraction = parts[2] ?? '';
    const fits = fraction.length <= decimalsOf(currency);
    const digits = (parts[1] ?? '').replace(/\D/g, '') + fraction;
    const missing = decimalsOf(currency) - (fits ? fraction.length : 0);
    const amount = BigInt(digits) * 10n ** BigInt(missing);
    // Where no decimal is written, the decimal mark has had no part in it, save `1.234`.
    const by = fraction === '' && !/^\d+[.,]\d+$/.test(text) ? 'either' : decimal;
    found.set(by, fits && amount <= BigInt(AMOUNT_LIMIT) ? amount : undefined);
  }
  return found;
}

/** What a text must be read as: an amount, or nothing. */
function oracle(text: string, currency: Currency, mark: '.' | ','): bigint | undefined {
  const found = readings(text.replace(/\s+/g, ' ').trim(), currency);
  if (found.size === 1) return [...found.values()][0];
  return found.get(mark);
}

function read(cell: string | number, currency: Currency, mark: '.' | ','): bigint | undefined {
  const reading = readAmount(cell, currency, mark);
  return reading.ok ? BigInt(reading.amount) : undefined;
}

describe('an amount is exact or a problem, never silently wrong', () => {
  test('every notation reads back as the amount that it was made from, if its locale can tell', () => {
    const notation = fc.record({
      amount: amounts,
      currency: currencies,
      locale: marks,
      decimal: marks,
      group: fc.constantFrom(...GROUPINGS),
      sign: fc.constantFrom(...SIGNS),
      trimmed: fc.boolean(),
    });
    fc.assert(
      fc.property(notation, ({ amount, currency, locale, decimal, group, sign, trimmed }) => {
        fc.pre(group !== decimal);
        const { whole, fraction } = split(amount, currency);
        const written = trimmed ? fraction.replace(/0+$/, '') : fraction;
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
        const text = written === '' ? grouped : `${grouped}${decimal}${written}`;
        const got = read(sign(text, currency), currency, locale);
        if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) {
          const meant = written === '' ? locale !== group : locale === decimal;
          if (!meant) return expect(got).not.toBe(BigInt(amount));
        }
        return expect(got).toBe(BigInt(amount));
      }),
      { numRuns: 2500 },
    );
  });

  test('any jumble of digits and marks is read as the grammar says, or not at all', () => {
    const piece = fc.constantFrom('0', '1', '20', '123', '456', '000', '.', ',', ' ', "'", '’');
    const jumble = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(jumble, currencies, marks, (text, currency, mark) => {
        expect(read(text, currency, mark)).toBe(oracle(text, currency, mark));
      }),
      { numRuns: 5000 },
    );
  });

  test('any text at all is an amount or a problem, and never brings the reading down', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.string(), fc.nat(), fc.string()).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, currencies, marks, (text, currency, mark) => {
        const reading = readAmount(text, currency, mark);
        const digits = text.replace(/\D/g, '').replace(/^0+/, '');
        // Whatever stands around it, the digits of an amount are those of the text.
        if (reading.ok) expect(String(reading.amount)).toContain(digits);
        else expect(reading.fault.kind).toMatch(/./);
      }),
      { numRuns: 1000 },
    );
  });

  test('a number in a cell is the amount that Sheets shows', () => {
    fc.assert(
      fc.property(amounts, currencies, marks, (amount, currency, mark) => {
        const cell = Number(majorText({ amount, currency }));
        expect(read(cell, currency, mark)).toBe(BigInt(amount));
      }),
      { numRuns: 2500 },
    );
  });

  test('a sum that Sheets has computed is the sum of the amounts', () => {
    const cents = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(cents, (parts) => {
        const computed = parts.reduce((sum, part) => sum + part / 100, 0);
        expect(read(computed, EUR, '.')).toBe(BigInt(parts.reduce((sum, part) => sum + part, 0)));
      }),
      { numRuns: 1000 },
    );
  });
});
