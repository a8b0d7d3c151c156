import type { Problem } from '../model/faults';
import type { BundleId, Reference } from '../model/ids';
import { isRecorded } from '../model/states';
import { bundleIdOf } from '../sheet/bundleRows';
import type { PlacedRow } from '../sheet/snapshot';

/** What journal and memory tell of references. */
export interface Told {
  readonly past: {
    /** Those under which a bundle was recorded and not cancelled since. */
    recorded(references: ReadonlySet<Reference>): Bundles;
    /** Those of rows without a payment that went in such a bundle with the payment of another row. */
    recordedWith(references: ReadonlySet<Reference>): Bundles;
    /** The bundles that ever stood under each, deleted or not. */
    bundlesUnder(
      references: ReadonlySet<Reference>,
    ): ReadonlyMap<Reference, { readonly size: number }>;
  };
  readonly open: {
    /** Those of which a cancellation is under way. */
    intents(kind: 'cancel'): { has(reference: Reference): boolean };
  };
}

type Bundles = ReadonlyMap<Reference, { readonly bundleId: BundleId | undefined }>;

/**
 * What is wrong with a state that nothing but its cell says: somebody has typed it, filled it down or
 * pasted it. The journal is read only where a state needs a witness.
 */
export function typedStates(
  rows: readonly PlacedRow[],
  told: Told,
): (placed: PlacedRow) => Problem[] {
  // guard: typed-states
  const odd = rows.filter(needsWitness);
  if (odd.length === 0) return () => [];
  const references = new Set(odd.flatMap(({ row }) => row.reference ?? []));
  // guard: typed-beside-payment
  const recorded = new Map([
    ...told.past.recordedWith(references),
    ...told.past.recorded(references),
  ]);
  const ever = told.past.bundlesUnder(references);
  const underWay = told.open.intents('cancel');
  return (placed) => {
    if (!needsWitness(placed)) return [];
    const { state, reference } = placed.row;
    const known = reference === undefined ? undefined : recorded.get(reference)?.bundleId;
    if (state !== 'cancelled') {
      return [{ column: 'state', fault: { kind: 'state without a bundle', bundleId: known } }];
    }
    if (reference !== undefined && underWay.has(reference)) return [];
    const wasRecorded = reference !== undefined && ever.has(reference);
    return notCancelled(placed, known, wasRecorded);
  };
}

/** True for a state that says of a bundle what the row does not show. */
function needsWitness({ row }: PlacedRow): boolean {
  const { state } = row;
  return state === 'cancelled' || (isRecorded(state) && bundleIdOf(row) === undefined);
}

function notCancelled(
  { row }: PlacedRow,
  known: BundleId | undefined,
  wasRecorded: boolean,
): Problem[] {
  const own = bundleIdOf(row);
  const bundleId = known ?? (wasRecorded ? undefined : own);
  if (bundleId !== undefined) {
    const fault = { kind: 'not cancelled', bundleId, isOnRow: own === bundleId } as const;
    return [{ column: 'state', fault }];
  }
  return wasRecorded ? [] : [{ column: 'state', fault: { kind: 'nothing to cancel' } }];
}
