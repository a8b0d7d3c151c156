import { carriesPayment } from '../entry/row';
import type { BundleId } from '../model/ids';
import { referencesOf } from '../qomon/lookUp';
import type { Bundle } from '../qomon/shapes';
import { bundleIdOf, isOpen } from '../sheet/bundleRows';
import type { PlacedRow } from '../sheet/snapshot';

/** A row of which this one is a copy: it stands for the bundle and bears the same reference. */
export function copied(
  placed: readonly PlacedRow[],
  bundleId: BundleId,
  at: PlacedRow | undefined,
): PlacedRow | undefined {
  if (!at || placed.some(({ row }) => bundleIdOf(row) === bundleId)) return undefined;
  return placed.some(({ row }) => row.reference === at.row.reference) ? at : undefined;
}

/** True where a bundle stands on a row that none of its payments names. */
export function elsewhere(
  placed: readonly PlacedRow[],
  bundle: Bundle,
  byBundle: ReadonlyMap<BundleId, PlacedRow>,
): boolean {
  const at = byBundle.get(bundle.id);
  if (!at || placed.some(({ row }) => bundleIdOf(row) === bundle.id)) return false;
  const { reference } = at.row;
  return reference === undefined || !referencesOf(bundle).has(reference);
}

/**
 * True where a person has put rows into one group that were not sent as one: the reference of an open row is
 * not in the bundle, and is in another one, or the bundle was known on its rows before.
 */
export function joined(
  placed: readonly PlacedRow[],
  found: Bundle,
  hits: readonly Bundle[],
): boolean {
  const isKnown = placed.some(({ row }) => bundleIdOf(row) === found.id);
  return placed.some(({ row }) => {
    const { reference } = row;
    if (reference === undefined || !isOpen(row) || !carriesPayment(row)) return false;
    if (referencesOf(found).has(reference)) return false;
    return isKnown || hits.some((hit) => referencesOf(hit).has(reference));
  });
}

/** A bundle whose ID stands on the rows already goes before others. */
export function rank(placed: readonly PlacedRow[], { id }: Bundle): number {
  return placed.some(({ row }) => bundleIdOf(row) === id) ? 0 : 1;
}
