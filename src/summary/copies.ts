import { groupBy } from '../model/groupBy';
import type { Reference } from '../model/ids';
import type { PlacedRow } from '../sheet/snapshot';
import { partOf } from './facts';

/** Rows of which each stands for a payment of its own, and those that say again what another one says. */
export interface CountedOnce {
  readonly rows: readonly PlacedRow[];
  readonly copies: readonly PlacedRow[];
}

/**
 * Of rows that bear one reference, and say that a payment was recorded under it, one counts: the one that says of it
 * what the journal says, then one in sight, then the first. A copy that reads as not sent may become a payment of its
 * own, and stays.
 */
export function countedOnce(
  rows: readonly PlacedRow[],
  recorded: { has(reference: Reference): boolean },
): CountedOnce {
  const bearers = groupBy(rows, ({ row }) =>
    partOf(row.state) === 'left' ? undefined : row.reference,
  );
  const several = [...bearers].filter(([, all]) => all.length > 1);
  // Each tab is asked once: each question is a call.
  const tabs = new Map(
    several.flatMap(([, all]) => all.map(({ entry: { tab } }) => [tab.id, tab])),
  );
  const hidden = new Set([...tabs.values()].filter((tab) => tab.hidden()).map(({ id }) => id));
  const copies = new Set<PlacedRow>();
  for (const [reference, all] of several) {
    const isRecorded = recorded.has(reference);
    const ranks = all.map(
      ({ entry, row }) =>
        (isRecorded && partOf(row.state) === 'sent' ? 2 : 0) + (hidden.has(entry.tab.id) ? 0 : 1),
    );
    const original = all[ranks.indexOf(Math.max(...ranks))];
    // guard: copies-count-once
    for (const one of all) if (one !== original) copies.add(one);
  }
  return { rows: rows.filter((one) => !copies.has(one)), copies: [...copies] };
}

/** Rows that read as not sent and bear the reference of another one, which is sent or stands before them. */
export function sharingRows(rows: readonly PlacedRow[]): PlacedRow[] {
  return [...groupBy(rows, ({ row }) => row.reference)].flatMap(([, all]) => {
    const left = all.filter(({ row }) => partOf(row.state) === 'left');
    return left.length < all.length ? left : left.slice(1);
  });
}
