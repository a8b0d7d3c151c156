import { fillCancelled } from '../cancel/cancel';
import { fillDeleted, fillKept, linesOf, rowsOf } from '../cancel/deletedRows';
import { openDeletions } from '../journal/openDeletions';
import type { Reference } from '../model/ids';
import type { JournalLine } from '../model/journalLine';
import { mayBecome } from '../model/states';
import { askForBundles } from '../qomon/inquiry';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';

/** What came of deletions that had been left open. */
export interface ResolvedDeletions {
  readonly cancelled: number;
  readonly notCancelled: number;
  readonly notCorrected: number;
  readonly unconfirmed: number;
  readonly requests: number;
  /** Rows that are being corrected, and whose old bundle may or may not be gone: they must wait. */
  readonly undecided: ReadonlySet<Reference>;
}

/**
 * Asks Qomon whether bundles that were to be deleted are gone, and lets their rows say so. To be
 * called under the document's lock, before rows unconfirmed are looked up: of a row that is being
 * corrected, its reference alone does not tell the old bundle from the new one. `underWay`: for so
 * many milliseconds after it was sent, a request may still be carried out.
 */
export function resolveDeletions(run: Run, underWay: number): ResolvedDeletions {
  const { host, journal, qomon, deadline } = run;
  const open = [
    ...openDeletions(journal.openIntents('cancel'), 'cancel'),
    ...openDeletions(journal.openIntents('correct'), 'correct'),
  ];
  const counts = { cancelled: 0, notCancelled: 0, notCorrected: 0, unconfirmed: 0, requests: 0 };
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
    const held = bundles.get(bundleId);
    // guard: cancel-under-way
    const isOver = now - deletion.at >= underWay;
    if (held === 'gone' && action === 'cancel') {
      counts.cancelled += 1;
      for (const placed of rows.filter(isOfBundle)) {
        fillCancelled(host, writing, placed, bundleId);
      }
      lines.push(...linesOf(deletion, 'recorded', rows.length > 0 ? {} : { why: 'rowGone' }));
    } else if (held === 'gone') {
      lines.push(...fillDeleted(run, writing, deletion, rows));
    } else if (held && isOver) {
      counts[action === 'cancel' ? 'notCancelled' : 'notCorrected'] += 1;
      fillKept(run, writing, deletion, rows);
      lines.push(...linesOf(deletion, 'waiting', { why: 'stillThere' }));
    } else {
      counts.unconfirmed += 1;
      if (action === 'correct') for (const one of deletion.references) undecided.add(one);
      const message = host.words.cancel.messages.unconfirmed(bundleId);
      for (const placed of rows) writing.fill(placed, { message });
    }
  }
  applyAndReadBack(host.workbook, snapshot, writing);
  // The intents end once the rows say what came of them.
  journal.write(lines);
  return { ...counts, requests, undecided };
}

/** True for a row that stands for its bundle, or did until the run was cut off that cancelled it. */
function isOfBundle({ row }: PlacedRow): boolean {
  const { state } = row;
  return (
    bundleIdOf(row) !== undefined || (typeof state !== 'object' && mayBecome(state, 'cancelled'))
  );
}
