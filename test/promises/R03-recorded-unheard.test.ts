import { describe, expect, test } from '@jest/globals';
import { sentUnder } from './faultyScene';
import { ROWS } from './moments';
import { BUNDLES, DUPLICATES, Scene } from './scene';

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

test('what was recorded and not heard of gets its IDs by a look-up alone', () => {
  const scene = new Scene(ROWS);
  scene.session.qomon.faults.add({ fault: 'timeout after recording', ...BUNDLES });
  scene.send();
  scene.session.qomon.faults.clear();
  scene.session.google.clock.advance(300_000);
  scene.session.call('resolveDoubtfulRows');
  expect(scene.session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
  expect(scene.broken()).toEqual([]);
});
