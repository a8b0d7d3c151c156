import { fillReplaced, replacing } from '../cancel/replaced';
import { problemsOfRecorded } from '../check/copies';
import type { CompareReport } from '../model/compareResults';
import type { BundleId } from '../model/ids';
import { isRecorded } from '../model/states';
import { CompleteReading } from '../qomon/completeReading';
import { askForBundles } from '../qomon/inquiry';
import { refundedOf, sum } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import { type PreviousSpace, previousSpace } from '../run/previousSpace';
import { requestsLeft } from '../run/quota';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { compareBundle, writeComparison } from './comparison';
import { orphansAmong, ownReferences } from './orphans';
import { typedIn } from './typed';

/**
 * Reads the whole list of bundles and lets the rows of all entry tabs say where they differ from it.
 * A bundle that is missing there is asked for by its ID before it is called gone: bundles may move
 * between two pages. To be called under the document's lock, when unconfirmed payments have been resolved.
 */
export function compareAll(run: Run, started: number): Omit<CompareReport, 'requests'> {
  const { host, qomon, deadline, journal, pace } = run;
  const { clock } = host;
  const previous = previousSpace(host, journal);
  const before = Snapshot.again(run.tabs);
  const wanted = new Set([
    ...bundlesOn(before, previous).keys(),
    ...typedIn(run, before, previous).flatMap(({ bundleId }) => bundleId ?? []),
  ]);
  host.ui.toast(host.words.title, host.words.compare.progress(wanted.size));
  const isOwn = ownReferences(before, journal.past.references(), host.documentStore);
  const found = new Map<BundleId, Bundle | 'gone'>();
  const others: Bundle[] = [];
  let listed = 0;
  const budget = requestsLeft(host);
  const list = new CompleteReading({ qomon, clock, deadline, budget });
  const isComplete = list.readAll();
  for (const { bundle } of list.entries()) {
    if (!bundle) continue;
    listed += 1;
    if (wanted.has(bundle.id)) found.set(bundle.id, bundle);
    else if (orphansAmong([bundle], NO_ROWS, isOwn).length > 0) others.push(bundle);
  }
  const missing = [...wanted].filter((bundleId) => !found.has(bundleId));
  const asked = askForBundles(
    { qomon, clock, deadline },
    // guard: compare-whole-list
    isComplete ? missing.slice(0, Math.max(0, budget - list.requests)) : [],
    pace,
  );
  // guard: compare-asks
  for (const [bundleId, held] of asked.bundles) found.set(bundleId, held);

  // People go on working while the list is read.
  const snapshot = Snapshot.again(run.tabs);
  const writing = new Writing(host.language);
  const counts = { same: 0, changed: 0, gone: 0, refunded: 0, settled: 0, replaced: 0 };
  const unread: Array<{ tab: string; row: number }> = [];
  let [compared, rows, untold] = [0, 0, 0];
  const taken = new Set<BundleId>();
  const statuses = journal.past.statuses(
    new Set(snapshot.rows.flatMap(({ row }) => row.reference ?? [])),
  );
  for (const [bundleId, placed] of bundlesOn(snapshot, previous)) {
    const held = found.get(bundleId);
    if (!held) {
      untold += 1;
      continue;
    }
    const replaced =
      held === 'gone' ? replacing(snapshot, bundleId, (them) => list.idsUnder(them)) : undefined;
    // guard: compare-not-replaced
    if (replaced) {
      taken.add(replaced.by);
      counts.replaced += 1;
      fillReplaced(host, writing, placed, replaced);
      continue;
    }
    const comparison = compareBundle(run, placed, held, statuses);
    const [first] = placed;
    if (comparison.kind === 'unread') {
      if (first) unread.push({ tab: first.entry.tab.name, row: first.row.number });
      continue;
    }
    compared += 1;
    rows += placed.length;
    counts[writeComparison(host, writing, bundleId, placed, comparison)] += 1;
  }
  const typed = typedIn(run, snapshot, previous).filter(
    ({ bundleId }) => bundleId === undefined || found.get(bundleId) !== 'gone',
  );
  for (const { placed, message } of typed) writing.fill(placed, { message });
  applyAndReadBack(host.workbook, snapshot, writing);
  journal.memory.correctRefunded(refundedIn(found));
  return {
    ...counts,
    compared,
    rows,
    listed,
    unread,
    typed: typed.map(({ placed }) => ({ tab: placed.entry.tab.name, row: placed.row.number })),
    untold: isComplete ? untold : 0,
    orphans: orphansAmong(
      others.filter(({ id }) => !taken.has(id)),
      snapshot,
      isOwn,
    ),
    elsewhere: elsewhereIn(snapshot, previous),
    complete: isComplete,
    seconds: Math.round((clock.now() - started) / 1000),
  };
}

/** Bundles that were recorded before a move to another space, and its name. */
function elsewhereIn({ rows }: Snapshot, previous: PreviousSpace): CompareReport['elsewhere'] {
  const there = rows.flatMap(({ row }) => {
    const [space, bundleId] = [previous(row), bundleIdOf(row)];
    return space === undefined || bundleId === undefined ? [] : [{ space, bundleId }];
  });
  const [first] = there;
  return first && { space: first.space, bundles: new Set(there.map((one) => one.bundleId)).size };
}

const NO_ROWS = { rows: [] };

/** What Qomon holds as given back under each bundle, in minor units. */
function refundedIn(found: ReadonlyMap<BundleId, Bundle | 'gone'>): Map<BundleId, number> {
  return new Map(
    [...found].flatMap(([id, held]) =>
      held === 'gone' ? [] : [[id, sum((held.transactions ?? []).map(refundedOf))] as const],
    ),
  );
}

/** The rows of each bundle, without copies of them, and without those of another space. */
function bundlesOn(snapshot: Snapshot, previous: PreviousSpace): Map<BundleId, PlacedRow[]> {
  const bundles = new Map<BundleId, PlacedRow[]>();
  for (const placed of snapshot.rows) {
    const { row } = placed;
    const bundleId = bundleIdOf(row);
    if (bundleId === undefined || !isRecorded(row.state) || previous(row) !== undefined) continue;
    if (problemsOfRecorded(snapshot, placed).some(({ fault }) => fault.kind !== 'reference gone')) {
      continue;
    }
    const rows = bundles.get(bundleId);
    if (rows) rows.push(placed);
    else bundles.set(bundleId, [placed]);
  }
  return bundles;
}
