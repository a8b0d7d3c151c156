import { bundleIdOf, layersOf, rowsByBundle } from '../entry/copies';
import { applyAndReadBack } from '../entry/readBack';
import { type PlacedRow, Snapshot } from '../entry/snapshot';
import { type Entries, Writing } from '../entry/writing';
import type { BundleId, Reference } from '../ids';
import type { Intent, JournalLine } from '../journal/line';
import type { Cell } from '../ports';
import type { Bundle } from '../qomon/shapes';
import { resolveDeletions } from '../refund/cancelResolve';
import { finishCorrections } from '../refund/correctResolve';
import { resolveRefunds } from '../refund/resolve';
import type { DoubtReport } from '../text/words';
import { referenceOf, rereadBundle } from './agreed';
import { emptiedRows } from './emptied';
import { type Findings, lookUp } from './lookUp';
import { sentEntries } from './record';
import type { Run } from './run';
import { bundleVerdict, type Held, heldOf, type Verdict } from './verdict';

/** A request may still be under way for so long after it was sent. */
const UNDER_WAY_MS = 2 * 60_000;

/** The rows of one payment of which some are in doubt, and when the first of them was sent. */
interface Doubt {
  readonly placed: readonly PlacedRow[];
  readonly attempt: number | undefined;
}

/** What the look-up says of a doubt. */
type Resolution =
  | { readonly kind: 'found'; readonly verdict: Extract<Verdict, { kind: 'sent' }> }
  | { readonly kind: 'copy'; readonly of: PlacedRow }
  | { readonly kind: 'free' }
  | { readonly kind: 'left'; readonly held: Held | undefined };

/** What came of it, and whether Qomon's list could be read as far as it matters. */
export interface Resolved extends DoubtReport {
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
export function resolveDoubtful(run: Run, found?: Snapshot): Resolved {
  const isQuiet = OTHERS.every((kind) => run.journal.openIntents(kind).size === 0);
  const refunds = resolveRefunds(run, UNDER_WAY_MS);
  const deletions = resolveDeletions(run, UNDER_WAY_MS);
  const settledElsewhere = { refunded: refunds.open, corrected: deletions.undecided };
  const { snapshot, ...report } = resolveSends(run, settledElsewhere, isQuiet ? found : undefined);
  const { corrected, notCorrected } = finishCorrections(run, deletions.undecided);
  if (report.left === 0) run.journal.settle();
  const { refund, cancel } = run.host.words;
  return {
    ...report,
    snapshot: isQuiet ? snapshot : Snapshot.again(run.tabs),
    requests: report.requests + refunds.requests + deletions.requests,
    notes: [
      ...refund.resolved(refunds),
      ...cancel.mended({
        ...deletions,
        corrected: corrected.size,
        notCorrected: deletions.notCorrected + notCorrected,
      }),
    ],
  };
}

/** What is not a send, and begins with other questions. */
const OTHERS = ['refund', 'cancel', 'correct'] as const;

/** Doubts of which the list of bundles tells nothing, and that are settled elsewhere. */
interface SettledElsewhere {
  /** Bundles of which a refund is in doubt. */
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
  const intents = new Map([...journal.openIntents('send'), ...emptiedRows(found, journal)]);
  const doubts = doubtsIn(found, intents, elsewhere);
  const orphans = [...intents].filter(([reference]) => found.bearing(reference).length === 0);
  const findings = lookUp(
    { qomon: run.qomon, clock: host.clock, deadline: run.deadline },
    new Set([
      ...doubts.flatMap(({ placed }) => placed.flatMap(({ row }) => row.reference ?? [])),
      ...orphans.map(([reference]) => reference),
    ]),
    Math.min(
      now,
      ...doubts.map(({ attempt }) => attempt ?? now),
      ...orphans.map(([, { at }]) => at),
    ),
  );
  const isOld = (attempt: number | undefined): boolean =>
    findings.complete && attempt !== undefined && now - attempt >= UNDER_WAY_MS;

  const writing = new Writing(host.language);
  const lines: JournalLine[] = settledLines(found, intents);
  const report = { found: 0, free: 0, left: 0 };
  const standing = rowsByBundle(found);
  for (const doubt of doubts) {
    const resolution = resolutionOf(run, doubt, findings, standing, isOld(doubt.attempt));
    const [first] = doubt.placed;
    if (resolution.kind === 'found' && first) standing.set(resolution.verdict.bundleId, first);
    report[COUNTED[resolution.kind]] += 1;
    lines.push(...mark(run, writing, doubt, resolution));
  }
  for (const [reference, { at }] of orphans) {
    const [bundle] = findings.found.get(reference) ?? [];
    if (bundle || isOld(at)) lines.push(orphanLine(run, reference, bundle));
  }
  journal.write(lines);
  const { requests } = findings;
  // Where Qomon was asked, time has passed since the sheet was read.
  const isFresh = requests === 0 && writing.entries().length === 0;
  const snapshot = isFresh ? found : applyAndReadBack(host.workbook, found, writing);
  return { ...report, requests, complete: findings.complete, snapshot };
}

const COUNTED = { found: 'found', copy: 'free', free: 'free', left: 'left' } as const;

/** Payments with a row in doubt, without rows that were added to their group later. */
function doubtsIn(
  snapshot: Snapshot,
  intents: ReadonlyMap<Reference, Intent>,
  { refunded, corrected }: SettledElsewhere,
): Doubt[] {
  const isInDoubt = ({ row }: PlacedRow): boolean => {
    const bundleId = bundleIdOf(row);
    if (bundleId !== undefined && refunded.has(bundleId)) return false;
    if (row.state === 'toCheck') return true;
    const isCorrected = row.reference !== undefined && corrected.has(row.reference);
    if (row.state === 'sending' && !isCorrected) return true;
    // Its state was lost or changed, and the journal knows better.
    return row.reference !== undefined && intents.has(row.reference) && bundleId === undefined;
  };
  return snapshot
    .bundles()
    .flatMap(layersOf)
    .flatMap((placed): Doubt[] => {
      const inDoubt = placed.filter(isInDoubt);
      if (inDoubt.length === 0) return [];
      const attempts = inDoubt.flatMap(({ row }) => {
        const sentAt = row.cell('sentAt');
        const intended = row.reference === undefined ? undefined : intents.get(row.reference)?.at;
        return [typeof sentAt === 'object' ? sentAt.getTime() : undefined, intended];
      });
      const known = attempts.filter((attempt): attempt is number => attempt !== undefined);
      return [
        {
          placed: placed.filter((one) => isInDoubt(one) || bundleIdOf(one.row) !== undefined),
          attempt: known.length > 0 ? Math.max(...known) : undefined,
        },
      ];
    });
}

function resolutionOf(
  run: Run,
  { placed }: Doubt,
  { found }: Findings,
  standing: ReadonlyMap<BundleId, PlacedRow>,
  isOld: boolean,
): Resolution {
  const hits = new Map<number, Bundle>();
  for (const { row } of placed) {
    for (const bundle of found.get(row.reference ?? (0 as Reference)) ?? []) {
      hits.set(bundle.id, bundle);
    }
  }
  const [first, ...others] = hits.values();
  if (!first) {
    // A row that has lost its reference may have been recorded under it: nobody can look that up.
    const isNamed = placed.every(({ row }) => row.reference !== undefined);
    return isOld && isNamed ? { kind: 'free' } : { kind: 'left', held: undefined };
  }
  const original = standing.get(first.id);
  const isTheirs = placed.some(({ row }) => bundleIdOf(row) === first.id);
  if (original && !isTheirs) return { kind: 'copy', of: original };

  const { draft } = rereadBundle(run, placed);
  const verdict =
    draft && bundleVerdict([first, ...others], draft.payload(referenceOf), draft, undefined);
  return verdict?.kind === 'sent'
    ? { kind: 'found', verdict }
    : { kind: 'left', held: heldOf(first) };
}

/** Writes what was resolved to the rows in doubt, and gives the lines for the journal. */
function mark(
  { host }: Run,
  writing: Writing,
  doubt: Doubt,
  resolution: Resolution,
): JournalLine[] {
  const { messages } = host.words;
  const lines: JournalLine[] = [];
  for (const placed of doubt.placed) {
    const { row } = placed;
    // Whatever the cell reads, a row in doubt was being sent.
    const from = row.state === 'toCheck' ? 'toCheck' : 'sending';
    // A run that was cut off may have written the IDs of a row and not its state.
    const isOpen = row.state === 'sending' || row.state === 'toCheck' || !bundleIdOf(row);
    const reference = row.reference;
    const fill = (entries: Entries, to: Parameters<Writing['fill']>[2]): void =>
      writing.fill(placed, entries, isOpen ? to : undefined, from);
    switch (resolution.kind) {
      case 'found':
        fill(sentEntries(host, placed, resolution.verdict), 'sent');
        break;
      case 'copy': {
        const { entry, row: other } = resolution.of;
        const place = { tab: entry.tab.name, row: other.number };
        fill({ message: messages.copyOf(place), sentAt: '' }, 'waiting');
        break;
      }
      case 'free':
        fill({ message: messages.notRecorded, sentAt: '' }, 'waiting');
        break;
      case 'left': {
        const { held } = resolution;
        const text =
          reference === undefined
            ? messages.noReference
            : held
              ? messages.otherContent({ reference, ...held })
              : messages.lookAgain(reference);
        // Without a time, the doubt is as old as this look-up, so that it ends one day.
        const since = doubt.attempt === undefined ? { sentAt: new Date(host.clock.now()) } : {};
        fill({ message: text, ...since }, 'toCheck');
        break;
      }
    }
    if (reference !== undefined && !isEmptyCell(row.cell('amount'))) {
      lines.push(...resolutionLines(reference, resolution));
    }
  }
  return lines;
}

function resolutionLines(reference: Reference, resolution: Resolution): JournalLine[] {
  const line = { action: 'lookUp', reference } as const;
  switch (resolution.kind) {
    case 'found':
      return [{ ...line, outcome: 'recorded', bundleId: resolution.verdict.bundleId }];
    case 'left':
      return [{ ...line, outcome: 'toCheck' }];
    case 'copy': {
      // The reference is recorded, whoever bears it: its original says so, where it bears it too.
      const { row } = resolution.of;
      const bundleId = bundleIdOf(row);
      return row.reference === reference || bundleId === undefined
        ? []
        : [{ ...line, outcome: 'recorded', bundleId }];
    }
    case 'free':
      return [{ ...line, outcome: 'waiting' }];
  }
}

/** A reference whose row a person has deleted while it was being sent. */
function orphanLine({ host }: Run, reference: Reference, bundle: Bundle | undefined): JournalLine {
  const line = { action: 'lookUp', reference, detail: host.words.journal.rowGone } as const;
  return bundle
    ? { ...line, outcome: 'recorded', bundleId: bundle.id }
    : { ...line, outcome: 'waiting' };
}

/** References whose row says more than the journal: the line of the outcome was lost. */
function settledLines(snapshot: Snapshot, intents: ReadonlyMap<Reference, Intent>): JournalLine[] {
  return [...intents.keys()].flatMap((reference) => {
    const [bundleId] = snapshot.bearing(reference).flatMap(({ row }) => bundleIdOf(row) ?? []);
    return bundleId === undefined
      ? []
      : [{ action: 'lookUp', reference, outcome: 'recorded', bundleId } as const];
  });
}

function isEmptyCell(cell: Cell): boolean {
  return String(cell).trim() === '';
}
