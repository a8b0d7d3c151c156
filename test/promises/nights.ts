import { setNightly } from '../support/night';
import type { Session } from '../support/session';
import { ending, mapping, type Place } from './points';
import { busySession } from './workload';

/** Rows on two tabs, at the moment when the night begins. */
export function nightSession(shared = false): Session {
  const session = busySession({ shared });
  setNightly(session);
  // The hours before it pass one by one, so that no trigger is late.
  session.google.advanceTo('2026-04-02T23:59:00Z');
  session.google.clock.advance(10 * 60_000);
  return session;
}

/** The calls of a night's run where nothing disturbs it. */
export function placesOf(session: Session): Place[] {
  const places: Place[] = [];
  const run = session.google.run('nightlyUpload', { onCall: mapping(places) });
  if (run.outcome !== 'completed') throw new Error(ending(run));
  return places;
}
