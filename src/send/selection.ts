import { examine } from '../check/examine';
import { freeCopies } from '../check/newRows';
import type { Review } from '../check/review';
import { selectedRows } from '../check/scope';
import type { Host } from '../host/host';
import type { Reference } from '../model/ids';
import type { Obstacle } from '../model/obstacles';
import type { Tally } from '../model/results';
import { readTick } from '../model/ticks';
import type { Pace } from '../qomon/pace';
import { peopleFor } from '../run/directory';
import type { Run } from '../run/run';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, Snapshot } from '../sheet/snapshot';
import { type Approved, approvedOf } from './approval';
import { leftByReview } from './leftRows';
import { withPrevious } from './previousBundles';
import { assignReferences } from './references';
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
}

/** The same with all that was found on the rows. */
export interface Chosen extends Prepared {
  readonly review: Review;
}

/** Which rows are to be sent. */
export type Choice = (
  host: Host,
  snapshot: Snapshot,
) => ((placed: PlacedRow) => boolean) | Obstacle;

export const SELECTED: Choice = (host, snapshot) => {
  const scope = selectedRows(host, snapshot);
  return 'kind' in scope ? scope : scope.wanted;
};

/**
 * Ticked rows of every entry tab, and those that hold what may be meant for a tick, so that they are
 * named. A group goes when all its rows are ticked, as half a payment is none. A row that Qomon refused is
 * not sent again until a person chooses it.
 */
export const READY: Choice = (_host, snapshot) => {
  const ready = snapshot
    .bundles()
    .filter(({ placed }) =>
      placed.every(
        ({ row }) => readTick(row.cell('ready')) !== 'unticked' && row.state !== 'rejected',
      ),
    );
  const places = new Set(ready.flatMap(({ placed }) => placed.map(placeOf)));
  return (one) => places.has(placeOf(one));
};

/**
 * Gives the chosen rows references and checks them. People are looked up until `deadline`
 * (milliseconds since 1970). To be called after what is unconfirmed has been resolved, with the sheet
 * as it has just been read.
 */
export function choose(
  run: Run,
  choice: Choice,
  deadline: number,
  settled = Snapshot.again(run.tabs),
): Chosen | Obstacle {
  const { host } = run;
  const wanted = choice(host, settled);
  if ('kind' in wanted) return wanted;
  const freed = freeCopies(host, settled, wanted);
  const { snapshot, unsteady } = assignReferences(run, freed, wanted);
  const { review, writing } = examine(host, snapshot, {
    standards: run.standards,
    wanted,
    unsteady,
    directory: peopleFor(run, { deadline, pace: run.pace }),
  });
  const found = applyAndReadBack(host.workbook, snapshot, writing, { budget: 0 });

  // What has no reference cannot be sent, and must not be counted in what a person approves.
  const bundles = review.bundles.filter((one) => !one.bundle.draft || approvedOf(one));
  const sorted = [...bundles]
    .sort((a, b) => urgency(a.placed) - urgency(b.placed))
    .flatMap((bundle) => approvedOf(bundle) ?? []);
  // guard: previous-bundles-of-selection
  const approved = withPrevious(run.journal, sorted, (one) => freed.bearing(one).length > 0);
  const tally = tallyOf({ ...review, bundles });
  return { review, approved, tally, found, pace: run.pace, left: leftByReview(review) };
}

/** Rows that were asked for before go first. */
function urgency(placed: readonly PlacedRow[]): number {
  return placed.some(({ row }) => row.state === 'waiting') ? 0 : 1;
}
