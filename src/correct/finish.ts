import { linesOf } from '../cancel/deletedRows';
import { isSendable, type ReviewedBundle } from '../check/review';
import { type OpenDeletion, openDeletions } from '../journal/openDeletions';
import type { CorrectionEnd, CorrectionFate } from '../model/cancelResults';
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

/** How far a correction is. */
type Stage =
  | { readonly kind: 'sent'; readonly to: BundleId }
  | ({ readonly kind: 'to be sent'; readonly approved: Approved } & ReviewedBundle)
  /** Its request may be under way, or its old bundle may not be gone. */
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'row gone' };

/**
 * Finishes corrections whose old bundle is gone: what was approved is recorded again, once, where
 * the rows still say it. To be called under the document's lock, when unconfirmed payments have been resolved.
 */
export function finishCorrections(
  run: Run,
  undecided: ReadonlySet<Reference> = new Set(),
): readonly CorrectionEnd[] {
  const { host, journal } = run;
  const open = openDeletions(journal.open.intents('correct'), 'correct').filter(
    ({ references }) => !references.some((one) => undecided.has(one)),
  );
  if (open.length === 0) return [];
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
function record(
  run: Run,
  open: readonly OpenDeletion[],
  snapshot: Snapshot,
): readonly CorrectionEnd[] {
  const { host, journal } = run;
  const writing = new Writing(host.language);
  const lines: JournalLine[] = [];
  const ends = open.map((one): CorrectionEnd => {
    const stage = stageOf(run, snapshot, one);
    lines.push(...endOf(one, stage));
    const rows = bearingRows(snapshot, one);
    if (stage.kind === 'changed') {
      const message = host.words.cancel.messages.changedSince(one.bundleId);
      for (const placed of rows) {
        if (isSendable(placed.row)) writing.fill(placed, { message });
      }
    }
    return correctionEnd(one, rows, stage.kind === 'to be sent' ? { kind: 'waiting' } : stage);
  });
  applyAndReadBack(host.workbook, snapshot, writing);
  journal.write(lines);
  return ends;
}

/** What a person is told of a correction; `rows`: those that stand for it. */
export function correctionEnd(
  { bundleId, paid }: OpenDeletion,
  [first]: readonly PlacedRow[],
  fate: CorrectionFate,
): CorrectionEnd {
  const at = first && { tab: first.entry.tab.name, row: first.row.number };
  return { bundleId, money: [...paid.values()], at, fate };
}

/** The lines that end a correction; none where it goes on. */
function endOf(one: OpenDeletion, stage: Stage): JournalLine[] {
  switch (stage.kind) {
    case 'sent': {
      const recorded = { ...one, bundleId: stage.to };
      return linesOf(recorded, WRITTEN.sent.journal, { inPlaceOf: one.bundleId });
    }
    case 'rejected':
      return linesOf(one, WRITTEN.rejected.journal, {});
    case 'changed':
      return linesOf(one, writtenOf('changed').journal, { why: 'changed' });
    case 'row gone':
      return linesOf(one, writtenOf('changed').journal, { why: 'rowGone' });
    default:
      return [];
  }
}

/** The rows that bear the references of a correction. */
function bearingRows(snapshot: Snapshot, { references }: OpenDeletion): readonly PlacedRow[] {
  return references
    .flatMap((reference) => snapshot.bearing(reference))
    .filter(({ row }) => !isBare(row));
}

function stageOf(run: Run, snapshot: Snapshot, open: OpenDeletion): Stage {
  const rows = bearingRows(snapshot, open);
  if (rows.length === 0) return rowlessStage(run, open);
  const others = rows.flatMap(({ row }) => bundleIdOf(row) ?? []);
  const [to] = others.filter((one) => one !== open.bundleId);
  if (rows.some(({ row }) => row.state === 'sending' || row.state === 'toCheck')) {
    return { kind: 'unconfirmed' };
  }
  if (to !== undefined) return { kind: 'sent', to };
  if (rows.some(({ row }) => row.state === 'rejected')) return { kind: 'rejected' };
  if (others.length > 0 || !rows.every(({ row }) => isSendable(row))) return { kind: 'changed' };
  const bundle = rereadBundle(run, rows);
  const approved = approvedOf({ bundle, placed: rows });
  return approved && approved.fingerprint === open.codes.approved
    ? { kind: 'to be sent', approved, bundle, placed: rows }
    : { kind: 'changed' };
}

/** How far it is where no row bears its references any more: the new bundle may have been recorded all the same. */
function rowlessStage({ journal }: Run, { bundleId, references }: OpenDeletion): Stage {
  const sends = journal.open.intents('send');
  if (references.some((one) => sends.has(one))) return { kind: 'unconfirmed' };
  // guard: correct-recorded-without-row
  const recorded = [...journal.past.recorded(new Set(references)).values()];
  const to = recorded.find((one) => one.bundleId !== undefined && one.bundleId !== bundleId);
  return to?.bundleId === undefined ? { kind: 'row gone' } : { kind: 'sent', to: to.bundleId };
}
