import { expect, test } from '@jest/globals';
import { getNightly, pass } from '../support/night';
import type { Session } from '../support/session';
import { Campaign, faultsOf, LONGEST_MS } from './campaign';
import { killEverywhere } from './killing';
import { nightSession, placesOf } from './nights';
import { broken, expectation } from './oracle';
import { DUPLICATES, ending, isAt, ON_READ, unrest } from './points';

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
  LONGEST_MS,
);

/** Whether the report came once: by mail, or kept to be shown, and never by two mails. */
function reportFaults(session: Session): string[] {
  const { length } = session.google.outbox;
  const kept = getNightly(session).lastReport;
  if (length > 1) return [`${length} mails`];
  const text = length === 1 ? (session.google.outbox[0]?.subject ?? '') : kept;
  return text.includes('8 payments sent') ? [] : [`the report is: ${text || 'lost'}`];
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
  LONGEST_MS,
);
