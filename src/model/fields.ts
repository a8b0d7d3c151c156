import { COLUMN_KEYS, COLUMNS, type ColumnKey, type ColumnTable } from './columns';
import type { Currency, Minor } from './money';

/** The lists of a bundle. */
export const ITEM_LISTS = ['transactions', 'memberships', 'donations'] as const;

export type ItemList = (typeof ITEM_LISTS)[number];

type FieldOf<Key extends ColumnKey, List extends ItemList> = ColumnTable[Key] extends {
  readonly field: `${List}.${infer Field}`;
}
  ? Field
  : never;

type IsDecided<Key extends ColumnKey> = ColumnTable[Key] extends { readonly decided: true }
  ? true
  : false;

/** Every field of a list that a column goes to. */
export type ColumnField<List extends ItemList> = {
  [Key in ColumnKey]: FieldOf<Key, List>;
}[ColumnKey];

/** Those that a rule decides: whoever makes an item has to name each of them. */
export type DecidedField<List extends ItemList> = {
  [Key in ColumnKey]: IsDecided<Key> extends true ? FieldOf<Key, List> : never;
}[ColumnKey];

interface Wire {
  readonly checkbox: true;
  readonly text: string;
  readonly email: string;
  readonly id: number;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly date: string;
  readonly day: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** What a cell goes out as: an entry of a list by its ID, or by its name where it has none. */
type WireOf<Key extends ColumnKey> = ColumnTable[Key] extends { readonly list: infer List }
  ? List extends 'campaigns' | 'paymentMethods'
    ? string
    : number
  : ColumnTable[Key]['kind'] extends keyof Wire
    ? Wire[ColumnTable[Key]['kind']]
    : never;

/** The fields of a list that are copied from their cells; one whose cell is blank is left out. */
export type PlainFields<List extends ItemList> = {
  readonly [Key in ColumnKey as IsDecided<Key> extends true
    ? never
    : FieldOf<Key, List>]?: WireOf<Key>;
};

/** A column that is sent, and the field that it goes to. */
export interface SentColumn {
  readonly key: ColumnKey;
  readonly field: string;
}

const SENT: Readonly<Record<ItemList, readonly SentColumn[]>> = {
  transactions: sentIn('transactions'),
  memberships: sentIn('memberships'),
  donations: sentIn('donations'),
};

function sentIn(list: ItemList): SentColumn[] {
  return COLUMN_KEYS.flatMap((key) => {
    const [of, field] = COLUMNS[key].field?.split('.') ?? [];
    return of === list && field !== undefined ? [{ key, field }] : [];
  });
}

/** The columns that go to a list of a bundle, in the order of the table. */
export function columnsOf(list: ItemList): readonly SentColumn[] {
  return SENT[list];
}

/** Those of them that are copied. */
export function plainColumnsOf(list: ItemList): readonly SentColumn[] {
  return SENT[list].filter(({ key }) => !COLUMNS[key].decided);
}

/** The column that a field of a bundle comes from. */
export function columnOfField(list: ItemList, field: string | undefined): ColumnKey | undefined {
  return SENT[list].find((one) => one.field === field)?.key;
}
