import type { Hook } from '../../local/google/index';
import type { Session } from '../support/session';
import { type Campaign, faultsOf } from './campaign';
import { type End, isAt, mapping, ON_READ, type Place } from './points';

export interface SomeKills {
  readonly session: Session;
  readonly start: ReturnType<Session['snapshot']>;
  /** Which part of the points is drawn. */
  readonly share: number;
  /** Runs what is to be killed, with an eye on its calls. */
  readonly run: (onCall: Hook) => void;
  /** What is to be true where nothing has killed it. */
  readonly whole?: () => void;
  /** What clean runs make of what it left behind. */
  readonly rest: () => End;
}

/**
 * Kills a run at a share of its boundaries, with none, one, half or all of its waiting writes saved, and lets clean
 * runs follow. For what no run of the add-on brings to rest by itself: `killEverywhere` is for the rest.
 */
export function killSome(campaign: Campaign, kills: SomeKills): void {
  const { session, start, share, run, whole, rest } = kills;
  for (const onRead of ON_READ) {
    session.restore(start);
    session.google.set({ onRead });
    const places: Place[] = [];
    run(mapping(places));
    whole?.();
    for (const place of places) {
      for (const saved of new Set([0, 1, Math.floor(place.waiting / 2), place.waiting])) {
        const at = [onRead, `${place.phase} ${place.index} ${place.call}`, `${saved} saved`];
        if (!campaign.wants(at) || !campaign.draws(share)) continue;
        session.restore(start);
        session.google.set({ onRead, onKill: 'prefix', prefix: () => saved });
        run((boundary) => (isAt(place, boundary) ? 'kill' : undefined));
        session.google.set({ onKill: 'kept' });
        let reruns = 0;
        const faults = faultsOf(session, () => {
          const end = rest();
          reruns = end.reruns;
          return end.faults;
        });
        campaign.note(at, faults, reruns);
      }
    }
  }
}

/** Does one thing after another until there is nothing wrong any more. */
export function until(faults: () => readonly string[], acts: ReadonlyArray<() => void>): End {
  let end: End = { reruns: 0, faults: ['not run'] };
  for (const act of acts) {
    if (end.faults.length === 0) break;
    act();
    end = { reruns: end.reruns + 1, faults: faults() };
  }
  return end;
}

/** Nothing where two lists of texts are the same, else what the second one is. */
export function apartFrom(wanted: readonly string[], now: readonly string[]): readonly string[] {
  return JSON.stringify(now) === JSON.stringify(wanted) ? [] : now;
}
