import { bundleIdOf } from '../entry/copies';
import { applyAndReadBack } from '../entry/readBack';
import { type PlacedRow, Snapshot } from '../entry/snapshot';
import { mayBecome } from '../entry/states';
import { Writing } from '../entry/writing';
import type { BundleId, Reference } from '../ids';
import type { Journal } from '../journal/journal';
import type { Intent, JournalLine, JournalOutcome } from '../journal/line';
import { askForBundles } from '../qomon/inquiry';
import type { Run } from '../upload/run';
import { fillCancelled } from './cancel';
import { NO_BUNDLE } from './cancelChoice';
import { isOfDeletion } from './ownership';

/** A bundle that was to be deleted, and of which nobody knows yet whether it is. */
export interface OpenDeletion {
  readonly action: 'cancel' | 'correct';
  readonly bundleId: BundleId;
  readonly references: readonly Reference[];
  /** When it was begun, in milliseconds since 1970. */
  readonly at: number;
  readonly detail: string;
}

/** What came of deletions that had been left open. */
export interface ResolvedDeletions {
  readonly cancelled: number;
  readonly notCancelled: number;
  readonly notCorrected: number;
  readonly inDoubt: number;
  readonly requests: number;
  /** Rows that are being corrected, and whose old bundle may or may not be gone: they must wait. */
  readonly undecided: ReadonlySet<Reference>;
}

/** The deletions of one kind that the journal knows to be open, bundle by bundle. */
export function openDeletions(
  intents: ReadonlyMap<Reference, Intent>,
  action: OpenDeletion['action'],
): OpenDeletion[] {
  const open = new Map<BundleId, OpenDeletion>();
  for (const { reference, bundleId, at, detail } of intents.values()) {
    if (bundleId === undefined) continue;
    const known = open.get(bundleId);
    open.set(bundleId, {
      action,
      bundleId,
      references: [...(known?.references ?? []), reference],
      at: Math.max(at, known?.at ?? 0),
      detail,
    });
  }
  return [...open.values()];
}

/** True where a bundle may be gone at any moment: whatever else is done to it would be lost. */
export function isBeingDeleted(journal: Journal, bundleId: BundleId): boolean {
  return (['cancel', 'correct'] as const).some((kind) =>
    [...journal.openIntents(kind).values()].some((intent) => intent.bundleId === bundleId),
  );
}

/**
 * Asks Qomon whether bundles that were to be deleted are gone, and lets their rows say so. To be
 * called under the document's lock, before rows in doubt are looked up: of a row that is being
 * corrected, its reference alone does not tell the old bundle from the new one. `underWay`: for so
 * many milliseconds after it was sent, a request may still be carried out.
 */
export function resolveDeletions(run: Run, underWay: number): ResolvedDeletions {
  const { host, journal, qomon, deadline } = run;
  const open = [
    ...openDeletions(journal.openIntents('cancel'), 'cancel'),
    ...openDeletions(journal.openIntents('correct'), 'correct'),
  ];
  const counts = { cancelled: 0, notCancelled: 0, notCorrected: 0, inDoubt: 0, requests: 0 };
  const undecided = new Set<Reference>();
  if (open.length === 0) return { ...counts, undecided };
  const now = host.clock.now();
  const { bundles, requests } = askForBundles(
    { qomon, clock: host.clock, deadline },
    open.map(({ bundleId }) => bundleId),
  );
  const snapshot = Snapshot.again(run.tabs);
  const writing = new Writing(host.language);
  const lines: JournalLine[] = [];
  for (const deletion of open) {
    const { action, bundleId } = deletion;
    const rows = rowsOf(snapshot, deletion);
    const standing = bundles.get(bundleId);
    if (standing === 'gone' && action === 'cancel') {
      counts.cancelled += 1;
      for (const placed of rows.filter(isOfBundle)) {
        fillCancelled(host, writing, placed, bundleId);
      }
      const detail = rows.length > 0 ? '' : host.words.journal.rowGone;
      lines.push(...linesOf(deletion, 'recorded', detail));
    } else if (standing === 'gone') {
      lines.push(...fillDeleted(run, writing, deletion, rows));
    } else if (standing && now - deletion.at >= underWay) {
      counts[action === 'cancel' ? 'notCancelled' : 'notCorrected'] += 1;
      fillKept(run, writing, deletion, rows);
      lines.push(...linesOf(deletion, 'waiting', host.words.cancel.journal.stillThere));
    } else {
      counts.inDoubt += 1;
      if (action === 'correct') for (const one of deletion.references) undecided.add(one);
      const message = host.words.cancel.messages.inDoubt(bundleId);
      for (const placed of rows) writing.fill(placed, { message });
    }
  }
  applyAndReadBack(host.workbook, snapshot, writing);
  // The intents end once the rows say what came of them.
  journal.write(lines);
  return { ...counts, requests, undecided };
}

/**
 * The old bundle of a correction is gone: its rows may be recorded anew. Gives the lines that say so
 * in the journal, where what was to be corrected stays open until the new bundle stands. `sending`
 * rows that bear no ID may have been recorded already: unless the run itself knows better
 * (`isFresh`), they are a doubt of the send, and are looked up.
 */
export function fillDeleted(
  { host }: Run,
  writing: Writing,
  deletion: OpenDeletion,
  rows: readonly PlacedRow[],
  { isFresh = false, status }: { isFresh?: boolean; status?: number | undefined } = {},
): JournalLine[] {
  const { messages, journal } = host.words.cancel;
  const { bundleId } = deletion;
  let [isFreed, isUnmarked] = [false, false];
  for (const placed of rows) {
    const { row } = placed;
    const bearsOld = bundleIdOf(row) !== undefined;
    if (row.state === 'sending' && (bearsOld || isFresh)) {
      writing.fill(placed, { ...NO_BUNDLE, message: messages.deleted(bundleId) }, 'waiting');
      isFreed = true;
    } else if (bearsOld && typeof row.state !== 'object' && mayBecome(row.state, 'gone')) {
      // Nothing was deleted for a row that was never marked: somebody has removed the bundle.
      writing.fill(placed, { message: host.words.compare.messages.gone(bundleId) }, 'gone');
      isUnmarked = true;
    }
  }
  if (isFreed) {
    const freed: OpenDeletion = { ...deletion, action: 'cancel' };
    return linesOf(freed, 'recorded', journal.forCorrection, status);
  }
  return isUnmarked ? linesOf(deletion, 'waiting', journal.changed) : [];
}

/** True for a row that stands for its bundle, or did until the run was cut off that cancelled it. */
function isOfBundle({ row }: PlacedRow): boolean {
  const { state } = row;
  return (
    bundleIdOf(row) !== undefined || (typeof state !== 'object' && mayBecome(state, 'cancelled'))
  );
}

/** The bundle stands as it was: so do its rows. */
export function fillKept(
  { host }: Run,
  writing: Writing,
  { action, bundleId }: OpenDeletion,
  rows: readonly PlacedRow[],
  why?: string,
): void {
  const { messages } = host.words.cancel;
  const said = action === 'cancel' ? messages.notCancelled : messages.notCorrected;
  const message = why ?? said(bundleId);
  for (const placed of rows) {
    if (action === 'cancel' || placed.row.state !== 'sending') writing.fill(placed, { message });
    else writing.fill(placed, { message }, bundleIdOf(placed.row) ? 'sent' : 'waiting');
  }
}

/** Lines of the outcome for each reference of a deletion. */
export function linesOf(
  { action, bundleId, references }: OpenDeletion,
  outcome: JournalOutcome,
  detail: string,
  status?: number,
): JournalLine[] {
  return references.map((reference) => ({
    action,
    reference,
    bundleId,
    outcome,
    status,
    detail,
  }));
}

/** The rows that bear a bundle's ID, and those of its references that bear none any more. */
export function rowsOf({ rows }: Snapshot, deletion: OpenDeletion): readonly PlacedRow[] {
  return rows.filter((placed) => {
    const { row } = placed;
    if (bundleIdOf(row) !== undefined) return isOfDeletion(placed, deletion);
    return row.reference !== undefined && deletion.references.includes(row.reference);
  });
}
