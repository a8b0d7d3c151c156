import { carriesPayment } from '../entry/row';
import { readGivenId, readId } from '../model/ids';
import type { Bundle } from '../qomon/shapes';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';

const ITEMS = [
  { id: 'membershipId', list: 'memberships', person: 'memberId' },
  { id: 'donationId', list: 'donations', person: 'donorId' },
] as const;

/**
 * True for rows without a payment that stand for items of a bundle: each names at least one, and the bundle holds all
 * that it names, for the person on the row. The row that paid for them has been taken away.
 */
export function areLeftOf(placed: readonly PlacedRow[], bundle: Bundle): boolean {
  return placed.every(({ row }) => !carriesPayment(row) && holdsItems(row, bundle) === true);
}

/**
 * Whether a bundle holds each membership and donation that a row names by its ID, for the person on the row; undefined
 * where it names none.
 */
export function holdsItems(row: EntryRow, bundle: Bundle): boolean | undefined {
  const held = ITEMS.map((item) => isHeld(row, item, bundle));
  return held.includes(false) ? false : held.includes(true) || undefined;
}

/** Whether the bundle holds what a row names; undefined where it names nothing. */
function isHeld(
  row: EntryRow,
  { id, list, person }: (typeof ITEMS)[number],
  bundle: Bundle,
): boolean | undefined {
  const named = readGivenId(row.cell(id));
  if (named === undefined) return undefined;
  const own = readGivenId(row.cell(person));
  const item = (bundle[list] ?? []).find((one) => one.id === named);
  return item !== undefined && (own === undefined || readId(item.contact_id) === own);
}
