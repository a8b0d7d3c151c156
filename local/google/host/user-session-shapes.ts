import { parseA1 } from './a1';
import { changeCells, newSheet } from './grid';
import { cleared } from './services/blanks';
import { select } from './services/places';
import type { Protection, Rule, Sheet } from './state';
import { UserSessionRows } from './user-session-rows';

/** Tables, merged cells, protections and sheets without cells, as people make them. */
export class UserSessionShapes extends UserSessionRows {
  /** Adds a sheet without cells: a chart that was moved to its own sheet, or data from elsewhere. */
  addObject(name: string, kind: Exclude<Sheet['kind'], 'GRID'> = 'OBJECT'): void {
    const { workbook } = this.host;
    const id = Math.floor(this.host.random() * 2_000_000_000) + 1;
    const sheet = { ...newSheet(id, name), kind };
    this.host.save({ ...workbook, sheets: [...workbook.sheets, sheet] });
  }

  /** Opens a tab in which nothing can be selected. */
  openObject(name: string, user: string): void {
    const selection = { sheet: this.sheet(name).id, rects: [] };
    this.host.save(select(this.host.workbook, user, selection));
  }

  /** Format ▸ Convert to table; these columns of the sheet get a type. */
  makeTable(name: string, a1: string, typed: readonly number[]): void {
    this.changeSheet(name, (sheet) => ({
      ...sheet,
      tables: [...sheet.tables, { rect: parseA1(sheet, a1), typed }],
    }));
  }

  /** Merges cells: the first keeps what it holds, the others are emptied. */
  merge(name: string, a1: string): void {
    this.changeSheet(name, (sheet) => {
      const rect = parseA1(sheet, a1);
      const changed = changeCells(sheet, rect, (cell, r, c) =>
        r === 0 && c === 0 ? cell : cleared(cell),
      );
      return { ...changed, merges: [...sheet.merges, rect] };
    });
  }

  /** Format ▸ Merge cells ▸ Unmerge, over a whole tab. */
  unmerge(name: string): void {
    this.changeSheet(name, (sheet) => ({ ...sheet, merges: [] }));
  }

  /** Data ▸ Data validation, or what a paste brings along: a rule over a range. */
  addRule(name: string, a1: string, rule: Rule): void {
    this.changeSheet(name, (sheet) =>
      changeCells(sheet, parseA1(sheet, a1), (cell) => ({ ...cell, rule })),
    );
  }

  /** Protects a range, or the whole sheet without one, so that its owner alone may edit it. */
  protect(name: string, a1: string | null, owner: string, warningOnly = false): void {
    const sheet = this.sheet(name);
    const made: Protection = {
      id: this.host.nextNumber(),
      sheet: sheet.id,
      rect: a1 === null ? null : parseA1(sheet, a1),
      description: '',
      warningOnly,
      owner,
    };
    const { workbook } = this.host;
    this.host.save({ ...workbook, protections: [...workbook.protections, made] });
  }
}
