import { linesOf } from '../cancel/deletedRows';
import { isSendable } from '../check/review';
import { type OpenDeletion, openDeletions } from '../journal/openDeletions';
import type { BundleId, Reference } from '../model/ids';
import type { JournalLine } from '../model/journalLine';
import { requestsLeft, spendRequests } from '../run/quota';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { type Approved, approvedOf } from '../send/approval';
import { withPrevious } from '../send/previousBundles';
import { sendApproved } from '../send/send';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { isBare } from '../sheet/tab';
import { Writing } from '../sheet/writing';

/** What came of corrections whose old bundle is gone. */
export interface FinishedCorrections {
  /** The bundles that were corrected, each with the one that now stands in its place. */
  readonly corrected: ReadonlyMap<BundleId, BundleId>;
  /** The rows were changed since, or are not there any more: nothing is sent for them unasked. */
  readonly notCorrected: number;
}

const NOTHING: FinishedCorrections = { corrected: new Map(), notCorrected: 0 };

/** How far a correction is. */
type Stage =
  | { readonly kind: 'recorded'; readonly bundleId: BundleId }
  | { readonly kind: 'to be sent'; readonly approved: Approved }
  /** Its request may be under way, or its old bundle may not be gone. */
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'changed'; readonly rows: readonly PlacedRow[] };

/**
 * Finishes corrections whose old bundle is gone: what was approved is recorded again, once, where
 * the rows still say it. To be called under the document's lock, when unconfirmed payments have been resolved.
 */
export function finishCorrections(
  run: Run,
  undecided: ReadonlySet<Reference> = new Set(),
): FinishedCorrections {
  const { host, journal } = run;
  const open = openDeletions(journal.openIntents('correct'), 'correct').filter(
    ({ references }) => !references.some((one) => undecided.has(one)),
  );
  if (open.length === 0) return NOTHING;
  const before = Snapshot.again(run.tabs);
  const queue = open.flatMap((one) => {
    const stage = stageOf(run, before, one);
    return stage.kind === 'to be sent' ? [stage.approved] : [];
  });
  if (queue.length > 0) {
    // guard: correct-previous-known
    const known = withPrevious(journal, queue);
    const { requests } = sendApproved(run, known, {
      budget: requestsLeft(host),
    });
    spendRequests(host, requests);
  }
  const after = queue.length > 0 ? Snapshot.again(run.tabs) : before;
  const writing = new Writing(host.language);
  const lines: JournalLine[] = [];
  const corrected = new Map<BundleId, BundleId>();
  let notCorrected = 0;
  for (const one of open) {
    const stage = stageOf(run, after, one);
    if (stage.kind === 'recorded') {
      corrected.set(one.bundleId, stage.bundleId);
      const recorded = { ...one, bundleId: stage.bundleId };
      lines.push(...linesOf(recorded, 'recorded', { inPlaceOf: one.bundleId }));
    } else if (stage.kind === 'rejected') {
      notCorrected += 1;
      lines.push(...linesOf(one, 'rejected', {}));
    } else if (stage.kind === 'changed') {
      notCorrected += 1;
      const why = stage.rows.length > 0 ? 'changed' : 'rowGone';
      lines.push(...linesOf(one, 'waiting', { why }));
      const message = host.words.cancel.messages.changedSince(one.bundleId);
      for (const placed of stage.rows) {
        if (isSendable(placed.row)) writing.fill(placed, { message });
      }
    }
  }
  applyAndReadBack(host.workbook, after, writing);
  journal.write(lines);
  return { corrected, notCorrected };
}

function stageOf(run: Run, snapshot: Snapshot, open: OpenDeletion): Stage {
  const rows = open.references
    .flatMap((reference) => snapshot.bearing(reference))
    .filter(({ row }) => !isBare(row));
  const others = rows.flatMap(({ row }) => bundleIdOf(row) ?? []);
  const [bundleId] = others.filter((one) => one !== open.bundleId);
  if (rows.some(({ row }) => row.state === 'sending' || row.state === 'toCheck')) {
    return { kind: 'unconfirmed' };
  }
  if (bundleId !== undefined) return { kind: 'recorded', bundleId };
  if (rows.some(({ row }) => row.state === 'rejected')) return { kind: 'rejected' };
  if (rows.length === 0 || others.length > 0 || !rows.every(({ row }) => isSendable(row))) {
    return { kind: 'changed', rows };
  }
  const approved = approvedOf({ bundle: rereadBundle(run, rows), placed: rows });
  return approved && approved.fingerprint === open.codes.approved
    ? { kind: 'to be sent', approved }
    : { kind: 'changed', rows };
}
