import type { ColumnFormat } from '../../src/model/ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

type Choices = Exclude<ColumnFormat['choices'], undefined | 'none'>;

/** Number formats; `@` is plain text. */
const PATTERNS: Readonly<Record<Exclude<ColumnFormat['format'], 'amount' | undefined>, string>> = {
  text: '@',
  integer: '0',
  date: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm:ss',
};

function patternOf({ format, decimals = 2 }: ColumnFormat): string | undefined {
  return format === 'amount' ? amountPattern(decimals) : format && PATTERNS[format];
}

/** How an amount is shown with so many decimals. */
export function amountPattern(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/**
 * Formats columns below the header, and sets checkboxes, dropdowns and protections. Columns that have
 * a type, in a tab that people have turned into a table, refuse that, at once or when it is saved: they
 * keep what the table gives them, and all that was written before is safe by then.
 */
export function formatColumns(
  sheet: Sheet,
  spreadsheet: Spreadsheet,
  columns: readonly ColumnFormat[],
): void {
  const isDone = (some: readonly ColumnFormat[]): boolean => {
    try {
      format(sheet, spreadsheet, some);
      SpreadsheetApp.flush();
      return true;
    } catch {
      return false;
    }
  };
  SpreadsheetApp.flush();
  // guard: typed-columns
  if (isDone(columns)) return;
  for (const column of columns) isDone([column]);
}

function format(sheet: Sheet, spreadsheet: Spreadsheet, columns: readonly ColumnFormat[]): void {
  const rows = sheet.getMaxRows() - 1;
  if (rows === 0) return;
  const below = (column: number): GoogleAppsScript.Spreadsheet.Range =>
    sheet.getRange(2, column, rows, 1);

  const patterns = columns.map(patternOf);
  for (const pattern of new Set(patterns)) {
    const ranges = columns
      .filter((_column, index) => patterns[index] === pattern)
      .map(({ column }) => below(column).getA1Notation());
    if (pattern) sheet.getRangeList(ranges).setNumberFormat(pattern);
  }
  for (const { column, checkbox, choices } of columns) {
    if (checkbox) {
      const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      below(column).setDataValidation(box);
    }
    if (choices === 'none') below(column).clearDataValidations();
    else if (choices) below(column).setDataValidation(dropdown(spreadsheet, choices));
  }
  protect(sheet, columns);
}

/** A range has no limit of 500 entries; a bare ID or a name may be typed too, so nothing is refused. */
function dropdown(
  spreadsheet: Spreadsheet,
  { tab, area }: Choices,
): GoogleAppsScript.Spreadsheet.DataValidation {
  const { row, column, rows, columns } = area;
  const source = spreadsheet.getSheetByName(tab)?.getRange(row, column, rows, columns);
  if (!source) throw new Error(`There is no tab "${tab}"`);
  return SpreadsheetApp.newDataValidation()
    .requireValueInRange(source, true)
    .setAllowInvalid(true)
    .build();
}

/** Warns those who write into the add-on's columns: one protection for neighbours, and none twice. */
function protect(sheet: Sheet, columns: readonly ColumnFormat[]): void {
  const warned = columns.filter(({ warning }) => warning !== undefined);
  if (warned.length === 0) return;
  const before = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .map((one) => one.getRange());
  const bare = warned
    .filter(
      ({ column }) =>
        !before.some((range) => range.getColumn() <= column && column <= range.getLastColumn()),
    )
    .sort((a, b) => a.column - b.column);
  let start = 0;
  bare.forEach(({ column, warning }, index) => {
    if (bare[index + 1]?.column === column + 1) return;
    const first = bare[start]?.column ?? column;
    sheet
      .getRange(1, first, sheet.getMaxRows(), column - first + 1)
      .protect()
      .setDescription(warning ?? '')
      .setWarningOnly(true);
    start = index + 1;
  });
}
