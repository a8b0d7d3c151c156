import type { Band } from '../../src/model/layout';
import type { Folded, HeaderLook } from '../../src/model/ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pale, so that black text stands out on each; told apart by their lightness too. */
const BAND_COLOURS: Readonly<Record<Band, string>> = {
  payment: '#cfe2f3',
  membership: '#d0ead0',
  donation: '#fde5c8',
  results: '#e3e4e8',
};

/** Makes columns and their headers look as they are laid down: headers break between words. */
export function formatHeaders(sheet: Sheet, looks: ReadonlyMap<number, HeaderLook>): void {
  const columns = [...looks].sort(([a], [b]) => a - b);
  const headers = (some: typeof columns): string[] =>
    some.map(([column]) => sheet.getRange(1, column).getA1Notation());
  for (const band of Object.keys(BAND_COLOURS) as Band[]) {
    const own = columns.filter(([, look]) => look.band === band);
    if (own.length > 0) sheet.getRangeList(headers(own)).setBackground(BAND_COLOURS[band]);
  }
  sheet
    .getRangeList(headers(columns))
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP)
    .setVerticalAlignment('middle');
  for (const { column, count, width } of stretchesOf(columns)) {
    sheet.setColumnWidths(column, count, width);
  }
}

/** Neighbours of one width. */
function stretchesOf(
  columns: ReadonlyArray<readonly [number, HeaderLook]>,
): Array<{ column: number; count: number; width: number }> {
  const stretches: Array<{ column: number; count: number; width: number }> = [];
  for (const [column, { width }] of columns) {
    const last = stretches[stretches.length - 1];
    if (last && last.width === width && last.column + last.count === column) last.count += 1;
    else stretches.push({ column, count: 1, width });
  }
  return stretches;
}

/** Keeps the first columns in sight, and folds others away. */
export function arrange(
  sheet: Sheet,
  { frozen, folded }: { readonly frozen: number; readonly folded: readonly Folded[] },
): void {
  sheet.setFrozenColumns(frozen);
  // The button stands above what people see first of the band that it unfolds.
  sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
  for (const { column, columns } of folded) {
    sheet.getRange(1, column, 1, columns).shiftColumnGroupDepth(1);
    sheet.getColumnGroup(column, 1)?.collapse();
  }
}

/** Takes away what keeps columns from being moved, and the warnings that would grow over others. */
export function freeColumns(
  sheet: Sheet,
  columns: readonly number[],
  warnings: ReadonlySet<string>,
): void {
  sheet.setFrozenColumns(0);
  for (const column of columns) {
    const range = sheet.getRange(1, column);
    for (let depth = sheet.getColumnGroupDepth(column); depth > 0; depth -= 1) {
      range.shiftColumnGroupDepth(-1);
    }
    if (sheet.isColumnHiddenByUser(column)) sheet.showColumns(column);
  }
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const range = protection.getRange();
    const isOver = columns.some(
      (column) => range.getColumn() <= column && column <= range.getLastColumn(),
    );
    // All others are a person's.
    const isOwn = protection.isWarningOnly() && warnings.has(protection.getDescription());
    if (isOver && isOwn) protection.remove();
  }
}

/** Unfolds what hides some columns. What people have hidden by hand stays so. */
export function unfold(sheet: Sheet, columns: ReadonlySet<number>): void {
  for (const column of columns) {
    if (!sheet.isColumnHiddenByUser(column)) continue;
    const depth = sheet.getColumnGroupDepth(column);
    if (depth > 0) sheet.getColumnGroup(column, depth)?.expand();
  }
}
