import type { Draft } from '../entry/draft';
import type { ColumnKey } from '../model/columns';
import type { BundleId } from '../model/ids';
import { SHOWN_PAYMENTS } from '../model/limits';
import type { StopCause } from '../model/results';
import { isDuplicate, type Outcome, resumesAt, type ServerProblem } from '../qomon/answer';
import { columnOf, readLocation } from '../qomon/location';
import type { BundlePayload } from '../qomon/payload';
import type { Bundle } from '../qomon/shapes';
import type { Changed } from '../run/progress';
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

/** What became of a bundle that was sent: an answer, held against what was sent; or nothing left. */
export type SendResult =
  | {
      readonly kind: 'recorded';
      readonly bundleId: BundleId;
      readonly ids: readonly IdCell[];
      readonly missing: ReadonlyArray<{ readonly row: EntryRow; readonly column: ColumnKey }>;
      readonly names?: ReadonlyArray<{ readonly row: EntryRow; readonly name: string }>;
      readonly status: number | undefined;
    }
  | {
      readonly kind: 'refused';
      readonly reasons: readonly Reason[];
      /** True where Qomon may say that the reference has been used: it is looked up first. */
      readonly duplicate: boolean;
      readonly status: number;
    }
  | { readonly kind: 'stopped'; readonly cause: StopCause; readonly status: number }
  | { readonly kind: 'throttled'; readonly until: number; readonly status: number }
  | {
      readonly kind: 'unknown';
      /** What Qomon holds under the reference, where it is not what was sent. */
      readonly held?: Held | undefined;
      readonly status: number | undefined;
    }
  | Changed;

/** Draws the consequence of an answer for the rows of the bundle; `now` is in milliseconds since 1970. */
export function resultOf(
  outcome: Outcome<Bundle>,
  sent: BundlePayload,
  draft: Draft,
  now: number,
): SendResult {
  switch (outcome.kind) {
    case 'recorded':
      return bundleResult([outcome.value], sent, draft, outcome.status);
    case 'refused': {
      const reasons = outcome.problems.map((problem) => reasonOf(problem, draft));
      const { status } = outcome;
      return { kind: 'refused', reasons, duplicate: isDuplicate(outcome), status };
    }
    case 'throttled':
      return { kind: 'throttled', until: resumesAt(outcome, now), status: outcome.status };
    default:
      return outcome;
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
  if (match && bundles.length === 1) return { ...match, kind: 'recorded', status };
  const [first] = bundles;
  return { kind: 'unknown', held: first && heldOf(first), status };
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
