import type { Host } from '../host/host';
import { Journal } from '../journal/journal';
import { Snapshot } from '../sheet/snapshot';

/**
 * True where something was begun here and nobody knows yet what came of it: only this installation, in
 * this space, can tell. To be called under the document's lock.
 */
export function hasOpenEnds(host: Host): boolean {
  if (new Journal(host).open.references().size > 0) return true;
  return Snapshot.of(host.workbook).rows.some(
    ({ row }) => row.state === 'sending' || row.state === 'toCheck',
  );
}
