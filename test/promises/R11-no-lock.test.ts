import { expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { expectation } from './oracle';
import { type Command, comeToRest, isAt, mapping, type Place } from './points';
import { payments, Scene } from './scene';
import { busySession } from './workload';

const LOCKS = ['refused', 'null', 'thrown'] as const;
const COMMANDS: readonly Command[] = ['sendSelectedRows', 'sendReadyRows', 'resolveDoubtfulRows'];

test.each(LOCKS)('where the lock is %s, no request leaves and no cell changes', (lock) => {
  const session = busySession();
  session.google.set({ lock });
  const before = session.everything();
  for (const command of COMMANDS) {
    expect(session.call(command).requests).toEqual([]);
    expect(session.said()).not.toBe('');
  }
  expect(session.everything()).toBe(before);
});

test(
  'where the lock is lost before or after a person has said yes, nothing is sent',
  () => {
    const campaign = new Campaign('no lock');
    const session = busySession();
    const expected = expectation(session);
    const start = session.snapshot();
    const places: Place[] = [];
    session.call('sendReadyRows', mapping(places));
    for (const lock of LOCKS) {
      for (const place of places.filter(({ phase }) => phase === 'before')) {
        const at = [lock, `${place.index} ${place.call}`];
        if (!campaign.wants(at)) continue;
        if (place.call !== 'Lock.tryLock' && !campaign.draws(0.25)) continue;
        // By the time of this call Google has long said whether there is a lock at all.
        const asked = lock === 'null' ? place.index + 1 : place.index;
        session.restore(start);
        session.google.set({ lock: 'normal' });
        // Whether the second of the two locks was still to be asked for.
        let isAsked = false;
        const run = session.call('sendReadyRows', (boundary) => {
          if (isAt(place, boundary)) session.google.set({ lock });
          if (boundary.method === 'tryLock' && boundary.index >= asked) isAsked = true;
          return undefined;
        });
        session.google.set({ lock: 'normal' });
        const posted = session.posted(run).length;
        const sent = isAsked && posted > 0 ? [`${posted} bundles left without a lock`] : [];
        const end = comeToRest(session, expected, ['sendReadyRows']);
        campaign.note(at, [...sent, ...end.faults], end.reruns);
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test.each([
  ['refused', /Nothing leaves meanwhile/],
  ['null', /nothing can leave/],
  ['thrown', /nothing can leave/],
] as const)('a lock that is %s sends nothing', (lock, said) => {
  const scene = new Scene(payments(2));
  scene.session.google.set({ lock });
  expect(scene.send().requests).toEqual([]);
  expect(scene.session.column('State')).toEqual(['', '']);
  expect(scene.session.said()).toMatch(said);
});
