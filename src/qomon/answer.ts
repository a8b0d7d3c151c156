import type { core } from 'zod/mini';
import * as z from 'zod/mini';
import type { StopCause } from '../model/results';
import { readBody } from './body';
import type { ApiAnswer } from './client';
import { readLocation } from './location';
import { reasonsIn, type ServerProblem } from './reasons';
import { type Bundle, bundle, envelope } from './shapes';

export type { ServerProblem } from './reasons';

/** What an answer means for what was asked, by what a person or the next run must do. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T; readonly status: number }
  | {
      readonly kind: 'refused';
      readonly problems: readonly ServerProblem[];
      readonly status: number;
    }
  | { readonly kind: 'stopped'; readonly cause: StopCause; readonly status: number }
  /** `retryAfter`: the header as it came. */
  | { readonly kind: 'throttled'; readonly status: number; readonly retryAfter: string | undefined }
  | { readonly kind: 'unknown'; readonly status: number | undefined };

const REFUSALS = [400, 404, 409, 413, 422];

/** What an envelope says of itself, whatever the HTTP status and the data beside it. */
const failure = z.object({ status: z.enum(['fail', 'error']) });

/**
 * The meaning of an answer, the most telling sign first. Whatever is not certain is `unknown`:
 * the request may have been carried out, and it is looked up before anything is sent again.
 */
export function meaningOf<T extends core.$ZodType>(
  answer: ApiAnswer,
  schema: T,
): Outcome<core.output<T>> {
  // A connection that ended without an answer: the server may have done the work.
  if (!answer) return { kind: 'unknown', status: undefined };
  const { status, body } = answer;

  // The key was not let in, so nothing was done, and nothing else will be with this key.
  if (status === 401) return { kind: 'stopped', cause: 'bad key', status };
  if (status === 403) {
    // A right that is missing for one thing alone refuses that one.
    const problems = reasonsIn(body);
    if (problems.some(isAboutOneThing)) return { kind: 'refused', problems, status };
    return { kind: 'stopped', cause: 'no right', status };
  }

  // Turned away at the door, before the work.
  if (status === 429) {
    return { kind: 'throttled', status, retryAfter: answer.headers['retry-after'] };
  }

  // Read and refused.
  if (REFUSALS.includes(status)) return { kind: 'refused', problems: reasonsIn(body), status };

  // A success that can be read whole, IDs included, is the only proof of success.
  if (status >= 200 && status < 300) {
    const json = readBody(body);
    const read = z.safeParse(schema, json);
    if (read.success && !z.safeParse(failure, json).success)
      return { kind: 'done', value: read.data, status };
  }

  // 5xx, a proxy's page, a cut-off body, an error inside a 200.
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
  const isAccepted = outcomes.some(({ kind }) => kind === 'done');
  return outcomes.map((outcome, index): Outcome<core.output<T>> => {
    if (!isAccepted || outcome.status !== 403) return outcome;
    return { kind: 'refused', problems: reasonsIn(answers[index]?.body ?? ''), status: 403 };
  });
}

/** The meaning of the answer to a POST of a bundle. */
export function bundleOutcome(answer: ApiAnswer): Outcome<Bundle> {
  const outcome = meaningOf(answer, envelope(bundle));
  return outcome.kind === 'done' ? { ...outcome, value: outcome.value.data } : outcome;
}

/**
 * The meaning of the answer to a DELETE of a bundle. Qomon's pages name it in prose alone: any
 * success will do, with or without a body, and a bundle that is not there has been removed.
 */
export function deletionOutcome(answer: ApiAnswer): Outcome<undefined> {
  const { status = 0, body = '' } = answer ?? {};
  const succeeded = status >= 200 && status < 300;
  if (succeeded && z.safeParse(failure, readBody(body)).success) return { kind: 'unknown', status };
  if (succeeded || status === 404) return { kind: 'done', value: undefined, status };
  const outcome = meaningOf(answer, z.never());
  return outcome.kind === 'done' ? { kind: 'unknown', status } : outcome;
}
