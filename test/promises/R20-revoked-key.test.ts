import { describe, expect, test } from '@jest/globals';
import { DUPLICATES, payments, Scene } from './scene';

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test('R20: a key that is revoked in mid-run stops it with one message, and a new one goes on', () => {
    const scene = new Scene(payments(150), { duplicates });
    const { qomon } = scene.session;
    let batches = 0;
    const stop = scene.session.google.onCall(({ kind, phase }) => {
      const isLeaving = kind === 'fetch' && phase === 'before' && scene.state() === 'Sending';
      if (isLeaving || (kind === 'fetch' && phase === 'before' && scene.state() === 'Sent')) {
        batches += 1;
        if (batches === 2) qomon.space.revoke('sample-key-full');
      }
      return undefined;
    });
    const run = scene.send();
    stop();
    expect(scene.session.posted(run)).toHaveLength(80);
    const states = scene.session.column('State');
    expect(states.filter((state) => state === 'Sent')).toHaveLength(40);
    expect(states.filter((state) => state === 'Waiting')).toHaveLength(110);
    const told = scene.session.dialogs.filter(({ prompt }) => prompt.includes('API key'));
    expect(told).toHaveLength(1);
    expect(scene.message(151)).toMatch(/no longer accepts the API key.*Enter a new key/);

    // Without a key that works nothing moves, and nothing is lost.
    scene.send();
    expect(scene.recorded).toBe(40);
    qomon.space.state = {
      ...qomon.space.state,
      keys: [
        {
          key: 'another-key',
          rights: ['bundles:read', 'bundles:write', 'lists:read', 'contacts:read'],
        },
      ],
    };
    scene.session.connect({ apiKey: 'another-key', region: 'eu', shared: false });
    expect(scene.settle()).toBe(1);
    expect(scene.recorded).toBe(150);
    expect(scene.broken()).toEqual([]);
  });
});
