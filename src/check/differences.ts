import type { Draft } from '../entry/draft';
import { COLUMNS, type ColumnKey } from '../model/columns';
import {
  columnOfField,
  columnsOf,
  ITEM_LISTS,
  type ItemList,
  plainColumnsOf,
} from '../model/fields';
import { readGivenId, readId } from '../model/ids';
import { agrees } from '../qomon/agreement';
import type { BundlePayload } from '../qomon/payload';
import type { Bundle } from '../qomon/shapes';
import { isBlank } from '../sheet/bundleRows';
import type { EntryRow } from '../sheet/tab';

/** A field in which Qomon and the rows differ; `undefined` where one of them has nothing. */
export interface Difference {
  readonly list: ItemList;
  /** The row that says otherwise; undefined for an item of Qomon's that stands on no row. */
  readonly row: EntryRow | undefined;
  readonly column: ColumnKey;
  readonly field: string;
  readonly here: unknown;
  readonly there: unknown;
  /** In lower case, as Qomon writes it; for amounts. */
  readonly currency: string | undefined;
}

/** What the books go by: a bundle that differs in one of these is another one. */
function bookedFields(list: ItemList): string[] {
  return columnsOf(list).flatMap(({ key, field }) => (COLUMNS[key].booked ? [field] : []));
}

/** The rest of what a row can say: staff may add to these in Qomon, and nothing is wrong with that. */
function notedFields(list: ItemList): string[] {
  return plainColumnsOf(list).map(({ field }) => field);
}

/** The column that stands for an item as a whole. */
const ITEM: Readonly<Record<ItemList, ColumnKey>> = {
  transactions: 'amount',
  memberships: 'membership',
  donations: 'donation',
};

const ID_COLUMN: Readonly<Record<ItemList, ColumnKey>> = {
  transactions: 'transactionId',
  memberships: 'membershipId',
  donations: 'donationId',
};

type Fields = Readonly<Record<string, unknown>>;

type Item = Fields & { readonly id: number };

/**
 * Where what Qomon holds differs from what the rows say: in what the books go by, or, with
 * `whole`, in anything that a row can say.
 */
export function differencesOf(
  sent: BundlePayload,
  { origin }: Draft,
  bundle: Bundle,
  { whole }: { readonly whole: boolean },
): Difference[] {
  return ITEM_LISTS.flatMap((list) => {
    const items: readonly Item[] = bundle[list] ?? [];
    const here: readonly Fields[] = (sent[list] ?? []).map((one): Fields => ({ ...one }));
    const rows = origin[list];
    const pairs = pair(list, here, rows, items);
    const added = items.filter((item) => !pairs.includes(item));
    return [
      ...here.flatMap((fields, index) =>
        itemDifferences(list, rows[index], fields, pairs[index], whole),
      ),
      ...added.map((item) => wholeItem(list, undefined, undefined, item)),
    ];
  });
}

/** For each item of the rows the one that Qomon holds: by its ID, else by what it is known by. */
function pair(
  list: ItemList,
  here: readonly Fields[],
  rows: readonly EntryRow[],
  items: readonly Item[],
): Array<Item | undefined> {
  const left = [...items];
  const found: Array<Item | undefined> = here.map(() => undefined);
  const fits: ReadonlyArray<(fields: Fields, item: Item, row: EntryRow | undefined) => boolean> = [
    (_fields, item, row) => readGivenId(row?.cell(ID_COLUMN[list])) === item.id,
    (fields, item) =>
      list === 'transactions'
        ? readId(item.external_transaction_id) === fields.external_transaction_id
        : bookedFields(list).every((field) => agrees(item[field], fields[field])),
    // An item that was changed in Qomon is still the only one that it can be.
    () => list !== 'transactions',
  ];
  for (const isThat of fits) {
    here.forEach((fields, index) => {
      if (found[index]) return;
      const at = left.findIndex((item) => isThat(fields, item, rows[index]));
      if (at >= 0) found[index] = left.splice(at, 1)[0];
    });
  }
  return found;
}

function itemDifferences(
  list: ItemList,
  row: EntryRow | undefined,
  here: Fields,
  there: Item | undefined,
  whole: boolean,
): Difference[] {
  if (!there) return [wholeItem(list, row, here, undefined)];
  const booked = bookedFields(list).filter(
    (field) =>
      here[field] !== undefined && isTyped(row, list, field) && !sameIds(field, here, there),
  );
  const noted = whole
    ? notedFields(list).filter((field) => !sameNote(here[field], there[field]))
    : [];
  return [...booked, ...noted].map((field) => ({
    list,
    row,
    column: columnOf(list, field),
    field,
    here: here[field],
    there: there[field],
    currency: currencyOf(there) ?? currencyOf(here),
  }));
}

/**
 * What stands for a blank cell is the space's to decide: Qomon sets "Tiers payant" by itself, and defaults
 * change. A row that says nothing is contradicted by nothing.
 */
function isTyped(row: EntryRow | undefined, list: ItemList, field: string): boolean {
  const column = DEFAULTED[`${list}.${field}`];
  return !row || column === undefined || !isBlank(row, column);
}

const DEFAULTED: Readonly<Partial<Record<string, ColumnKey>>> = {
  'transactions.status_id': 'paymentStatus',
  'donations.donation_price_id': 'donation',
};

/** IDs have been seen as text. */
function sameIds(field: string, here: Fields, there: Fields): boolean {
  const id = field.endsWith('_id') ? readId(there[field]) : undefined;
  return agrees(id ?? there[field], here[field]);
}

function wholeItem(
  list: ItemList,
  row: EntryRow | undefined,
  here: Fields | undefined,
  there: Fields | undefined,
): Difference {
  return {
    list,
    row,
    column: ITEM[list],
    field: 'amount',
    here: here?.amount,
    there: there?.amount,
    currency: currencyOf(there ?? here ?? {}),
  };
}

function currencyOf({ currency }: Fields): string | undefined {
  return typeof currency === 'string' ? currency : undefined;
}

function columnOf(list: ItemList, field: string): ColumnKey {
  return columnOfField(list, field) ?? ITEM[list];
}

/** Null, nothing and an empty text all mean that nothing is noted; blanks around a text are nobody's change. */
function sameNote(here: unknown, there: unknown): boolean {
  const [a, b] = [plainNote(here), plainNote(there)];
  return a === b || (/^\d{4}-\d{2}-\d{2}T/.test(a) && b !== '' && agrees(b, a));
}

function plainNote(value: unknown): string {
  if (value === undefined || value === null || value === false || value === 0) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
  return text === '{}' ? '' : text;
}
