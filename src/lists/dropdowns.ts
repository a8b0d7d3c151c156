import type { Host } from '../host/host';
import { type CellKind, COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import { decimalsOf } from '../model/money';
import type { ColumnFormat, Tab } from '../model/ports';
import type { Header } from '../sheet/header';
import { listsTab } from '../sheet/listsTab';
import { entryTabs } from '../sheet/tab';
import { type Catalog, catalogOf } from './catalog';
import { choicesArea, readLists } from './keep';

const FORMAT: Readonly<Record<CellKind, ColumnFormat['format'] | undefined>> = {
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

const OWN_FORMAT: Partial<Record<ColumnKey, ColumnFormat['format']>> = {
  bundleId: 'integer',
  transactionId: 'integer',
  membershipId: 'integer',
  donationId: 'integer',
  sentAt: 'moment',
  refunded: 'amount',
};

/** Formats the columns of every entry tab, with their checkboxes, dropdowns and protections. */
export function formatEntryTabs({ workbook, words }: Host): void {
  const catalog = catalogOf(readLists(workbook).lists);
  const lists = listsTab(workbook);
  for (const { tab, header } of entryTabs(workbook.tabs())) {
    tab.formatColumns(
      columnsOf(header, (column, key) => {
        const { kind, addOn } = COLUMNS[key];
        const format = OWN_FORMAT[key] ?? FORMAT[kind];
        return {
          column,
          ...(format && { format }),
          ...(format === 'amount' &&
            catalog.currency && { decimals: decimalsOf(catalog.currency) }),
          ...(kind === 'checkbox' && { checkbox: true }),
          ...choicesOf(key, catalog, lists),
          ...(addOn && { warning: words.protectedColumn }),
        };
      }),
    );
  }
}

/** Lays the dropdowns of every entry tab again, over the entries that are offered now. */
export function formatDropdowns({ workbook }: Host, catalog: Catalog): void {
  const lists = listsTab(workbook);
  for (const { tab, header } of entryTabs(workbook.tabs())) {
    tab.formatColumns(
      columnsOf(header, (column, key) => ({ column, ...choicesOf(key, catalog, lists) })),
    );
  }
}

function columnsOf(
  header: Header,
  format: (column: number, key: ColumnKey) => ColumnFormat,
): ColumnFormat[] {
  return COLUMN_KEYS.flatMap((key) => {
    const column = header.at(key);
    return column === undefined ? [] : [format(column, key)];
  });
}

function choicesOf(
  key: ColumnKey,
  catalog: Catalog,
  tab: Tab | undefined,
): Pick<ColumnFormat, 'choices'> {
  const { list } = COLUMNS[key];
  const place = list && choicesArea(catalog, list);
  if (!list) return {};
  return {
    choices: place && tab ? { tab: tab.name, area: { ...place, columns: 1 } } : 'none',
  };
}
