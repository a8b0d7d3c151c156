import type { Host } from '../host/host';
import { type CellKind, COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import type { Language } from '../model/language';
import { decimalsOf } from '../model/money';
import type { ColumnFormat, Tab, Unformatted } from '../model/ports';
import type { Header } from '../sheet/header';
import { listsTab } from '../sheet/listsTab';
import { stateColours } from '../sheet/stateColours';
import { type EntryTab, entryTabs } from '../sheet/tab';
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

/** What holds texts, which may be longer than their column is wide. */
const WRAPPED: readonly CellKind[] = ['text', 'email', 'json', 'state', 'result'];

const OWN_FORMAT: Partial<Record<ColumnKey, ColumnFormat['format']>> = {
  bundleId: 'integer',
  transactionId: 'integer',
  membershipId: 'integer',
  donationId: 'integer',
  sentAt: 'moment',
  refunded: 'amount',
};

/** Columns of a tab that could not be formatted for one reason, by their headers. */
export interface UnformattedColumns {
  readonly tab: string;
  readonly headers: readonly string[];
  readonly why: Unformatted['why'];
}

/**
 * Formats the columns of every entry tab, with their checkboxes, dropdowns and protections. Gives those that
 * keep what they have.
 */
export function formatEntryTabs(host: Host): UnformattedColumns[] {
  return formatTabs(host, entryTabs(host.workbook.tabs()));
}

/** The same for one of them. */
export function formatEntryTab(host: Host, entry: EntryTab): UnformattedColumns[] {
  return formatTabs(host, [entry]);
}

/**
 * Formats the rows of a tab that came below those that set-up has formatted, as people paste more rows than
 * there were. True if there were any. A tab that set-up never formatted is left as it is.
 */
export function formatAddedRows(host: Host, entry: EntryTab, last: number): boolean {
  const column = entry.header.at('state');
  if (column === undefined || last < 3) return false;
  const formats = entry.tab.formats({ row: 2, column, rows: last - 1, columns: 1 });
  const formatted = formats.map(([format]) => format === TEXT_PATTERN).lastIndexOf(true);
  if (formatted < 0 || formatted === formats.length - 1) return false;
  formatTabs(host, [entry], formatted + 3);
  return true;
}

/** How Sheets calls plain text, the format of `State`. */
const TEXT_PATTERN = '@';

function formatTabs(
  { workbook, words, language }: Host,
  tabs: readonly EntryTab[],
  from?: number,
): UnformattedColumns[] {
  const catalog = catalogOf(readLists(workbook).lists);
  const lists = listsTab(workbook);
  return tabs.flatMap(({ tab, header }) => {
    const unformatted = tab.formatColumns(
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
          wrapped: WRAPPED.includes(kind),
          ...(key === 'state' && { colours: stateColours() }),
        };
      }),
      from,
    );
    return toldOf({ tab, header }, unformatted, language);
  });
}

/** Columns that were refused, those of one reason together. */
function toldOf(
  { tab, header }: EntryTab,
  unformatted: readonly Unformatted[],
  language: Language,
): UnformattedColumns[] {
  const byReason = groupBy(unformatted, ({ why }) => JSON.stringify(why));
  return [...byReason.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const headers = [first, ...more].flatMap(({ column }) => {
      const key = header.keyAt(column);
      return key ? [header.name(key, language)] : [];
    });
    return [{ tab: tab.name, headers, why: first.why }];
  });
}

/** Lays the dropdowns of every entry tab again, over the entries that are offered now. */
export function formatDropdowns(
  { workbook, language }: Host,
  catalog: Catalog,
): UnformattedColumns[] {
  const lists = listsTab(workbook);
  return entryTabs(workbook.tabs()).flatMap((entry) => {
    const { tab, header } = entry;
    const unformatted = tab.formatColumns(
      columnsOf(header, (column, key) => ({ column, ...choicesOf(key, catalog, lists) })).filter(
        ({ choices }) => choices !== undefined,
      ),
    );
    return toldOf(entry, unformatted, language);
  });
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
