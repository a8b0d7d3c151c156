import { expect, test } from '@jest/globals';
import type { Boundary } from '../../local/google/index';
import type { Session } from '../support/session';
import { Campaign, LONGEST_MS } from './campaign';
import { nightSession } from './nights';
import { type Expectation, expectation } from './oracle';
import { type Command, comeToRest, ending, isAt, mapping, ON_READ, type Place } from './points';
import { recordedSession, retype } from './recordedWork';
import { refundExpectation } from './refundOracle';
import { refundSession, wishOf } from './refundScene';
import { StateWatch } from './stateWatch';
import { busySession } from './workload';

interface Failing {
  readonly session: Session;
  readonly command: Command;
  readonly request?: object;
  readonly after: readonly [Command, ...Command[]];
  readonly expected: Expectation;
}

/** For one call Google is unwell, for the next few, or for as long as the run lasts. */
const LASTING = [1, 3, Number.POSITIVE_INFINITY] as const;

/** The calls of the run where nothing fails; that no answer comes to a request is R3, R4 and R16. */
function placesOf({ session, command, request }: Failing): Place[] {
  const places: Place[] = [];
  const run = session.google.run(command, { args: [request], onCall: mapping(places) });
  if (run.outcome !== 'completed') throw new Error(ending(run));
  return places.filter(({ call }) => !call.startsWith('UrlFetchApp.'));
}

/** Fails the call of that place, before or after its effect, and those that follow it before theirs. */
function failing(place: Place, lasting: number): (boundary: Boundary) => 'fail' | undefined {
  const isAfter = ({ index }: Boundary): boolean =>
    index > place.index && index < place.index + lasting;
  return (boundary) =>
    isAt(place, boundary) || (boundary.phase === 'before' && isAfter(boundary))
      ? 'fail'
      : undefined;
}

/** Fails the calls of a run one after the other, and lets clean runs follow. */
function failEverywhere(campaign: Campaign, scene: Failing): void {
  const { session, command, request, after, expected } = scene;
  const start = session.snapshot();
  for (const onRead of ON_READ) {
    session.restore(start);
    session.google.set({ onRead });
    const places = placesOf(scene);
    const dawn = session.google.clock.now();
    for (const place of places) {
      for (const lasting of LASTING) {
        for (const onFailure of ['lost', 'kept'] as const) {
          const name = `${place.phase} ${place.index} ${place.call}`;
          const at = [onRead, name, `${lasting} calls`, onFailure];
          if (!campaign.samples(at) || !campaign.draws(0.7) || !campaign.wants(at)) continue;
          session.restore(start);
          session.google.set({ onRead, onFailure, onThrow: onFailure });
          const watch = new StateWatch(session);
          const end = watch.keep();
          session.google.run(command, { args: [request], onCall: failing(place, lasting) });
          watch.look();
          session.google.clock.advance(Math.max(0, dawn - session.google.clock.now()));
          const rest = comeToRest(session, expected, after);
          end();
          campaign.note(at, [...watch.faults, ...rest.faults], rest.reruns);
        }
      }
    }
  }
}

function sending(): Failing {
  const session = busySession();
  const expected = expectation(session);
  return { session, command: 'sendReadyRows', after: ['sendReadyRows'], expected };
}

function cancelling(): Failing {
  const session = recordedSession();
  const expected = { ...expectation(session), atRest: ['Sent', 'Cancelled'] };
  return { session, command: 'cancelSelectedBundles', after: ['resolveDoubtfulRows'], expected };
}

function correcting(): Failing {
  const session = recordedSession();
  retype(session, 4, { 'Member ID': '789012' });
  const expected = expectation(session);
  return { session, command: 'correctSelectedBundle', after: ['resolveDoubtfulRows'], expected };
}

function refunding(): Failing {
  const { session, wish } = refundSession();
  const request = wishOf(session, wish);
  const expected = refundExpectation(session, wish);
  return { session, command: 'refund', request, after: ['resolveDoubtfulRows'], expected };
}

function night(): Failing {
  const session = nightSession();
  const expected = expectation(session);
  return { session, command: 'nightlyUpload', after: ['nightlyUpload'], expected };
}

test.each([
  ['a send', sending],
  ['a cancellation', cancelling],
  ['a correction', correcting],
  ['a refund', refunding],
  ['a night', night],
])(
  'R50: calls that Google fails in %s, whether their work was done or not, lose and double nothing',
  (title, made) => {
    const campaign = new Campaign(`calls failed in ${title}`);
    failEverywhere(campaign, made());
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

/** The requests that changed something in Qomon and left while writes waited to be saved, as a run goes on. */
function leftUnsaved({ google, qomon }: Session): { readonly end: () => number } {
  const changes = (): number =>
    qomon.requests.filter(({ method, path }) => method !== 'GET' && path !== '/search').length;
  let [count, waiting, before] = [0, 0, 0];
  const stop = google.onCall(({ method, phase, execution }) => {
    if (method !== 'fetchAll') return undefined;
    if (phase === 'before') [waiting, before] = [execution.buffer.size, changes()];
    else if (waiting > 0) count += changes() - before;
    return undefined;
  });
  return {
    end: () => {
      stop();
      return count;
    },
  };
}

test.each([
  ['a send', sending],
  ['a cancellation', cancelling],
  ['a correction', correcting],
  ['a refund', refunding],
])(
  'R50: in %s nothing leaves before what is meant by it is saved, though a reading shows what Google has failed to save',
  (_title, made) => {
    const scene = made();
    const { session, command, request } = scene;
    const start = session.snapshot();
    session.google.set({ onRead: 'show' });
    const writing = placesOf(scene).filter(
      ({ call, phase }) =>
        (call === 'Range.setValues' && phase === 'after') ||
        (call === 'SpreadsheetApp.flush' && phase === 'before'),
    );
    expect(writing.length).toBeGreaterThan(5);
    for (const place of writing) {
      session.restore(start);
      session.google.set({ onRead: 'show', onFailure: 'kept' });
      const unsaved = leftUnsaved(session);
      session.google.run(command, { args: [request], onCall: failing(place, 1) });
      expect([place, unsaved.end()]).toEqual([place, 0]);
    }
  },
);
