import { problemsOfRecorded } from '../check/copies';
import type { LeftRecorded, NotRecorded } from '../model/cancelResults';
import type { BundleId, Reference } from '../model/ids';
import { isRecorded } from '../model/states';
import { previousSpace } from '../run/previousSpace';
import type { Run } from '../run/run';
import { allByBundle, bundleIdOf } from '../sheet/bundleRows';
import { hiddenAmong } from '../sheet/hiddenRows';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { isNameless, type Recorded, recorded } from './recorded';

/** What was chosen: the bundles, and the rows that stand for none, by what keeps them from it. */
export interface ChosenBundles {
  readonly bundles: readonly Recorded[];
  readonly leftBehind: readonly LeftRecorded[];
}

/** The bundles that the wanted rows stand for, each whole: all its rows, wherever they stand. */
export function chosenBundles(
  run: Run,
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
): ChosenBundles {
  const left = new Map<NotRecorded, number>();
  const chosen = new Set<BundleId>();
  const open = run.journal.open.references();
  const previous = previousSpace(run.host, run.journal);
  const hidden = hiddenAmong(snapshot.rows.filter(wanted), 'selected');
  const kept = new Set<BundleId>();
  let space: string | undefined;
  for (const placed of snapshot.rows) {
    if (!wanted(placed)) continue;
    const read = readRecorded(snapshot, placed, open);
    const elsewhere = typeof read === 'number' ? previous(placed.row) : undefined;
    space ??= elsewhere;
    const isHidden = hidden.has(placeOf(placed));
    if (isHidden && typeof read === 'number') kept.add(read);
    const seen = isHidden ? 'hidden' : read;
    const fate = elsewhere === undefined ? seen : 'another space';
    if (typeof fate === 'number') chosen.add(fate);
    else left.set(fate, (left.get(fate) ?? 0) + 1);
  }
  const rows = allByBundle(snapshot);
  // What nobody sees keeps the whole bundle, and so does a row of it that has lost its ID: it would be left behind.
  const nameless = withNamelessRow(snapshot, chosen);
  // guard: cancel-whole-group
  for (const bundleId of nameless) {
    kept.add(bundleId);
    const own = (rows.get(bundleId) ?? []).filter(wanted).length;
    left.set('row without ID', (left.get('row without ID') ?? 0) + own);
  }
  const seen = [...chosen].filter((bundleId) => !kept.has(bundleId));
  return {
    bundles: seen.map((bundleId) => recorded(run, bundleId, rows.get(bundleId) ?? [])),
    leftBehind: [...left].map(([why, count]) => ({
      why,
      rows: count,
      ...(why === 'another space' && space !== undefined ? { space } : {}),
    })),
  };
}

/** Those bundles in whose group a row says that it was recorded, names an item of its own, and no bundle. */
function withNamelessRow(snapshot: Snapshot, chosen: ReadonlySet<BundleId>): readonly BundleId[] {
  return snapshot.bundles().flatMap(({ placed }) => {
    const own = placed.flatMap(({ row }) => bundleIdOf(row) ?? []).filter((id) => chosen.has(id));
    return placed.some(isNameless) ? [...new Set(own)] : [];
  });
}

/** The bundle that a row stands for, or what keeps it from being cancelled or corrected. */
function readRecorded(
  snapshot: Snapshot,
  placed: PlacedRow,
  open: ReadonlySet<Reference>,
): BundleId | NotRecorded {
  const { row } = placed;
  if (typeof row.state === 'object') return 'unknown state';
  if (!isRecorded(row.state)) return row.state;
  const bundleId = bundleIdOf(row);
  if (bundleId === undefined) return 'no bundle ID';
  const [problem] = problemsOfRecorded(snapshot, placed);
  if (problem) return problem.fault.kind === 'reference gone' ? 'no reference' : 'copy';
  return row.reference !== undefined && open.has(row.reference) ? 'unconfirmed' : bundleId;
}
