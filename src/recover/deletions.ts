import { fillCancelled } from '../cancel/cancel';
import { deletedLines, fillDeleted, fillKept, linesOf, rowsOf } from '../cancel/deletedRows';
import { correctionEnd } from '../correct/finish';
import { type OpenDeletion, openDeletions } from '../journal/openDeletions';
import type { CorrectionEnd } from '../model/cancelResults';
import type { Reference } from '../model/ids';
import type { JournalLine } from '../model/journalLine';
import { mayBecome } from '../model/states';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import type { Evidence } from './evidence';
import { returnedCorrections } from './returnedRows';

/** What came of deletions that had been left open. */
export interface ResolvedDeletions {
  readonly cancelled: number;
  readonly notCancelled: number;
  /** The corrections that end without a new bundle being recorded. */
  readonly notCorrected: readonly CorrectionEnd[];
  readonly unconfirmed: number;
  /** Rows that are being corrected, and whose old bundle may or may not be gone: they must wait. */
  readonly undecided: ReadonlySet<Reference>;
  /** True where there was none, and the sheet is as it was. */
  readonly isQuiet: boolean;
}

/**
 * Asks Qomon whether bundles that were to be deleted are gone, and lets their rows say so. To be
 * called under the document's lock, before rows unconfirmed are looked up: of a row that is being
 * corrected, its reference alone does not tell the old bundle from the new one. `underWay`: for so
 * many milliseconds after it was sent, a request may still be carried out.
 */
export function resolveDeletions(
  run: Run,
  underWay: number,
  evidence: Evidence,
): ResolvedDeletions {
  const { host, journal } = run;
  const returned = returnedCorrections(run);
  const open = [
    ...returned,
    ...openDeletions(journal.open.intents('cancel'), 'cancel'),
    ...openDeletions(journal.open.intents('correct'), 'correct'),
  ];
  const counts = { cancelled: 0, notCancelled: 0, unconfirmed: 0 };
  const notCorrected: CorrectionEnd[] = [];
  const undecided = new Set<Reference>();
  if (open.length === 0) return { ...counts, notCorrected, undecided, isQuiet: true };
  const now = host.clock.now();
  evidence.askAll(open.map(({ bundleId }) => bundleId));
  const snapshot = Snapshot.again(run.tabs);
  const writing = new Writing(host.language);
  const lines: JournalLine[] = [];
  for (const deletion of open) {
    const { action, bundleId, at, references } = deletion;
    // It is nobody's word that a bundle is gone which the list still shows.
    const held = evidence.fateOf(bundleId);
    // guard: cancel-under-way
    const isOver = now - at >= underWay;
    const fate = held === 'gone' ? 'gone' : held && isOver ? 'kept' : 'unconfirmed';
    if (fate === 'gone' && action === 'cancel') counts.cancelled += 1;
    if (fate === 'kept' && action === 'cancel') counts.notCancelled += 1;
    if (fate === 'unconfirmed') counts.unconfirmed += 1;
    if (fate === 'unconfirmed' && action === 'correct') {
      for (const one of references) undecided.add(one);
    }
    const rows = rowsOf(snapshot, deletion);
    const { ended, told } = mark(run, writing, { deletion, fate, rows });
    lines.push(...told);
    notCorrected.push(...ended);
    // What was approved of it was ended: it is sent once somebody asks for it.
    if (fate === 'gone' && returned.includes(deletion) && ended.length === 0)
      notCorrected.push(correctionEnd(deletion, rows, { kind: 'returned' }));
  }
  applyAndReadBack(host.workbook, snapshot, writing);
  // The intents end once the rows say what came of them.
  journal.write(lines);
  return { ...counts, notCorrected, undecided, isQuiet: false };
}

/** A deletion, and what became of its bundle. */
interface Resolved {
  readonly deletion: OpenDeletion;
  readonly fate: 'gone' | 'kept' | 'unconfirmed';
  readonly rows: readonly PlacedRow[];
}

/** Says on the rows what became of a bundle; with the lines that end its intent, if it ends, and a correction. */
function mark(
  run: Run,
  writing: Writing,
  { deletion, fate, rows }: Resolved,
): { readonly told: JournalLine[]; readonly ended: CorrectionEnd[] } {
  const { words } = run.host;
  const { action, bundleId } = deletion;
  if (fate === 'unconfirmed') {
    const message = words.cancel.messages.unconfirmed(bundleId);
    for (const placed of rows) writing.fill(placed, { message });
    return { told: [], ended: [] };
  }
  if (fate === 'kept') {
    fillKept(run, writing, deletion, rows);
    const told = linesOf(deletion, 'waiting', { why: 'stillThere' });
    const kept = correctionEnd(deletion, rows, { kind: 'kept' });
    return { told, ended: action === 'correct' ? [kept] : [] };
  }
  if (action === 'correct') return markGone(run, writing, deletion, rows);
  for (const placed of rows.filter(isOfBundle)) {
    fillCancelled(run.host, writing, placed, bundleId);
  }
  const told = linesOf(deletion, 'recorded', rows.length > 0 ? {} : { why: 'rowGone' });
  return { told, ended: [] };
}

/** Frees the rows of a correction whose old bundle is gone; ends it where that was somebody else's doing. */
function markGone(
  run: Run,
  writing: Writing,
  deletion: OpenDeletion,
  rows: readonly PlacedRow[],
): { readonly told: JournalLine[]; readonly ended: CorrectionEnd[] } {
  if (fillDeleted(run, writing, deletion, rows)) {
    const told = linesOf(deletion, 'waiting', { why: 'changed' });
    return { told, ended: [correctionEnd(deletion, rows, { kind: 'removed' })] };
  }
  const { bundleId, references } = deletion;
  // guard: correct-deletion-told-late
  const isTold = run.journal.past.tellsDeletion(new Set(references), bundleId);
  return { told: isTold ? [] : deletedLines(deletion), ended: [] };
}

/** True for a row that stands for its bundle, or did until the run was cut off that cancelled it. */
function isOfBundle({ row }: PlacedRow): boolean {
  const { state } = row;
  return (
    bundleIdOf(row) !== undefined || (typeof state !== 'object' && mayBecome(state, 'cancelled'))
  );
}
