import { describe, expect, test } from '@jest/globals';
import { HOSTILE, switchAreas } from '../../local/qomon/switches';
import { ALL } from './campaign';
import { BUNDLES, payments, Scene } from './scene';

/** Every way in which Qomon's list, or a bundle that is asked for, may be mutated. */
const MUTATIONS = HOSTILE.filter(({ switches }) =>
  Object.keys(switches).every((name) => name in switchAreas.reading),
);

/** These have doubled payments once: they are tried in `npm test` too. */
const WORST = /pageCap|Entries|referencesInList: (null|absent)|listDelay|Order: shuffled/;

/** So that a list has more than one page, and a page more than one entry. */
const BEFORE = 45;

const MINUTE = 60_000;

/** When somebody looks up or sends again, after the answers were lost. */
const LATER = [0, 3 * MINUTE, 5 * MINUTE, 61 * MINUTE] as const;

function scene(): Scene {
  const made = new Scene(payments(BEFORE + 3));
  made.session.send(`2:${BEFORE + 1}`);
  expect(made.recorded).toBe(BEFORE);
  made.session.google.clock.advance(10 * MINUTE);
  return made;
}

/** What must hold whatever the list says; rows may stay To check until a person answers. */
function wrongs(one: Scene): string[] {
  return one.broken().filter((text) => /^I[1256]/.test(text));
}

describe.each(['timeout after recording', 'timeout before recording'] as const)('%s', (fault) => {
  const before = scene();
  const start = before.session.snapshot();

  const tried = MUTATIONS.filter(({ name }, at) => ALL || WORST.test(name) || at % 24 === 0);

  test.each(tried)('R33: no payment is sent again without proof: $name', ({ switches }) => {
    before.session.restore(start);
    const { session } = before;
    session.qomon.turn(switches);
    session.qomon.faults.add({ fault, ...BUNDLES });
    session.send(`${BEFORE + 2}:${BEFORE + 4}`);
    for (const later of LATER) {
      session.google.clock.advance(later);
      session.call('resolveDoubtfulRows');
      session.send(`${BEFORE + 2}:${BEFORE + 4}`);
      expect(wrongs(before)).toEqual([]);
    }
    expect(before.recorded).toBeLessThanOrEqual(BEFORE + 3);
  });
});
