import { fillCancelled } from '../cancel/cancel';
import { NO_BUNDLE } from '../cancel/recorded';
import { problemsOfRecorded } from '../check/copies';
import type { BundleId } from '../model/ids';
import type { JournalLine } from '../model/journalLine';
import { RECORDED_STATES, type State } from '../model/states';
import { GONE } from '../qomon/answer';
import { stateHeld } from '../qomon/refunded';
import { previousSpace } from '../run/previousSpace';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import type { Evidence } from './evidence';
import { areLeftOf } from './leftRows';
import { mark, stateBefore } from './marks';
import { resultOf } from './resolution';

/** States of rows that were not sent; beside a bundle's ID, somebody has emptied or typed them. */
const UNSENT: readonly State[] = ['blank', 'invalid', 'waiting'];

/** The sheet as it reads then, and of how many payments the state was put right. */
export interface PutRight {
  readonly snapshot: Snapshot;
  readonly states: number;
}

/**
 * Puts the states right of rows that bear a bundle's ID: those that lost theirs are what Qomon holds, and those of
 * an earlier version of the sheet, whose bundle was deleted from here since, are cancelled, or those of the bundle
 * that took its place. Nothing is believed but what Qomon says of the bundle now.
 */
export function putStatesRight(run: Run, snapshot: Snapshot, evidence: Evidence): PutRight {
  const previous = previousSpace(run.host, run.journal);
  const isOurs = ({ row }: PlacedRow): boolean =>
    row.reference !== undefined && bundleIdOf(row) !== undefined && previous(row) === undefined;
  const rows = snapshot.rows.filter(isOurs);
  const unsent = rows.filter((one) => isIn(one, UNSENT));
  const deleted = deletedIn(
    run,
    rows.filter((one) => isIn(one, RECORDED_STATES)),
  );
  if (unsent.length + deleted.length === 0) return { snapshot, states: 0 };
  evidence.askAll([...unsent, ...deleted].flatMap(({ row }) => bundleIdOf(row) ?? []));
  const writing = new Writing(run.host.language);
  const lines: JournalLine[] = [];
  let states = 0;
  for (const { placed } of snapshot.bundles().filter((one) => one.placed.some(inside(unsent)))) {
    const found = restored(run, snapshot, writing, placed, evidence);
    lines.push(...(found ?? []));
    states += found ? 1 : 0;
  }
  for (const one of deleted) states += endOf(run, writing, one, evidence);
  run.journal.write(lines);
  return writing.entries().length === 0
    ? { snapshot, states }
    : { snapshot: applyAndReadBack(run.host.workbook, snapshot, writing), states };
}

function isIn({ row: { state } }: PlacedRow, states: readonly State[]): boolean {
  return typeof state !== 'object' && states.includes(state);
}

function inside(rows: readonly PlacedRow[]): (one: PlacedRow) => boolean {
  const known = new Set(rows.map(({ row }) => row));
  return ({ row }) => known.has(row);
}

/**
 * Writes what Qomon holds to rows that all bear its ID, and gives the lines that say so of payments; undefined where
 * it is another.
 */
function restored(
  run: Run,
  snapshot: Snapshot,
  writing: Writing,
  placed: readonly PlacedRow[],
  evidence: Evidence,
): JournalLine[] | undefined {
  const [bundleId, ...others] = new Set(placed.map(({ row }) => bundleIdOf(row)));
  const bundle = bundleId === undefined || others.length > 0 ? GONE : evidence.ask(bundleId);
  if (!bundle || bundle === GONE) return undefined;
  // A copy is told so, and made a new row by a person.
  if (placed.some((one) => problemsOfRecorded(snapshot, one).length > 0)) return undefined;
  // guard: state-of-left
  if (areLeftOf(placed, bundle)) {
    const message = run.host.words.messages.sent({ bundleId: bundle.id, missing: [] });
    for (const one of placed)
      writing.fill(one, { message }, stateHeld(bundle), stateBefore(one.row));
    return [];
  }
  const result = resultOf(run, placed, [bundle]);
  if (result?.kind !== 'recorded') return undefined;
  const payment = { placed, attempts: [], since: 0, last: undefined, isInherited: false };
  // guard: state-of-recorded
  return mark(run, writing, payment, { kind: 'sent', result, bundle, others: [] });
}

/** Rows whose bundle was deleted from here, as far as is remembered. */
function deletedIn({ journal }: Run, rows: readonly PlacedRow[]): PlacedRow[] {
  const gone = new Set(
    journal.memory.recorded().flatMap(({ bundleId, isGone }) => (isGone ? bundleId : [])),
  );
  const stale = rows.filter(({ row }) => gone.has(bundleIdOf(row) as BundleId));
  if (stale.length === 0) return [];
  const open = journal.open.references();
  return stale.filter(({ row }) => row.reference !== undefined && !open.has(row.reference));
}

/** Lets a row say that its bundle was deleted, or be looked up where another took its place; 1 where it does. */
function endOf(run: Run, writing: Writing, placed: PlacedRow, evidence: Evidence): 0 | 1 {
  const { reference } = placed.row;
  const bundleId = bundleIdOf(placed.row);
  if (reference === undefined || bundleId === undefined) return 0;
  if (evidence.fateOf(bundleId) !== 'gone') return 0;
  const { host, journal } = run;
  if (journal.memory.under(reference)) {
    const message = host.words.messages.toCheck(reference);
    writing.fill(placed, { ...NO_BUNDLE, message }, 'toCheck');
    return 1;
  }
  // guard: stale-is-cancelled
  if (!journal.past.isCancelled(reference, bundleId)) return 0;
  fillCancelled(host, writing, placed, bundleId);
  return 1;
}
