import { fillReplaced, replacing } from '../cancel/replaced';
import { problemsOfRecorded } from '../check/copies';
import type { CompareReport } from '../model/compareResults';
import { groupBy } from '../model/groupBy';
import type { BundleId } from '../model/ids';
import { isRecorded } from '../model/states';
import { refundedOf, sum } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import { type PreviousSpace, previousSpace } from '../run/previousSpace';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { compareBundle, writeComparison } from './comparison';
import { type HeldInQomon, heldInQomon } from './heldInQomon';
import { orphansAmong, ownReferences } from './orphans';
import { typedIn } from './typed';

/**
 * Reads the whole list of bundles and lets the rows of all entry tabs say where they differ from it.
 * A bundle that is missing there is asked for by its ID before it is called gone: bundles may move
 * between two pages. To be called under the document's lock, when unconfirmed payments have been resolved.
 */
export function compareAll(run: Run, started: number): Omit<CompareReport, 'requests'> {
  const { host, journal } = run;
  const previous = previousSpace(host, journal);
  const before = Snapshot.again(run.tabs);
  const wanted = new Set([
    ...bundlesOn(before, previous).keys(),
    ...typedIn(run, before, previous).flatMap(({ bundleId }) => bundleId ?? []),
  ]);
  host.ui.toast(host.words.title, host.words.compare.progress(wanted.size));
  const isOwn = ownReferences(before, journal.past.references(), host.documentStore);
  const held = heldInQomon(run, wanted, isOwn);
  // People go on working while the list is read.
  const snapshot = Snapshot.again(run.tabs);
  const writing = new Writing(host.language);
  const { taken, untold, ...rows } = compareRows(run, writing, { snapshot, previous, held });
  const typed = typedIn(run, snapshot, previous).filter(
    ({ bundleId }) => bundleId === undefined || held.found.get(bundleId) !== 'gone',
  );
  for (const { placed, message } of typed) writing.fill(placed, { message });
  applyAndReadBack(host.workbook, snapshot, writing);
  journal.memory.correctRefunded(refundedIn(held.found));
  return {
    ...rows,
    listed: held.listed,
    typed: typed.map(({ placed }) => ({ tab: placed.entry.tab.name, row: placed.row.number })),
    untold: held.isComplete ? untold : 0,
    orphans: orphansAmong(
      held.others.filter(({ id }) => !taken.has(id)),
      snapshot,
      isOwn,
    ),
    elsewhere: elsewhereIn(snapshot, previous),
    complete: held.isComplete,
    seconds: Math.round((host.clock.now() - started) / 1000),
  };
}

interface Sides {
  readonly snapshot: Snapshot;
  readonly previous: PreviousSpace;
  readonly held: HeldInQomon;
}

/** What came of comparing rows. */
interface Compared
  extends Pick<
    CompareReport,
    | 'same'
    | 'changed'
    | 'gone'
    | 'refunded'
    | 'settled'
    | 'replaced'
    | 'compared'
    | 'rows'
    | 'unread'
  > {
  /** Bundles of rows of which Qomon told nothing. */
  readonly untold: number;
  /** Bundles that stand in Qomon in the place of ones that are gone. */
  readonly taken: ReadonlySet<BundleId>;
}

/** Lets the rows of each bundle say where they differ from what Qomon holds. */
function compareRows(run: Run, writing: Writing, { snapshot, previous, held }: Sides): Compared {
  const { host, journal } = run;
  const counts = { same: 0, changed: 0, gone: 0, refunded: 0, settled: 0, replaced: 0 };
  const unread: Array<{ tab: string; row: number }> = [];
  let [compared, rows, untold] = [0, 0, 0];
  const taken = new Set<BundleId>();
  const statuses = journal.past.statuses(
    new Set(snapshot.rows.flatMap(({ row }) => row.reference ?? [])),
  );
  for (const [bundleId, placed] of bundlesOn(snapshot, previous)) {
    const there = held.found.get(bundleId);
    if (!there) {
      untold += 1;
      continue;
    }
    const replaced =
      there === 'gone'
        ? replacing(snapshot, bundleId, (them) => held.list.idsUnder(them))
        : undefined;
    // guard: compare-not-replaced
    if (replaced) {
      taken.add(replaced.by);
      counts.replaced += 1;
      fillReplaced(host, writing, placed, replaced);
      continue;
    }
    const comparison = compareBundle(run, placed, there, statuses);
    const [first] = placed;
    if (comparison.kind === 'unread') {
      if (first) unread.push({ tab: first.entry.tab.name, row: first.row.number });
      continue;
    }
    compared += 1;
    rows += placed.length;
    counts[writeComparison(host, writing, bundleId, placed, comparison)] += 1;
  }
  return { ...counts, compared, rows, unread, untold, taken };
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
  return groupBy(snapshot.rows, (placed) => {
    const { row } = placed;
    const bundleId = bundleIdOf(row);
    if (bundleId === undefined || !isRecorded(row.state)) return undefined;
    if (previous(row) !== undefined) return undefined;
    const isCopy = problemsOfRecorded(snapshot, placed).some(
      ({ fault }) => fault.kind !== 'reference gone',
    );
    return isCopy ? undefined : bundleId;
  });
}
