import type { RememberedIntent } from '../memory/remembered';
import type { Run } from '../run/run';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import { mayBe } from './forgotten';

/** What was being sent before, by the row that takes its place. */
export type UnderWay = ReadonlyMap<EntryRow, RememberedIntent>;

/**
 * Payments about to leave that read like one which was being sent when its row was deleted, and of which nobody
 * knows yet what came: typed once more they take its place, as the answer may come late. Each takes one.
 */
export function underWay<
  L extends { readonly reviewed: { readonly placed: readonly PlacedRow[] } },
>(run: Run, snapshot: Snapshot, leaving: readonly L[]): Map<L, UnderWay> {
  const open = rowless(run, snapshot);
  const found = new Map<L, UnderWay>();
  for (const one of open.length === 0 ? [] : leaving) {
    const own = placesIn(run, one.reviewed.placed, open);
    if (own.size > 0) found.set(one, own);
  }
  return found;
}

/** What was begun to be sent and not ended, and stands on no row. */
export function rowless({ journal }: Run, snapshot: Snapshot): RememberedIntent[] {
  // A copy leaves what was begun to its original; without its payer, an intent may be anybody's.
  return [...journal.open.intents('send').keys()].flatMap((reference) => {
    const known = journal.memory.openIntents('send').get(reference);
    return known?.payer !== undefined && snapshot.bearing(reference).length === 0 ? [known] : [];
  });
}

/** The rows of a payment that take the place of what was being sent; takes those away from `open`. */
export function placesIn(
  run: Run,
  placed: readonly PlacedRow[],
  open: RememberedIntent[],
): UnderWay {
  const own = new Map<EntryRow, RememberedIntent>();
  for (const one of placed) {
    const at = open.findIndex((intent) => mayBe(run, one, intent));
    const [intent] = at < 0 ? [] : open.splice(at, 1);
    if (intent) own.set(one.row, intent);
  }
  return own;
}
