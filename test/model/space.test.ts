import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareSpaces, type SpaceSigns } from '../../src/model/space';

const signs = (group: number | undefined, ...lists: string[]): SpaceSigns => {
  return { label: '', group, lists };
};

const anySigns: fc.Arbitrary<SpaceSigns> = fc.record({
  label: fc.string(),
  group: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  lists: fc.array(fc.constantFrom('s1', 's2', 's3', 'm1', 'm2', 'm3', 'd1', 'd2')),
});

describe('whether a key is of the space in which a spreadsheet records', () => {
  test.each([
    ['the same group', signs(7), signs(7), 'same'],
    ['another group', signs(7), signs(8), 'other'],
    ['no group, the same prices', signs(undefined, 'm1', 'm2'), signs(7, 'm1', 'm2'), 'same'],
    ['no group, no price in common', signs(7, 'm1', 'm2'), signs(undefined, 'm3', 'm4'), 'other'],
    [
      'a price more and one renamed',
      signs(7, 'm1', 'm2', 'm3'),
      signs(7, 'm1', 'm2', 'm4'),
      'same',
    ],
    [
      'all prices renamed by the year',
      signs(undefined, 's1', 's2', 'm1', 'm2'),
      signs(undefined, 's1', 's2', 'm3', 'm4'),
      'unknown',
    ],
    [
      'the statuses that every space has',
      signs(7, 's1', 's2', 'm1', 'm2'),
      signs(8, 's1', 's2', 'm3', 'm4'),
      'other',
    ],
    [
      'another group with all the same lists',
      signs(7, 's1', 's2', 'm1', 'm2'),
      signs(8, 's1', 's2', 'm1', 'm2'),
      'unknown',
    ],
    ['the same group with other lists', signs(7, 'm1', 'm2'), signs(7, 'm3', 'm4'), 'unknown'],
    ['one price that differs', signs(undefined, 'm1'), signs(undefined, 'm2'), 'unknown'],
    ['nothing known', signs(undefined), signs(7, 'm1', 'm2'), 'unknown'],
  ] as const)('%s', (_case, one, other, relation) => {
    expect(compareSpaces(one, other)).toBe(relation);
  });

  test('it does not matter which is asked about which, nor what they are called', () => {
    fc.assert(
      fc.property(anySigns, anySigns, fc.string(), (one, other, label) => {
        expect(compareSpaces(one, other)).toBe(compareSpaces(other, { ...one, label }));
      }),
    );
  });

  test('no space is another than itself', () => {
    fc.assert(fc.property(anySigns, (one) => compareSpaces(one, one) !== 'other'));
  });
});
