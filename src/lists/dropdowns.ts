import type { Host } from '../host/host';
import { type CellKind, COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import type { ColumnDress } from '../model/ports';
import { TAB_NAMES } from '../model/tabNames';
import type { Header } from '../sheet/header';
import { entryTabs } from '../sheet/tab';
import { type Catalog, catalogOf } from './catalog';
import { choicesArea, readLists } from './keep';

const FORMAT: Readonly<Record<CellKind, ColumnDress['format'] | undefined>> = {
  checkbox: undefined,
  // Text stays text: a comment that reads 12/05 is no date, and `=1+1` no formula.
  text: 'text',
  email: 'text',
  currency: 'text',
  json: 'text',
  state: 'text',
  result: 'text',
  id: 'integer',
  amount: 'amount',
  date: 'date',
  day: 'date',
};

const OWN_FORMAT: Partial<Record<ColumnKey, ColumnDress['format']>> = {
  bundleId: 'integer',
  transactionId: 'integer',
  membershipId: 'integer',
  donationId: 'integer',
  sentAt: 'moment',
  refunded: 'amount',
};

/** Formats the columns of every entry tab, with their checkboxes, dropdowns and protections. */
export function dressEntryTabs({ workbook, words }: Host): void {
  const catalog = catalogOf(readLists(workbook).lists);
  for (const { tab, header } of entryTabs(workbook.tabs())) {
    tab.dress(
      columnsOf(header, (column, key) => {
        const { kind, addOn } = COLUMNS[key];
        const format = OWN_FORMAT[key] ?? FORMAT[kind];
        return {
          column,
          ...(format && { format }),
          ...(kind === 'checkbox' && { checkbox: true }),
          ...choicesOf(key, catalog),
          ...(addOn && { warning: words.protectedColumn }),
        };
      }),
    );
  }
}

/** Lays the dropdowns of every entry tab anew, over the entries that are offered now. */
export function dressDropdowns({ workbook }: Host, catalog: Catalog): void {
  for (const { tab, header } of entryTabs(workbook.tabs())) {
    tab.dress(columnsOf(header, (column, key) => ({ column, ...choicesOf(key, catalog) })));
  }
}

function columnsOf(
  header: Header,
  dress: (column: number, key: ColumnKey) => ColumnDress,
): ColumnDress[] {
  return COLUMN_KEYS.flatMap((key) => {
    const column = header.at(key);
    return column === undefined ? [] : [dress(column, key)];
  });
}

function choicesOf(key: ColumnKey, catalog: Catalog): Pick<ColumnDress, 'choices'> {
  const { list } = COLUMNS[key];
  const place = list && choicesArea(catalog, list);
  if (!list) return {};
  return {
    choices: place ? { tab: TAB_NAMES.lists, area: { ...place, columns: 1 } } : 'none',
  };
}
