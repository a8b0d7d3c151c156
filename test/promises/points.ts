import type { Boundary, Hook, Run } from '../../local/google/index';
import type { Session } from '../support/session';
import { broken, type Expectation } from './oracle';
import { heldRows } from './sheet';

export type OnRead = 'save' | 'show';
export type Duplicates = 'second' | 'refused' | 'first';

export const ON_READ: readonly OnRead[] = ['save', 'show'];
export const DUPLICATES: readonly Duplicates[] = ['second', 'refused', 'first'];

/** A boundary of a call, and how many writes wait to be saved there. */
export interface Place {
  readonly index: number;
  readonly phase: 'before' | 'after';
  readonly call: string;
  readonly waiting: number;
}

/** Notes every boundary of a run, in `places`. */
export function mapping(places: Place[]): Hook {
  return ({ index, phase, service, method, execution }) => {
    const call = `${service}.${method}`;
    places.push({ index, phase, call, waiting: execution.buffer.size });
    return undefined;
  };
}

export function isAt({ index, phase }: Place, boundary: Boundary): boolean {
  return boundary.index === index && boundary.phase === phase;
}

export type Command =
  | 'sendSelectedRows'
  | 'sendReadyRows'
  | 'resolveDoubtfulRows'
  | 'refund'
  | 'cancelSelectedBundles'
  | 'correctSelectedBundle'
  | 'changePaymentStatus'
  | 'compareWithQomon'
  | 'nightlyUpload';

/** So many runs bring every row to rest after whatever happened. */
const RERUNS = 2;

/** A request is not under way any more after the first; after the second, the list shows what there is. */
const LATER_MS = [3 * 60_000, 60 * 60_000] as const;

/** What clean runs made of it. */
export interface End {
  readonly reruns: number;
  readonly faults: readonly string[];
}

/** Runs again, three minutes later and then an hour, until every row is at rest and every promise holds. */
export function comeToRest(
  session: Session,
  expected: Expectation,
  commands: readonly [Command, ...Command[]],
): End {
  for (let reruns = 0; ; reruns += 1) {
    const faults = expected.faults?.(session) ?? [
      ...unrest(session, expected.atRest),
      ...broken(session, expected),
    ];
    if (faults.length === 0 || reruns === RERUNS) return { reruns, faults };
    session.google.clock.advance(LATER_MS[Math.min(reruns, 1)] ?? 0);
    const run = session.google.run(commands[reruns] ?? commands[0]);
    if (run.outcome !== 'completed') return { reruns, faults: [...faults, ending(run)] };
  }
}

/** Nothing is left to be done: a row is sent (or what else was to come of it), or says what keeps it from being sent. */
export function unrest(session: Session, atRest: readonly string[] = ['Sent']): string[] {
  return heldRows(session).flatMap(({ comment, read }) => {
    const state = read('State');
    const isAtRest =
      atRest.includes(String(state)) || (state === 'Invalid' && read('Message') !== '');
    return isAtRest ? [] : [`rest: ${comment} is "${state}": ${read('Message')}`];
  });
}

/** How a run ended that was to complete. */
export function ending(run: Run): string {
  return `${run.functionName} ${run.outcome}: ${run.error?.message} ${run.error?.stack ?? ''}`;
}

/** All that a later run can see, as a text: two moments that read alike come to the same end. */
export function stateText(session: Session): string {
  const { google, qomon } = session.snapshot();
  const { workbook } = session.google.moment();
  const { properties, cache } = google.state;
  return JSON.stringify([workbook, properties, cache, qomon.ledger, qomon.faults]);
}
