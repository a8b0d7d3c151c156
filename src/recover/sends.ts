import type { BundleId } from '../model/ids';
import type { JournalLine } from '../model/journalLine';
import type { Run } from '../run/run';
import { rowsByBundle } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { clearedRows, partedRows } from './clearedRows';
import type { Evidence } from './evidence';
import { mark, orphanLine, settledLines } from './marks';
import { type Findings, resolutionOf } from './resolution';
import type { OpenQuestion, Resolved } from './resolved';
import { isStray, restoreReferences, type Stray, straysIn } from './strays';
import {
  type Attempt,
  inheritedAttempts,
  openAttempts,
  type SettledElsewhere,
  type Unconfirmed,
  unconfirmedIn,
} from './unconfirmed';
import { noteReached, unreachedRows } from './unreachedRows';

/** Looks up what was sent, and marks what it comes to. */
export function resolveSends(
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
  const findings = { evidence, byBundle: rowsByBundle(snapshot), strays, snapshot };
  const { settled, absent, marks, ...came } = resolveEach(run, writing, unconfirmed, findings);
  journal.write([
    ...settledLines(snapshot, attempts, isElsewhere),
    ...marks,
    ...orphanLines(strays, unconfirmed),
  ]);
  if (unreached.size > 0) noteReached(run, settled, absent);
  // Where Qomon was asked, time has passed since the sheet was read.
  const isFresh = evidence.requests === 0 && writing.entries().length === 0;
  return {
    ...came,
    complete: evidence.isComplete,
    snapshot: isFresh ? snapshot : applyAndReadBack(host.workbook, snapshot, writing),
  };
}

/** Of attempts that stand on no row, those of which Qomon tells what became. */
function orphanLines(
  strays: readonly Stray[],
  unconfirmed: readonly Unconfirmed[],
): readonly JournalLine[] {
  const isExplained = unconfirmed.every(({ attempts: known }) => known.length > 0);
  return (
    strays
      // A row of which nobody knows what was sent for it may be that payment's.
      .filter(({ bundle, isAbsent }) => isAbsent || (bundle && isExplained))
      .map(({ attempt, bundle }) => orphanLine(attempt, bundle))
  );
}

/** What unconfirmed payments come to, each marked on its rows: one that is found stands for its bundle from then on. */
function resolveEach(
  run: Run,
  writing: Writing,
  unconfirmed: readonly Unconfirmed[],
  findings: Findings & { readonly byBundle: Map<BundleId, PlacedRow> },
): Pick<Resolved, 'sent' | 'waiting' | 'rejected' | 'unconfirmed' | 'open'> & {
  readonly settled: readonly Unconfirmed[];
  /** Those of them that Qomon does not hold. */
  readonly absent: readonly Unconfirmed[];
  readonly marks: readonly JournalLine[];
} {
  const counts = { sent: 0, waiting: 0, rejected: 0, unconfirmed: 0 };
  const open: OpenQuestion[] = [];
  const [settled, absent]: [Unconfirmed[], Unconfirmed[]] = [[], []];
  const marks: JournalLine[] = [];
  for (const payment of unconfirmed) {
    const resolution = resolutionOf(run, payment, findings);
    const [first] = payment.placed;
    if (resolution.kind === 'sent' && first)
      findings.byBundle.set(resolution.result.bundleId, first);
    if (resolution.kind === 'unconfirmed')
      open.push({ payment, uncertainty: resolution.uncertainty });
    else settled.push(payment);
    if (resolution.kind === 'waiting' && !resolution.copyOf) absent.push(payment);
    counts[resolution.kind] += 1;
    marks.push(...mark(run, writing, payment, resolution));
  }
  return { ...counts, open, settled, absent, marks };
}
