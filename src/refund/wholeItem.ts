import type { BundleItem } from '../model/bundleAsRead';
import type { ColumnKey } from '../model/columns';
import { ITEM_LISTS, type ItemList } from '../model/fields';
import { readGivenId } from '../model/ids';
import { writable } from '../qomon/change';
import { contactIdOf } from '../qomon/person';
import type { Bundle } from '../qomon/shapes';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import type { PlacedRow } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';

/** Every item must carry these: what is left out of a change may be cleared (update a bundle). */
const REQUIRED: Readonly<Record<ItemList, readonly string[]>> = {
  transactions: ['contact_id', 'amount', 'currency', 'payment_method_kind', 'date'],
  memberships: [
    'contact_id',
    'membership_price_id',
    'start_date',
    'end_date',
    'amount',
    'amount_initial',
    'currency',
  ],
  donations: ['contact_id', 'donation_price_id', 'date', 'amount', 'amount_initial', 'currency'],
};

/** What a payment of a row bears besides: another's may have none. */
const RECORDED: Readonly<Partial<Record<ItemList, readonly string[]>>> = {
  transactions: ['external_transaction_id'],
};

/** An item that may be sent back, or the fields that it lacks. */
export type WholeItem =
  | { readonly kind: 'whole'; readonly item: BundleItem }
  | { readonly kind: 'lacking'; readonly fields: readonly string[] };

type Fields = Readonly<Partial<Record<string, unknown>>>;

/** What the row says of an item that stands on it; undefined of one that stands on none. */
export type FieldsOfRow = (list: ItemList, id: number) => Fields | undefined;

/**
 * The item as it is to be sent back, whole. A field that was not read is taken from the contact beside
 * it, or from the row that the item stands on.
 */
export function wholeItem(list: ItemList, item: BundleItem, ofRow: FieldsOfRow): WholeItem {
  const own = ofRow(list, item.id);
  const read: Fields = writable(item);
  const wanted = [...REQUIRED[list], ...(own ? (RECORDED[list] ?? []) : [])];
  const absent = wanted.filter((field) => read[field] === undefined);
  const found = absent.flatMap((field): Array<readonly [string, unknown]> => {
    const value = (field === 'contact_id' ? contactIdOf(item) : undefined) ?? own?.[field];
    return value === undefined ? [] : [[field, value]];
  });
  const fields = absent.filter((field) => !found.some(([one]) => one === field));
  if (fields.length > 0) return { kind: 'lacking', fields };
  // guard: refund-whole-items
  return { kind: 'whole', item: { ...read, ...Object.fromEntries(found), id: item.id } };
}

const ID_COLUMN: Readonly<Record<ItemList, ColumnKey>> = {
  transactions: 'transactionId',
  memberships: 'membershipId',
  donations: 'donationId',
};

/** What the rows of a bundle say of their own items, as far as they can still be read. */
export function fieldsOfRows(run: Run, placed: readonly PlacedRow[], bundle: Bundle): FieldsOfRow {
  const { draft } = rereadBundle(run, placed, bundle);
  const payload = draft?.payload(referenceOf);
  const known = new Map<string, Fields>();
  for (const list of ITEM_LISTS) {
    for (const { row } of placed) {
      const id = readGivenId(row.cell(ID_COLUMN[list]));
      const at = draft?.origin[list].indexOf(row) ?? -1;
      if (id !== undefined) known.set(`${list}/${id}`, { ...payload?.[list]?.[at] });
    }
  }
  return (list, id) => known.get(`${list}/${id}`);
}
