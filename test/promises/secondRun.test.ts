import { expect, test } from '@jest/globals';
import type { Hook } from '../../local/google/index';
import type { Office } from '../support/office';
import { Campaign, faultsOf } from './campaign';
import { expectation } from './oracle';
import { comeToRest, DUPLICATES, type Errand, ending, isAt, mapping, type Place } from './points';
import { StateWatch } from './stateWatch';
import { busyOffice, select } from './workload';

const PATIENCE_MS = 30 * 60_000;

const [ANNA, BRUNO] = ['anna@example.org', 'bruno@example.org'];

/** Who does what while Anna's send is under way. */
const SECONDS: ReadonlyArray<readonly [string, Errand]> = [
  [BRUNO, 'sendSelectedRows'],
  [ANNA, 'sendSelectedRows'],
  [BRUNO, 'sendReadyRows'],
  [BRUNO, 'resolveDoubtfulRows'],
];

/** Two people at work, each with all rows selected, and a key that they share. */
function sharedOffice(): Office {
  const office = busyOffice({ shared: true });
  select(office, BRUNO);
  return office;
}

/** Runs something else, and gives what does not hold: who was refused is told who is at work. */
function intrude(office: Office, user: string, errand: Errand): string[] {
  const before = office.dialogs.length;
  const isNoted = office.google.properties('document')['run.holder'] !== undefined;
  const run = office.google.run(errand, { user });
  const told = office.dialogs.slice(before).map(({ prompt }) => prompt);
  const faults = run.outcome === 'completed' ? [] : [ending(run)];
  // A lock that is held is waited for; nothing else in these runs takes so long.
  const wasRefused = run.calls.some(
    ({ method, milliseconds }) => method === 'tryLock' && milliseconds > 1000,
  );
  if (!wasRefused) return faults;
  if (run.requests.length > 0) faults.push('sent without the lock');
  // Between the lock and the note of who holds it stands a call; nobody is named wrongly there.
  const isTold = told.some((text) => text.includes(isNoted ? ANNA : 'Somebody else'));
  if (!isTold) faults.push(`was not told who: ${told.join('\n')}`);
  return faults;
}

test(
  'a second run that starts at any call of the first sends nothing twice, and is told who is at work',
  () => {
    const campaign = new Campaign('second run');
    const office = sharedOffice();
    const expected = expectation(office);
    const start = office.snapshot();
    const places: Place[] = [];
    office.call('sendSelectedRows', mapping(places));
    for (const [user, errand] of SECONDS) {
      for (const place of places) {
        const duplicates = DUPLICATES[place.index % DUPLICATES.length] ?? 'second';
        const at = [user, errand, `${place.phase} ${place.index} ${place.call}`, duplicates];
        if (!campaign.draws(0.2) || !campaign.wants(at)) continue;
        office.restore(start);
        office.qomon.switches = { ...office.qomon.switches, duplicates };
        const watch = new StateWatch(office);
        const endWatch = watch.keep();
        let reruns = 0;
        const faults = faultsOf(office, () => {
          const told: string[] = [];
          const meet: Hook = (boundary) => {
            if (isAt(place, boundary)) told.push(...intrude(office, user, errand));
            return undefined;
          };
          const run = office.google.run('sendSelectedRows', { onCall: meet });
          const end = comeToRest(office, expected, ['sendReadyRows']);
          reruns = end.reruns;
          const failed = run.outcome === 'completed' ? [] : [ending(run)];
          return [...told, ...failed, ...end.faults];
        });
        endWatch();
        campaign.note(at, [...faults, ...watch.faults], reruns);
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);

test.each(SECONDS)(
  'while the first person is asked, %s may run %s: the first sends what is left',
  (user, errand) => {
    const office = sharedOffice();
    const expected = expectation(office);
    let isAsked = false;
    office.answer = ({ title, buttons }) => {
      if (title === 'Send to Qomon' && !isAsked) {
        isAsked = true;
        office.google.run(errand, { user });
      }
      return buttons[0] ?? 'OK';
    };
    office.call('sendSelectedRows');
    expect(comeToRest(office, expected, ['sendReadyRows'])).toMatchObject({ faults: [] });
  },
);

test('who is told is told of the one at work, not of one whose run was killed long ago', () => {
  const office = sharedOffice();
  let isSending = false;
  office.google.run('sendSelectedRows', {
    user: BRUNO,
    onCall: ({ kind }) => {
      isSending ||= kind === 'fetch' && office.column('State').includes('Sending');
      return isSending ? 'kill' : undefined;
    },
  });
  office.google.clock.advance(24 * 60 * 60_000);
  const faults: string[] = [];
  let last: string | undefined;
  office.call('sendSelectedRows', ({ method, phase, kind }) => {
    if (kind === 'lock') last = method;
    if (last !== 'tryLock' || phase !== 'after' || kind !== 'sheet') return undefined;
    faults.push(...intrude(office, 'clara@example.org', 'resolveDoubtfulRows'));
    return undefined;
  });
  expect(faults).toEqual([]);
});
