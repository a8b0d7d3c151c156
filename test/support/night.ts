import type { Mail, Run } from '../../local/google/index';
import type { NightState } from '../../src/nightly/settings';
import type { Office, Typed } from './office';
import { PAYMENT } from './rows';

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
export function setNightly(office: Office, request: object = NIGHT, user = ANNA): NightState {
  const answer = askNightly(office, request, user);
  if (!answer.ok) throw new Error(answer.problem);
  return answer;
}

/** The same with an answer that may refuse. */
export function askNightly(
  office: Office,
  request: unknown,
  user = ANNA,
): NightState | { readonly ok: false; readonly problem: string } {
  return asked(office, user, 'setNightly', request) as ReturnType<typeof askNightly>;
}

/** How the night stands, as the sidebar of a person has it. */
export function getNightly(office: Office, user = ANNA): NightState {
  return asked(office, user, 'getNightly') as NightState;
}

function asked(office: Office, user: string, name: string, ...args: unknown[]): unknown {
  const run = office.google.page(user).call(name, ...args);
  if (run.outcome !== 'completed') throw new Error(`${name} ${run.outcome}: ${run.error?.message}`);
  return run.value;
}

/** Gives a person a key of their own. */
export function connectAs(office: Office, user: string, shared = false): void {
  asked(office, user, 'connect', { apiKey: 'sample-key-full', region: 'eu', shared });
}

/** Moves the clock on, and gives the runs of the clock that did more than look at it. */
export function pass(office: Office, hours: number): Run[] {
  const { google } = office;
  return google.advanceTo(google.clock.now() + hours * HOUR_MS).filter(isWork);
}

/** Moves the clock to a moment, likewise. */
export function passTo(office: Office, moment: string): Run[] {
  return office.google.advanceTo(moment).filter(isWork);
}

const isWork = ({ calls }: Run): boolean => calls.length > 1;

/** The last mail, which must be there. */
export function lastMail(office: Office): Mail {
  const mail = office.google.outbox.at(-1);
  if (!mail) throw new Error('No mail has left');
  return mail;
}
