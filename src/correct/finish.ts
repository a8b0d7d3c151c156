import { linesOf } from '../cancel/deletedRows';
import { isSendable, type ReviewedBundle } from '../check/review';
import { type OpenDeletion, openDeletions } from '../journal/openDeletions';
import type { BundleId, Reference } from '../model/ids';
import type { JournalLine } from '../model/journalLine';
import { LOOK_PAGES } from '../model/limits';
import { WRITTEN, writtenOf } from '../model/outcomes';
import { requestsLeft } from '../run/quota';
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
import { lookInPlace, markInPlace } from './inPlace';

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
  | { readonly kind: 'sent'; readonly bundleId: BundleId }
  | ({ readonly kind: 'to be sent'; readonly approved: Approved } & ReviewedBundle)
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
  const ready = open.flatMap((one) => {
    const stage = stageOf(run, before, one);
    return stage.kind === 'to be sent' ? [{ ...one, ...stage, since: one.at }] : [];
  });
  if (ready.length === 0) return record(run, open, before);
  // Since the old bundle went, a copy of this spreadsheet or a person may have recorded the new one.
  // guard: correct-look-first
  const found = lookInPlace(run, ready, { snapshot: before, pages: LOOK_PAGES });
  markInPlace(run, found, before);
  const queue = ready.filter((one) => !found.has(one)).map(({ approved }) => approved);
  if (queue.length > 0) {
    // guard: correct-previous-known
    const known = withPrevious(journal, queue);
    sendApproved({ ...run, found: Snapshot.again(run.tabs) }, known, {
      budget: requestsLeft(host),
    });
  }
  return record(run, open, Snapshot.again(run.tabs));
}

/** Says on the rows and in the journal what came of each, as far as it can be told. */
function record(run: Run, open: readonly OpenDeletion[], snapshot: Snapshot): FinishedCorrections {
  const { host, journal } = run;
  const writing = new Writing(host.language);
  const lines: JournalLine[] = [];
  const corrected = new Map<BundleId, BundleId>();
  let notCorrected = 0;
  for (const one of open) {
    const stage = stageOf(run, snapshot, one);
    if (stage.kind === 'sent') corrected.set(one.bundleId, stage.bundleId);
    if (stage.kind === 'rejected' || stage.kind === 'changed') notCorrected += 1;
    lines.push(...endOf(one, stage));
    if (stage.kind !== 'changed') continue;
    const message = host.words.cancel.messages.changedSince(one.bundleId);
    for (const placed of stage.rows) {
      if (isSendable(placed.row)) writing.fill(placed, { message });
    }
  }
  applyAndReadBack(host.workbook, snapshot, writing);
  journal.write(lines);
  return { corrected, notCorrected };
}

/** The lines that end a correction; none where it goes on. */
function endOf(one: OpenDeletion, stage: Stage): JournalLine[] {
  switch (stage.kind) {
    case 'sent': {
      const recorded = { ...one, bundleId: stage.bundleId };
      return linesOf(recorded, WRITTEN.sent.journal, { inPlaceOf: one.bundleId });
    }
    case 'rejected':
      return linesOf(one, WRITTEN.rejected.journal, {});
    case 'changed': {
      const why = stage.rows.length > 0 ? 'changed' : 'rowGone';
      return linesOf(one, writtenOf(stage.kind).journal, { why });
    }
    default:
      return [];
  }
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
  if (bundleId !== undefined) return { kind: 'sent', bundleId };
  if (rows.some(({ row }) => row.state === 'rejected')) return { kind: 'rejected' };
  if (rows.length === 0 || others.length > 0 || !rows.every(({ row }) => isSendable(row))) {
    return { kind: 'changed', rows };
  }
  const bundle = rereadBundle(run, rows);
  const approved = approvedOf({ bundle, placed: rows });
  return approved && approved.fingerprint === open.codes.approved
    ? { kind: 'to be sent', approved, bundle, placed: rows }
    : { kind: 'changed', rows };
}
