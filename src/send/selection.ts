import { examine, meetPeople } from '../check/examine';
import { goneNotes } from '../check/goneColumns';
import { freeCopies } from '../check/newRows';
import type { Review, ReviewedBundle } from '../check/review';
import { selectedRows } from '../check/scope';
import type { Host } from '../host/host';
import type { Reference } from '../model/ids';
import type { Obstacle } from '../model/obstacles';
import type { LeftBehind, TabLeft, Tally } from '../model/results';
import { isTicked } from '../model/ticks';
import type { Pace } from '../qomon/pace';
import { peopleOnce } from '../run/directory';
import type { Run } from '../run/run';
import { toldOfKeyChange } from '../run/sharedKey';
import { rememberFilled } from '../sheet/knownColumns';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import { Writing } from '../sheet/writing';
import { type Approved, approvedOf } from './approval';
import { forgottenPayments, notesOf } from './forgotten';
import { leftByReview } from './leftRows';
import { type Finding, Look } from './look';
import { type Asked, keepAsked, markFindings } from './lookMarks';
import { withPrevious } from './previousBundles';
import { nameAndExamine } from './references';
import { tabsLeft } from './tabsLeft';
import { tallyOf } from './tally';
import { writableOnly } from './writable';

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
 * Ticked rows of every entry tab in sight, and those that hold what may be meant for a tick, so that they are
 * named. A group goes when all its rows are ticked, as half a payment is none. A row that Qomon refused is
 * not sent again until a person chooses it.
 */
export const READY: Choice = (_host, snapshot) => {
  const hidden = new Set(snapshot.tabs.filter((tab) => tab.hidden()).map(({ id }) => id));
  const ready = snapshot
    .bundles()
    .filter(({ placed }) =>
      placed.every(
        ({ entry, row }) =>
          !hidden.has(entry.tab.id) && isTicked(row.cell('ready')) && row.state !== 'rejected',
      ),
    );
  const places = new Set(ready.flatMap(({ placed }) => placed.map(placeOf)));
  return (one) => places.has(placeOf(one));
};

/** Leaves out some of the rows that were chosen. */
export type Narrow = (
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
) => (placed: PlacedRow) => boolean;

/**
 * Gives the chosen rows references and checks them, and looks in Qomon whether it holds them already.
 * People are looked up until `deadline` (milliseconds since 1970). To be called after what is
 * unconfirmed has been resolved, with the sheet as it has just been read.
 */
export function choose(
  run: Run,
  choice: Choice,
  deadline: number,
  settled = Snapshot.again(run.tabs),
  narrow: Narrow = (_snapshot, wanted) => wanted,
): Chosen | Obstacle {
  const all = choice(run.host, settled);
  if ('kind' in all) return all;
  const writable = writableOnly(run.host, settled, narrow(settled, all));
  const { wanted } = writable;
  const isForgetful = forgottenPayments(run, settled).length > 0;
  const look = new Look(run, deadline, isForgetful);
  const freed = freeCopies(run.host, settled, wanted);
  const isOld = (reference: Reference): boolean => freed.bearing(reference).length > 0;
  const tabs = choice === READY ? tabsLeft(run.host, settled) : [];
  const chosen = chooseWanted(run, freed, { wanted, isOld, deadline, look, tabs });
  if ('kind' in chosen) return chosen;
  const { tally, notes } = chosen;
  return {
    ...chosen,
    tally: { ...tally, leftBehind: [...tally.leftBehind, ...writable.left] },
    notes: [...notes, ...writable.notes],
  };
}

interface Wanted {
  readonly wanted: (placed: PlacedRow) => boolean;
  /** True for a reference that stood in the sheet before any was given. */
  readonly isOld: (reference: Reference) => boolean;
  readonly deadline: number;
  readonly look: Look;
  readonly tabs: readonly TabLeft[];
}

function chooseWanted(run: Run, before: Snapshot, options: Wanted): Chosen | Obstacle {
  const { host, pace } = run;
  const { wanted, isOld, deadline, look, tabs } = options;
  const lookedAt = host.clock.now();
  const directory = peopleOnce({ ...run, qomon: look.people }, { deadline, pace });
  const { standards, journal: told } = run;
  const {
    snapshot: checked,
    review,
    savedIn,
  } = nameAndExamine(run, before, {
    wanted,
    meet: (snapshot) => {
      meetPeople(host, snapshot, { wanted, directory });
    },
    met: () => look.met(),
    examine: (snapshot, unsteady) =>
      examine(host, snapshot, { standards, wanted, told, unsteady, directory }),
  });
  rememberFilled(host.documentStore, checked.rows);
  // What has no reference cannot be sent, and must not be counted in what a person approves.
  const bundles = review.bundles.filter((one) => !one.bundle.draft || approvedOf(one));
  // guard: look-before-send
  const findings = look.over(bundles, checked, isOld);
  // Neither people nor the list: what left now would only have to be looked up.
  if (directory.isUnanswered && look.isUnanswered) return { kind: 'no answer' };
  const again = withoutUsed(run, findings, checked);
  if (again) return chooseWanted(run, again, options);
  const { snapshot: found, asked } = markFindings(run, findings, checked);
  keepAsked(run, asked, { snapshot: found, looked: bundles });
  const unnamed = review.bundles.filter((one) => !bundles.includes(one));
  const kept = [
    ...[...findings].map(([{ placed }, { kind }]) => ({ placed, why: KEPT[kind] })),
    ...unnamed.map(({ placed }) => ({ placed, why: 'noReference' as const })),
  ];
  const leaving = bundles.filter((one) => !findings.has(one));
  const returned = [...findings.values()].filter(({ kind }) => kind === 'taken back').length;
  return {
    review: { ...review, bundles: leaving },
    approved: approvedIn(run, leaving, isOld),
    tally: tallyOf({ ...review, bundles: leaving }, kept, tabs),
    found,
    pace,
    left: [...leftByReview(review), ...referencesIn(kept)],
    asked,
    notes: [
      ...toldOfKeyChange(run.host),
      ...notesOf(run, found, { returned, isForgetful: look.isForgetful }),
      ...goneNotes(host, leaving),
    ],
    lookedAt,
    savedIn,
  };
}

/** Why a payment stays behind that was found, or was not reached. */
const KEPT = {
  'under reference': 'found',
  'taken back': 'found',
  'looks recorded': 'looksRecorded',
  'not reached': 'notReached',
  'under way': 'toCheck',
  'reference used': 'notReached',
} as const satisfies Record<Finding['kind'], LeftBehind>;

function referencesIn(kept: ReadonlyArray<{ readonly placed: readonly PlacedRow[] }>): Reference[] {
  return kept.flatMap(({ placed }) => placed.flatMap(({ row }) => row.reference ?? []));
}

/**
 * Takes references away that were just given and have been used, so that others are given in their
 * place: those that were met in Qomon's list are given to nobody.
 */
function withoutUsed(
  { host }: Run,
  findings: ReadonlyMap<ReviewedBundle, Finding>,
  snapshot: Snapshot,
): Snapshot | undefined {
  const writing = new Writing(host.language);
  for (const [{ placed }, { kind }] of findings) {
    if (kind !== 'reference used') continue;
    for (const { row } of placed) {
      for (const one of snapshot.bearing(referenceOf(row))) writing.fill(one, { reference: '' });
    }
  }
  if (writing.entries().length === 0) return undefined;
  return applyAndReadBack(host.workbook, snapshot, writing, { knownBy: 'content' });
}

/** What is approved of payments, those that were asked for before first. */
function approvedIn(
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
