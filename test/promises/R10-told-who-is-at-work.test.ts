import { expect, test } from '@jest/globals';
import { ANNA, BRUNO, connectAs, HOUR_MS, setNightly } from '../support/night';
import type { Session } from '../support/session';
import { Campaign, LONGEST_MS } from './campaign';
import { meetEverywhere } from './meetEverywhere';
import { nightSession, placesOf } from './nights';
import { broken, expectation } from './oracle';
import { type Command, ending } from './points';
import { payments, Scene } from './scene';

test('a second person is told who is at work, and the first goes on undisturbed', () => {
  const scene = new Scene(payments(2));
  const { google } = scene.session;
  google.page(BRUNO).call('connect', { apiKey: 'sample-key-full', region: 'eu', shared: false });
  google.workbook.select('Bundles', 'A2:A3', BRUNO);
  let told = '';
  scene.session.send(
    '2:3',
    scene.session.atPost('before', () => {
      expect(google.run('sendSelectedRows', { user: BRUNO }).requests).toEqual([]);
      told = scene.session.said();
    }),
  );
  expect(told).toContain('anna@example.org has been working on this spreadsheet since');
  expect(scene.broken()).toEqual([]);
});

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
    const start = session.snapshot();
    const places = placesOf(session);
    session.restore(start);
    meetEverywhere(campaign, {
      session,
      command: 'nightlyUpload',
      places,
      others: MEETINGS,
      intrude: (user, command) => intrude(session, user, command),
      faults: () => {
        const mails = session.google.outbox.length;
        return mails > 1 ? [`${mails} mails`] : [];
      },
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
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
