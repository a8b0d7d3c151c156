import type { Cell, CellPlace, Tab } from '../../src/ports';
import { blocksOf, stretchesOf } from './blocks';
import { dressColumns } from './dress';
import { noteWrite } from './unsaved';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const HEADER_COLOUR = '#e8eaed';
const WIDE_PIXELS = 240;

/** So many cells are read about as fast as Sheets answers where the last one is. */
const SMALL = 3000;

/** A new sheet has 1,000 rows; one that has been made longer than this is likely full. */
const GROWN_ROWS = 2000;

/** People may add rows below the others while a run goes on. */
const ROWS_TYPED_MEANWHILE = 100;

const SPARE_ROWS = 500;

const READ_TRIES = 3;

/** The pale red that Sheets offers beside its palette's first red. */
const PROBLEM_COLOUR = '#f4cccc';

/** One sheet as a tab. */
export function tabOf(sheet: Sheet, spreadsheet: Spreadsheet): Tab {
  // How far the sheet was filled when it was last read.
  let height: number | undefined;
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    firstRow: () =>
      reading(() => sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues())[0] ?? [],
    all: () =>
      reading(() => {
        const values = filledPart(sheet, height).getValues();
        height = filledRows(values);
        return values;
      }),
    from: (row) =>
      reading(() => {
        const last = sheet.getLastRow();
        if (last < row) return [];
        return sheet.getRange(row, 1, last - row + 1, sheet.getMaxColumns()).getValues();
      }),
    height: () => sheet.getLastRow(),
    write(writes) {
      for (const { row, column, values } of blocksOf(writes)) put(sheet, row, column, values);
    },
    mark({ problem, none }) {
      noteWrite();
      colour(sheet, problem, PROBLEM_COLOUR);
      colour(sheet, none, null);
    },
    append(rows) {
      put(sheet, sheet.getLastRow() + 1, 1, rows);
    },
    replace(rows) {
      noteWrite();
      sheet.clearContents();
      const width = rows[0]?.length ?? 0;
      makeRoom(sheet, rows.length, width);
      trim(sheet, rows.length, width);
      // All of it is text, whatever it looks like: `=A1`, `12/05`, `TRUE`.
      if (width > 0) sheet.getRange(1, 1, rows.length, width).setNumberFormat('@');
      put(sheet, 1, 1, rows);
    },
    layDown(column, headers) {
      noteWrite();
      makeRoom(sheet, 1, column + headers.length - 1);
      sheet
        .getRange(1, column, 1, headers.length)
        .setValues([headers.map(({ text }) => text)])
        .setNotes([headers.map(({ note }) => note)])
        .setFontWeight('bold')
        .setBackground(HEADER_COLOUR);
      sheet.setFrozenRows(1);
      headers.forEach(({ wide }, index) => {
        if (wide) sheet.setColumnWidth(column + index, WIDE_PIXELS);
      });
    },
    dress(columns) {
      noteWrite();
      dressColumns(sheet, spreadsheet, columns);
    },
  };
}

/**
 * The part of a sheet that may hold anything. Asking Sheets how far a sheet is filled is a call of
 * its own, so it is asked only where the answer saves more than it costs.
 */
function filledPart(sheet: Sheet, height: number | undefined): Range {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (height !== undefined) {
    return sheet.getRange(1, 1, Math.min(rows, height + ROWS_TYPED_MEANWHILE), columns);
  }
  const isGrown = rows > GROWN_ROWS;
  return isGrown || rows * columns <= SMALL
    ? sheet.getRange(1, 1, rows, columns)
    : sheet.getDataRange();
}

function filledRows(values: readonly Cell[][]): number {
  const blankBelow = [...values].reverse().findIndex((row) => row.some((cell) => cell !== ''));
  return blankBelow < 0 ? 0 : values.length - blankBelow;
}

/** Somebody may delete rows between the moment when a range is chosen and when it is read. */
function reading(read: () => Cell[][]): Cell[][] {
  for (let tries = 1; ; tries += 1) {
    try {
      return read();
    } catch (error) {
      if (tries === READ_TRIES) throw error;
    }
  }
}

/** Colours cells in one call, whatever their number. */
function colour(sheet: Sheet, cells: readonly CellPlace[], background: string | null): void {
  const ranges = stretchesOf(cells).map(({ row, column, rows }) =>
    sheet.getRange(row, column, rows, 1).getA1Notation(),
  );
  if (ranges.length > 0) sheet.getRangeList(ranges).setBackground(background);
}

function put(
  sheet: Sheet,
  row: number,
  column: number,
  values: ReadonlyArray<readonly Cell[]>,
): void {
  const width = values[0]?.length ?? 0;
  if (width === 0) return;
  noteWrite();
  makeRoom(sheet, row + values.length - 1, column + width - 1);
  const range = sheet.getRange(row, column, values.length, width);
  const cells = values.flatMap((line, down) =>
    line.flatMap((cell, right) =>
      looksLikeInput(cell) ? [range.getCell(down + 1, right + 1)] : [],
    ),
  );
  if (cells.length > 0) {
    sheet.getRangeList(cells.map((cell) => cell.getA1Notation())).setNumberFormat('@');
  }
  range.setValues(values.map((line) => [...line]));
}

/** Sheets reads a written text as if it were typed, and would make a formula or a number of these. */
function looksLikeInput(cell: Cell): boolean {
  return typeof cell === 'string' && /^\s*[=+\-@'\d]/.test(cell);
}

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  // A journal grows line by line; room for many costs no more than room for one.
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, Math.max(rows - maxRows, SPARE_ROWS));
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** Takes away what stands empty around a block; a frozen header needs a row below it. */
function trim(sheet: Sheet, rows: number, columns: number): void {
  const [keptRows, keptColumns] = [Math.max(2, rows), Math.max(1, columns)];
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (maxRows > keptRows) sheet.deleteRows(keptRows + 1, maxRows - keptRows);
  if (maxColumns > keptColumns) sheet.deleteColumns(keptColumns + 1, maxColumns - keptColumns);
}
