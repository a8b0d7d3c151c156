import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  chooseNextReference,
  mintedReferences,
  mintReferences,
} from '../../src/memory/givenReferences';
import { ID_LIMIT } from '../../src/model/limits';
import type { Store } from '../../src/model/ports';

class MemoryStore implements Store {
  readonly texts = new Map<string, string>();
  get = (key: string): string | undefined => this.texts.get(key);
  getNow = this.get;
  setAll = (texts: Readonly<Record<string, string>>): void =>
    Object.entries(texts).forEach(([key, text]) => void this.texts.set(key, text));
  set = (key: string, text: string): void => void this.texts.set(key, text);
  delete = (key: string): void => void this.texts.delete(key);
}

/** A spreadsheet of which only the document's store lives from run to run. */
function spreadsheet(chance = 0.5, documentStore = new MemoryStore()) {
  return {
    store: documentStore,
    mint: (count: number, used: Iterable<number> = []) =>
      mintReferences(count, new Set(used), { documentStore, chance: () => chance }),
  };
}

/** One that will next give this reference. */
function spreadsheetAt(next: number) {
  const { store, mint } = spreadsheet();
  mint(1);
  for (const key of store.texts.keys()) store.set(key, String(next));
  return { store, mint };
}

describe('a reference', () => {
  test('is a positive integer below 2³¹, wherever chance makes the numbers begin', () => {
    const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(chances, fc.integer({ min: 1, max: 50 }), (chance, count) => {
        for (const reference of spreadsheet(chance).mint(count)) {
          expect(Number.isInteger(reference)).toBe(true);
          expect(reference).toBeGreaterThan(0);
          expect(reference).toBeLessThan(ID_LIMIT);
        }
      }),
    );
  });

  test('leaves room for as many rows as a spreadsheet can hold, wherever the numbers begin', () => {
    const [first = 0] = spreadsheet(1 - Number.EPSILON).mint(1);
    expect(ID_LIMIT - first).toBeGreaterThan(10_000_000);
  });

  test('begins elsewhere in another spreadsheet, so that two of one space do not meet', () => {
    const firsts = [0, 0.001, 0.25, 0.5, 0.75, 0.999].map(
      (chance) => spreadsheet(chance).mint(1)[0],
    );
    const gaps = firsts.slice(1).map((first, index) => (first ?? 0) - (firsts[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(1_000_000);
  });

  test('is never given twice, nor one that stands in the sheet, whatever rows come and go', () => {
    const runs = fc.array(
      fc.record({
        count: fc.integer({ min: 0, max: 5 }),
        typed: fc.array(fc.integer({ min: 0, max: 30 })),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(runs, (all) => {
        const { mint } = spreadsheetAt(1000);
        const given: number[] = [];
        for (const { count, typed } of all) {
          // Rows are deleted between runs, and people type references of their own.
          const used = typed.map((offset) => 1000 + offset);
          const minted = mint(count, used);
          expect(minted).toHaveLength(count);
          expect(minted.filter((reference) => used.includes(reference))).toEqual([]);
          given.push(...minted);
        }
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });

  test('is not given again after a run that was cut off before it wrote its cells', () => {
    const { mint, store } = spreadsheet();
    const lost = mint(3);
    const again = spreadsheet(0.5, store).mint(3);
    expect(again.filter((reference) => lost.includes(reference))).toEqual([]);
  });

  test('says nothing of the row: chance is asked once in the life of a spreadsheet', () => {
    const { mint, store } = spreadsheet(0.1);
    const [first = 0] = mint(1);
    expect(spreadsheet(0.9, store).mint(2)).toEqual([first + 1, first + 2]);
  });

  test.each(['', 'rubbish', '-5', '0', '1.5', 'NaN'])(
    'is found again by chance where the store holds %j',
    (kept) => {
      const { store, mint } = spreadsheetAt(1000);
      for (const key of store.texts.keys()) store.set(key, kept);
      expect(mint(1)[0]).toBeGreaterThan(1_000_000);
    },
  );
});

describe('which references were given', () => {
  test('is known from the first to the last, and nothing of what a person left out', () => {
    const { mint, store } = spreadsheetAt(1000);
    store.delete('reference.first');
    mint(3);
    chooseNextReference(store, 5000);
    expect(mintedReferences(store)).toEqual([{ first: 1000, next: 1003 }]);
    mint(2, [5000]);
    mint(1);
    expect(mintedReferences(store)).toEqual([
      { first: 1000, next: 1003 },
      { first: 5001, next: 5004 },
    ]);
  });

  test('is not divided by choosing the number that would come anyway', () => {
    const { mint, store } = spreadsheetAt(1000);
    store.delete('reference.first');
    mint(3);
    chooseNextReference(store, 1003);
    mint(1);
    expect(mintedReferences(store)).toEqual([{ first: 1000, next: 1004 }]);
  });

  test('is taken over from a spreadsheet that knew one range alone', () => {
    const { mint, store } = spreadsheet();
    store.set('reference.first', '200');
    store.set('reference.next', '250');
    expect(mintedReferences(store)).toEqual([{ first: 200, next: 250 }]);
    chooseNextReference(store, 300);
    chooseNextReference(store, 400);
    mint(1);
    expect(mintedReferences(store)).toEqual([
      { first: 200, next: 250 },
      { first: 400, next: 401 },
    ]);
  });

  test('is kept of the latest hundred changes, in far less than a property holds', () => {
    const { mint, store } = spreadsheet();
    for (let change = 0; change < 150; change += 1) {
      chooseNextReference(store, 1_999_000_000 + change * 10);
      mint(5);
    }
    const ranges = mintedReferences(store);
    expect(ranges.length).toBeLessThanOrEqual(101);
    expect(ranges.at(-1)).toEqual({ first: 1_999_001_490, next: 1_999_001_495 });
    for (const text of store.texts.values()) expect(text.length).toBeLessThan(4000);
  });

  test.each(['', 'rubbish', '{}', '[1]', '[["a","b"]]'])('is nothing where %j is kept', (kept) => {
    const { store } = spreadsheet();
    store.set('reference.ranges', kept);
    expect(mintedReferences(store)).toEqual([]);
  });
});

test('no reference is minted, and nothing is kept, where none is needed', () => {
  const { mint, store } = spreadsheet();
  expect(mint(0)).toEqual([]);
  expect(store.texts.size).toBe(0);
});

test('the last reference below 2³¹ is given; then minting fails and gives none at all', () => {
  const { mint } = spreadsheetAt(ID_LIMIT - 2);
  expect(() => mint(3)).toThrow('used up');
  expect(mint(2)).toEqual([ID_LIMIT - 2, ID_LIMIT - 1]);
  expect(() => mint(1)).toThrow('used up');
});
