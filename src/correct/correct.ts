import { type Deletion, deleteBundles } from '../cancel/deleteBundles';
import { fillDeleted, fillKept, linesOf, rowsOf } from '../cancel/deletedRows';
import { itemIds, type Recorded } from '../cancel/selection';
import type { OpenDeletion } from '../journal/openDeletions';
import type { BundleId } from '../model/ids';
import { spendRequests } from '../run/quota';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { approvedOf } from '../send/approval';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { finishCorrections } from './finish';
import { type ApprovedCorrection, correctedRows } from './selection';

/** The bundle that now stands in the place of the old one; undefined where the row says why not. */
export interface Corrected {
  readonly to: BundleId | undefined;
  readonly message: string;
}

/**
 * Deletes the old bundle and records the rows again, as they stand. The intent is in the journal and
 * on the rows, saved, before the DELETE leaves; what is cut off after that, the next run finishes.
 * To be called under the document's lock.
 */
export function correctApproved(
  run: Run,
  { bundleId, approved }: ApprovedCorrection,
  chosen: Recorded,
): Corrected {
  const { host, journal } = run;
  const { messages } = host.words.cancel;
  const codes = { approved: approved.fingerprint, ...itemIds(chosen) };
  const deletion: OpenDeletion = {
    action: 'correct',
    bundleId,
    references: approved.references,
    at: host.clock.now(),
    codes,
    paid: chosen.paid,
  };
  const writing = new Writing(host.language);
  for (const placed of chosen.placed) {
    // A row that the group has gained has never been sent: it is unconfirmed, if at all, for as long as this.
    const since = bundleIdOf(placed.row) === undefined ? { sentAt: new Date(deletion.at) } : {};
    writing.fill(placed, { message: messages.correcting(bundleId), ...since }, 'sending');
  }
  // guard: correct-intent
  journal.write(linesOf(deletion, 'intended', codes));
  const marked = applyAndReadBack(host.workbook, Snapshot.again(run.tabs), writing);
  // What is to be recorded is what was approved, also now that the rows are marked.
  const rows = correctedRows(marked, bundleId);
  const now = approvedOf({ bundle: rereadBundle(run, rows), placed: rows });
  const isMarked = rows.every(({ row }) => row.state === 'sending');
  if (!isMarked || now?.fingerprint !== approved.fingerprint) {
    keep(run, deletion, undefined, host.words.cancel.notCorrected({ kind: 'changed' }));
    return ended(run, deletion);
  }

  const { deletions, requests } = deleteBundles(run, [bundleId]);
  spendRequests(host, requests);
  const [came = UNKNOWN] = deletions;
  // guard: correct-old-is-gone
  const isGone = came.kind === 'gone';
  if (isGone) {
    const snapshot = Snapshot.again(run.tabs);
    const freed = new Writing(host.language);
    const found = rowsOf(snapshot, deletion);
    const lines = fillDeleted(run, freed, deletion, found, {
      isFresh: true,
      status: came.status,
    });
    applyAndReadBack(host.workbook, snapshot, freed);
    journal.write(lines);
    const { corrected } = finishCorrections(run);
    return ended(run, deletion, corrected.get(bundleId));
  }
  if (came.kind === 'unknown') {
    const snapshot = Snapshot.again(run.tabs);
    const payment = new Writing(host.language);
    for (const placed of rowsOf(snapshot, deletion)) {
      payment.fill(placed, { message: messages.unconfirmed(bundleId) });
    }
    applyAndReadBack(host.workbook, snapshot, payment);
    journal.write(linesOf(deletion, 'toCheck', {}, came.status));
  } else keep(run, deletion, came, whyKept(run, bundleId, came));
  return ended(run, deletion);
}

const UNKNOWN: Deletion = { kind: 'unknown', status: undefined };

type Refusal = Exclude<Deletion, { kind: 'gone' | 'unknown' }>;

/** What the rows say where Qomon did not delete the old bundle. */
function whyKept({ host }: Run, bundleId: BundleId, came: Refusal): string {
  const { messages } = host.words.cancel;
  if (came.kind === 'refused') {
    const { serverSays } = host.words.messages;
    const reasons = came.problems.map(({ message: text }) =>
      serverSays({ header: undefined, row: undefined, text }),
    );
    return messages.refused({ bundleId, reasons });
  }
  const cause = came.kind === 'stopped' ? came.cause : 'throttled';
  return messages.stopped({ bundleId, cause });
}

/** Lets the rows stand for the old bundle again. */
function keep(run: Run, deletion: OpenDeletion, came: Refusal | undefined, message: string): void {
  const { host, journal } = run;
  const snapshot = Snapshot.again(run.tabs);
  const writing = new Writing(host.language);
  fillKept(run, writing, deletion, rowsOf(snapshot, deletion), message);
  const outcome = came?.kind === 'refused' ? 'rejected' : 'waiting';
  applyAndReadBack(host.workbook, snapshot, writing);
  journal.write(linesOf(deletion, outcome, { why: 'stillThere' }, came?.status));
}

function ended(run: Run, { references }: OpenDeletion, to?: BundleId): Corrected {
  run.journal.settle();
  const snapshot = Snapshot.again(run.tabs);
  const [first] = references.flatMap((reference) => snapshot.bearing(reference));
  return { to, message: String(first?.row.cell('message') ?? '') };
}
