import { describe, expect, test } from '@jest/globals';
import { BUNDLES, DUPLICATES, payments, Scene } from './scene';

const BOB = 'bob@example.org';

/** R7: how a run comes again after one that got no answer. */
const AGAIN = [
  { name: 'at once', wait: 0, user: undefined },
  { name: 'some minutes later', wait: 180_000, user: undefined },
  { name: 'the next day', wait: 26 * 3_600_000, user: undefined },
  { name: 'a month later', wait: 31 * 24 * 3_600_000, user: undefined },
  { name: 'at once, by another person', wait: 0, user: BOB },
  { name: 'the next day, by another person', wait: 26 * 3_600_000, user: BOB },
];

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test.each(AGAIN)('a send that comes again $name keeps its reference', ({ wait, user }) => {
    for (const fault of ['timeout after recording', 'timeout before recording'] as const) {
      const scene = new Scene(payments(2), { duplicates });
      scene.session.google.page(BOB).call('connect', {
        apiKey: 'sample-key-full',
        region: 'eu',
        shared: false,
      });
      scene.session.qomon.faults.add({ fault, ...BUNDLES });
      scene.send();
      const references = scene.session.column('Reference');
      scene.session.google.clock.advance(wait);
      expect(scene.send(user).outcome).toBe('completed');
      scene.settle();
      expect(scene.session.column('Reference')).toEqual(references);
      expect(scene.recorded).toBe(2);
      expect(scene.broken()).toEqual([]);
    }
  });
});
