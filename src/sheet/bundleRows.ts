import type { ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import { type BundleId, type Reference, readGivenId } from '../model/ids';
import { seenIn } from '../model/plain';
import type { Reading as StateReading } from '../model/states';
import type { PlacedRow, Snapshot } from './snapshot';
import type { EntryRow } from './tab';

/** The bundle that a row stands for. */
export function bundleIdOf(row: EntryRow): BundleId | undefined {
  return readGivenId<BundleId>(row.cell('bundleId'));
}

/** States that say nothing of a bundle, or that nobody knows what became of it. */
const OPEN: readonly StateReading[] = ['blank', 'invalid', 'waiting', 'sending', 'toCheck'];

/** True where it is open what became of a row: it bears no bundle, or its state does not stand for one. */
export function isOpen(row: EntryRow): boolean {
  return OPEN.includes(row.state) || bundleIdOf(row) === undefined;
}

/** The bundles for which rows stand. */
export function bundlesOn({ rows }: Pick<Snapshot, 'rows'>): ReadonlySet<BundleId> {
  return new Set(rows.flatMap(({ row }) => bundleIdOf(row) ?? []));
}

/** For each bundle, all rows that bear its ID, copies too. */
export function allByBundle({ rows }: Pick<Snapshot, 'rows'>): Map<BundleId, PlacedRow[]> {
  return groupBy(rows, ({ row }) => bundleIdOf(row));
}

/** For each bundle, a row that stands for it. */
export function rowsByBundle({ rows }: Snapshot): Map<BundleId, PlacedRow> {
  return new Map(
    rows.flatMap((placed): Array<[BundleId, PlacedRow]> => {
      const bundleId = bundleIdOf(placed.row);
      return bundleId === undefined ? [] : [[bundleId, placed]];
    }),
  );
}

/** The rows of one payment without the copies of them that stand in the same group, then those. */
export function splitCopies({ placed }: { readonly placed: readonly PlacedRow[] }): PlacedRow[][] {
  const layers: PlacedRow[][] = [];
  const met = new Map<Reference | undefined, number>();
  for (const one of placed) {
    const { reference } = one.row;
    const at = (reference !== undefined && met.get(reference)) || 0;
    met.set(reference, at + 1);
    layers[at] = [...(layers[at] ?? []), one];
  }
  return layers;
}

export function isBlank(row: EntryRow, key: ColumnKey): boolean {
  return seenIn(row.cell(key)) === '';
}
