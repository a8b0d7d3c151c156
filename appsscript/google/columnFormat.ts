import { dayPattern } from '../../src/entry/locale';
import { ROW_HEIGHT } from '../../src/model/limits';
import type { ColumnFormat, TextColours, Unformatted } from '../../src/model/ports';
import { saysProtected } from '../../src/sheet/protectedTabs';
import { lostSheets } from './heldSheets';
import { flush } from './unsaved';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

type Choices = Exclude<ColumnFormat['choices'], undefined | 'none'>;

/** The number format of a column; `@` is plain text. Days stand as the spreadsheet's locale has them. */
function patternOf({ format, decimals = 2 }: ColumnFormat, day: string): string | undefined {
  switch (format) {
    case 'text':
      return '@';
    case 'integer':
      return '0';
    case 'amount':
      return amountPattern(decimals);
    case 'date':
      return day;
    case 'moment':
      return `${day} hh:mm:ss`;
    case undefined:
      return undefined;
  }
}

/** How an amount is shown with so many decimals. */
export function amountPattern(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/**
 * Formats columns from a row on, and sets checkboxes, dropdowns and protections. Columns that have
 * a type, in a tab that people have turned into a table, refuse that, at once or when it is saved: they
 * keep what the table gives them, and all that was written before is safe by then. Gives the columns that
 * were refused, and why.
 */
export function formatColumns(
  sheet: Sheet,
  spreadsheet: Spreadsheet,
  columns: readonly ColumnFormat[],
  from: number,
): Unformatted[] {
  const refused = (some: readonly ColumnFormat[]): Unformatted['why'] | undefined =>
    refusalOf(() => {
      format(sheet, spreadsheet, some, from);
    });
  // guard: typed-columns
  if (!refused(columns)) return [];
  return columns.flatMap((one) => {
    const why = refused([one]);
    // A tab that is gone refuses nothing: whoever catches this says which.
    if (why?.kind === 'other' && lostSheets(why.said).length > 0) throw new Error(why.said);
    return why ? [{ column: one.column, why }] : [];
  });
}

/**
 * Changes how cells look and saves that, with all that was written before saved first: if it is refused nothing else is
 * lost. Gives why it was refused.
 */
export function refusalOf(change: () => void): Unformatted['why'] | undefined {
  flush();
  try {
    change();
    SpreadsheetApp.flush();
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // Both as ten projects report them: "You can't set the number format of cells in a typed column.",
    // "This operation is not allowed on cells in typed columns.", "… a protected cell or object …".
    if (/typed column/i.test(said)) return { kind: 'table' };
    if (saysProtected(said)) return { kind: 'protected' };
    return { kind: 'other', said };
  }
}

function format(
  sheet: Sheet,
  spreadsheet: Spreadsheet,
  columns: readonly ColumnFormat[],
  from: number,
): void {
  const rows = sheet.getMaxRows() - from + 1;
  if (rows < 1) return;
  const below = (column: number): GoogleAppsScript.Spreadsheet.Range =>
    sheet.getRange(from, column, rows, 1);

  const day = dayPattern(spreadsheet.getSpreadsheetLocale());
  const patterns = columns.map((column) => patternOf(column, day));
  for (const pattern of new Set(patterns)) {
    const ranges = columns
      .filter((_column, index) => patterns[index] === pattern)
      .map(({ column }) => below(column).getA1Notation());
    if (pattern) sheet.getRangeList(ranges).setNumberFormat(pattern);
  }
  const rangesOf = (some: readonly ColumnFormat[]): GoogleAppsScript.Spreadsheet.RangeList =>
    sheet.getRangeList(some.map(({ column }) => below(column).getA1Notation()));
  const placed = columns.filter(({ wrapped }) => wrapped !== undefined);
  if (placed.length > 0) {
    // What belongs to a message is read beside its first line.
    rangesOf(placed).setVerticalAlignment('top');
    sheet.setRowHeightsForced(from, rows, ROW_HEIGHT);
  }
  const wrapped = columns.filter((column) => column.wrapped);
  if (wrapped.length > 0) rangesOf(wrapped).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  for (const { column, checkbox, choices, colours } of columns) {
    if (colours) colourTexts(sheet, column, colours);
    if (checkbox) {
      const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      below(column).setDataValidation(box);
    }
    if (choices === 'none') below(column).clearDataValidations();
    else if (choices) below(column).setDataValidation(dropdown(spreadsheet, choices));
  }
  protect(sheet, columns);
}

/** Colours the cells of a column by what they read. Rules for other texts and other columns stay. */
function colourTexts(sheet: Sheet, column: number, colours: readonly TextColours[]): void {
  const range = sheet.getRange(2, column, sheet.getMaxRows() - 1, 1);
  const texts = new Set<unknown>(colours.map(({ text }) => text));
  const others = sheet.getConditionalFormatRules().filter((rule) => {
    const [text] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
    const isHere = rule.getRanges().every((one) => one.getColumn() === column);
    return !isHere || !texts.has(text);
  });
  const own = colours.map(({ text, background, font }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(text)
      .setBackground(background)
      .setFontColor(font)
      .setRanges([range])
      .build(),
  );
  sheet.setConditionalFormatRules([...others, ...own]);
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
