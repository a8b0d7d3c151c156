import { type Deletion, deleteBundles } from '../cancel/deleteBundles';
import { deletedLines, fillDeleted, fillKept, linesOf, rowsOf } from '../cancel/deletedRows';
import { notDeleted } from '../cancel/notDeleted';
import { itemIds, type Recorded } from '../cancel/recorded';
import type { OpenDeletion } from '../journal/openDeletions';
import type { CorrectionEnd } from '../model/cancelResults';
import { writtenOf } from '../model/outcomes';
import { CHANGED, type Changed } from '../run/progress';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { type Approved, approvedOf } from '../send/approval';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { finishCorrections } from './finish';
import { correctedRows } from './rows';
import type { ApprovedCorrection } from './selection';

/** What came of a correction. */
export interface Corrected {
  /** How it ended once the old bundle was gone; undefined where that one stands, or may. */
  readonly end: CorrectionEnd | undefined;
  /** What the row says, or would say if it were still there. */
  readonly message: string;
}

/**
 * Deletes the old bundle and records the rows again, as they stand. The intent is in the journal and
 * on the rows, saved, before the DELETE leaves; that it is gone is in the journal before anything is written to the
 * rows, which may not be there any more. What is cut off after that, the next run finishes.
 * To be called under the document's lock.
 */
export function correctApproved(
  run: Run,
  { bundleId, approved }: ApprovedCorrection,
  chosen: Recorded,
): Corrected {
  const { host, journal } = run;
  const { notCorrected } = host.words.cancel;
  const deletion: OpenDeletion = {
    action: 'correct',
    bundleId,
    references: approved.references,
    at: host.clock.now(),
    codes: { approved: approved.fingerprint, ...itemIds(chosen) },
    paid: chosen.paid,
  };
  if (!markIntent(run, deletion, approved)) {
    const message = notCorrected({ kind: 'changed' });
    keep(run, deletion, CHANGED, message);
    return ended(run, deletion, message);
  }
  const { deletions } = deleteBundles(run, [bundleId]);
  const [came = UNKNOWN] = deletions;
  // guard: correct-old-is-gone
  const isGone = came.kind === 'recorded';
  if (isGone) {
    // guard: correct-deletion-told
    journal.write(deletedLines(deletion, came.status));
    const snapshot = Snapshot.again(run.tabs);
    const freed = new Writing(host.language);
    fillDeleted(run, freed, deletion, rowsOf(snapshot, deletion), true);
    applyAndReadBack(host.workbook, snapshot, freed);
    const end = finishCorrections(run).find((one) => one.bundleId === bundleId);
    return ended(run, deletion, end ? host.words.cancel.correction(end) : '', end);
  }
  const message = notDeleted(host, bundleId, came);
  if (came.kind === 'unknown') leaveOpen(run, deletion, came, message);
  else keep(run, deletion, came, message);
  return ended(run, deletion, message);
}

const UNKNOWN: Deletion = { kind: 'unknown', status: undefined };

/**
 * Writes the intent to the journal and the rows, and saves both. True where the rows, now that they
 * are marked, still say what was approved.
 */
function markIntent(run: Run, deletion: OpenDeletion, approved: Approved): boolean {
  const { host } = run;
  const { bundleId } = deletion;
  const message = host.words.cancel.messages.correcting(bundleId);
  const writing = new Writing(host.language);
  // Another row may stand by now where one of them was read: what is read back is held against this.
  const snapshot = Snapshot.again(run.tabs);
  for (const placed of correctedRows(snapshot, bundleId)) {
    // A row that the group has gained has never been sent: it is unconfirmed, if at all, for as long as this.
    const since = bundleIdOf(placed.row) === undefined ? { sentAt: new Date(deletion.at) } : {};
    writing.fill(placed, { message, ...since }, 'sending');
  }
  // guard: correct-intent
  run.journal.write(linesOf(deletion, 'intended', deletion.codes));
  const marked = applyAndReadBack(host.workbook, snapshot, writing);
  const rows = correctedRows(marked, bundleId);
  const now = approvedOf({ bundle: rereadBundle(run, rows), placed: rows });
  const isMarked = rows.every(({ row }) => row.state === 'sending');
  return isMarked && now?.fingerprint === approved.fingerprint;
}

/** Says on the rows that nobody knows whether the old bundle is gone; a look-up will tell. */
function leaveOpen(run: Run, deletion: OpenDeletion, came: Deletion, message: string): void {
  const { host, journal } = run;
  const snapshot = Snapshot.again(run.tabs);
  const writing = new Writing(host.language);
  for (const placed of rowsOf(snapshot, deletion)) writing.fill(placed, { message });
  applyAndReadBack(host.workbook, snapshot, writing);
  journal.write(linesOf(deletion, writtenOf(came.kind).journal, {}, came.status));
}

/** Lets the rows stand for the old bundle again. */
function keep(run: Run, deletion: OpenDeletion, came: Deletion | Changed, message: string): void {
  const { host, journal } = run;
  const snapshot = Snapshot.again(run.tabs);
  const writing = new Writing(host.language);
  fillKept(run, writing, deletion, rowsOf(snapshot, deletion), message);
  applyAndReadBack(host.workbook, snapshot, writing);
  journal.write(
    linesOf(deletion, writtenOf(came.kind).journal, { why: 'stillThere' }, came.status),
  );
}

function ended(
  run: Run,
  { references }: OpenDeletion,
  message: string,
  end?: CorrectionEnd,
): Corrected {
  run.journal.open.settle();
  const snapshot = Snapshot.again(run.tabs);
  const [first] = references.flatMap((reference) => snapshot.bearing(reference));
  const said = String(first?.row.cell('message') ?? '');
  return { end, message: said === '' ? message : said };
}
