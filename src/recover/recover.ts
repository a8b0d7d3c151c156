import { finishCorrections } from '../correct/finish';
import { inherited } from '../memory/inherited';
import { CHANGE_KINDS, type JournalLine } from '../model/journalLine';
import { LOOK_UP_PAGES, UNDER_WAY_MS } from '../model/limits';
import type { RecoveryReport } from '../model/results';
import type { Run } from '../run/run';
import { bundlesOn, rowsByBundle } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { resolveChanges } from './changes';
import { clearedRows, partedRows } from './clearedRows';
import { resolveDeletions } from './deletions';
import { Evidence } from './evidence';
import { type Named, restoreBundleIds } from './lostBundleIds';
import { type Given, restoreOwnReferences } from './lostReferences';
import { type PutRight, putStatesRight } from './lostStates';
import { mark, orphanLine, settledLines } from './marks';
import { resolutionOf, type Uncertainty } from './resolution';
import { isStray, restoreReferences, straysIn } from './strays';
import {
  type Attempt,
  inheritedAttempts,
  openAttempts,
  type SettledElsewhere,
  type Unconfirmed,
  unconfirmedIn,
} from './unconfirmed';
import { noteReached, unreachedRows } from './unreachedRows';

/** A payment that stays unconfirmed, and why. */
export interface OpenQuestion {
  readonly payment: Unconfirmed;
  readonly uncertainty: Uncertainty;
}

/** What came of it, and whether Qomon's list could be read as far as it matters. */
export interface Resolved extends RecoveryReport {
  readonly complete: boolean;
  /** In words what became of refunds, changes of a status, cancellations and corrections that were open. */
  readonly settled: readonly string[];
  /** What stays unconfirmed. */
  readonly open: readonly OpenQuestion[];
  /** The sheet as it reads then. */
  readonly snapshot: Snapshot;
}

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

/** Looks up what was sent. */
function resolveSends(
  run: Run,
  evidence: Evidence,
  elsewhere: SettledElsewhere,
  readsOn: boolean,
  found: Snapshot,
): Omit<Resolved, 'settled' | 'notes' | 'requests'> {
  const { host, journal } = run;
  const now = host.clock.now();
  const unreached = unreachedRows(run, found, readsOn);
  // guard: look-up-cleared-rows
  const attempts = new Map([
    ...unreached,
    ...clearedRows(found, journal),
    ...partedRows(found, journal),
    ...inheritedAttempts(host, journal, found),
    ...openAttempts(journal),
  ]);
  const search = (snapshot: Snapshot): readonly Unconfirmed[] =>
    unconfirmedIn(snapshot, attempts, elsewhere, now);
  const before = search(found);
  evidence.readBackTo([
    ...before.map(({ since }) => since),
    ...[...attempts.values()].filter((one) => isStray(run, found, one)).map(({ at }) => at),
  ]);
  const lost = straysIn(run, found, attempts, evidence);
  const given = restoreReferences(run, found, before, lost);
  const snapshot = given ?? found;
  const unconfirmed = given ? search(given) : before;
  const strays = given ? straysIn(run, given, attempts, evidence) : lost;
  const isElsewhere = (one: Attempt): boolean => isStray(run, snapshot, one);

  const writing = new Writing(host.language);
  const lines: JournalLine[] = settledLines(snapshot, attempts, isElsewhere);
  const counts = { sent: 0, waiting: 0, rejected: 0, unconfirmed: 0 };
  const open: OpenQuestion[] = [];
  const [settled, absent]: [Unconfirmed[], Unconfirmed[]] = [[], []];
  const byBundle = rowsByBundle(snapshot);
  for (const payment of unconfirmed) {
    const resolution = resolutionOf(run, payment, { evidence, byBundle, strays, snapshot });
    const [first] = payment.placed;
    if (resolution.kind === 'sent' && first) byBundle.set(resolution.result.bundleId, first);
    if (resolution.kind === 'unconfirmed')
      open.push({ payment, uncertainty: resolution.uncertainty });
    else settled.push(payment);
    if (resolution.kind === 'waiting' && !resolution.copyOf) absent.push(payment);
    counts[resolution.kind] += 1;
    lines.push(...mark(run, writing, payment, resolution));
  }
  const isExplained = unconfirmed.every(({ attempts: known }) => known.length > 0);
  for (const { attempt, bundle, isAbsent } of strays) {
    // A row of which nobody knows what was sent for it may be that payment's.
    if (isAbsent || (bundle && isExplained)) lines.push(orphanLine(attempt, bundle));
  }
  journal.write(lines);
  if (unreached.size > 0) noteReached(run, settled, absent);
  // Where Qomon was asked, time has passed since the sheet was read.
  const isFresh = evidence.requests === 0 && writing.entries().length === 0;
  return {
    ...counts,
    open,
    complete: evidence.isComplete,
    snapshot: isFresh ? snapshot : applyAndReadBack(host.workbook, snapshot, writing),
  };
}
