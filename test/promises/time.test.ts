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
  test.each([0, 1, 39, 40, 41, 80])(
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
      expect(Math.max(0, ...batches)).toBeLessThanOrEqual(40);
      expect(scene.broken()).toEqual([]);
    },
  );
});

describe('rows that do not fit into one run', () => {
  test('are all sent by the runs after it: those that waited go first, and none starves', () => {
    const scene = new Scene(payments(400), { latency: 59_000 });
    const first = scene.send();
    expect(first.outcome).toBe('completed');
    expect(first.milliseconds).toBeLessThan(SIX_MINUTES);
    expect(scene.session.said()).toContain('The time that Google gives was used up');
    const waiting = scene.session
      .column('State')
      .flatMap((state, row) => (state === 'Waiting' ? [row] : []));
    expect(waiting.length).toBeGreaterThan(40);

    // Somebody types more above them meanwhile; those who waited still go first.
    scene.session.google.workbook.insertRows('Bundles', 2, 40);
    scene.session.google.workbook.put(
      'Bundles',
      scene.session.at('Payer ID', 2),
      Array.from({ length: 40 }, () => [123456]),
    );
    for (const [header, text] of Object.entries(payments(1)[0] ?? {})) {
      if (header === 'Comment') continue;
      const cells = Array.from({ length: 40 }, () => [header === 'Payer ID' ? 123456 : text]);
      scene.session.google.workbook.put('Bundles', scene.session.at(header, 2), cells);
    }
    scene.session.google.clock.advance(180_000);
    const second = scene.send();
    expect(second.outcome).toBe('completed');
    const states = scene.session.column('State');
    const reached = waiting.filter((row) => states[row + 40] === 'Sent').length;
    const skipped = states.slice(0, 40).filter((state) => state === 'Sent').length;
    expect(reached === waiting.length || skipped === 0).toBe(true);
    for (const _ of [1, 2, 3]) scene.send();
    expect(scene.recorded).toBe(440);
    expect(new Set(scene.session.column('State'))).toEqual(new Set(['Sent']));
  });

  test('end with a batch that Google lets run into its wall: looked up, and each sent once', () => {
    const scene = new Scene(payments(120), { latency: 59_000 });
    // The sheet itself is slow, too: the run dies in the middle of a batch.
    const stop = scene.session.google.onCall(({ kind, phase }) => {
      if (kind === 'fetch' && phase === 'before' && scene.state(42) === 'Sending') {
        scene.session.google.clock.advance(250_000);
      }
      return undefined;
    });
    const run = scene.send();
    stop();
    expect(run.outcome).toBe('timed out');
    scene.session.qomon.switches = { ...scene.session.qomon.switches, latency: 300 };
    expect(scene.settle()).toBeLessThanOrEqual(2);
    expect(scene.recorded).toBe(120);
    expect(scene.broken()).toEqual([]);
  });
});
