import { isSendable } from '../check/review';
import type { Journal } from '../journal/journal';
import type { Reference } from '../model/ids';
import type { Intent } from '../model/journalLine';
import { bundleIdOf } from '../sheet/bundleRows';
import type { Snapshot } from '../sheet/snapshot';

/**
 * References of rows that look as if they had never been sent, though the journal says that they
 * were recorded: somebody has emptied their results. They are looked up as if their outcome had
 * been lost. The journal is read only where a row bears a reference and nothing else of a send.
 */
export function clearedRows(snapshot: Snapshot, journal: Journal): Map<Reference, Intent> {
  const looksNew = snapshot.rows.flatMap(({ row }) => {
    const { reference } = row;
    // Whatever may be sent counts: the words for "not recorded" can be typed as well as emptied.
    // guard: cleared-in-any-state
    if (reference === undefined || !isSendable(row)) return [];
    // Where another row stands for the bundle, this one is a copy, and is told so.
    const isKnown = snapshot.bearing(reference).some((one) => bundleIdOf(one.row) !== undefined);
    return isKnown ? [] : reference;
  });
  return looksNew.length === 0 ? new Map() : journal.recorded(new Set(looksNew));
}
