import { describe, expect, test } from '@jest/globals';
import { sentUnder } from './faultyScene';
import { DUPLICATES } from './scene';

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test.each(['timeout after recording', 'dropped after recording'] as const)(
    '%s is recorded once',
    (fault) => {
      const scene = sentUnder(fault, duplicates);
      expect(scene.session.column('State')).toEqual(['To check', 'To check', 'To check']);
      expect(scene.session.column('Bundle ID')).toEqual(['', '', '']);
      expect(scene.settle()).toBeLessThanOrEqual(2);
      expect(scene.recorded).toBe(3);
      expect(scene.broken()).toEqual([]);
    },
  );
});
