import type { Session } from '../support/session';
import { ALL, type Campaign, type Coordinates } from './campaign';
import type { Expectation } from './oracle';
import {
  type Command,
  comeToRest,
  DUPLICATES,
  type Duplicates,
  type End,
  ending,
  isAt,
  mapping,
  ON_READ,
  type OnRead,
  type Place,
  stateText,
} from './points';
import { StateWatch } from './stateWatch';

type Moment = ReturnType<Session['snapshot']>;

/** A state that a kill left behind, and how it came about. */
export interface Remains {
  readonly at: Coordinates;
  readonly moment: Moment;
}

export interface Killing {
  readonly session: Session;
  readonly expected: Expectation;
  readonly start: Moment;
  /** What is killed, and what is run after it: the first of them again where they don't suffice. */
  readonly command: Command;
  /** What the command is asked, where a page asks it. */
  readonly request?: object;
  readonly after: readonly [Command, ...Command[]];
  /** Which points are tried; all of them if it is left out. */
  readonly wanted?: (place: Place, saved: number, onRead: OnRead) => boolean;
  /** True where they are few, and no sample is drawn of them. */
  readonly isWhole?: boolean;
  /** The behaviours for a duplicate reference under which the clean runs follow; all by default. */
  readonly duplicates?: readonly Duplicates[];
  /** False where nothing is to follow: only what is left behind matters. */
  readonly follow?: boolean;
  /** What a person does to the spreadsheet once the run has been killed. */
  readonly between?: (session: Session) => void;
  /** Put before the coordinates of each point. */
  readonly prefix?: Coordinates;
}

/**
 * Kills a run at every boundary, with each number of its waiting writes saved: none is `lost`, all
 * is `kept`. Then clean runs follow under each behaviour for duplicates. States that read alike
 * come to the same end, so that their clean runs begin at the same moment and are run once.
 */
export function killEverywhere(campaign: Campaign, killing: Killing): Remains[] {
  const { session, start, duplicates: behaviours = DUPLICATES } = killing;
  const known = new Map<string, End>();
  const remains = new Map<string, Remains>();
  for (const onRead of ON_READ) {
    const places = placesOf(killing, onRead);
    const dawn = session.google.clock.now();
    for (const place of places) {
      for (const saved of savings(place)) {
        const name = `${place.phase} ${place.index} ${place.call}`;
        const at = [...(killing.prefix ?? []), onRead, name, `${saved} of ${place.waiting} saved`];
        if (killing.wanted?.(place, saved, onRead) === false) continue;
        if (!killing.isWhole && !campaign.samples(at)) continue;
        const isWanted = behaviours.some((duplicates) => campaign.wants([...at, duplicates]));
        if (!isWanted && killing.follow !== false) continue;
        const moves = kill(killing, onRead, place, saved);
        session.google.clock.advance(Math.max(0, dawn - session.google.clock.now()));
        killing.between?.(session);
        const text = stateText(session);
        const moment = session.snapshot();
        if (!remains.has(text)) remains.set(text, { at, moment });
        if (killing.follow === false) continue;
        for (const duplicates of behaviours) {
          if (!campaign.wants([...at, duplicates])) continue;
          const key = `${onRead} ${duplicates} ${text}`;
          const end = known.get(key) ?? restOf(killing, moment, duplicates);
          known.set(key, end);
          campaign.note([...at, duplicates], [...moves, ...end.faults], end.reruns);
        }
      }
    }
  }
  session.restore(start);
  return [...remains.values()];
}

/** The boundaries of the run where nothing kills it. */
function placesOf({ session, start, command, request }: Killing, onRead: OnRead): Place[] {
  const places: Place[] = [];
  session.restore(start);
  session.google.set({ onRead });
  const run = session.google.run(command, { args: [request], onCall: mapping(places) });
  if (run.outcome !== 'completed') throw new Error(ending(run));
  return places;
}

/** The moments at which a request leaves or has left, where what was not saved before is lost. */
export function atRequests({ call }: Place, saved: number): boolean {
  return saved === 0 && call.startsWith('UrlFetchApp.');
}

/** So many of the waiting writes are saved; of a great many, a few numbers do. */
function savings({ waiting }: Place): number[] {
  const all = Array.from({ length: waiting + 1 }, (_, count) => count);
  if (ALL || waiting < MANY) return all;
  return [0, 1, Math.floor(waiting / 3), Math.floor((2 * waiting) / 3), waiting - 1, waiting];
}

const MANY = 24;

/** Kills the run at a place, and gives the moves of I7 that were beside the arrows. */
function kill(
  { session, start, command, request }: Killing,
  onRead: OnRead,
  place: Place,
  saved: number,
): readonly string[] {
  session.restore(start);
  session.google.set({ onRead, onKill: 'prefix', prefix: () => saved });
  const watch = new StateWatch(session);
  const end = watch.keep();
  const run = session.google.run(command, {
    args: [request],
    onCall: (boundary) => (isAt(place, boundary) ? 'kill' : undefined),
  });
  watch.look();
  end();
  return run.outcome === 'killed'
    ? watch.faults
    : [...watch.faults, `was not killed: ${run.outcome}`];
}

/** Lets clean runs follow, under one behaviour for duplicates, with an eye on each move. */
function restOf(
  { session, expected, after }: Killing,
  moment: Moment,
  duplicates: Duplicates,
): End {
  session.restore(moment);
  session.qomon.switches = { ...session.qomon.switches, duplicates };
  const watch = new StateWatch(session);
  const endWatch = watch.keep();
  const end = comeToRest(session, expected, after);
  endWatch();
  return { reruns: end.reruns, faults: [...end.faults, ...watch.faults] };
}
