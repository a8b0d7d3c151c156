import { carriesPayment } from '../entry/row';
import type { BundleId } from '../model/ids';
import { isRecorded } from '../model/states';
import { GONE } from '../qomon/answer';
import type { Bundle } from '../qomon/shapes';
import { previousSpace } from '../run/previousSpace';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import type { Evidence } from './evidence';
import { holdsItems } from './leftRows';
import { referenceHeld } from './lostReferences';

/** The sheet as it reads then, and how many rows have got their bundle's ID back. */
export interface Named {
  readonly snapshot: Snapshot;
  readonly named: number;
}

/**
 * Gives recorded rows whose `Bundle ID` somebody has emptied that ID back: of the bundle that was recorded under
 * their reference or beside it, or that their group stands for, where Qomon holds under it all that the row names.
 */
export function restoreBundleIds(run: Run, snapshot: Snapshot, evidence: Evidence): Named {
  const odd = withoutBundleId(run, snapshot);
  if (odd.length === 0) return { snapshot, named: 0 };
  const meant = bundlesMeant(run, snapshot, odd);
  evidence.askAll([...new Set(meant.values())]);
  const writing = new Writing(run.host.language);
  let named = 0;
  for (const [placed, bundleId] of meant) {
    const held = evidence.ask(bundleId);
    // guard: bundle-of-recorded
    if (!held || held === GONE || !isOf(run, placed, held)) continue;
    const message = run.host.words.messages.sent({ bundleId, missing: [] });
    writing.fill(placed, { bundleId, message });
    named += 1;
  }
  return named === 0
    ? { snapshot, named }
    : { snapshot: applyAndReadBack(run.host.workbook, snapshot, writing), named };
}

function withoutBundleId(run: Run, { rows }: Snapshot): PlacedRow[] {
  const previous = previousSpace(run.host, run.journal);
  return rows.filter(
    ({ row }) =>
      row.reference !== undefined &&
      bundleIdOf(row) === undefined &&
      isRecorded(row.state) &&
      previous(row) === undefined,
  );
}

/** The bundle that each row is meant to stand for, where there is one and no other row bears its reference. */
function bundlesMeant(
  { journal }: Run,
  snapshot: Snapshot,
  odd: readonly PlacedRow[],
): ReadonlyMap<PlacedRow, BundleId> {
  const references = new Set(odd.flatMap(({ row }) => row.reference ?? []));
  const known = new Map([
    ...journal.past.recordedWith(references),
    ...journal.past.recorded(references),
  ]);
  const groups = snapshot.bundles();
  return new Map(
    odd.flatMap((one) => {
      const { reference } = one.row;
      if (reference === undefined || snapshot.bearing(reference).length > 1) return [];
      const group = groups.find(({ placed }) => placed.some(({ row }) => row === one.row));
      const mates = new Set(group?.placed.flatMap(({ row }) => bundleIdOf(row) ?? []));
      const [mate] = mates;
      const bundleId = known.get(reference)?.bundleId ?? (mates.size === 1 ? mate : undefined);
      return bundleId === undefined ? [] : [[one, bundleId] as const];
    }),
  );
}

/** True where a bundle holds all that a row names by an ID, and its payment under the row's reference. */
function isOf(run: Run, placed: PlacedRow, held: Bundle): boolean {
  const { row } = placed;
  const items = holdsItems(row, held);
  if (!carriesPayment(row)) return items === true;
  return items !== false && referenceHeld(run, placed, held) === row.reference;
}
