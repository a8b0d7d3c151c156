import type { Mail, Run } from '../../local/google/index';
import type { NightState } from '../../src/nightly/settings';
import { PAYMENT } from './rows';
import type { Session, Typed } from './session';

export const ANNA = 'anna@example.org';
export const BRUNO = 'bruno@example.org';
export const TREASURER = 'treasurer@example.org';

export const HOUR_MS = 3_600_000;

/** What the sidebar asks for: two in the morning, to the treasurer. */
export const NIGHT = { on: true, hour: 2, recipients: [TREASURER] };

/** A row that the night takes. */
export const READY: Typed = { ...PAYMENT, Ready: 'TRUE' };

/** Rows that the night takes, each known by its comment. */
export function readyRows(count: number): Typed[] {
  return Array.from({ length: count }, (_, at) => ({ ...READY, Comment: `payment ${at + 1}` }));
}

/** Asks as the sidebar does, and gives the answer; one that refuses fails the test. */
export function setNightly(session: Session, request: object = NIGHT, user = ANNA): NightState {
  const answer = askNightly(session, request, user);
  if (!answer.ok) throw new Error(answer.problem);
  return answer;
}

/** The same with an answer that may refuse. */
export function askNightly(
  session: Session,
  request: unknown,
  user = ANNA,
): NightState | { readonly ok: false; readonly problem: string } {
  return asked(session, user, 'setNightly', request) as ReturnType<typeof askNightly>;
}

/** How the night stands, as the sidebar of a person has it. */
export function getNightly(session: Session, user = ANNA): NightState {
  return asked(session, user, 'getNightly') as NightState;
}

function asked(session: Session, user: string, name: string, ...args: unknown[]): unknown {
  const run = session.google.page(user).call(name, ...args);
  if (run.outcome !== 'completed') throw new Error(`${name} ${run.outcome}: ${run.error?.message}`);
  return run.value;
}

/** Gives a person a key of their own. */
export function connectAs(session: Session, user: string, shared = false): void {
  asked(session, user, 'connect', { apiKey: 'sample-key-full', region: 'eu', shared });
}

/** Moves the clock on, and gives the runs of the clock that did more than look at it. */
export function pass(session: Session, hours: number): Run[] {
  const { google } = session;
  return google.advanceTo(google.clock.now() + hours * HOUR_MS).filter(isWork);
}

/** A night from its switching on: what the clock does in the hours before is of no interest here. */
export function passNight(session: Session): Run[] {
  const { clock } = session.google;
  const midnight = new Date(clock.now()).setUTCHours(24, 0, 0, 0);
  clock.advance(midnight - HOUR_MS / 2 - clock.now());
  setNightly(session);
  return pass(session, 5);
}

/** Moves the clock to a moment, likewise. */
export function passTo(session: Session, moment: string): Run[] {
  return session.google.advanceTo(moment).filter(isWork);
}

const isWork = ({ calls }: Run): boolean => calls.length > 1;

/** The last mail, which must be there. */
export function lastMail(session: Session): Mail {
  const mail = session.google.outbox.at(-1);
  if (!mail) throw new Error('No mail has left');
  return mail;
}
