import type { Draft } from '../entry/draft';
import type { ColumnKey } from '../model/columns';
import type { BundleId } from '../model/ids';
import { SHOWN_PAYMENTS } from '../model/limits';
import type { StopReason } from '../model/results';
import type { Outcome, ServerProblem } from '../qomon/answer';
import { columnOf, readLocation } from '../qomon/location';
import type { BundlePayload } from '../qomon/payload';
import { retryAfter } from '../qomon/retryAfter';
import type { Bundle } from '../qomon/shapes';
import type { EntryRow } from '../sheet/tab';
import { type IdCell, matchBundle } from './matching';

/** What Qomon said of a row's cell, or of the bundle where `column` is undefined. */
export interface Reason {
  readonly row: EntryRow | undefined;
  readonly column: ColumnKey | undefined;
  readonly text: string;
  /** True where the add-on says it, and not Qomon. */
  readonly isOwn?: boolean;
}

/** A bundle that Qomon holds under a row's reference, and that says something else. */
export interface Held {
  readonly bundleId: BundleId;
  /** Its payments in short, as Qomon has them. */
  readonly payments: readonly string[];
}

/** What became of a bundle that was sent. */
export type SendResult =
  | {
      readonly kind: 'sent';
      readonly bundleId: BundleId;
      readonly ids: readonly IdCell[];
      readonly missing: ReadonlyArray<{ readonly row: EntryRow; readonly column: ColumnKey }>;
      readonly status: number | undefined;
    }
  | {
      readonly kind: 'rejected';
      readonly reasons: readonly Reason[];
      /** True where Qomon says that the reference has been used: to be looked up before it is believed. */
      readonly duplicate: boolean;
      readonly status: number;
    }
  | {
      readonly kind: 'waiting';
      readonly cause: StopReason;
      readonly status: number | undefined;
      /** Milliseconds since 1970 before which Qomon does not want to be asked again. */
      readonly until?: number;
    }
  | {
      readonly kind: 'to check';
      readonly held: Held | undefined;
      readonly status: number | undefined;
    };

/** Draws the consequence of an answer for the rows of the bundle; `now` is in milliseconds since 1970. */
export function resultOf(
  outcome: Outcome<Bundle>,
  sent: BundlePayload,
  draft: Draft,
  now: number,
): SendResult {
  const { status } = outcome;
  switch (outcome.kind) {
    case 'done':
      return bundleResult([outcome.value], sent, draft, status);
    case 'refused': {
      const reasons = outcome.problems.map((problem) => reasonOf(problem, draft));
      const duplicate =
        outcome.status === 409 || reasons.some(({ column }) => column === 'reference');
      return { kind: 'rejected', reasons, duplicate, status: outcome.status };
    }
    case 'stopped':
      return { kind: 'waiting', cause: outcome.cause, status };
    case 'throttled':
      return {
        kind: 'waiting',
        cause: 'throttled',
        status,
        until: now + retryAfter(outcome.retryAfter, now),
      };
    case 'unknown':
      return { kind: 'to check', held: undefined, status };
  }
}

/**
 * What bundles that Qomon holds under the references mean for the rows. One that holds what was
 * sent is theirs; where none does, or several do, a person has to look.
 */
export function bundleResult(
  bundles: readonly Bundle[],
  sent: BundlePayload,
  draft: Draft,
  status: number | undefined,
): SendResult {
  const same = bundles
    .map((bundle) => matchBundle(sent, draft, bundle))
    .flatMap((match) => (match.kind === 'same' ? [match] : []));
  const [match] = same;
  if (match && bundles.length === 1) return { ...match, kind: 'sent', status };
  const [first] = bundles;
  return { kind: 'to check', held: first && heldOf(first), status };
}

/** What a bundle holds, for a person to compare. */
export function heldOf({ id, transactions }: Bundle): Held {
  return {
    bundleId: id,
    payments: (transactions ?? [])
      .slice(0, SHOWN_PAYMENTS)
      .map(({ amount, currency, contact_id, date }) =>
        [amount, currency?.slice(0, 3).toUpperCase(), contact_id, String(date ?? '?').slice(0, 10)]
          .map((part) => part ?? '?')
          .join(' · '),
      ),
  };
}

/** Finds the cell that a server's problem speaks of. */
function reasonOf({ location, message }: ServerProblem, { origin }: Draft): Reason {
  const place = readLocation(location);
  return {
    row: place && origin[place.list][place.index],
    column: place && columnOf(place),
    text: message,
  };
}
