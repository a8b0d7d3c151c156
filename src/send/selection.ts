import { examine, meetPeople } from '../check/examine';
import { goneNotes } from '../check/goneColumns';
import { freeCopies } from '../check/newRows';
import type { ReviewedBundle } from '../check/review';
import type { Reference } from '../model/ids';
import type { Obstacle } from '../model/obstacles';
import type { LeftBehind, TabLeft } from '../model/results';
import { peopleOnce } from '../run/directory';
import type { Run } from '../run/run';
import { toldOfKeyChange } from '../run/sharedKey';
import { rememberFilled } from '../sheet/knownColumns';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import { Writing } from '../sheet/writing';
import { approvedOf } from './approval';
import { type Choice, type Narrow, READY } from './choice';
import { approvedIn, type Chosen, referencesIn } from './chosen';
import { forgottenPayments, notesOf } from './forgotten';
import { leftByReview } from './leftRows';
import { type Finding, Look } from './look';
import { keepAsked, markFindings } from './lookMarks';
import { nameAndExamine } from './references';
import { tabsLeft } from './tabsLeft';
import { tallyOf } from './tally';
import { writableOnly } from './writable';

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
  const { isOld, deadline, look, tabs } = options;
  const lookedAt = host.clock.now();
  const directory = peopleOnce({ ...run, qomon: look.people }, { deadline, pace });
  const { snapshot: checked, review, savedIn } = examined(run, before, options, directory);
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
  const kept = keptBack(findings, unnamed);
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
      // guard: told-of-twice
      ...look.twice(found),
      ...notesOf(run, found, { returned, isForgetful: look.isForgetful }),
      ...goneNotes(host, leaving),
    ],
    lookedAt,
    savedIn,
  };
}

/** Gives the rows references and checks them; people are looked up, and the list with them. */
function examined(
  run: Run,
  before: Snapshot,
  { wanted, look }: Wanted,
  directory: ReturnType<typeof peopleOnce>,
): ReturnType<typeof nameAndExamine> {
  const { host, standards, journal: told } = run;
  return nameAndExamine(run, before, {
    wanted,
    meet: (snapshot) => {
      meetPeople(host, snapshot, { wanted, directory });
    },
    met: () => look.met(),
    examine: (snapshot, unsteady) =>
      examine(host, snapshot, { standards, wanted, told, unsteady, directory }),
  });
}

/** What stays behind, and why: what was found or not reached, and rows without a reference. */
function keptBack(
  findings: ReadonlyMap<ReviewedBundle, Finding>,
  unnamed: readonly ReviewedBundle[],
): Array<{ readonly placed: readonly PlacedRow[]; readonly why: LeftBehind }> {
  return [
    ...[...findings].map(([{ placed }, { kind }]) => ({ placed, why: KEPT[kind] })),
    ...unnamed.map(({ placed }) => ({ placed, why: 'noReference' as const })),
  ];
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
