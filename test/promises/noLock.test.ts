import { expect, test } from '@jest/globals';
import { Campaign } from './campaign';
import { expectation } from './oracle';
import { comeToRest, type Errand, isAt, mapping, type Place } from './points';
import { busyOffice } from './workload';

const PATIENCE_MS = 30 * 60_000;

const LOCKS = ['refused', 'null', 'thrown'] as const;
const ERRANDS: readonly Errand[] = ['sendSelectedRows', 'sendReadyRows', 'resolveDoubtfulRows'];

test.each(LOCKS)('where the lock is %s, no request leaves and no cell changes', (lock) => {
  const office = busyOffice();
  office.google.set({ lock });
  const before = office.everything();
  for (const errand of ERRANDS) {
    expect(office.call(errand).requests).toEqual([]);
    expect(office.said()).not.toBe('');
  }
  expect(office.everything()).toBe(before);
});

test(
  'where the lock is lost before or after a person has agreed, nothing is sent',
  () => {
    const campaign = new Campaign('no lock');
    const office = busyOffice();
    const expected = expectation(office);
    const start = office.snapshot();
    const places: Place[] = [];
    office.call('sendReadyRows', mapping(places));
    for (const lock of LOCKS) {
      for (const place of places.filter(({ phase }) => phase === 'before')) {
        const at = [lock, `${place.index} ${place.call}`];
        if (!campaign.wants(at)) continue;
        if (place.call !== 'Lock.tryLock' && !campaign.draws(0.25)) continue;
        // By the time of this call Google has long said whether there is a lock at all.
        const asked = lock === 'null' ? place.index + 1 : place.index;
        office.restore(start);
        office.google.set({ lock: 'normal' });
        // Whether the second of the two locks was still to be asked for.
        let isAsked = false;
        const run = office.call('sendReadyRows', (boundary) => {
          if (isAt(place, boundary)) office.google.set({ lock });
          if (boundary.method === 'tryLock' && boundary.index >= asked) isAsked = true;
          return undefined;
        });
        office.google.set({ lock: 'normal' });
        const posted = office.posted(run).length;
        const sent = isAsked && posted > 0 ? [`${posted} bundles left without a lock`] : [];
        const end = comeToRest(office, expected, ['sendReadyRows']);
        campaign.note(at, [...sent, ...end.faults], end.reruns);
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);
