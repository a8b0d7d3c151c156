import { expect, test } from '@jest/globals';
import { Campaign, faultsOf, LONGEST_MS } from './campaign';
import { ACTS, type Act, correctedScene, goOn } from './correctedMeanwhile';
import { ending, isAt, mapping, type Place } from './points';

/** Next to a request, and to what is saved beyond the sheet, each moment is tried: that is where it went wrong. */
function isTried({ call }: Place): boolean {
  return call.startsWith('UrlFetchApp.') || call === 'Properties.setProperties';
}

/** Lets a second person do something at each of the places, or once the run was cut off there. */
function meddle(
  campaign: Campaign,
  { name, act, after, mayFail = false }: Act,
  isCutOff: boolean,
): void {
  const session = correctedScene();
  const start = session.snapshot();
  const places: Place[] = [];
  const old = Number(session.cell('Bundle ID', 2));
  session.google.run('correctSelectedBundle', { onCall: mapping(places) });
  for (const place of places) {
    if (!campaign.draws(0.2) && !isTried(place)) continue;
    const at = [name, `${place.phase} ${place.index} ${place.call}`];
    if (!campaign.wants(at)) continue;
    session.restore(start);
    session.dialogs.length = 0;
    const faults = faultsOf(session, () => {
      const run = session.google.run('correctSelectedBundle', {
        onCall: (boundary) => {
          if (!isAt(place, boundary)) return undefined;
          if (isCutOff) return 'kill';
          act(session);
          return undefined;
        },
      });
      const isEnded = run.outcome === (isCutOff ? 'killed' : 'completed');
      const unended = isEnded || mayFail ? [] : [ending(run)];
      if (isCutOff) act(session);
      after?.(session);
      return [...unended, ...goOn(session, old)];
    });
    campaign.note(at, faults);
  }
}

test.each<[string, Act]>(ACTS.map((one) => [one.name, one]))(
  'of a row that is %s at any call of its correction, journal and dialogs tell what Qomon holds, and it comes to rest',
  (name, act) => {
    const campaign = new Campaign(`row ${name} in its correction`);
    meddle(campaign, act, false);
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test.each<[string, Act]>(ACTS.map((one) => [one.name, one]))(
  'so it does where the correction was cut off there, and the row is %s before the next run',
  (name, act) => {
    const campaign = new Campaign(`row ${name} once its correction was cut off`);
    meddle(campaign, act, true);
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
