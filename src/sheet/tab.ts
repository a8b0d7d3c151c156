import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import { type Reference, readId } from '../model/ids';
import { isBlank as isBlankCell } from '../model/plain';
import type { Cell, Tab } from '../model/ports';
import type { Reading as StateReading } from '../model/states';
import { TAB_NAMES } from '../model/tabNames';
import { readState } from '../text/stored';
import { type Header, readHeader } from './header';
import { isListsTab } from './listsTab';

/** One row of an entry tab as it stood when it was read. */
export interface EntryRow {
  /** Its number in the sheet. */
  readonly number: number;
  /** The cell in a column; `''` where the tab has no such column. */
  cell(key: ColumnKey): Cell;
  /** False where the tab has no such column. */
  has(key: ColumnKey): boolean;
  readonly reference: Reference | undefined;
  readonly state: StateReading;
  /** What stands in a column of the sheet, be it the add-on's or a user's own. */
  at(column: number): Cell;
  /** All that stands in the add-on's columns, in whatever order they are, but for some headers. */
  content(without: ReadonlySet<string>): string;
  /** The row as it reads once some of its cells are filled in. */
  filled(fill: { readonly [Key in ColumnKey]?: Cell }): EntryRow;
  /** The row as it reads now that some of its cells, from a column on, have been read again. */
  reread(column: number, cells: readonly Cell[]): EntryRow;
}

/** A tab whose first row holds the required headers. */
export interface EntryTab {
  readonly tab: Tab;
  readonly header: Header;
}

/** True for the tabs that the add-on keeps for itself. */
export function isOwn(tab: Tab): boolean {
  if (isListsTab(tab)) return true;
  // A tab of that name may be somebody's own, for payments even.
  return tab.name.startsWith(TAB_NAMES.journal) && tab.isJournal();
}

/** True where the first row makes a tab an entry tab. */
export function isEntryTab(tab: Tab): boolean {
  return readHeader(tab.firstRow(), tab.laid).entryTab;
}

/** The entry tabs with their headers, in the order of the spreadsheet. */
export function entryTabs(tabs: readonly Tab[]): EntryTab[] {
  return tabs.flatMap((tab) => {
    const reading = isOwn(tab) ? undefined : readHeader(tab.firstRow(), tab.laid);
    return reading?.entryTab ? [{ tab, header: reading.header }] : [];
  });
}

/** An entry tab as it was read. */
export interface TabReading {
  readonly entry: EntryTab;
  readonly rows: readonly EntryRow[];
  /** How many columns and rows were read. */
  readonly width: number;
  readonly height: number;
}

/** Reads an entry tab again, header and all: people move columns too. Undefined where it is none any more. */
export function readEntryTab(tab: Tab): TabReading | undefined {
  const [first = [], ...cells] = tab.all();
  const reading = readHeader(first, tab.laid);
  if (!reading.entryTab) return undefined;
  const { header } = reading;
  return {
    entry: { tab, header },
    rows: rowsIn(
      cells.map((row, index) => [index + 2, row] as const),
      header,
    ),
    width: first.length,
    height: cells.length + 1,
  };
}

/** The rows that hold anything, of some by their numbers and cells. */
export function rowsIn(
  numbered: ReadonlyArray<readonly [number: number, cells: readonly Cell[]]>,
  header: Header,
): EntryRow[] {
  const ticks = new Set(TICKS.flatMap((key) => header.at(key) ?? []));
  // Most of a sheet is blank: of such rows nothing is asked cell by cell.
  const holdsAny = (cells: readonly Cell[]): boolean =>
    cells.some((cell, index) => cell !== '' && !(cell === false && ticks.has(index + 1)));
  return numbered
    .filter(([, cells]) => holdsAny(cells))
    .map(([number, cells]) => entryRow(number, cells, header))
    .filter((row) => !isBlank(row));
}

/** One row, by its number in the sheet and its cells. */
export function entryRow(
  number: number,
  cells: readonly Cell[],
  header: Header,
  fill: { readonly [Key in ColumnKey]?: Cell } = {},
): EntryRow {
  const at = (column: number | undefined): Cell =>
    column === undefined ? '' : (cells[column - 1] ?? '');
  const cell = (key: ColumnKey): Cell => fill[key] ?? at(header.at(key));
  return {
    number,
    cell,
    at,
    has: (key) => header.at(key) !== undefined,
    content(without) {
      const filled = cells.flatMap((value, index): Array<[string, Cell]> => {
        const text = header.textAt(index + 1);
        // A column of the user's own decides nothing: it may change by itself.
        const isOurs = header.keyAt(index + 1) !== undefined;
        return value === '' || !isOurs || without.has(text) ? [] : [[text, value]];
      });
      return JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    filled: (more) => entryRow(number, cells, header, { ...fill, ...more }),
    reread: (column, now) => {
      const start = column - 1;
      const before = Array.from({ length: start }, (_, index) => cells[index] ?? '');
      return entryRow(number, [...before, ...now, ...cells.slice(start + now.length)], header);
    },
    reference: readId(cell('reference')),
    state: readState(cell('state')),
  };
}

/** A checkbox that is not ticked holds `false`, so a row of such alone is empty to a person. */
function isBlank(row: EntryRow): boolean {
  return FILLED.every((key) => isBlankCell(row.cell(key)));
}

const FILLED = COLUMN_KEYS.filter((key) => COLUMNS[key].kind !== 'checkbox');
const TICKS = COLUMN_KEYS.filter((key) => COLUMNS[key].kind === 'checkbox');

/** True where nothing but a reference stands on a row: it means no payment. */
export function isBare(row: EntryRow): boolean {
  return FILLED.every((key) => key === 'reference' || isBlankCell(row.cell(key)));
}

/** The reference of a row that has been given one. */
export function referenceOf(row: EntryRow): Reference {
  if (row.reference === undefined)
    throw new Error('A row without a reference was about to be sent');
  return row.reference;
}
