import {
  CELLS_A_CALL,
  READ_TRIES,
  ROWS_TYPED_MEANWHILE,
  SHEET_COLUMNS,
} from '../../src/model/limits';
import type { Cell, Tab } from '../../src/model/ports';
import type { SheetSize } from './size';
import { noteRead, writeOwnAgain } from './unsaved';

type Range = GoogleAppsScript.Spreadsheet.Range;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Reads = Pick<
  Tab,
  | 'firstRow'
  | 'all'
  | 'block'
  | 'formulas'
  | 'formats'
  | 'shown'
  | 'strict'
  | 'merged'
  | 'notes'
  | 'height'
>;

/** What is read of the cells of a sheet. */
export function readsOf(sheet: Sheet, size: SheetSize): Reads {
  // How far the sheet was filled when it was last read.
  let known: Filled | undefined;
  const reading = <T>(read: () => T): T => {
    // In hidden tabs nothing stands that one run would read before it is alone, and another had changed.
    if (!sheet.isSheetHidden()) noteRead();
    return readingOf(size, read);
  };
  return {
    firstRow: () => reading(() => sheet.getRange(1, 1, 1, size.columns).getValues())[0] ?? [],
    all: () =>
      reading(() => {
        const values = knownPart(sheet, size, known) ?? filledPart(sheet, size).getValues();
        known = filledOf(values);
        return values;
      }),
    block: (area) => reading(() => size.part(area)?.getValues() ?? []),
    formulas: (area) => reading(() => size.part(area)?.getFormulas() ?? []),
    formats: (area) => reading(() => size.part(area)?.getNumberFormats() ?? []),
    shown: (area) => reading(() => size.part(area)?.getDisplayValues() ?? []),
    strict: (area) =>
      reading(() =>
        (size.part(area)?.getDataValidations() ?? []).map((line) =>
          line.map((rule) => (rule !== null && !rule.getAllowInvalid() ? 'strict' : '')),
        ),
      ),
    merged: ({ row, rows }) => {
      const area = { row, column: 1, rows, columns: SHEET_COLUMNS };
      return reading(() => size.part(area)?.getMergedRanges() ?? []).map((merge) => ({
        row: merge.getRow(),
        column: merge.getColumn(),
        rows: merge.getNumRows(),
        columns: merge.getNumColumns(),
      }));
    },
    notes: (area) => reading(() => size.part(area)?.getNotes() ?? []),
    height: () => reading(() => sheet.getLastRow()),
  };
}

/** How much a sheet held: its first row, its last row with anything, and how many such rows. */
interface Filled {
  readonly first: readonly Cell[];
  readonly height: number;
  readonly rows: number;
}

/**
 * The part of a sheet that may hold anything. Asking Sheets how far a sheet is filled is a call of
 * its own, so it is asked only where the answer saves more than it costs.
 */
function filledPart(sheet: Sheet, size: SheetSize): Range {
  size.forget();
  const { rows, columns } = size;
  return rows * columns <= CELLS_A_CALL
    ? sheet.getRange(1, 1, rows, columns)
    : sheet.getDataRange();
}

/**
 * Reads a sheet as far as it was filled the last time and a little further; undefined where that may
 * not be all: its last row holds something, a row has gone that may stand further below, or the columns are
 * others.
 */
function knownPart(sheet: Sheet, size: SheetSize, known: Filled | undefined): Cell[][] | undefined {
  if (!known) return undefined;
  const wanted = known.height + ROWS_TYPED_MEANWHILE;
  // Where the sheet may end before, it may also have grown.
  if (wanted > size.rows) size.forget();
  const rows = Math.min(size.rows, wanted);
  const values = sheet.getRange(1, 1, rows, size.columns).getValues();
  const now = filledOf(values);
  const isUnder = now.first.every((cell, at) => cell === (known.first[at] ?? ''));
  const isWhole = rows < wanted || (now.height < rows && now.rows >= known.rows);
  return isUnder && isWhole ? values : undefined;
}

function filledOf(values: readonly Cell[][]): Filled {
  let [height, rows] = [0, 0];
  values.forEach((row, index) => {
    if (row.every((cell) => cell === '')) return;
    height = index + 1;
    rows += 1;
  });
  return { first: values[0] ?? [], height, rows };
}

/** Somebody may delete rows between the moment when a range is chosen and when it is read. */
function readingOf<T>(size: SheetSize, read: () => T): T {
  for (let tries = 1; ; tries += 1) {
    try {
      return read();
    } catch (error) {
      if (tries === READ_TRIES) throw error;
      size.forget();
      // A read may save what was written.
      writeOwnAgain();
    }
  }
}
