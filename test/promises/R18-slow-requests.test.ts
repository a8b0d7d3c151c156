import { describe, expect, test } from '@jest/globals';
import { payments, Scene } from './scene';

const SIX_MINUTES = 6 * 60_000;

describe('rows that do not fit into one run', () => {
  test('are all sent by the runs after it: those that waited go first, and none starves', () => {
    const scene = new Scene(payments(700), { latency: 59_000 });
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
    expect(scene.recorded).toBe(740);
    expect(new Set(scene.session.column('State'))).toEqual(new Set(['Sent']));
  });

  test('end with a batch that Google lets run into its wall: looked up, and each sent once', () => {
    const scene = new Scene(payments(160), { latency: 59_000 });
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
    expect(scene.recorded).toBe(160);
    expect(scene.broken()).toEqual([]);
  });
});
