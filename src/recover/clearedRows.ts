import { isSendable } from '../check/review';
import type { Journal } from '../journal/journal';
import type { Reference } from '../model/ids';
import { bundleIdOf } from '../sheet/bundleRows';
import type { Snapshot } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import { type Attempt, withPayment } from './unconfirmed';

/**
 * References of rows that look as if they had never been sent, though the journal says that they
 * were recorded: somebody has emptied their results. They are looked up as if their outcome had
 * been lost. The journal is read only where a row bears a reference and nothing else of a send.
 */
export function clearedRows(snapshot: Snapshot, journal: Journal): Map<Reference, Attempt> {
  const looksNew = snapshot.rows.flatMap(({ row }) => {
    const { reference } = row;
    // Whatever may be sent counts: the words for "not recorded" can be typed as well as emptied.
    // guard: cleared-in-any-state
    if (reference === undefined || !looksUnsent(row)) return [];
    // Where another row stands for the bundle, this one is a copy, and is told so.
    const isKnown = snapshot.bearing(reference).some((one) => bundleIdOf(one.row) !== undefined);
    return isKnown ? [] : reference;
  });
  if (looksNew.length === 0) return new Map();
  const recorded = journal.past.recorded(new Set(looksNew));
  return new Map([...recorded].map(([reference, one]) => [reference, withPayment(journal, one)]));
}

/**
 * References of rows that look as if they had never been recorded and went in a bundle that was, without a payment
 * of their own: Qomon holds nothing under them, and the bundle of the payment that they went with tells.
 */
export function partedRows(snapshot: Snapshot, journal: Journal): Map<Reference, Attempt> {
  const open = snapshot.rows.flatMap(({ row }) =>
    row.reference !== undefined && looksUnsent(row) && bundleIdOf(row) === undefined
      ? [row.reference]
      : [],
  );
  if (open.length === 0) return new Map();
  const recorded = journal.past.recordedWith(new Set(open));
  return new Map([...recorded].map(([reference, one]) => [reference, withPayment(journal, one)]));
}

/** True for a row whose state says nothing of a bundle: it may be sent, or was being sent. */
function looksUnsent(row: EntryRow): boolean {
  return isSendable(row) || row.state === 'toCheck' || row.state === 'sending';
}
