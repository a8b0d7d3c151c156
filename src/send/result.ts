import { apartFrom } from '../check/apart';
import type { Difference } from '../check/differences';
import type { Draft } from '../entry/draft';
import type { ColumnKey } from '../model/columns';
import type { BundleId } from '../model/ids';
import { SHOWN_PAYMENTS } from '../model/limits';
import { type Minor, readCurrency } from '../model/money';
import type { PaymentInShort } from '../model/paymentInShort';
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
  readonly payments: readonly PaymentInShort[];
}

/** What became of a bundle that was sent: an answer, held against what was sent; or nothing left. */
export type SendResult =
  | {
      readonly kind: 'recorded';
      readonly bundleId: BundleId;
      readonly ids: readonly IdCell[];
      readonly missing: ReadonlyArray<{ readonly row: EntryRow; readonly column: ColumnKey }>;
      readonly names?: ReadonlyArray<{ readonly row: EntryRow; readonly name: string }>;
      /** Where Qomon holds something else than the rows say: they were edited since it was sent. */
      readonly apart: readonly Difference[];
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
      /** What Qomon holds under the reference, or answered with, where it is not what was sent. */
      readonly held?: readonly Held[];
      /** What was sent, in the same form. */
      readonly here?: readonly PaymentInShort[];
      /** What Qomon said, though it is not certain that it recorded nothing: the reference is used, say. */
      readonly said?: { readonly why: 'taken' | 'failed'; readonly reasons: readonly Reason[] };
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
 * sent is theirs, the first of several; where none does, a person has to look.
 */
export function bundleResult(
  bundles: readonly Bundle[],
  sent: BundlePayload,
  draft: Draft,
  status: number | undefined,
): SendResult {
  for (const bundle of bundles) {
    const match = matchBundle(sent, draft, bundle);
    if (match.kind !== 'same') continue;
    // guard: edited-since-is-told
    const apart = apartFrom(bundle, sent, draft);
    return { ...match, kind: 'recorded', apart, status };
  }
  return {
    kind: 'unknown',
    held: bundles.map(heldOf),
    here: sent.transactions.map(paidIn),
    status,
  };
}

/** What a bundle holds, for a person to compare. */
export function heldOf({ id, transactions }: Bundle): Held {
  return {
    bundleId: id,
    payments: (transactions ?? []).slice(0, SHOWN_PAYMENTS).map(paidIn),
  };
}

/** A payment in short, as it is sent or as Qomon shows it. */
export function paidIn({
  amount,
  currency,
  contact_id: payer,
  date,
}: {
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
  readonly contact_id?: number | undefined;
  readonly date?: string | undefined;
}): PaymentInShort {
  const read = readCurrency(currency ?? '');
  const sum =
    amount === undefined || !read ? undefined : { amount: amount as Minor, currency: read };
  return { sum, payer, day: date?.slice(0, 10) };
}

/** The same for an answer that calls itself a failure, though its status says that it is none. */
export function failed(
  result: SendResult,
  said: readonly ServerProblem[],
  draft: Draft,
): SendResult {
  if (result.kind !== 'unknown' || said.length === 0) return result;
  const reasons = said.map((problem) => reasonOf(problem, draft));
  return { ...result, said: { why: 'failed', reasons } };
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
