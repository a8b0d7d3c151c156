import { expect, test } from '@jest/globals';
import { walk } from './walk';

/** A few of them; `npm run walks` takes as many as there is time for, and SEED=7 one alone. */
const SEEDS = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: 5 }, (_, index) => index + 1);

test.each(SEEDS)('whatever people do, no payment is recorded twice or lost (SEED=%i)', (seed) => {
  const { faults, log } = walk(seed);
  // The whole walk, as that is what a failure is to be read from.
  expect(faults.length === 0 ? [] : [...log, ...faults]).toEqual([]);
});
