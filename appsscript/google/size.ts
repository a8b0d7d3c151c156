import { SHEET_COLUMNS } from '../../src/model/limits';
import type { Area } from '../../src/model/ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * How large a sheet is. What Google asks for the answer nobody knows, so it is asked for once, and again
 * where a range turns out to lie outside: somebody has added or deleted rows or columns since.
 */
export class SheetSize {
  private known: { rows?: number; columns?: number } = {};

  /** How large this execution has seen it, or left it where it took something away itself. */
  private largest = { rows: 0, columns: 0 };

  constructor(private readonly sheet: Sheet) {}

  get rows(): number {
    const rows = this.known.rows ?? this.sheet.getMaxRows();
    this.known.rows = rows;
    this.largest.rows = Math.max(this.largest.rows, rows);
    return rows;
  }

  get columns(): number {
    const columns = this.known.columns ?? this.sheet.getMaxColumns();
    this.known.columns = columns;
    this.largest.columns = Math.max(this.largest.columns, columns);
    return columns;
  }

  /** To be called where it may have changed. */
  forget(): void {
    this.known = {};
  }

  /** To be called where the add-on itself has made it smaller. */
  restart(): void {
    this.forget();
    this.largest = { rows: 0, columns: 0 };
  }

  /** True where somebody else has made it smaller. */
  hasShrunk(): boolean {
    const { rows, columns } = this.largest;
    return this.sheet.getMaxRows() < rows || this.sheet.getMaxColumns() < columns;
  }

  /** An area as far as the sheet reaches; undefined where none of it does. */
  part(area: Area): Range | undefined {
    return this.asked(area) ?? this.cut(area);
  }

  /** A range that must be there, once there is room for it. */
  withRoom({ row, column, rows, columns }: Area, makeRoom: () => void): Range {
    try {
      return this.sheet.getRange(row, column, rows, columns);
    } catch {
      makeRoom();
      return this.sheet.getRange(row, column, rows, columns);
    }
  }

  /** An area as it is asked for, where it is known or likely to lie within. */
  private asked({ row, column, rows, columns }: Area): Range | undefined {
    const { rows: down = Number.POSITIVE_INFINITY, columns: across = SHEET_COLUMNS - 1 } =
      this.known;
    if (row + rows - 1 > down || column + columns - 1 > across) return undefined;
    try {
      return this.sheet.getRange(row, column, rows, columns);
    } catch {
      this.forget();
      return undefined;
    }
  }

  private cut({ row, column, rows, columns }: Area): Range | undefined {
    const [down, across] = [this.rows - row + 1, this.columns - column + 1];
    if (down < 1 || across < 1) return undefined;
    return this.sheet.getRange(row, column, Math.min(rows, down), Math.min(columns, across));
  }
}
