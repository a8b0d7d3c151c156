import type { Axis } from './areas';
import { newSheet, withSheet } from './grid';
import { foldedAt } from './services/column-groups';
import { deleteLines, dragLines, insertLines } from './structure';
import { UserSessionReading } from './user-session-reading';

/** What people do to the rows, columns and sheets of the spreadsheet; each is saved at once. */
export class UserSessionStructure extends UserSessionReading {
  /** Inserts blank rows before a row. */
  insertRows(name: string, before: number, count = 1): void {
    const { id } = this.sheet(name);
    const { workbook } = this.host;
    this.host.save(insertLines(workbook, id, 'rows', before - 1, count, before - 1));
  }

  /** Deletes rows. */
  deleteRows(name: string, first: number, count = 1): void {
    const { id } = this.sheet(name);
    this.host.save(deleteLines(this.host.workbook, id, 'rows', first, count));
  }

  /** Inserts blank columns before a column. */
  insertColumns(name: string, before: number, count = 1): void {
    const { id } = this.sheet(name);
    const { workbook } = this.host;
    this.host.save(insertLines(workbook, id, 'columns', before - 1, count, before - 1));
  }

  /** Deletes columns. */
  deleteColumns(name: string, first: number, count = 1): void {
    const { id } = this.sheet(name);
    this.host.save(deleteLines(this.host.workbook, id, 'columns', first, count));
  }

  /** Drags a column so that it stands before another. */
  moveColumn(name: string, column: number, before: number): void {
    this.moveColumns(name, column, 1, before);
  }

  /** Drags columns so that they stand before another. */
  moveColumns(name: string, first: number, count: number, before: number): void {
    this.#drag(name, 'columns', first, count, before);
  }

  /** Drags rows so that they stand before another. */
  moveRows(name: string, first: number, count: number, before: number): void {
    this.#drag(name, 'rows', first, count, before);
  }

  #drag(name: string, axis: Axis, first: number, count: number, before: number): void {
    const { id } = this.sheet(name);
    this.host.save(dragLines(this.host.workbook, id, axis, first, count, before));
  }

  /** Makes columns so many pixels wide. */
  width(name: string, columns: readonly number[], pixels: number): void {
    const { id } = this.sheet(name);
    const widths = Object.fromEntries(columns.map((column) => [column, Math.round(pixels)]));
    const workbook = withSheet(this.host.workbook, id, (sheet) => ({
      ...sheet,
      widths: { ...sheet.widths, ...widths },
    }));
    this.host.save(workbook);
  }

  /** Hides these columns and shows all others, as a person may: they keep what they hold. */
  hideColumns(name: string, columns: readonly number[]): void {
    const { id } = this.sheet(name);
    const workbook = withSheet(this.host.workbook, id, (sheet) => ({
      ...sheet,
      hiddenColumns: columns,
    }));
    this.host.save(workbook);
  }

  /** View ▸ Freeze: so many columns stay in sight. */
  freezeColumns(name: string, count: number): void {
    const { id } = this.sheet(name);
    const { workbook } = this.host;
    this.host.save(withSheet(workbook, id, (sheet) => ({ ...sheet, frozenColumns: count })));
  }

  /** The same for rows. */
  freezeRows(name: string, count: number): void {
    const { id } = this.sheet(name);
    const { workbook } = this.host;
    this.host.save(withSheet(workbook, id, (sheet) => ({ ...sheet, frozenRows: count })));
  }

  /** Folds the group of a column away, or unfolds it. */
  fold(name: string, column: number, collapsed: boolean): void {
    const { id } = this.sheet(name);
    this.host.save(
      withSheet(this.host.workbook, id, (sheet) => foldedAt(sheet, column, collapsed)),
    );
  }

  /** Adds a sheet at the end. */
  addSheet(name: string): void {
    const { workbook } = this.host;
    const id = Math.floor(this.host.random() * 2_000_000_000) + 1;
    this.host.save({ ...workbook, sheets: [...workbook.sheets, newSheet(id, name)] });
  }

  /**
   * *Duplicate* in the menu of a sheet: a sheet behind it with all that stands in it and how it looks, its notes and
   * rules too (https://developers.google.com/sheets/api/reference/rest/v4/spreadsheets/request#duplicatesheetrequest;
   * its name as users of that request report it). Whether protections come along nobody says: they stay.
   */
  duplicateSheet(name: string, to = `Copy of ${name}`): void {
    const original = this.sheet(name);
    const { workbook } = this.host;
    const id = Math.floor(this.host.random() * 2_000_000_000) + 1;
    const sheets = workbook.sheets.flatMap((sheet) =>
      sheet === original ? [sheet, { ...sheet, id, name: to, hidden: false }] : [sheet],
    );
    this.host.save({ ...workbook, sheets });
  }

  /** Deletes a sheet. */
  deleteSheet(name: string): void {
    const { id } = this.sheet(name);
    const { workbook } = this.host;
    this.host.save({
      ...workbook,
      sheets: workbook.sheets.filter((sheet) => sheet.id !== id),
      protections: workbook.protections.filter((one) => one.sheet !== id),
    });
  }

  /** Gives a sheet another name. */
  renameSheet(name: string, to: string): void {
    const { id } = this.sheet(name);
    const { workbook } = this.host;
    this.host.save(withSheet(workbook, id, (sheet) => ({ ...sheet, name: to })));
  }

  /** Hides a sheet, or shows it again. One must be left to be seen. */
  hideSheet(name: string, hidden: boolean): void {
    const { id } = this.sheet(name);
    const others = this.sheets().filter((sheet) => sheet.id !== id && !sheet.hidden);
    if (hidden && others.length === 0) {
      throw new Error("You can't hide all the sheets in a document.");
    }
    const workbook = withSheet(this.host.workbook, id, (sheet) => ({ ...sheet, hidden }));
    this.host.save(workbook);
  }
}
