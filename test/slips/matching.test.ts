import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STATEMENT_DAYS } from '../../src/model/limits';
import { type Currency, minor } from '../../src/model/money';
import type { OpenSlip } from '../../src/model/slipResults';
import { fitsOf, type Matched, statementOf, unused } from '../../src/slips/matching';
import type { Credit } from '../../src/slips/statement';
import { type Ticked, takenBy, tick } from '../../src/slips/ticked';

const [EUR, USD] = ['eur' as Currency, 'usd' as Currency];

function slip(number: number, amount: number, more: Partial<OpenSlip> = {}): OpenSlip {
  return {
    number,
    cheques: 1,
    total: { amount: minor(amount), currency: EUR },
    made: '2026-01-02',
    bankNumber: '',
    ...more,
  };
}

function credit(line: number, amount: number, label = 'REMISE', day = '2026-01-05'): Credit {
  return { line, day, label, amounts: new Map([[EUR, amount]]) };
}

/** The lines that fit each slip. */
const lines = (matched: readonly Matched[]): unknown[] =>
  matched.map(({ slip: { number }, fits }) => [
    number,
    ...fits.map(({ credits }) => credits.map(({ line }) => line)),
  ]);

test('what equals a total to the cent fits, from the day of the slip and for so many days', () => {
  expect(STATEMENT_DAYS).toBe(60);
  const all = [
    credit(1, 2000, 'A', '2026-01-01'),
    credit(2, 2000, 'B', '2026-01-02'),
    credit(3, 2001),
    credit(4, 2000, 'C', '2026-03-03'),
    credit(5, 2000, 'D', '2026-03-04'),
  ];
  expect(lines(fitsOf([slip(12, 2000), slip(13, 2000, { made: '' })], all))).toEqual([
    [12, [2], [4]],
    [13, [1], [2], [4], [5]],
  ]);
  const dollars = { total: { amount: minor(2000), currency: USD } };
  expect(lines(fitsOf([slip(14, 2000, dollars)], all))).toEqual([[14]]);
});

describe('a label that says the number of the slip goes first', () => {
  test.each([
    ['REMISE DE CHEQUES No 12', true],
    ['REMISE CHQ N°12', true],
    ['REM.CHQ N° 0012', true],
    ['REMISE 12.', true],
    ['REMISE 12345678 A', true],
    ['REMISE 2012', false],
    ['REMISE DU 12/01', false],
    ['REMISE 12,00', false],
    ['CARTE X12', false],
  ])('%s: %s', (label, isNamed) => {
    const twelve = slip(12, 2000, { bankNumber: '0 12345678' });
    const [matched] = fitsOf([twelve], [credit(1, 2000), credit(2, 2000, label)]);
    expect(matched?.fits.map((fit) => [fit.credits[0]?.line, fit.isNamed])).toEqual(
      isNamed
        ? [
            [2, true],
            [1, false],
          ]
        : [
            [1, false],
            [2, false],
          ],
    );
  });
});

test('all cheques of one day are one slip, where they are as many and come to its total', () => {
  const three = slip(12, 6000, { cheques: 3 });
  const cheques = [
    credit(3, 1000, 'CHEQUE 0001'),
    credit(5, 2000, 'Chq 0002'),
    credit(4, 3000, 'REMISE CHÈQUE 0003'),
    credit(6, 2000, 'VIREMENT ANNA'),
    credit(7, 2000, 'CHEQUE', '2026-01-06'),
  ];
  const [matched] = fitsOf([three], cheques);
  expect(matched?.fits.map(({ credits }) => credits.map(({ line }) => line))).toEqual([[3, 4, 5]]);
  expect(statementOf(matched?.fits[0]?.credits ?? [])).toBe(
    'CHEQUE 0001 · REMISE CHÈQUE 0003 · Chq 0002',
  );
  expect(lines(fitsOf([{ ...three, cheques: 2 }], cheques))).toEqual([[12]]);
  expect(lines(fitsOf([three], [...cheques, credit(8, 1, 'CHEQUE')]))).toEqual([[12]]);
});

test('what was ticked off before is offered to no other slip', () => {
  const all = [
    credit(1, 2000, 'REMISE A'),
    credit(2, 2000, 'REMISE A'),
    credit(3, 1000, 'CHEQUE 1'),
    credit(4, 3000, 'CHEQUE 2'),
  ];
  const paid = (statement: string, amount: number, day = '2026-01-05') => {
    return { slip: 1, day, statement, total: { amount: minor(amount), currency: EUR } };
  };
  const left = (...of: ReturnType<typeof paid>[]) => unused(all, of).map(({ line }) => line);
  expect(left()).toEqual([1, 2, 3, 4]);
  // Two equal lines of a day are two.
  expect(left(paid('REMISE A', 2000))).toEqual([2, 3, 4]);
  expect(left(paid('REMISE A', 2000), paid('REMISE A', 2000))).toEqual([3, 4]);
  expect(left(paid('CHEQUE 1 · CHEQUE 2', 4000))).toEqual([1, 2]);
  expect(left(paid('REMISE A', 2001), paid('REMISE B', 2000))).toEqual([1, 2, 3, 4]);
  expect(left(paid('REMISE A', 2000, '2026-01-06'))).toEqual([1, 2, 3, 4]);
});

const days = fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-10', '2026-03-03', '2026-03-20');

const amounts = fc.constantFrom(1000, 2000, 3000, 4000);

const labels = fc.constantFrom('REMISE', 'REMISE No 1', 'CHEQUE 2', 'CHQ 0003', 'VIREMENT', '');

const someSlips = fc
  .array(fc.record({ amount: amounts, cheques: fc.integer({ min: 1, max: 3 }), made: days }), {
    maxLength: 5,
  })
  .map((all) => all.map(({ amount, ...more }, at): OpenSlip => slip(at + 1, amount, more)));

const someCredits = fc
  .array(fc.tuple(amounts, labels, days), { maxLength: 12 })
  .map((all) => all.map((one, at) => credit(at + 1, ...one)));

/** A number for each choice that a person makes. */
const choices = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 });

test('whatever is ticked, no line is on two slips, and each slip has its total in time', () => {
  fc.assert(
    fc.property(someSlips, someCredits, choices, (slips, credits, chosen) => {
      const matched = fitsOf(slips, credits);
      let ticked: Ticked = new Map();
      for (const [which, what] of chosen) {
        const one = matched[which % Math.max(1, matched.length)];
        const fit = one?.fits[what % Math.max(1, one.fits.length)];
        if (one && fit) ticked = tick(ticked, one.slip.number, fit.credits);
      }
      const used = [...ticked.values()].flat().map(({ line }) => line);
      expect(new Set(used).size).toBe(used.length);
      for (const [number, own] of ticked) {
        const of = slips[number - 1];
        expect(own.reduce((sum, one) => sum + (one.amounts.get(EUR) ?? 0), 0)).toBe(
          of?.total.amount,
        );
        expect(new Set(own.map(({ day }) => day)).size).toBe(1);
        expect(own.length === 1 || own.length === of?.cheques).toBe(true);
        for (const { day } of own) expect(day >= (of?.made ?? '')).toBe(true);
        expect(takenBy(ticked, own)).toBe(number);
      }
    }),
  );
});

test('the order of the lines decides nothing, and what one slip shares with another is said of both', () => {
  fc.assert(
    fc.property(someSlips, someCredits, fc.nat(), (slips, credits, seed) => {
      const turned = credits.map((_, at) => credits[(at * 7 + seed) % credits.length]);
      const isShuffled = new Set(turned).size === credits.length;
      const other = isShuffled ? (turned as Credit[]) : [...credits].reverse();
      const matched = fitsOf(slips, credits);
      expect(fitsOf(slips, other)).toEqual(matched);
      for (const { slip: own, fits } of matched) {
        for (const number of fits.flatMap(({ others }) => others)) {
          const back = matched.find((one) => one.slip.number === number);
          expect(back?.fits.some(({ others }) => others.includes(own.number))).toBe(true);
        }
      }
    }),
  );
});

test('a line that is ticked for one slip cannot be ticked for another, and what fits better takes its place', () => {
  const [one, two] = [credit(1, 2000), credit(2, 2000)];
  const first = tick(new Map(), 12, [one]);
  expect(tick(first, 13, [one])).toEqual(new Map([[12, [one]]]));
  expect(tick(first, 12, [two])).toEqual(new Map([[12, [two]]]));
  expect(tick(first, 12, [one])).toEqual(new Map());
});
