import { expect, test } from '@jest/globals';
import type { Hook } from '../../local/google/index';
import { ANNA, BRUNO, connectAs, getNightly, HOUR_MS, pass, setNightly } from '../support/night';
import type { Office } from '../support/office';
import { Campaign, faultsOf } from './campaign';
import { killEverywhere } from './killing';
import { broken, expectation } from './oracle';
import {
  comeToRest,
  DUPLICATES,
  type Errand,
  ending,
  isAt,
  mapping,
  ON_READ,
  type Place,
  unrest,
} from './points';
import { StateWatch } from './stateWatch';
import { busyOffice } from './workload';

const PATIENCE_MS = 30 * 60_000;

/** Rows on two tabs, at the moment when the night begins. */
function nightOffice(shared = false): Office {
  const office = busyOffice({ shared });
  setNightly(office);
  // The hours before it pass one by one, so that no trigger is late.
  office.google.advanceTo('2026-04-02T23:59:00Z');
  office.google.clock.advance(10 * 60_000);
  return office;
}

/** The calls of a night's run where nothing disturbs it. */
function placesOf(office: Office): Place[] {
  const places: Place[] = [];
  const run = office.google.run('nightlyUpload', { onCall: mapping(places) });
  if (run.outcome !== 'completed') throw new Error(ending(run));
  return places;
}

test(
  'a night that is killed at any call is brought to its end by the hours that follow',
  () => {
    const campaign = new Campaign('killed night');
    const office = nightOffice();
    killEverywhere(campaign, {
      office,
      start: office.snapshot(),
      expected: expectation(office),
      errand: 'nightlyUpload',
      after: ['nightlyUpload'],
      wanted: ({ waiting }, saved, onRead) =>
        campaign.draws(onRead === 'save' && (saved === 0 || saved === waiting) ? 0.12 : 0.03),
    });
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);

/** Whether the report came once: by mail, or kept to be shown, and never by two mails. */
function reportFaults(office: Office): string[] {
  const { length } = office.google.outbox;
  const kept = getNightly(office).lastReport;
  if (length > 1) return [`${length} mails`];
  const text = length === 1 ? (office.google.outbox[0]?.subject ?? '') : kept;
  return text.includes('8 bundles sent') ? [] : [`the report is: ${text || 'lost'}`];
}

test(
  'wherever it is killed, the morning has one report of all that was sent, and no second mail',
  () => {
    const campaign = new Campaign('report of a killed night');
    const office = nightOffice();
    const expected = expectation(office);
    const start = office.snapshot();
    for (const onRead of ON_READ) {
      office.restore(start);
      office.google.set({ onRead });
      const places = placesOf(office);
      const lastPost = places.map(({ call }) => call).lastIndexOf('UrlFetchApp.fetchAll');
      for (const [at, place] of places.entries()) {
        const name = [onRead, `${place.phase} ${place.index} ${place.call}`];
        // The end of the night whole, and a share of what comes before it.
        if (!campaign.draws(at > lastPost ? 0.15 : 0.02) || !campaign.wants(name)) continue;
        office.restore(start);
        office.google.set({ onRead, onKill: at % 2 === 0 ? 'lost' : 'kept' });
        const duplicates = DUPLICATES[at % DUPLICATES.length] ?? 'second';
        office.qomon.switches = { ...office.qomon.switches, duplicates };
        const faults = faultsOf(office, () => {
          const killed = office.google.run('nightlyUpload', {
            onCall: (boundary) => (isAt(place, boundary) ? 'kill' : undefined),
          });
          const ends = killed.outcome === 'killed' ? [] : [`was not killed: ${killed.outcome}`];
          const runs = pass(office, 5);
          return [
            ...ends,
            ...runs.filter(({ outcome }) => outcome !== 'completed').map(ending),
            ...unrest(office),
            ...broken(office, expected),
            ...reportFaults(office),
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
const MEETINGS: ReadonlyArray<readonly [string, Errand | 'takeOver']> = [
  [BRUNO, 'sendReadyRows'],
  [BRUNO, 'resolveDoubtfulRows'],
  [BRUNO, 'nightlyUpload'],
  [ANNA, 'nightlyUpload'],
  [BRUNO, 'takeOver'],
];

/** Lets somebody else do something; whoever takes the night over runs it at once. */
function intrude(office: Office, user: string, errand: Errand | 'takeOver'): string[] {
  const { google } = office;
  if (errand === 'takeOver') {
    const asked = { on: true, hour: 2, recipients: [user], takeOver: true };
    google.page(user).call('setNightly', asked);
  }
  const run = google.run(errand === 'takeOver' ? 'nightlyUpload' : errand, { user });
  return run.outcome === 'completed' ? [] : [ending(run)];
}

test(
  'whoever starts something at any call of the night, no row is sent twice, and none stays behind',
  () => {
    const campaign = new Campaign('night meets');
    const office = nightOffice(true);
    const expected = expectation(office);
    const start = office.snapshot();
    const places = placesOf(office);
    for (const [user, errand] of MEETINGS) {
      for (const place of places) {
        const duplicates = DUPLICATES[place.index % DUPLICATES.length] ?? 'second';
        const at = [user, errand, `${place.phase} ${place.index} ${place.call}`, duplicates];
        if (!campaign.draws(0.06) || !campaign.wants(at)) continue;
        office.restore(start);
        office.qomon.switches = { ...office.qomon.switches, duplicates };
        const watch = new StateWatch(office);
        const endWatch = watch.keep();
        let reruns = 0;
        const faults = faultsOf(office, () => {
          const met: string[] = [];
          const meet: Hook = (boundary) => {
            if (isAt(place, boundary)) met.push(...intrude(office, user, errand));
            return undefined;
          };
          const run = office.google.run('nightlyUpload', { onCall: meet });
          const end = comeToRest(office, expected, ['sendReadyRows']);
          reruns = end.reruns;
          const failed = run.outcome === 'completed' ? [] : [ending(run)];
          const mails = office.google.outbox.length;
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
  const office = nightOffice();
  const expected = expectation(office);
  connectAs(office, BRUNO);
  setNightly(office, { on: true, hour: 2, recipients: [BRUNO], takeOver: true }, BRUNO);
  const runs = [ANNA, BRUNO, ANNA, BRUNO].map((user) =>
    office.google.run('nightlyUpload', { user }),
  );
  office.google.clock.advance(HOUR_MS);
  expect(runs.filter((run) => office.posted(run).length > 0).map(({ user }) => user)).toEqual([
    BRUNO,
  ]);
  expect(office.google.outbox).toHaveLength(1);
  expect(broken(office, expected)).toEqual([]);
});
