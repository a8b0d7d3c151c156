import { finishCorrections } from '../correct/finish';
import type { BundleId, Reference } from '../model/ids';
import type { Intent, JournalLine } from '../model/journalLine';
import { UNDER_WAY_MS } from '../model/limits';
import type { RecoveryReport } from '../model/results';
import { type Findings, lookUp } from '../qomon/lookUp';
import type { Run } from '../run/run';
import { bundleIdOf, rowsByBundle, splitCopies } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { clearedRows } from './clearedRows';
import { resolveDeletions } from './deletions';
import { resolveRefunds } from './refunds';
import { mark, orphanLine, resolutionOf, settledLines, type Unconfirmed } from './sends';

/** What came of it, and whether Qomon's list could be read as far as it matters. */
export interface Resolved extends RecoveryReport {
  readonly complete: boolean;
  /** The sheet as it reads then. */
  readonly snapshot: Snapshot;
}

/**
 * Looks up in Qomon whatever may or may not have been recorded: rows that are `Sending` though no
 * run is at work, rows to check, and references of the journal whose rows are gone. To be called
 * under the document's lock; every run begins with this. Takes the sheet where it has just been read,
 * and gives it as it reads then.
 */
export function recover(run: Run, found?: Snapshot): Resolved {
  const isQuiet = OTHERS.every((kind) => run.journal.openIntents(kind).size === 0);
  const refunds = resolveRefunds(run, UNDER_WAY_MS);
  const deletions = resolveDeletions(run, UNDER_WAY_MS);
  const settledElsewhere = { refunded: refunds.open, corrected: deletions.undecided };
  const { snapshot, ...report } = resolveSends(run, settledElsewhere, isQuiet ? found : undefined);
  const { corrected, notCorrected } = finishCorrections(run, deletions.undecided);
  if (report.unconfirmed === 0) run.journal.settle();
  const { refund, cancel } = run.host.words;
  return {
    ...report,
    snapshot: isQuiet ? snapshot : Snapshot.again(run.tabs),
    requests: report.requests + refunds.requests + deletions.requests,
    notes: [
      ...refund.resolved(refunds),
      ...cancel.settled({
        ...deletions,
        corrected: corrected.size,
        notCorrected: deletions.notCorrected + notCorrected,
      }),
    ],
  };
}

/** What is not a send, and begins with other questions. */
const OTHERS = ['refund', 'cancel', 'correct'] as const;

/** Unconfirmed payments of which the list of bundles tells nothing, and that are settled elsewhere. */
interface SettledElsewhere {
  /** Bundles of which a refund is unconfirmed. */
  readonly refunded: ReadonlySet<BundleId>;
  /** Rows whose old bundle may yet be deleted to be corrected. */
  readonly corrected: ReadonlySet<Reference>;
}

/** Looks up what was sent. */
function resolveSends(
  run: Run,
  elsewhere: SettledElsewhere,
  found = Snapshot.again(run.tabs),
): Omit<Resolved, 'notes'> {
  const { host, journal } = run;
  const now = host.clock.now();
  // guard: look-up-cleared-rows
  const intents = new Map([...journal.openIntents('send'), ...clearedRows(found, journal)]);
  const unconfirmed = unconfirmedIn(found, intents, elsewhere);
  const orphans = [...intents].filter(([reference]) => found.bearing(reference).length === 0);
  const findings = find(run, unconfirmed, orphans);
  // guard: complete-look-up
  const isOld = (attempt: number | undefined): boolean =>
    findings.complete && attempt !== undefined && now - attempt >= UNDER_WAY_MS;

  const writing = new Writing(host.language);
  const lines: JournalLine[] = settledLines(found, intents);
  const report = { sent: 0, waiting: 0, unconfirmed: 0 };
  const byBundle = rowsByBundle(found);
  for (const payment of unconfirmed) {
    const resolution = resolutionOf(run, payment, findings, byBundle, isOld(payment.attempt));
    const [first] = payment.placed;
    if (resolution.kind === 'sent' && first) byBundle.set(resolution.result.bundleId, first);
    report[resolution.kind] += 1;
    lines.push(...mark(run, writing, payment, resolution));
  }
  for (const [reference, intent] of orphans) {
    const [bundle] = findings.found.get(reference) ?? [];
    if (bundle || isOld(intent.at)) lines.push(orphanLine(intent, bundle));
  }
  journal.write(lines);
  const { requests } = findings;
  // Where Qomon was asked, time has passed since the sheet was read.
  const isFresh = requests === 0 && writing.entries().length === 0;
  const snapshot = isFresh ? found : applyAndReadBack(host.workbook, found, writing);
  return { ...report, requests, complete: findings.complete, snapshot };
}

/** Looks for all of them in Qomon's list, back to the oldest attempt. */
function find(
  { host, qomon, deadline }: Run,
  unconfirmed: readonly Unconfirmed[],
  orphans: ReadonlyArray<readonly [Reference, Intent]>,
): Findings {
  const { clock } = host;
  const now = clock.now();
  return lookUp(
    { qomon, clock, deadline },
    new Set([
      ...unconfirmed.flatMap(({ placed }) => placed.flatMap(({ row }) => row.reference ?? [])),
      ...orphans.map(([reference]) => reference),
    ]),
    Math.min(
      now,
      ...unconfirmed.map(({ attempt }) => attempt ?? now),
      ...orphans.map(([, { at }]) => at),
    ),
  );
}

/** Payments with a row unconfirmed, without rows that were added to their group later. */
function unconfirmedIn(
  snapshot: Snapshot,
  intents: ReadonlyMap<Reference, Intent>,
  { refunded, corrected }: SettledElsewhere,
): Unconfirmed[] {
  const isUnconfirmed = ({ row }: PlacedRow): boolean => {
    const bundleId = bundleIdOf(row);
    // guard: refund-is-no-send
    if (bundleId !== undefined && refunded.has(bundleId)) return false;
    if (row.state === 'toCheck') return true;
    const isCorrected = row.reference !== undefined && corrected.has(row.reference);
    if (row.state === 'sending' && !isCorrected) return true;
    // Its state was lost or changed, and the journal knows better.
    return row.reference !== undefined && intents.has(row.reference) && bundleId === undefined;
  };
  return snapshot
    .bundles()
    .flatMap(splitCopies)
    .flatMap((placed): Unconfirmed[] => {
      const unconfirmed = placed.filter(isUnconfirmed);
      if (unconfirmed.length === 0) return [];
      const attempts = unconfirmed.flatMap(({ row }) => {
        const sentAt = row.cell('sentAt');
        const intended = row.reference === undefined ? undefined : intents.get(row.reference)?.at;
        return [typeof sentAt === 'object' ? sentAt.getTime() : undefined, intended];
      });
      const known = attempts.filter((attempt): attempt is number => attempt !== undefined);
      return [
        {
          placed: placed.filter((one) => isUnconfirmed(one) || bundleIdOf(one.row) !== undefined),
          attempt: known.length > 0 ? Math.max(...known) : undefined,
        },
      ];
    });
}
