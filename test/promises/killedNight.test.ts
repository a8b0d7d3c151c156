import { expect, test } from '@jest/globals';
import type { Hook } from '../../local/google/index';
import { ANNA, BRUNO, connectAs, getNightly, HOUR_MS, pass, setNightly } from '../support/night';
import type { Session } from '../support/session';
import { Campaign, faultsOf } from './campaign';
import { killEverywhere } from './killing';
import { broken, expectation } from './oracle';
import {
  type Command,
  comeToRest,
  DUPLICATES,
  ending,
  isAt,
  mapping,
  ON_READ,
  type Place,
  unrest,
} from './points';
import { StateWatch } from './stateWatch';
import { busySession } from './workload';

const PATIENCE_MS = 30 * 60_000;

/** Rows on two tabs, at the moment when the night begins. */
function nightSession(shared = false): Session {
  const session = busySession({ shared });
  setNightly(session);
  // The hours before it pass one by one, so that no trigger is late.
  session.google.advanceTo('2026-04-02T23:59:00Z');
  session.google.clock.advance(10 * 60_000);
  return session;
}

/** The calls of a night's run where nothing disturbs it. */
function placesOf(session: Session): Place[] {
  const places: Place[] = [];
  const run = session.google.run('nightlyUpload', { onCall: mapping(places) });
  if (run.outcome !== 'completed') throw new Error(ending(run));
  return places;
}

test(
  'a night that is killed at any call is brought to its end by the hours that follow',
  () => {
    const campaign = new Campaign('killed night');
    const session = nightSession();
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: expectation(session),
      command: 'nightlyUpload',
      after: ['nightlyUpload'],
      wanted: ({ waiting }, saved, onRead) =>
        campaign.draws(onRead === 'save' && (saved === 0 || saved === waiting) ? 0.12 : 0.03),
    });
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);

/** Whether the report came once: by mail, or kept to be shown, and never by two mails. */
function reportFaults(session: Session): string[] {
  const { length } = session.google.outbox;
  const kept = getNightly(session).lastReport;
  if (length > 1) return [`${length} mails`];
  const text = length === 1 ? (session.google.outbox[0]?.subject ?? '') : kept;
  return text.includes('8 bundles sent') ? [] : [`the report is: ${text || 'lost'}`];
}

test(
  'wherever it is killed, the morning has one report of all that was sent, and no second mail',
  () => {
    const campaign = new Campaign('report of a killed night');
    const session = nightSession();
    const expected = expectation(session);
    const start = session.snapshot();
    for (const onRead of ON_READ) {
      session.restore(start);
      session.google.set({ onRead });
      const places = placesOf(session);
      const lastPost = places.map(({ call }) => call).lastIndexOf('UrlFetchApp.fetchAll');
      for (const [at, place] of places.entries()) {
        const name = [onRead, `${place.phase} ${place.index} ${place.call}`];
        // The end of the night whole, and a share of what comes before it.
        if (!campaign.draws(at > lastPost ? 0.15 : 0.02) || !campaign.wants(name)) continue;
        session.restore(start);
        session.google.set({ onRead, onKill: at % 2 === 0 ? 'lost' : 'kept' });
        const duplicates = DUPLICATES[at % DUPLICATES.length] ?? 'second';
        session.qomon.switches = { ...session.qomon.switches, duplicates };
        const faults = faultsOf(session, () => {
          const killed = session.google.run('nightlyUpload', {
            onCall: (boundary) => (isAt(place, boundary) ? 'kill' : undefined),
          });
          const ends = killed.outcome === 'killed' ? [] : [`was not killed: ${killed.outcome}`];
          const runs = pass(session, 5);
          return [
            ...ends,
            ...runs.filter(({ outcome }) => outcome !== 'completed').map(ending),
            ...unrest(session),
            ...broken(session, expected),
            ...reportFaults(session),
          ];
        });
        campaign.note(name, faults);
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);

/** Who does what while the night is under way: a person at the menu, another owner, a second trigger. */
const MEETINGS: ReadonlyArray<readonly [string, Command | 'takeOver']> = [
  [BRUNO, 'sendReadyRows'],
  [BRUNO, 'resolveDoubtfulRows'],
  [BRUNO, 'nightlyUpload'],
  [ANNA, 'nightlyUpload'],
  [BRUNO, 'takeOver'],
];

/** Lets somebody else do something; whoever takes the night over runs it at once. */
function intrude(session: Session, user: string, command: Command | 'takeOver'): string[] {
  const { google } = session;
  if (command === 'takeOver') {
    const asked = { on: true, hour: 2, recipients: [user], takeOver: true };
    google.page(user).call('setNightly', asked);
  }
  const run = google.run(command === 'takeOver' ? 'nightlyUpload' : command, { user });
  return run.outcome === 'completed' ? [] : [ending(run)];
}

test(
  'whoever starts something at any call of the night, no row is sent twice, and none stays behind',
  () => {
    const campaign = new Campaign('night meets');
    const session = nightSession(true);
    const expected = expectation(session);
    const start = session.snapshot();
    const places = placesOf(session);
    for (const [user, command] of MEETINGS) {
      for (const place of places) {
        const duplicates = DUPLICATES[place.index % DUPLICATES.length] ?? 'second';
        const at = [user, command, `${place.phase} ${place.index} ${place.call}`, duplicates];
        if (!campaign.draws(0.06) || !campaign.wants(at)) continue;
        session.restore(start);
        session.qomon.switches = { ...session.qomon.switches, duplicates };
        const watch = new StateWatch(session);
        const endWatch = watch.keep();
        let reruns = 0;
        const faults = faultsOf(session, () => {
          const met: string[] = [];
          const meet: Hook = (boundary) => {
            if (isAt(place, boundary)) met.push(...intrude(session, user, command));
            return undefined;
          };
          const run = session.google.run('nightlyUpload', { onCall: meet });
          const end = comeToRest(session, expected, ['sendReadyRows']);
          reruns = end.reruns;
          const failed = run.outcome === 'completed' ? [] : [ending(run)];
          const mails = session.google.outbox.length;
          return [...met, ...failed, ...end.faults, ...(mails > 1 ? [`${mails} mails`] : [])];
        });
        endWatch();
        campaign.note(at, [...faults, ...watch.faults], reruns);
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);

test('two owners’ triggers that come in the same minute send each row once', () => {
  const session = nightSession();
  const expected = expectation(session);
  connectAs(session, BRUNO);
  setNightly(session, { on: true, hour: 2, recipients: [BRUNO], takeOver: true }, BRUNO);
  const runs = [ANNA, BRUNO, ANNA, BRUNO].map((user) =>
    session.google.run('nightlyUpload', { user }),
  );
  session.google.clock.advance(HOUR_MS);
  expect(runs.filter((run) => session.posted(run).length > 0).map(({ user }) => user)).toEqual([
    BRUNO,
  ]);
  expect(session.google.outbox).toHaveLength(1);
  expect(broken(session, expected)).toEqual([]);
});
