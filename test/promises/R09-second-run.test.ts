import { expect, test } from '@jest/globals';
import { ANNA, BRUNO } from '../support/night';
import type { Session } from '../support/session';
import { Campaign, LONGEST_MS } from './campaign';
import { meetEverywhere } from './meetEverywhere';
import { everyMoment, ROWS } from './moments';
import { expectation } from './oracle';
import { type Command, comeToRest, ending, mapping, type Place } from './points';
import { Scene } from './scene';
import { busySession, select } from './workload';

/** Who does what while Anna's send is under way. */
const SECONDS: ReadonlyArray<readonly [string, Command]> = [
  [BRUNO, 'sendSelectedRows'],
  [ANNA, 'sendSelectedRows'],
  [BRUNO, 'sendReadyRows'],
  [BRUNO, 'resolveDoubtfulRows'],
];

/** Two people at work, each with all rows selected, and a key that they share. */
function sharedSession(): Session {
  const session = busySession({ shared: true });
  select(session, BRUNO);
  return session;
}

/** Runs something else, and gives what does not hold: who was refused is told who is at work. */
function intrude(session: Session, user: string, command: Command): string[] {
  const before = session.dialogs.length;
  const isNoted = session.google.properties('document')['run.holder']?.includes('@') ?? false;
  const run = session.google.run(command, { user });
  const told = session.dialogs.slice(before).map(({ prompt }) => prompt);
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
    const session = sharedSession();
    const start = session.snapshot();
    const places: Place[] = [];
    session.call('sendSelectedRows', mapping(places));
    session.restore(start);
    meetEverywhere(campaign, {
      session,
      command: 'sendSelectedRows',
      places,
      others: SECONDS,
      intrude: (user, command) => intrude(session, user, command),
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test.each(SECONDS)(
  'while the first person is asked, %s may run %s: the first sends what is left',
  (user, command) => {
    const session = sharedSession();
    const expected = expectation(session);
    let isAsked = false;
    session.answer = ({ title, buttons }) => {
      if (title === 'Send to Qomon' && !isAsked) {
        isAsked = true;
        session.google.run(command, { user });
      }
      return buttons[0] ?? 'OK';
    };
    session.call('sendSelectedRows');
    expect(comeToRest(session, expected, ['sendReadyRows'])).toMatchObject({ faults: [] });
  },
);

test('who is told is told of the one at work, not of one whose run was killed long ago', () => {
  const session = sharedSession();
  let isSending = false;
  session.google.run('sendSelectedRows', {
    user: BRUNO,
    onCall: ({ kind }) => {
      isSending ||= kind === 'fetch' && session.column('State').includes('Sending');
      return isSending ? 'kill' : undefined;
    },
  });
  session.google.clock.advance(24 * 60 * 60_000);
  const faults: string[] = [];
  let last: string | undefined;
  session.call('sendSelectedRows', ({ method, phase, kind }) => {
    if (kind === 'lock') last = method;
    if (last !== 'tryLock' || phase !== 'after' || kind !== 'sheet') return undefined;
    faults.push(...intrude(session, 'clara@example.org', 'resolveDoubtfulRows'));
    return undefined;
  });
  expect(faults).toEqual([]);
});

test('another person may send the same rows', () => {
  const { points, faults } = everyMoment(
    () => {
      const scene = new Scene(ROWS);
      const { google } = scene.session;
      google
        .page(BRUNO)
        .call('connect', { apiKey: 'sample-key-full', region: 'eu', shared: false });
      google.workbook.select('Bundles', 'A2:A4', BRUNO);
      return scene;
    },
    ({ session }) => {
      session.google.run('sendSelectedRows', { user: BRUNO });
      return undefined;
    },
    2,
  );
  expect(faults).toEqual([]);
  expect(points).toBeGreaterThan(20);
});
