import { describe, expect, test } from '@jest/globals';
import { BUNDLES, DUPLICATES, payments, Scene } from './scene';

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test.each(['all sent', 'those before'] as const)(
    'R16: a batch that is thrown away whole (%s) is looked up, and the run stops',
    (onBatchFailure) => {
      const scene = new Scene(payments(110), { duplicates });
      scene.session.google.set({ onBatchFailure });
      scene.session.qomon.faults.add({ fault: 'timeout after recording', nth: 20, ...BUNDLES });
      scene.send();
      const states = scene.session.column('State');
      expect(states.filter((state) => state === 'To check')).toHaveLength(40);
      expect(states.filter((state) => state === 'Waiting')).toHaveLength(70);
      expect(scene.recorded).toBe(onBatchFailure === 'all sent' ? 40 : 20);
      expect(scene.session.said()).toContain('Qomon could not be reached');
      expect(scene.message(111)).toMatch(/could not be reached.*Send the rest again/);
      expect(scene.settle()).toBeLessThanOrEqual(2);
      expect(scene.recorded).toBe(110);
      expect(scene.broken()).toEqual([]);
    },
  );
});
