import { foreignAmong, markForeign } from '../cancel/ownership';
import {
  chosenBundles,
  NO_BUNDLE,
  named,
  type Recorded,
  recordedNow,
  withHeld,
} from '../cancel/selection';
import { paymentOn } from '../check/bundleIdentity';
import { differencesOf, shownValue } from '../check/differences';
import { examine } from '../check/examine';
import { paidOn, paymentsIn } from '../check/kinship';
import { findingsText } from '../check/message';
import { isSendable, type ReviewedBundle } from '../check/review';
import type { Draft } from '../entry/draft';
import type { Host } from '../host/host';
import type {
  Correction,
  FieldChange,
  Foreign,
  NotCorrected,
  RowsOfTab,
} from '../model/cancelResults';
import type { BundleId } from '../model/ids';
import { GONE } from '../qomon/answer';
import { askWithList } from '../qomon/inquiry';
import { refundedShare } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import { peopleFor } from '../run/directory';
import { recordedAt } from '../run/recordedPaid';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { type Approved, approvedOf } from '../send/approval';
import { assignReferences } from '../send/references';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { groupBy, type PlacedRow, placeOf, Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import { type Entries, Writing } from '../sheet/writing';
import { type InPlace, lookInPlace, markInPlace } from './inPlace';
import { lostStatuses } from './lostStatus';

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

type Refused = { readonly ok: false; readonly why: NotCorrected };

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

/** Who has paid as Qomon holds it, and who on the row. */
function personsOf(run: Run, place: PlacedRow, there: Bundle): Pick<FieldChange, 'there' | 'here'> {
  const payments = paymentsIn(there);
  const held = paymentOn(place.row, { payments }) ?? payments[0];
  return { there: held?.paid.person ?? '—', here: paidOn(run.standards, place).person };
}

/** What a correction would change, field by field, as a person reads it. */
function changesOf(
  run: Run,
  draft: Draft,
  there: Bundle,
  rows: readonly PlacedRow[],
): FieldChange[] {
  const { host, standards } = run;
  const { language } = host;
  const shown = { catalog: standards.context.catalog, language };
  const found = differencesOf(draft.payload(referenceOf), draft, there, { whole: true });
  return found.map((one) => {
    const place = rows.find(({ row }) => row === one.row) ?? rows[0];
    const header = place?.entry.header.name(one.column, language) ?? one.field;
    const persons = one.field === 'contact_id' && one.list === 'transactions' && place;
    // An ID alone tells nobody whose payment it was, and whose it is to be.
    if (persons) return { header, ...personsOf(run, place, there) };
    return {
      header,
      there: shownValue(one, one.there, shown),
      here: shownValue(one, one.here, shown),
    };
  });
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

/** The rows that are to stand for the new bundle: those of the old one, and what its group has gained. */
export function correctedRows(snapshot: Snapshot, bundleId: BundleId): readonly PlacedRow[] {
  const groups = snapshot
    .bundles()
    .filter(({ placed }) => placed.some(({ row }) => bundleIdOf(row) === bundleId));
  return groups.length === 1 ? (groups[0]?.placed ?? []) : [];
}

const CORRECTABLE: readonly unknown[] = ['sent', 'changed', 'gone'];

function isCorrectable(state: PlacedRow['row']['state']): boolean {
  return CORRECTABLE.includes(state);
}

/** Checks the rows as unsent ones; fills in what a check fills in. */
function checkRows(
  run: Run,
  snapshot: Snapshot,
  bundleId: BundleId,
):
  | {
      readonly ok: true;
      readonly rows: readonly PlacedRow[];
      readonly warnings: readonly string[];
    }
  | Refused {
  const { host, deadline, standards, tabs } = run;
  const placed = correctedRows(snapshot, bundleId);
  if (placed.length === 0) {
    const apart = snapshot.rows.filter(({ row }) => bundleIdOf(row) === bundleId);
    return no({ kind: 'several groups', places: rowsByTab(apart) });
  }
  const joined = placed.filter(({ row }) => (bundleIdOf(row) ?? bundleId) !== bundleId);
  if (joined.length > 0) return no({ kind: 'joined', places: rowsByTab(joined) });
  const unsent: Entries & { state: string } = { ...NO_BUNDLE, state: '' };
  const own = placed.filter(({ row }) => bundleIdOf(row) === bundleId);
  const asUnsent = snapshot.filled(new Map(own.map((one) => [placeOf(one), unsent])));
  const places = new Set(placed.map(placeOf));
  const { review, writing } = examine(host, asUnsent, {
    standards,
    told: run.journal,
    wanted: (one) => places.has(placeOf(one)),
    directory: peopleFor(run, { deadline }),
    marks: 'none',
  });
  const findings = review.bundles.flatMap(({ bundle, placed: at }) =>
    bundle.rows.map((finding, index): Found => ({ finding, entry: at[index]?.entry })),
  );
  const problems = findings.filter(({ finding }) => finding.problems.length > 0);
  if (problems.length > 0) {
    const textAt = (one: Found): string => textOf(host, one, 'problems');
    const told = problems.map((one) => ({ row: one.finding.row.number, text: textAt(one) }));
    return no({ kind: 'problems', rows: told });
  }
  applyAndReadBack(host.workbook, snapshot, fillsOf(host, writing, placed));
  const rows = correctedRows(Snapshot.again(tabs), bundleId);
  const warnings = findings
    .filter(({ finding }) => finding.warnings.length > 0)
    .map((one) => textOf(host, one, 'warnings'));
  return { ok: true, rows, warnings };
}

function rowsByTab(rows: readonly PlacedRow[]): RowsOfTab[] {
  return [...groupBy(rows, ({ entry }) => entry.tab.name)].map(([tab, placed]) => ({
    tab,
    rows: placed.map(({ row }) => row.number),
  }));
}

interface Found {
  readonly finding: ReviewedBundle['bundle']['rows'][number];
  readonly entry: PlacedRow['entry'] | undefined;
}

function textOf(host: Host, { finding, entry }: Found, kind: 'problems' | 'warnings'): string {
  const found = { problems: [], warnings: [], [kind]: finding[kind] };
  return entry ? findingsText(found, entry.header, host) : '';
}

/** What a check fills in, without what it says: the rows have been sent, and say so for now. */
function fillsOf(host: Host, checked: Writing, rows: readonly PlacedRow[]): Writing {
  const original = new Map(rows.map((one) => [placeOf(one), one]));
  const fills = new Writing(host.language);
  for (const { placed: at, key, value } of checked.entries()) {
    const one = original.get(placeOf(at));
    if (one && key !== 'state' && key !== 'message') fills.put({ placed: one, key, value });
  }
  return fills;
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

function no(why: NotCorrected): Refused {
  return { ok: false, why };
}
