import fc from 'fast-check';

/** So many numbers are drawn at a time. */
const BLOCK = 256;

/** Numbers from 0 up to 1, evenly spread, as fast-check draws them: the same ones for the same seed. */
export function chance(seed: number): () => number {
  let drawn: number[] = [];
  let blocks = 0;
  return () => {
    if (drawn.length === 0) {
      // Without `unbiased` fast-check prefers small numbers and the ends of the range.
      const options = { seed: seed * 7919 + blocks, numRuns: BLOCK, unbiased: true };
      drawn = fc.sample(fc.nat(2 ** 31 - 1), options);
      blocks += 1;
    }
    return (drawn.pop() ?? 0) / 2 ** 31;
  };
}
