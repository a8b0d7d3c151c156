import { foreignAmong, markForeign } from '../cancel/ownership';
import { named, type Recorded, recordedNow, withHeld } from '../cancel/recorded';
import { chosenBundles } from '../cancel/selection';
import { isSendable } from '../check/review';
import type { Correction, Foreign } from '../model/cancelResults';
import type { BundleId } from '../model/ids';
import { GONE } from '../qomon/answer';
import { askWithList } from '../qomon/inquiry';
import { refundedShare } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import { recordedAt } from '../run/recordedPaid';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { type Approved, approvedOf } from '../send/approval';
import { assignReferences } from '../send/references';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { changesOf } from './changes';
import { type InPlace, lookInPlace, markInPlace } from './inPlace';
import { lostStatuses } from './lostStatus';
import { checkRows, correctedRows, isCorrectable, no, type Refused } from './rows';

/** What a person approves: the bundle that is to go, and what is to be recorded in its place. */
export interface ApprovedCorrection {
  readonly bundleId: BundleId;
  readonly approved: Approved;
  /** What Qomon held when the person was asked. */
  readonly held: string;
}

/** A correction that may be made, with what a person is told of it. */
export interface PreparedCorrection {
  readonly ok: true;
  readonly correction: Correction;
  readonly agreement: ApprovedCorrection;
}

/**
 * Checks the rows of the one bundle that was chosen as if they had never been sent, and asks Qomon
 * what it holds. Nothing but what a check fills in is written. To be called under the lock.
 */
export function prepareCorrection(
  run: Run,
  wanted: (placed: PlacedRow) => boolean,
): PreparedCorrection | Refused {
  const snapshot = Snapshot.again(run.tabs);
  const chosen = chosenOne(run, snapshot, wanted);
  if ('ok' in chosen) return chosen;
  const { bundleId } = chosen;
  const places = new Set(chosen.placed.map(placeOf));
  const found = assignReferences(run, snapshot, (placed) => places.has(placeOf(placed)));
  const checked = checkRows(run, found, bundleId);
  if (!checked.ok) return foreignAmongGroups(run, chosen, checked) ?? checked;
  const { rows, warnings } = checked;
  const bundle = rereadBundle(run, rows);
  const approved = approvedOf({ bundle, placed: rows });
  const { draft } = bundle;
  if (!approved || !draft) return no({ kind: 'changed' });

  const asHeld = held(run, bundleId);
  if (!asHeld) return no({ kind: 'no answer' });
  const foreign = foreignAmong(run, bundleId, rows, asHeld);
  // guard: correct-own-bundle
  if (foreign) return refuseForeign(run, foreign);
  const elsewhere = asHeld === GONE && inPlaceOf(run, { bundle, placed: rows, bundleId });
  if (elsewhere) return elsewhere;
  const there = asHeld === GONE ? undefined : asHeld;
  if (there && refundedShare(there) !== 'none') return no({ kind: 'refunded' });
  const changes = there ? changesOf(run, draft, there, rows) : [];
  if (there && changes.length === 0) return no({ kind: 'nothing differs' });
  if (there) changes.push(...lostStatuses(run, rows, there));
  return {
    ok: true,
    correction: {
      bundle: named(
        there ? { ...withHeld(chosen, there), placed: rows } : { ...chosen, placed: rows },
      ),
      gone: there === undefined,
      changes,
      losesStaffFields: (there?.transactions ?? []).some(({ extra_json: staff }) => Boolean(staff)),
      warnings,
    },
    agreement: { bundleId, approved, held: heldText(asHeld) },
  };
}

/** Where the bundle of rows is gone, they may have been recorded again: they take what the list shows. */
function inPlaceOf(run: Run, rows: Omit<InPlace, 'since'>): Refused | undefined {
  const since = recordedAt(run)(rows.bundleId) ?? Number.NEGATIVE_INFINITY;
  const snapshot = Snapshot.again(run.tabs);
  const one: InPlace = { ...rows, since };
  // guard: correct-gone-looked-up
  const finding = lookInPlace(run, [one], { snapshot, pages: Number.POSITIVE_INFINITY }).get(one);
  if (finding?.kind === 'not reached') return no({ kind: 'no answer' });
  // One that is merely alike is asked about once this one is approved.
  if (finding?.kind !== 'under reference') return undefined;
  markInPlace(run, new Map([[one, finding]]), snapshot);
  return no({ kind: 'in place' });
}

/** Where an ID was pasted, its rows stand apart because they have nothing to do with each other. */
function foreignAmongGroups(
  run: Run,
  { bundleId, placed }: Recorded,
  { why }: Refused,
): Refused | undefined {
  const asHeld = why.kind === 'several groups' ? held(run, bundleId) : undefined;
  const foreign = asHeld && foreignAmong(run, bundleId, placed, asHeld);
  return foreign && refuseForeign(run, foreign);
}

/** The one bundle that was chosen, of which nothing has been refunded. */
function chosenOne(
  run: Run,
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
): Recorded | Refused {
  const { bundles, leftBehind } = chosenBundles(run, snapshot, wanted);
  const [chosen] = bundles;
  if (!chosen) return no({ kind: 'nothing chosen', leftBehind });
  if (bundles.length > 1) return no({ kind: 'several chosen', bundles: bundles.length });
  const isRefunded = chosen.placed.some(
    ({ row }) => row.state === 'partRefunded' || row.state === 'refunded',
  );
  return isRefunded ? no({ kind: 'refunded' }) : chosen;
}

/** The bundle under the row's ID is not its own: the row says so, and stays as it is. */
function refuseForeign(run: Run, foreign: Foreign): Refused {
  const snapshot = Snapshot.again(run.tabs);
  const writing = new Writing(run.host.language);
  const { placed } = recordedNow(run, snapshot, foreign.bundleId);
  markForeign(run, writing, placed, foreign);
  applyAndReadBack(run.host.workbook, snapshot, writing);
  return no({ kind: 'ID of another', foreign });
}

/** The rows of a correction where they and the bundle are still what was approved. */
export function stillApproved(
  run: Run,
  { bundleId, approved, held: before }: ApprovedCorrection,
): Recorded | undefined {
  const snapshot = Snapshot.again(run.tabs);
  const now = correctedRows(snapshot, bundleId);
  const again = approvedOf({ bundle: rereadBundle(run, now), placed: now });
  const isOpen = now.every(({ row }) => isSendable(row) || isCorrectable(row.state));
  if (!isOpen || again?.fingerprint !== approved.fingerprint) return undefined;
  const asHeld = held(run, bundleId);
  // guard: correct-as-seen
  if (!asHeld || heldText(asHeld) !== before) return undefined;
  return { ...recordedNow(run, snapshot, bundleId), placed: now, references: again.references };
}

function held(run: Run, bundleId: BundleId): Bundle | 'gone' | undefined {
  const { qomon, host, deadline } = run;
  const list = { qomon, clock: host.clock, deadline };
  const { bundles } = askWithList(list, [bundleId], recordedAt(run));
  return bundles.get(bundleId);
}

function heldText(asHeld: Bundle | 'gone'): string {
  return JSON.stringify(asHeld);
}
