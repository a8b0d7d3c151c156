import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../entry/columns';
import type { Draft } from '../entry/draft';
import type { EntryRow } from '../entry/tab';
import type { BundleId } from '../ids';
import type { Outcome, ServerProblem } from '../qomon/answer';
import { readLocation } from '../qomon/location';
import type { BundlePayload } from '../qomon/payload';
import type { Bundle } from '../qomon/shapes';
import type { StopReason } from '../text/words';
import { type IdCell, matchBundle } from './matching';

/** What Qomon said of a row's cell, or of the bundle where `column` is undefined. */
export interface Reason {
  readonly row: EntryRow | undefined;
  readonly column: ColumnKey | undefined;
  readonly text: string;
}

/** What became of a bundle that was sent. */
export type Verdict =
  | {
      readonly kind: 'sent';
      readonly bundleId: BundleId;
      readonly ids: readonly IdCell[];
      readonly missing: ReadonlyArray<{ readonly row: EntryRow; readonly column: ColumnKey }>;
      readonly status: number;
    }
  | { readonly kind: 'rejected'; readonly reasons: readonly Reason[]; readonly status: number }
  | { readonly kind: 'waiting'; readonly cause: StopReason; readonly status: number }
  | {
      readonly kind: 'to check';
      /** Set where Qomon answered with a bundle that holds something else. */
      readonly bundleId: BundleId | undefined;
      readonly status: number | undefined;
    };

/** Draws the consequence of an answer for the rows of the bundle. */
export function verdictOf(outcome: Outcome<Bundle>, sent: BundlePayload, draft: Draft): Verdict {
  const { status } = outcome;
  switch (outcome.kind) {
    case 'done': {
      const match = matchBundle(sent, draft, outcome.value);
      return match.kind === 'same'
        ? { ...match, kind: 'sent', status: outcome.status }
        : { kind: 'to check', bundleId: match.bundleId, status };
    }
    case 'refused': {
      const reasons = outcome.problems.map((problem) => reasonOf(problem, draft));
      return { kind: 'rejected', reasons, status: outcome.status };
    }
    case 'stopped':
      return { kind: 'waiting', cause: outcome.cause, status: outcome.status };
    case 'throttled':
      return { kind: 'waiting', cause: 'throttled', status: outcome.status };
    case 'unknown':
      return { kind: 'to check', bundleId: undefined, status };
  }
}

/** Finds the cell that a server's problem speaks of. */
function reasonOf({ location, message }: ServerProblem, { origin }: Draft): Reason {
  const place = readLocation(location);
  return {
    row: place && origin[place.list][place.index],
    column:
      place?.field === undefined
        ? undefined
        : COLUMN_KEYS.find((key) => COLUMNS[key].field === `${place.list}.${place.field}`),
    text: message,
  };
}
