import type { WireRange } from '../bridge';
import { parseA1 } from './a1';
import { computed } from './cells';
import { type ExportedSheet, exported } from './exported';
import { display, isDateFormat } from './formats';
import { checkBounds, lastColumn, lastRow, readCells } from './grid';
import type { Host } from './host';
import { localeOf } from './locales';
import { momentOf, wallOf } from './serial';
import type { Cell, Protection, Rect, Rule, Selection, Sheet } from './state';

/** What a test puts into a cell as it stands, or reads from one. */
export type Value = string | number | boolean | Date | null;

/** The spreadsheet as people see it. Sheets are called by name, ranges in A1 notation. */
export class UserSessionReading {
  protected readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  protected sheet(name: string): Sheet {
    const sheet = this.host.workbook.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`The spreadsheet has no sheet "${name}".`);
    return sheet;
  }

  protected at(name: string, a1: string | undefined): readonly [Sheet, Rect] {
    const sheet = this.sheet(name);
    const rect = a1 === undefined ? filledPart(sheet) : parseA1(sheet, a1);
    checkBounds(sheet, rect);
    return [sheet, rect];
  }

  /** The values of a range, or of all that is filled: as `getValues` gives them. */
  values(name: string, a1?: string): Value[][] {
    const [sheet, rect] = this.at(name, a1);
    return readCells(sheet, rect, (cell) => this.#value(cell));
  }

  /** The value of one cell. */
  value(name: string, a1: string): Value {
    return this.values(name, a1)[0]?.[0] ?? null;
  }

  #value(cell: Cell | undefined): Value {
    const content = cell === undefined ? undefined : computed(cell, this.host);
    if (content === undefined) return '';
    if (typeof content === 'number' && isDateFormat(cell?.format)) {
      return new Date(momentOf(wallOf(content), this.host.zone));
    }
    return content;
  }

  /** What a person sees in a range. */
  shown(name: string, a1?: string): string[][] {
    const [sheet, rect] = this.at(name, a1);
    return readCells(sheet, rect, (cell) => display(cell, localeOf(this.host.locale)));
  }

  /** The formulas of a range, '' where there is none. */
  formulas(name: string, a1?: string): string[][] {
    const [sheet, rect] = this.at(name, a1);
    return readCells(sheet, rect, (cell) => cell?.formula ?? '');
  }

  /** The notes of a range, '' where there is none. */
  notes(name: string, a1?: string): string[][] {
    const [sheet, rect] = this.at(name, a1);
    return readCells(sheet, rect, (cell) => cell?.note ?? '');
  }

  /** The backgrounds of a range, null where there is none. */
  backgrounds(name: string, a1?: string): (string | null)[][] {
    const [sheet, rect] = this.at(name, a1);
    return readCells(sheet, rect, (cell) => cell?.background ?? null);
  }

  /** The number formats of a range, null where there is none. */
  formats(name: string, a1?: string): (string | null)[][] {
    const [sheet, rect] = this.at(name, a1);
    return readCells(sheet, rect, (cell) => cell?.format ?? null);
  }

  /** The rules of a range, null where there is none. */
  rules(name: string, a1?: string): (Rule | null)[][] {
    const [sheet, rect] = this.at(name, a1);
    return readCells(sheet, rect, (cell) => cell?.rule ?? null);
  }

  /** The cells of a range as they are held. */
  cells(name: string, a1?: string): (Cell | null)[][] {
    const [sheet, rect] = this.at(name, a1);
    return readCells(sheet, rect, (cell) => cell ?? null);
  }

  /** The protections of a sheet and its ranges. */
  protections(name: string): readonly Protection[] {
    const { id } = this.sheet(name);
    return this.host.workbook.protections.filter((one) => one.sheet === id);
  }

  /** The rows below the header row, each by header; blank rows are left out. */
  records(name: string): Record<string, Value>[] {
    const [header = [], ...rows] = this.values(name);
    return rows
      .filter((row) => row.some((value) => value !== ''))
      .map((row) => Object.fromEntries(row.map((value, i) => [String(header[i]), value])));
  }

  /** What a person has selected; nothing yet is null. */
  selection(user: string): Selection | null {
    return this.host.workbook.selections[user] ?? null;
  }

  /** The sheets, in order, as they are. */
  sheets(): readonly Sheet[] {
    return this.host.workbook.sheets;
  }

  /** The spreadsheet as plain data: for a file, or to compare. */
  export(): ExportedSheet[] {
    return this.sheets().map((sheet) => exported(sheet, this.host));
  }

  /** Where a range is, as events carry it. */
  rangeOf(name: string, a1: string): WireRange {
    const [sheet, rect] = this.at(name, a1);
    return [sheet.id, rect.row, rect.column, rect.rows, rect.columns];
  }
}

/** From the first cell as far as anything stands. */
function filledPart(sheet: Sheet): Rect {
  const rows = Math.max(1, lastRow(sheet));
  return { row: 1, column: 1, rows, columns: Math.max(1, lastColumn(sheet)) };
}
