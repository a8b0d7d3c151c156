import { type Reference, readId } from '../ids';
import type { Cell, Tab } from '../ports';
import { TAB_NAMES } from '../setup/names';
import { readState, type Reading as StateReading } from '../upload/states';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from './columns';
import { type Header, readHeader } from './header';

/** One row of an entry tab as it stood when it was read. */
export interface EntryRow {
  /** Its number in the sheet. */
  readonly number: number;
  /** The cell in a column; `''` where the tab has no such column. */
  cell(key: ColumnKey): Cell;
  readonly reference: Reference | undefined;
  readonly state: StateReading;
  /** What stands in a column of the sheet, be it the add-on's or a user's own. */
  at(column: number): Cell;
  /** Everything that stands on it, in whatever order its columns are, but for some headers. */
  content(without: ReadonlySet<string>): string;
}

/** A tab whose first row holds the required headers. */
export interface EntryTab {
  readonly tab: Tab;
  readonly header: Header;
}

/** True for the tabs that the add-on keeps for itself. */
export function isOwn({ name }: Tab): boolean {
  return name === TAB_NAMES.lists || name === TAB_NAMES.journal;
}

/** True where the first row makes a tab an entry tab. */
export function isEntryTab(tab: Tab): boolean {
  return readHeader(tab.firstRow()).entryTab;
}

/** The entry tabs with their headers, in the order of the spreadsheet. */
export function entryTabs(tabs: readonly Tab[]): EntryTab[] {
  return tabs.flatMap((tab) => {
    const reading = isOwn(tab) ? undefined : readHeader(tab.firstRow());
    return reading?.entryTab ? [{ tab, header: reading.header }] : [];
  });
}

/** Reads an entry tab anew, header and all: people move columns too. Undefined where it is none any more. */
export function readEntryTab(
  tab: Tab,
): { readonly entry: EntryTab; readonly rows: readonly EntryRow[] } | undefined {
  const [first = [], ...cells] = tab.all();
  const reading = readHeader(first);
  if (!reading.entryTab) return undefined;
  const { header } = reading;
  return {
    entry: { tab, header },
    rows: cells
      .map((row, index) => entryRow(index + 2, row, header))
      .filter((row) => !isBlank(row)),
  };
}

function entryRow(number: number, cells: readonly Cell[], header: Header): EntryRow {
  return rowOf(
    number,
    (key) => {
      const column = header.at(key);
      return column === undefined ? '' : (cells[column - 1] ?? '');
    },
    (column) => cells[column - 1] ?? '',
    (without) => {
      const filled = cells.flatMap((cell, index): Array<[string, Cell]> => {
        const text = header.textAt(index + 1);
        return cell === '' || without.has(text) ? [] : [[text, cell]];
      });
      return JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  );
}

/** The row as it reads once some of its cells are filled in. */
export function filledRow(row: EntryRow, fill: { readonly [Key in ColumnKey]?: Cell }): EntryRow {
  return rowOf(row.number, (key) => fill[key] ?? row.cell(key), row.at, row.content);
}

function rowOf(
  number: number,
  cell: EntryRow['cell'],
  at: EntryRow['at'],
  content: EntryRow['content'],
): EntryRow {
  const reference = readId<Reference>(cell('reference'));
  return { number, cell, at, content, reference, state: readState(cell('state')) };
}

/** A checkbox that is not ticked holds `false`, so a row of such alone is empty to a person. */
function isBlank(row: EntryRow): boolean {
  return FILLED.every((key) => String(row.cell(key)).trim() === '');
}

const FILLED = COLUMN_KEYS.filter((key) => COLUMNS[key].kind !== 'checkbox');

/** True where nothing but a reference stands on a row: it means no payment. */
export function isBare(row: EntryRow): boolean {
  return FILLED.every((key) => key === 'reference' || String(row.cell(key)).trim() === '');
}
