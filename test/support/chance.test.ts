import { expect, test } from '@jest/globals';
import { chance } from './chance';

const drawn = (seed: number, count: number): number[] =>
  Array.from({ length: count }, chance(seed));

test('the same seed draws the same numbers, another one others', () => {
  expect(drawn(1, 600)).toEqual(drawn(1, 600));
  expect(drawn(1, 600)).not.toEqual(drawn(2, 600));
});

test('numbers are drawn evenly from 0 up to 1, and do not come round again', () => {
  const numbers = drawn(1, 10_000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  for (const tenth of Array.from({ length: 10 }, (_, index) => index / 10)) {
    const share = numbers.filter((one) => one >= tenth && one < tenth + 0.1).length / 10_000;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
  }
  expect(new Set(numbers).size).toBeGreaterThan(9_990);
});
