import { expect } from '@jest/globals';
import type { Fate } from '../support/rows';

/** What a row whose cell reads so comes to: a problem of that cell in words, or what is sent of it. */
export type Told = RegExp | ((fate: Fate) => unknown);

/** Holds what a row came to against what it is to come to. */
export function expectFate(
  fate: Fate | undefined,
  { header, told, expected }: { header: string; told: Told | undefined; expected: unknown },
): void {
  if (!fate || !told) throw new Error('no such case');
  if (told instanceof RegExp) {
    expect(fate.message).toMatch(told);
    expect(fate).toMatchObject({ state: 'Invalid', body: undefined });
    expect(fate.marked).toContain(header);
  } else {
    expect(fate.message).toMatch(/^Recorded as bundle \d+\.$/);
    expect(told(fate)).toEqual(expected);
  }
}
