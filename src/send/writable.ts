import { RESULTS } from '../check/oddCells';
import { isSendable } from '../check/review';
import type { Host } from '../host/host';
import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import { seenIn } from '../model/plain';
import type { LeftRows, ProtectedRows } from '../model/results';
import { protectedAmong } from '../sheet/protectedCells';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';

type Wanted = (placed: PlacedRow) => boolean;

/** The columns that a send fills by itself where they are blank, and the one from which it does. */
const FILLED: ReadonlyArray<readonly [ColumnKey, from?: ColumnKey]> = [
  ['reference'],
  ['payerName'],
  ['payerId', 'payerEmail'],
  ['memberId', 'memberEmail'],
  ['donorId', 'donorEmail'],
  ['startDate', 'membership'],
  ['endDate', 'membership'],
  ['donationAmount', 'donation'],
];

/**
 * The same rows without payments of which this person may not write a cell that a send has to write: they
 * are not touched, so that nothing is half done, and told of by name.
 */
export function writableOnly(
  { words, language }: Host,
  snapshot: Snapshot,
  wanted: Wanted,
): { readonly wanted: Wanted; readonly left: readonly LeftRows[]; readonly notes: string[] } {
  const chosen = snapshot.bundles().filter(({ placed }) => placed.some(wanted));
  const rows = chosen.flatMap(({ placed }) => placed).filter(({ row }) => isSendable(row));
  const shut = protectedAmong(rows, written);
  if (shut.size === 0) return { wanted, left: [], notes: [] };
  const isShut = (one: PlacedRow): boolean => shut.has(placeOf(one));
  // Half a payment is none: one protected row keeps the others of its group.
  const kept = chosen.filter(({ placed }) => placed.some(isShut)).flatMap(({ placed }) => placed);
  const places = new Set(kept.map(placeOf));
  const told = [...groupBy(kept.filter(isShut), ({ entry }) => entry)].map(
    ([{ tab, header }, own]): ProtectedRows => {
      const keys = new Set(own.flatMap((one) => shut.get(placeOf(one)) ?? []));
      return {
        tab: tab.name,
        rows: own.map(({ row }) => row.number),
        columns: COLUMN_KEYS.filter((key) => keys.has(key)).map((key) =>
          header.name(key, language),
        ),
      };
    },
  );
  return {
    wanted: (one) => wanted(one) && !places.has(placeOf(one)),
    left: [{ why: 'protected', rows: kept.filter(wanted).length }],
    notes: told.map(words.review.protected),
  };
}

function written({ row }: PlacedRow): readonly ColumnKey[] {
  const isBlank = (key: ColumnKey): boolean => seenIn(row.cell(key)) === '';
  const filled = FILLED.filter(([key, from]) => isBlank(key) && !(from && isBlank(from)));
  return [...RESULTS, ...filled.map(([key]) => key)];
}
