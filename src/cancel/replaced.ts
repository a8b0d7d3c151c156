import type { Host } from '../host/host';
import type { BundleId, Reference } from '../model/ids';
import { bundleIdOf } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import type { Writing } from '../sheet/writing';
import { NO_BUNDLE } from './recorded';

/** A bundle that is gone, and the one under which Qomon holds the payment of its rows. */
export interface Replaced {
  readonly bundleId: BundleId;
  readonly by: BundleId;
}

/**
 * The bundle that took the place of one that is gone, among those that Qomon shows under the references of its rows;
 * undefined where there is none, or where it is another row's: then a reference was typed over, and proves nothing.
 */
export function replacing(
  { rows }: Pick<Snapshot, 'rows'>,
  bundleId: BundleId,
  under: (references: readonly Reference[]) => readonly BundleId[],
): Replaced | undefined {
  const own = rows.filter(({ row }) => bundleIdOf(row) === bundleId);
  const shown = under(own.flatMap(({ row }) => row.reference ?? []));
  const by = shown.find((one) => !rows.some(({ row }) => bundleIdOf(row) === one));
  return by === undefined ? undefined : { bundleId, by };
}

/** Lets rows be looked up whose payment stands under another bundle: nothing is deleted or recorded for them until then. */
export function fillReplaced(
  { words }: Host,
  writing: Writing,
  placed: readonly PlacedRow[],
  replaced: Replaced,
): void {
  const message = words.compare.messages.replaced(replaced);
  for (const one of placed) writing.fill(one, { ...NO_BUNDLE, message }, 'toCheck');
}
