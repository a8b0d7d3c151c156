import type { Host } from '../host/host';
import type { BundleId, Reference } from '../model/ids';
import type { JournalLine, JournalOutcome } from '../model/journalLine';
import { CHUNK, LAST_CHUNK_MS } from '../model/limits';
import { type Money, totals } from '../model/money';
import type { CancelReport, CancelStop } from '../model/results';
import { mayBecome } from '../model/states';
import type { Run } from '../run/run';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { type Deletion, deleteBundles } from './deleteBundles';
import { isOfDeletion } from './ownership';
import { fingerprint, itemIds, NO_BUNDLE, type Recorded, recordedNow } from './selection';

/** A bundle that a person has approved cancel, and what its rows said then. */
export interface ApprovedCancel {
  readonly bundleId: BundleId;
  readonly references: readonly Reference[];
  readonly fingerprint: string;
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

/**
 * Deletes what was approved, chunk by chunk. Each round writes the intents into the journal, saves
 * them, and reads the sheet again before a request leaves. To be called under the document's lock.
 */
export function cancelApproved(
  run: Run,
  approved: readonly ApprovedCancel[],
  { budget, onProgress }: CancelOptions,
): Cancelled {
  const { host, journal, pace } = run;
  const counts = { cancelled: 0, refused: 0, unconfirmed: 0, changed: 0 };
  const money: Money[] = [];
  let queue = [...approved];
  let cause: CancelStop | undefined;
  let requests = 0;
  let slowest = 0;
  let snapshot = Snapshot.again(run.tabs);

  while (queue.length > 0 && !cause) {
    if (host.clock.now() + Math.max(0, slowest - LAST_CHUNK_MS) >= run.deadline) cause = 'time';
    // Each may have to be asked for besides.
    else if (requests + 2 * Math.min(CHUNK, queue.length) > budget) cause = 'quota';
    if (cause) break;
    const chunk = chunkOf(queue);
    queue = queue.filter((one) => !chunk.includes(one));
    pace.await(chunk.length);
    const marked = unchanged(run, snapshot, chunk);
    journal.write(marked.flatMap((one) => linesOf(one, 'intended', { codes: itemIds(one) })));
    // guard: cancel-flush
    host.workbook.flush();
    // Saving takes its time, and the rows may have been changed in it.
    const leaving = unchanged(run, Snapshot.again(run.tabs), chunk);
    const began = host.clock.now();
    const left = new Set(leaving.map(({ bundleId }) => bundleId));
    const { deletions, requests: made } = deleteBundles(run, [...left], pace);
    slowest = Math.max(slowest, host.clock.now() - began);
    requests += made;
    counts.changed += chunk.length - leaving.length;

    snapshot = Snapshot.again(run.tabs);
    const writing = new Writing(host.language);
    const lines: JournalLine[] = marked
      .filter(({ bundleId }) => !left.has(bundleId))
      .flatMap((one) => linesOf(one, 'waiting', { codes: { why: 'changed' } }));
    let until = 0;
    leaving.forEach((one, index) => {
      const deletion = deletions[index] ?? { kind: 'unknown', status: undefined };
      const now = recordedNow(run, snapshot, one.bundleId);
      lines.push(...record(host, writing, one, now, deletion));
      if (deletion.kind === 'gone') {
        counts.cancelled += 1;
        money.push(...one.paid.values());
      } else if (deletion.kind === 'refused') counts.refused += 1;
      else if (deletion.kind === 'unknown') counts.unconfirmed += 1;
      else {
        queue.unshift(...chunk.filter(({ bundleId }) => bundleId === one.bundleId));
        if (deletion.kind === 'stopped') cause ??= deletion.cause;
        else until = Math.max(until, deletion.until);
      }
    });
    // guard: cancel-rows-first
    snapshot = applyAndReadBack(host.workbook, snapshot, writing);
    // The intent ends once the rows say what came of it: what is cut off between is looked up.
    journal.write(lines);
    if (deletions.length > 0 && deletions.every(isUnanswered)) cause ??= 'no answer';
    if (until >= run.deadline) cause ??= 'throttled';
    else if (!cause && until > 0) host.clock.sleep(Math.max(0, until - host.clock.now()));
    onProgress(approved.length - queue.length);
  }
  return {
    report: { ...counts, totals: totals(money), waiting: queue.length, cause },
    requests,
  };
}

/** The next bundles; no two under one reference, as the journal tells open intents by it. */
function chunkOf(queue: readonly ApprovedCancel[]): ApprovedCancel[] {
  const named = new Set<Reference>();
  const chunk: ApprovedCancel[] = [];
  for (const one of queue) {
    if (chunk.length === CHUNK) break;
    if (one.references.some((reference) => named.has(reference))) continue;
    chunk.push(one);
    for (const reference of one.references) named.add(reference);
  }
  return chunk;
}

/** Those of the bundles whose rows still say what was approved. */
function unchanged(run: Run, snapshot: Snapshot, approved: readonly ApprovedCancel[]): Recorded[] {
  return approved.flatMap((one) => {
    const now = recordedNow(run, snapshot, one.bundleId);
    // guard: cancel-as-approved
    return fingerprint(now) === one.fingerprint ? [now] : [];
  });
}

/** Writes what became of a bundle to its rows, and gives the lines for the journal. */
function record(
  host: Host,
  writing: Writing,
  asked: Recorded,
  now: Recorded,
  deletion: Deletion,
): JournalLine[] {
  const { bundleId } = asked;
  const { messages } = host.words.cancel;
  const { status } = deletion;
  const rows = now.placed.filter((placed) => isOfDeletion(placed, asked));
  const say = (message: string): void => {
    for (const placed of rows) writing.fill(placed, { message });
  };
  switch (deletion.kind) {
    case 'gone':
      for (const placed of rows) fillCancelled(host, writing, placed, bundleId);
      return linesOf(asked, 'recorded', {
        status,
        ...(rows.length > 0 ? {} : { codes: { why: 'rowGone' } }),
      });
    case 'refused': {
      const { serverSays } = host.words.messages;
      const reasons = deletion.problems.map(({ message: text }) =>
        serverSays({ header: undefined, row: undefined, text }),
      );
      say(messages.refused({ bundleId, reasons }));
      return linesOf(asked, 'rejected', { status });
    }
    case 'unknown':
      say(messages.unconfirmed(bundleId));
      return linesOf(asked, 'toCheck', { status });
    default: {
      const cause = deletion.kind === 'stopped' ? deletion.cause : 'throttled';
      say(messages.stopped({ bundleId, cause }));
      return linesOf(asked, 'waiting', { status });
    }
  }
}

/**
 * A row whose bundle has been deleted. Its IDs are emptied, so that nothing can be refunded or
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

function isUnanswered(deletion: Deletion): boolean {
  return deletion.kind === 'unknown' && deletion.status === undefined;
}
