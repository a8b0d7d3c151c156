import { describe, expect, test } from '@jest/globals';
import { BUNDLES, payments, Scene } from './scene';

const SIX_MINUTES = 6 * 60_000;

/** How often each row was posted, by its reference. */
function postedTimes(scene: Scene): number[] {
  const times = new Map<unknown, number>();
  for (const { method, path, at } of scene.session.qomon.requests) {
    if (method === BUNDLES.method && path === BUNDLES.path) times.set(at, (times.get(at) ?? 0) + 1);
  }
  return [...times.values()];
}

describe.each([200, 5000, 30_000, 59_000])('where a request takes %i ms', (latency) => {
  test.each([0, 1, 40, 99, 100, 101])(
    '%i rows are sent in time, or wait for the next run',
    (count) => {
      const scene = new Scene(payments(count), { latency });
      const run = scene.send();
      expect(run.outcome).toBe('completed');
      expect(run.milliseconds).toBeLessThan(SIX_MINUTES);
      const states = scene.session.column('State');
      expect(states.filter((state) => state !== 'Sent' && state !== 'Waiting')).toEqual([]);
      expect(scene.recorded).toBe(states.filter((state) => state === 'Sent').length);
      expect(scene.settle()).toBeLessThanOrEqual(1);
      expect(scene.recorded).toBe(count);
      // No row was posted twice, and no batch was larger than it may be.
      const batches = postedTimes(scene);
      expect(batches.reduce((all, one) => all + one, 0)).toBe(count);
      expect(Math.max(0, ...batches)).toBeLessThanOrEqual(100);
      expect(scene.broken()).toEqual([]);
    },
  );
});
