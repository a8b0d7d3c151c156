import type { core } from 'zod/mini';
import * as z from 'zod/mini';
import { type BundleId, readGivenId } from '../model/ids';
import type { AnswerKind } from '../model/outcomes';
import type { StopCause } from '../model/results';
import { readBody } from './body';
import { type ApiAnswer, NOTHING_LEFT } from './client';
import { isNone } from './fields';
import { columnOf, readLocation } from './location';
import { reasonsIn, type ServerProblem } from './reasons';
import { minutesUntil, retryAfter } from './retryAfter';
import { type Bundle, bundle, envelope } from './shapes';

export type { ServerProblem } from './reasons';

/** The meaning of an answer, by what a person or the next run must do: an {@link AnswerKind}. */
export type Outcome<T> =
  | { readonly kind: 'recorded'; readonly value: T; readonly status: number }
  | Refused
  | { readonly kind: 'stopped'; readonly cause: StopCause; readonly status: number }
  | Throttled
  | { readonly kind: 'unknown'; readonly status: number | undefined };

interface Refused {
  readonly kind: 'refused';
  readonly problems: readonly ServerProblem[];
  readonly status: number;
}

interface Throttled {
  readonly kind: 'throttled';
  readonly status: number;
  /** The header as it came. */
  readonly retryAfter: string | undefined;
}

const REFUSALS = [400, 404, 409, 413, 422];

/** What an envelope says of itself, whatever the HTTP status and the data beside it. */
const failure = z.object({ status: z.enum(['fail', 'error']) });

/** Where Qomon does not have the bundle that was asked for, or that was to be deleted. */
export const GONE = 'gone';

/**
 * The retry rule: what an answer means, the most telling sign first, and so whether the same may be
 * asked again. Whatever is not certain is `unknown`: the request may have been carried out, and it is
 * looked up before anything is sent again.
 */
export function meaningOf<T extends core.$ZodType>(
  answer: ApiAnswer,
  schema: T,
): Outcome<core.output<T>> {
  // Not certain. A connection that ended without an answer: the server may have done the work.
  if (!answer) return { kind: 'unknown', status: undefined };
  const { status, body } = answer;

  // Never from here. Nothing has left.
  if (status === NOTHING_LEFT.status)
    return { kind: 'stopped', cause: 'other installation', status };

  // Never with this key. It was not let in, so nothing was done, and nothing else will be. But a right
  // that is missing for one thing alone refuses that one.
  if (status === 401) return { kind: 'stopped', cause: 'bad key', status };
  if (status === 403) {
    const problems = reasonsIn(body);
    if (problems.some(isAboutOneThing)) return { kind: 'refused', problems, status };
    return { kind: 'stopped', cause: 'no right', status };
  }

  // Again, later. It was turned away at the door, before the work.
  if (status === 429) {
    return { kind: 'throttled', status, retryAfter: answer.headers['retry-after'] };
  }

  // Never as it stands. It was read and refused, so nothing was done, and a person corrects it.
  if (REFUSALS.includes(status)) return { kind: 'refused', problems: reasonsIn(body), status };

  // Never again. A success that can be read whole, IDs included, is the only proof of success.
  if (status >= 200 && status < 300) {
    const json = readBody(body);
    const read = z.safeParse(schema, json);
    if (read.success && !z.safeParse(failure, json).success)
      return { kind: 'recorded', value: read.data, status };
  }

  // Not certain. 5xx, a proxy's page, a cut-off body, an error inside a 200.
  return { kind: 'unknown', status };
}

/** True if a reason names a field, a contact or a period that is closed, and not the key. */
function isAboutOneThing({ location, message }: ServerProblem): boolean {
  if (readLocation(location)) return true;
  return /\b(contact|p[ée]riod(e|es|s)?|fields?|champs?)\b|clos(ed|e)\b|clôtur/i.test(message);
}

/**
 * The meanings of answers to requests that left together. A key that some of them were accepted with
 * has its rights, so that a 403 beside them is about that one request alone.
 */
export function meaningsOf<T extends core.$ZodType>(
  answers: readonly ApiAnswer[],
  schema: T,
): Array<Outcome<core.output<T>>> {
  const outcomes = answers.map((answer) => meaningOf(answer, schema));
  const isAccepted = outcomes.some(({ kind }) => kind === 'recorded');
  return outcomes.map((outcome, index): Outcome<core.output<T>> => {
    if (!isAccepted || outcome.status !== 403) return outcome;
    return { kind: 'refused', problems: reasonsIn(answers[index]?.body ?? ''), status: 403 };
  });
}

/** Statuses of a request that ended before it was read, or came too early: nothing to be corrected. */
const PASSING = [408, 425];

/**
 * What an answer says that leaves it open whether anything was recorded, and calls itself a failure: a success that
 * does, or a client error that no rung above knows (402, 405, 415, 423…). Nothing where it is none.
 */
export function failureIn(answer: ApiAnswer): ServerProblem[] {
  if (!answer) return [];
  const { status, body } = answer;
  const isSuccess = status >= 200 && status < 300;
  const isRefusal = status >= 400 && status < 500 && !PASSING.includes(status);
  const isFailure = isSuccess ? z.safeParse(failure, readBody(body)).success : isRefusal;
  return isFailure ? reasonsIn(body) : [];
}

/** The meaning of the answer to a POST of a bundle. */
export function bundleOutcome(answer: ApiAnswer): Outcome<Bundle> {
  return ofItsItems(meaningOf(answer, envelope(bundle)));
}

/** The meanings of answers to POSTs that left together. */
export function bundleOutcomes(answers: readonly ApiAnswer[]): Array<Outcome<Bundle>> {
  // guard: one-rows-403
  return meaningsOf(answers, envelope(bundle)).map(ofItsItems);
}

function ofItsItems(outcome: Outcome<{ readonly data: Bundle }>): Outcome<Bundle> {
  if (outcome.kind !== 'recorded') return outcome;
  const { status, value } = outcome;
  // guard: answer-of-its-items
  if (!isOfItsItems(value.data)) return { kind: 'unknown', status };
  return { ...outcome, value: value.data };
}

/** False where items say that they belong to another bundle than the answer does. */
function isOfItsItems({ id, transactions, memberships, donations }: Bundle): boolean {
  return [transactions, memberships, donations].every((items) =>
    (items ?? []).every(({ transaction_bundle_id: of }) => {
      const own = readGivenId(of);
      return own === undefined || own === id;
    }),
  );
}

/**
 * The meaning of the answer to a question for a bundle. That it is not there answers the question,
 * too; an answer that speaks of another bundle (`isForeign`) tells nothing of this one.
 */
export function heldOutcome(
  answer: ApiAnswer,
  id: BundleId,
): Outcome<Bundle | typeof GONE> & { readonly isForeign?: true } {
  const outcome = absent(bundleOutcome(answer));
  const { status } = outcome;
  // What is deleted may still be shown, with the time of that.
  if (outcome.kind === 'recorded' && outcome.value !== GONE && !isNone(outcome.value.DeletedAt)) {
    return { ...outcome, value: GONE };
  }
  return outcome.kind === 'recorded' && outcome.value !== GONE && outcome.value.id !== id
    ? { kind: 'unknown', status, isForeign: true }
    : outcome;
}

/**
 * The meaning of the answer to a DELETE of a bundle. Qomon's pages name it in prose alone: any
 * success will do, with or without a body, and so will a bundle that is not there. Whether it is gone
 * is read: see `confirmDeleted`.
 */
export function deletionOutcome(answer: ApiAnswer): Outcome<unknown> {
  return absent(meaningOf(answer, z.unknown()));
}

/** Where "there is no such bundle" is no refusal, but what was asked for. */
function absent<T>(outcome: Outcome<T>): Outcome<T | typeof GONE> {
  return outcome.kind === 'refused' && outcome.status === 404
    ? { kind: 'recorded', value: GONE, status: outcome.status }
    : outcome;
}

/** True where a refusal may mean that the reference has been used: to be looked up before it is believed. */
export function isDuplicate({ status, problems }: Refused): boolean {
  return status === 409 || problems.some(({ location }) => columnAt(location) === 'reference');
}

function columnAt(location: string | undefined): ReturnType<typeof columnOf> {
  const place = readLocation(location);
  return place && columnOf(place);
}

/** True where nobody said anything at all: the network, Qomon, or the day's requests are gone. */
export function isSilent(one: { readonly kind: string; readonly status?: unknown }): boolean {
  return one.kind === 'unknown' && one.status === undefined;
}

/** Why an answer did not bring what was asked for. */
export function causeOf(
  one:
    | { readonly kind: 'stopped'; readonly cause: StopCause }
    | { readonly kind: Exclude<AnswerKind, 'stopped'> },
): Untold {
  if (one.kind === 'stopped') return one.cause;
  return one.kind === 'throttled' ? 'throttled' : 'no answer';
}

/** Why nobody could tell. */
export type Untold = StopCause | 'throttled' | 'no answer';

/** When Qomon may be asked again, in milliseconds since 1970. */
export function resumesAt({ retryAfter: header }: Throttled, now: number): number {
  return now + retryAfter(header, now);
}

/** For how many minutes Qomon wants no request; undefined where those are a few at most. */
export function waitOf(outcome: Throttled, now: number): number | undefined {
  return minutesUntil(resumesAt(outcome, now), now);
}
