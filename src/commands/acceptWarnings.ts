import { elsewhereOn } from '../check/elsewhere';
import type { ReviewedBundle } from '../check/review';
import { acceptElsewhere } from '../contacts/elsewhere';
import type { Host } from '../host/host';
import { acceptGone, goneColumns } from '../sheet/knownColumns';
import type { PlacedRow } from '../sheet/snapshot';

type Bundles = readonly ReviewedBundle[];

/**
 * Whoever sends under somebody that this space does not show, or from a tab that has lost columns, has read of it
 * and is not warned of it again. To be called under the document's lock.
 */
export function acceptWarnings(
  { documentStore }: Pick<Host, 'documentStore'>,
  sent: Bundles,
): void {
  acceptElsewhere(documentStore, sent.flatMap(elsewhereOn));
  acceptGone(documentStore, rowsOf(sent));
}

/** True where there is anything of that kind to accept. */
export function hasWarnings(
  { documentStore }: Pick<Host, 'documentStore'>,
  sent: Bundles,
): boolean {
  return sent.flatMap(elsewhereOn).length > 0 || goneColumns(documentStore, rowsOf(sent)).size > 0;
}

function rowsOf(bundles: Bundles): PlacedRow[] {
  return bundles.flatMap(({ placed }) => placed);
}
