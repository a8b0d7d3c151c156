import { finishCorrections } from '../correct/finish';
import { inherited } from '../memory/inherited';
import { CHANGE_KINDS } from '../model/journalLine';
import { LOOK_UP_PAGES, UNDER_WAY_MS } from '../model/limits';
import type { Run } from '../run/run';
import { bundlesOn } from '../sheet/bundleRows';
import { Snapshot } from '../sheet/snapshot';
import { resolveChanges } from './changes';
import { resolveDeletions } from './deletions';
import { Evidence } from './evidence';
import { type Named, restoreBundleIds } from './lostBundleIds';
import { type Given, restoreOwnReferences } from './lostReferences';
import { type PutRight, putStatesRight } from './lostStates';
import type { Resolved } from './resolved';
import { resolveSends } from './sends';

export interface RecoverOptions {
  /** The sheet where it has just been read. */
  readonly found?: Snapshot;
  /** How many pages of Qomon's list may be read; all that the run's time allows: `Infinity`. */
  readonly pages?: number;
  /**
   * True where what was changed of recorded rows is put right: not by what deletes or gives back, as a
   * person has to see the row first.
   */
  readonly putsRight?: boolean;
}

/**
 * Looks up in Qomon whatever may or may not have been recorded: rows that are `Sending` though no
 * run is at work, rows to check, and references of the journal whose rows are gone. To be called
 * under the document's lock; every run begins with this. Takes the sheet where it has just been read,
 * and gives it as it reads then.
 */
export function recover(
  run: Run,
  { found, pages = LOOK_UP_PAGES, putsRight = false }: RecoverOptions = {},
): Resolved {
  const hasOpen = OTHERS.some((kind) => run.journal.open.intents(kind).size > 0);
  const evidence = new Evidence(run, pages);
  const refunds = resolveChanges(run, 'refund', UNDER_WAY_MS, evidence);
  const statuses = resolveChanges(run, 'status', UNDER_WAY_MS, evidence);
  const deletions = resolveDeletions(run, UNDER_WAY_MS, evidence);
  const isQuiet = !hasOpen && deletions.isQuiet;
  const before = inherited(run.host.documentStore)?.before;
  const changing = new Set([...refunds.open, ...statuses.open]);
  const elsewhere = { changing, corrected: deletions.undecided, before };
  const readsOn = pages === Number.POSITIVE_INFINITY;
  const read = isQuiet && found ? found : Snapshot.again(run.tabs);
  evidence.know(bundlesOn(read));
  // guard: put-right
  const right = putsRight
    ? putRight(run, evidence, read, readsOn)
    : { snapshot: read, given: 0, named: 0, states: 0 };
  const { snapshot, ...report } = resolveSends(run, evidence, elsewhere, readsOn, right.snapshot);
  const finished = finishCorrections(run, deletions.undecided);
  if (report.unconfirmed === 0) run.journal.open.settle();
  const { host } = run;
  const { refund, status, cancel } = host.words;
  const settled = [
    ...refund.resolved(refunds),
    ...status.resolved(statuses),
    ...cancel.settled(deletions),
    ...[...deletions.notCorrected, ...finished].map(cancel.correction),
  ];
  return {
    ...report,
    snapshot: isQuiet ? snapshot : Snapshot.again(run.tabs),
    requests: evidence.requests + refunds.requests + statuses.requests,
    settled,
    notes: [...host.words.lastWord.putRight(right), ...settled],
  };
}

/** Puts right what somebody has emptied or retyped of rows that were recorded, or put back to an earlier version. */
function putRight(
  run: Run,
  evidence: Evidence,
  snapshot: Snapshot,
  readsOn: boolean,
): PutRight & Pick<Given, 'given'> & Pick<Named, 'named'> {
  const referenced = restoreOwnReferences(run, snapshot, evidence, readsOn);
  const identified = restoreBundleIds(run, referenced.snapshot, evidence);
  const { given } = referenced;
  const { named } = identified;
  return { ...putStatesRight(run, identified.snapshot, evidence), given, named };
}

/** What is not a send, and begins with other questions. */
const OTHERS = [...CHANGE_KINDS, 'cancel', 'correct'] as const;
