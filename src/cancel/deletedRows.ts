import type { OpenDeletion } from '../journal/openDeletions';
import type { JournalLine, JournalOutcome, LineCodes } from '../model/journalLine';
import { mayBecome } from '../model/states';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import type { Writing } from '../sheet/writing';
import { isOfDeletion } from './ownership';
import { NO_BUNDLE } from './recorded';

/**
 * The old bundle of a correction is gone: its rows may be recorded again. `sending` rows that bear no ID may
 * have been recorded already: unless the run itself knows better (`isFresh`), their send is unconfirmed, and
 * are looked up. True where the add-on had not come to deleting it: somebody else has.
 */
export function fillDeleted(
  { host }: Run,
  writing: Writing,
  { bundleId }: OpenDeletion,
  rows: readonly PlacedRow[],
  isFresh = false,
): boolean {
  const { messages } = host.words.cancel;
  let [isFreed, isUnmarked] = [false, false];
  for (const placed of rows) {
    const { row } = placed;
    const bearsOld = bundleIdOf(row) !== undefined;
    // guard: correct-may-be-sent
    const isUnsent = row.state === 'sending' && (bearsOld || isFresh);
    if (isUnsent) {
      writing.fill(placed, { ...NO_BUNDLE, message: messages.deleted(bundleId) }, 'waiting');
      isFreed = true;
    } else if (bearsOld && typeof row.state !== 'object' && mayBecome(row.state, 'gone')) {
      // Nothing was deleted for a row that was never marked: somebody has removed the bundle.
      writing.fill(placed, { message: host.words.compare.messages.gone(bundleId) }, 'gone');
      isUnmarked = true;
    }
  }
  return isUnmarked && !isFreed;
}

/** The lines that say of the old bundle of a correction that it is gone; the correction itself stays open. */
export function deletedLines(deletion: OpenDeletion, status?: number): JournalLine[] {
  const deleted: OpenDeletion = { ...deletion, action: 'cancel' };
  return linesOf(deleted, 'recorded', { why: 'forCorrection' }, status);
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
  { action, bundleId, references, paid }: OpenDeletion,
  outcome: JournalOutcome,
  codes: LineCodes,
  status?: number,
): JournalLine[] {
  return references.map((reference) => ({
    action,
    reference,
    bundleId,
    outcome,
    status,
    money: paid.get(reference),
    codes,
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
