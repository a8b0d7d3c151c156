import type { Host } from '../host/host';
import type { CancelReport } from '../model/cancelResults';
import type { BundleId, Reference } from '../model/ids';
import type { JournalLine, JournalOutcome } from '../model/journalLine';
import { DELETION_REQUESTS } from '../model/limits';
import { totals } from '../model/money';
import { writtenOf } from '../model/outcomes';
import { mayBecome } from '../model/states';
import { minutesUntil } from '../qomon/retryAfter';
import { driveChunks, type Steps } from '../run/chunks';
import { type Attempt, CHANGED, type Changed } from '../run/progress';
import type { Run } from '../run/run';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import type { Writing } from '../sheet/writing';
import { type Deletion, deleteBundles } from './deleteBundles';
import { notDeleted } from './notDeleted';
import { isOfDeletion } from './ownership';
import { fingerprint, itemIds, NO_BUNDLE, type Recorded, recordedNow } from './recorded';

/** A bundle that a person has approved cancel, and what its rows said then. */
export interface ApprovedCancel {
  readonly bundleId: BundleId;
  readonly references: readonly Reference[];
  readonly fingerprint: string;
  /** What was paid under its references, as Qomon holds it. */
  readonly paid: Recorded['paid'];
}

export interface CancelOptions {
  /** How many requests the day has left. */
  readonly budget: number;
  /** Told after each chunk how many bundles have been dealt with. */
  readonly onProgress: (done: number) => void;
}

/** What came of a cancellation, and what it took. */
export interface Cancelled {
  readonly report: CancelReport;
  readonly requests: number;
}

/** Deletes what was approved, chunk by chunk. To be called under the document's lock. */
export function cancelApproved(
  run: Run,
  approved: readonly ApprovedCancel[],
  options: CancelOptions,
): Cancelled {
  const found = Snapshot.again(run.tabs);
  const { counts, recorded, requests, cause, until } = driveChunks(run, approved, stepsOf(run), {
    ...options,
    found,
    requestsEach: DELETION_REQUESTS,
  });
  // Nobody can stop a cancellation between two chunks.
  const stop = cause === 'stopped' ? undefined : cause;
  const report: CancelReport = {
    cancelled: counts.recorded,
    totals: totals(recorded.flatMap(({ paid }) => [...paid.values()])),
    refused: counts.refused,
    unconfirmed: counts.unknown,
    changed: counts.changed,
    waiting: counts.waiting,
    cause: stop,
    wait: cause === 'throttled' ? minutesUntil(until, run.host.clock.now()) : undefined,
  };
  return { report, requests };
}

/** A bundle that is to be deleted, as its rows were read last, and what was approved of it. */
interface Leaving extends Recorded {
  readonly approved: ApprovedCancel;
}

/** What a cancellation does with each chunk. */
function stepsOf(run: Run): Steps<ApprovedCancel, Leaving, Deletion | Changed> {
  return {
    marks: 'journal',
    mark(approved, snapshot) {
      const marked = unchanged(run, snapshot, approved);
      return marked && { marked, lines: linesOf(marked, 'intended', { codes: itemIds(marked) }) };
    },
    request: (marked, snapshot) => request(run, marked, snapshot),
    record({ marked, result }, snapshot, writing) {
      const now = recordedNow(run, snapshot, marked.bundleId);
      return record(run.host, writing, { asked: marked, now, result });
    },
  };
}

/** Lets the requests leave of those bundles whose rows still say what was approved. */
function request(
  run: Run,
  marked: readonly Leaving[],
  snapshot: Snapshot,
): { readonly attempts: Attempt<Leaving, Deletion | Changed>[]; readonly requests: number } {
  const leaving = marked.map(({ approved }) => unchanged(run, snapshot, approved));
  const ids = [...new Set(leaving.flatMap((one) => one?.bundleId ?? []))];
  run.pace.await(ids.length);
  const { deletions, requests } = deleteBundles(run, ids, run.pace);
  const attempts = marked.map((before, index) => {
    const now = leaving[index];
    const result = now && deletions[ids.indexOf(now.bundleId)];
    return now && result ? { marked: now, result } : { marked: before, result: CHANGED };
  });
  return { attempts, requests };
}

/** A bundle whose rows still say what was approved. */
function unchanged(run: Run, snapshot: Snapshot, approved: ApprovedCancel): Leaving | undefined {
  const now = recordedNow(run, snapshot, approved.bundleId);
  // guard: cancel-as-approved
  if (fingerprint(now) !== approved.fingerprint) return undefined;
  return { ...now, paid: approved.paid, approved };
}

/** Writes what became of a bundle to its rows, and gives the lines for the journal. */
function record(
  host: Host,
  writing: Writing,
  {
    asked,
    now,
    result,
  }: { readonly asked: Recorded; readonly now: Recorded; readonly result: Deletion | Changed },
): JournalLine[] {
  const { bundleId } = asked;
  const { status } = result;
  const rows = now.placed.filter((placed) => isOfDeletion(placed, asked));
  const outcome = writtenOf(result.kind).journal;
  switch (result.kind) {
    case 'recorded':
      for (const placed of rows) fillCancelled(host, writing, placed, bundleId);
      return linesOf(asked, outcome, {
        status,
        ...(rows.length > 0 ? {} : { codes: { why: 'rowGone' } }),
      });
    case 'changed':
      return linesOf(asked, outcome, { codes: { why: 'changed' } });
    default: {
      const message = notDeleted(host, bundleId, result);
      for (const placed of rows) writing.fill(placed, { message });
      return linesOf(asked, outcome, { status });
    }
  }
}

/**
 * A row whose bundle has been deleted. Its IDs are cleared, so that nothing can be refunded or
 * changed under an ID that means nothing any more; they stay in the journal.
 */
export function fillCancelled(
  { words }: Host,
  writing: Writing,
  placed: PlacedRow,
  bundleId: BundleId,
): void {
  const { state } = placed.row;
  const to = typeof state !== 'object' && mayBecome(state, 'cancelled') ? 'cancelled' : undefined;
  const message = words.cancel.messages.cancelled(bundleId);
  writing.fill(placed, { ...NO_BUNDLE, sentAt: '', message }, to);
}

/** A line for each reference of a bundle: any one row of it is enough to find the others again. */
function linesOf(
  { bundleId, references, paid }: Recorded,
  outcome: JournalOutcome,
  rest: Pick<JournalLine, 'status' | 'codes'>,
): JournalLine[] {
  return references.map((reference) => ({
    action: 'cancel',
    reference,
    bundleId,
    outcome,
    money: paid.get(reference),
    ...rest,
  }));
}
