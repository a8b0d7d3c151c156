import { INSERTED_ROWS } from '../../src/model/limits';
import { sameCell } from '../../src/model/plain';
import type { Area, Cell } from '../../src/model/ports';
import { refusalOf } from './columnFormat';
import type { SheetSize } from './size';
import { noteWrite, writeOwn } from './unsaved';

type Range = GoogleAppsScript.Spreadsheet.Range;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes a block of values, for which room is made. */
export function put(
  sheet: Sheet,
  size: SheetSize,
  row: number,
  column: number,
  values: ReadonlyArray<readonly Cell[]>,
  isText = false,
): void {
  const width = values[0]?.length ?? 0;
  if (width === 0) return;
  noteWrite();
  const area = { row, column, rows: values.length, columns: width };
  const range = size.withRoom(area, () => {
    makeRoom(sheet, size, row + values.length - 1, column + width - 1);
  });
  range.setValues(isText ? values.map((line) => [...line]) : asText(sheet, range, values));
}

/** The same where the add-on alone writes: rules that refuse it go. */
export function putOwn(
  sheet: Sheet,
  size: SheetSize,
  row: number,
  column: number,
  values: ReadonlyArray<readonly Cell[]>,
  isText = false,
): void {
  const area = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
  const write = (): void => put(sheet, size, row, column, values, isText);
  if (area.columns > 0) writeOwn(write, { free: () => free(sheet, area), again: write });
}

/** The same below the last row that holds anything. */
export function appendOwn(
  sheet: Sheet,
  size: SheetSize,
  rows: ReadonlyArray<readonly Cell[]>,
  height: () => number,
): void {
  const row = height() + 1;
  const area = { row, column: 1, rows: rows.length, columns: rows[0]?.length ?? 0 };
  writeOwn(() => put(sheet, size, row, 1, rows), {
    // More lines are to come below.
    free: () => free(sheet, { ...area, rows: sheet.getMaxRows() - row + 1 }),
    again: () => {
      const stand = size.part(area)?.getValues() ?? [];
      const isThere = rows.every((line, down) =>
        line.every((cell, right) => sameCell(cell, stand[down]?.[right] ?? '')),
      );
      if (!isThere) put(sheet, size, height() + 1, 1, rows);
    },
  });
}

/** Takes the rules of cells away that refuse what they do not let in; false where there are none. */
export function free(sheet: Sheet, { row, column, rows, columns }: Area): boolean {
  const range = sheet.getRange(row, column, rows, columns);
  const isStrict = range
    .getDataValidations()
    .some((line) => line.some((rule) => rule !== null && !rule.getAllowInvalid()));
  if (isStrict) range.clearDataValidations();
  return isStrict;
}

/**
 * Values that stay what they are. Cells for a text that Sheets would read as a formula, a number or a day are made plain
 * text first; where a table refuses that, an apostrophe stands before the text: nobody says whether it is
 * shown then [?], but a formula it is not.
 */
function asText(sheet: Sheet, range: Range, values: ReadonlyArray<readonly Cell[]>): Cell[][] {
  const lines = values.map((line) => [...line]);
  if (!lines.some((line) => line.some(looksLikeInput))) return lines;
  const formats = range.getNumberFormats();
  const isAtRisk = (cell: Cell, down: number, right: number): boolean =>
    looksLikeInput(cell) && formats[down]?.[right] !== '@';
  const cells = lines.flatMap((line, down) =>
    line.flatMap((cell, right) =>
      isAtRisk(cell, down, right) ? [range.getCell(down + 1, right + 1).getA1Notation()] : [],
    ),
  );
  const refused =
    cells.length > 0 && refusalOf(() => sheet.getRangeList(cells).setNumberFormat('@'));
  if (!refused) return lines;
  return lines.map((line, down) =>
    line.map((cell, right) => (isAtRisk(cell, down, right) ? `'${String(cell)}` : cell)),
  );
}

/** Sheets reads a written text as if it were typed, and would make a formula or a number of these. */
function looksLikeInput(cell: Cell): boolean {
  return typeof cell === 'string' && /^\s*[=+\-@'\d]/.test(cell);
}

/** Makes a sheet as large as a block. */
export function makeRoom(sheet: Sheet, size: SheetSize, rows: number, columns: number): void {
  size.forget();
  const { rows: maxRows, columns: maxColumns } = size;
  // A journal grows line by line; room for many costs no more than room for one.
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, Math.max(rows - maxRows, INSERTED_ROWS));
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  size.forget();
}

/** Takes away what stands empty around a block; a frozen header needs a row below it. */
export function trim(sheet: Sheet, size: SheetSize, rows: number, columns: number): void {
  size.forget();
  const [keptRows, keptColumns] = [Math.max(2, rows), Math.max(1, columns)];
  const { rows: maxRows, columns: maxColumns } = size;
  if (maxRows > keptRows) sheet.deleteRows(keptRows + 1, maxRows - keptRows);
  if (maxColumns > keptColumns) sheet.deleteColumns(keptColumns + 1, maxColumns - keptColumns);
  size.restart();
}
