import type { Review, ReviewedBundle } from '../check/review';
import type { Reference } from '../model/ids';
import type { Tally } from '../model/results';
import type { Pace } from '../qomon/pace';
import type { Run } from '../run/run';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { type Approved, approvedOf } from './approval';
import type { Asked } from './lookMarks';
import { withPrevious } from './previousBundles';
import { tallyOf } from './tally';

/** What was chosen, checked and given its identity, for a person to approve. */
export interface Prepared {
  readonly tally: Tally;
  readonly approved: readonly Approved[];
  /** The sheet as it read then. */
  readonly found: Snapshot;
  readonly pace: Pace;
  /** Rows that were chosen and stay behind. */
  readonly left: readonly Reference[];
  /** Payments that stay behind until a person says whether Qomon holds them already. */
  readonly asked: readonly Asked[];
  /** What a person is to be told of before they send. */
  readonly notes: readonly string[];
  /** When Qomon's list was looked at, in milliseconds since 1970. */
  readonly lookedAt: number;
  /** Milliseconds that it took to save what the rows were given. */
  readonly savedIn: number;
}

/** The same with all that was found on the rows. */
export interface Chosen extends Prepared {
  readonly review: Review;
}

/** The references that the rows of payments bear. */
export function referencesIn(
  kept: ReadonlyArray<{ readonly placed: readonly PlacedRow[] }>,
): Reference[] {
  return kept.flatMap(({ placed }) => placed.flatMap(({ row }) => row.reference ?? []));
}

/** What is approved of payments, those that were asked for before first. */
export function approvedIn(
  { journal }: Run,
  bundles: readonly ReviewedBundle[],
  isOld: (reference: Reference) => boolean,
): readonly Approved[] {
  const sorted = [...bundles]
    .sort((a, b) => urgency(a.placed) - urgency(b.placed))
    .flatMap((bundle) => approvedOf(bundle) ?? []);
  // guard: previous-bundles-of-selection
  return withPrevious(journal, sorted, isOld);
}

/** The same with the payments of which a person has said that they are other ones. */
export function withAsked(run: Run, chosen: Chosen): Chosen {
  const bundles = [...chosen.review.bundles, ...chosen.asked.map(({ reviewed }) => reviewed)];
  const own = new Set(chosen.asked.flatMap(({ reviewed }) => referencesIn([reviewed])));
  const leftBehind = chosen.tally.leftBehind.filter(({ why }) => why !== 'looksRecorded');
  return {
    ...chosen,
    review: { ...chosen.review, bundles },
    approved: approvedIn(run, bundles, () => true),
    tally: { ...tallyOf({ ...chosen.review, bundles }), leftBehind, tabs: chosen.tally.tabs },
    left: chosen.left.filter((one) => !own.has(one)),
    asked: [],
  };
}

/** Rows that were asked for before go first. */
function urgency(placed: readonly PlacedRow[]): number {
  return placed.some(({ row }) => row.state === 'waiting') ? 0 : 1;
}
