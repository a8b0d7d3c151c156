import { parseA1 } from './a1';
import { cellAt, changeCells, checkBounds, withSheet } from './grid';
import { localeOf } from './locales';
import { allows, refusal } from './rules';
import { serialOf } from './serial';
import { cleared } from './services/blanks';
import { select } from './services/places';
import type { Cell, Rect, Row, Sheet } from './state';
import { reorderRows } from './structure';
import { readTyped, withTyped } from './typed';
import { Undo } from './undo';
import type { Value } from './user-session-reading';
import { UserSessionStructure } from './user-session-structure';

/**
 * The spreadsheet as people have it before them: whatever they do is saved at once, at any
 * boundary of a run. Sheets are called by name, ranges in A1 notation.
 */
export class UserSession extends UserSessionStructure {
  readonly #undo = new Undo();

  /** Does several things as one step of a person: all or none, and to be undone together. */
  asOne(user: string, work: () => void): void {
    const { workbook } = this.host.state;
    try {
      work();
    } catch (error) {
      this.host.change({ workbook });
      throw error;
    }
    this.#undo.note(user, workbook, this.host.state.workbook);
  }

  /** Takes back the last step of a person; what others have changed since stays. */
  undo(user: string): void {
    this.host.change({ workbook: this.#undo.back(user, this.host.state.workbook) });
  }

  /** Does again what a person took back last, as long as they have done nothing else since. */
  redo(user: string): void {
    this.host.change({ workbook: this.#undo.forth(user, this.host.state.workbook) });
  }

  #change(
    name: string,
    rect: Rect,
    change: (cell: Cell | undefined, r: number, c: number) => Cell | undefined,
  ): void {
    const { id } = this.sheet(name);
    const workbook = withSheet(this.host.state.workbook, id, (sheet) =>
      changeCells(sheet, rect, change),
    );
    this.host.change({ workbook });
  }

  /** Types a text into a cell, as at the keyboard: a rule may refuse it. */
  type(name: string, a1: string, text: string): void {
    const [sheet, rect] = this.at(name, a1);
    const cell = cellAt(sheet, rect.row, rect.column);
    const after = withTyped(cell, readTyped(text, cell?.format, this.host.locale));
    const { workbook } = this.host.state;
    const rule = cell?.rule;
    if (rule !== undefined && !rule.allowInvalid && after.formula === undefined) {
      if (!allows(rule, after, workbook, this.host.locale)) {
        throw new Error(refusal(rule, rect.row, rect.column));
      }
    }
    this.#change(name, { ...rect, rows: 1, columns: 1 }, () => after);
  }

  /** Puts values into a range as they stand: text stays text, a date takes a date format. */
  put(name: string, a1: string, values: readonly (readonly Value[])[]): void {
    const [, start] = this.at(name, a1);
    const columns = Math.max(1, ...values.map((row) => row.length));
    this.#grow(name, start.row + values.length - 1, start.column + columns - 1);
    this.#change(name, { ...start, rows: values.length, columns }, (cell, r, c) =>
      this.#held(cell, values[r]?.[c] ?? null),
    );
  }

  #grow(name: string, rows: number, columns: number): void {
    const { id } = this.sheet(name);
    const workbook = withSheet(this.host.state.workbook, id, (sheet) => ({
      ...sheet,
      maxRows: Math.max(sheet.maxRows, rows),
      maxColumns: Math.max(sheet.maxColumns, columns),
    }));
    this.host.change({ workbook });
  }

  #held(cell: Cell | undefined, value: Value): Cell {
    if (value === null || value === '') return cleared(cell);
    if (typeof value !== 'object') return withTyped(cell, { content: value });
    const content = serialOf(value.getTime(), this.host.zone);
    const { dateFormat, timeFormat } = localeOf(this.host.locale);
    const format = Number.isInteger(content) ? dateFormat : `${dateFormat} ${timeFormat}`;
    return withTyped(cell, { content, format });
  }

  /** Gives a formula cell the value that Google would have computed. */
  computed(name: string, a1: string, value: string | number | boolean): void {
    const [, rect] = this.at(name, a1);
    this.#change(name, rect, (cell) => ({ ...cell, content: value }));
  }

  /** Sets a number format. */
  format(name: string, a1: string, format: string): void {
    const [, rect] = this.at(name, a1);
    this.#change(name, rect, (cell) => ({ ...cell, format }));
  }

  /** Writes a note, or takes it away where the text is blank. */
  note(name: string, a1: string, text: string): void {
    const [, rect] = this.at(name, a1);
    this.#change(name, rect, (cell) => {
      const { note: _note, ...rest } = cell ?? {};
      return text === '' ? rest : { ...rest, note: text };
    });
  }

  /** Empties cells, which keep their look, notes and rules. */
  clear(name: string, a1: string): void {
    const [, rect] = this.at(name, a1);
    this.#change(name, rect, cleared);
  }

  /** Sorts the rows below the frozen ones, or below the first, by a column. */
  sort(name: string, column: number, ascending = true): void {
    const sheet = this.sheet(name);
    const key = (row: Row): string | number => {
      const content = row[column - 1]?.content ?? '';
      return typeof content === 'boolean' ? Number(content) : content;
    };
    const order = (a: Row, b: Row): number => {
      const [x, y] = [key(a), key(b)];
      // Blank cells stand last, numbers before text, whichever way a person sorts.
      if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
      const result =
        typeof x === typeof y ? (x < y ? -1 : x > y ? 1 : 0) : typeof x === 'number' ? -1 : 1;
      return ascending ? result : -result;
    };
    this.#reorder(sheet, order);
  }

  /** Puts the rows in another order: by any comparison of their cells. */
  shuffle(name: string, compare: (a: Row, b: Row) => number): void {
    this.#reorder(this.sheet(name), compare);
  }

  #reorder(sheet: Sheet, compare: (a: Row, b: Row) => number): void {
    const first = Math.max(1, sheet.frozenRows) + 1;
    const workbook = reorderRows(this.host.state.workbook, sheet.id, first, compare);
    this.host.change({ workbook });
  }

  /** Copies rows and pastes them, with all that they hold, over the rows from `to` on. */
  copyRows(name: string, first: number, count: number, to: number): void {
    const sheet = this.sheet(name);
    this.#grow(name, to + count - 1, sheet.maxColumns);
    const columns = Math.max(1, ...sheet.rows.map((row) => row.length));
    this.#change(name, { row: to, column: 1, rows: count, columns }, (_cell, r, c) =>
      cellAt(sheet, first + r, c + 1),
    );
  }

  /** Selects ranges of a sheet, which becomes the active one for that person. */
  select(name: string, a1: string | readonly string[], user: string): void {
    const sheet = this.sheet(name);
    const texts = typeof a1 === 'string' ? [a1] : a1;
    const rects = texts.map((text) => parseA1(sheet, text));
    for (const rect of rects) checkBounds(sheet, rect);
    const workbook = select(this.host.state.workbook, user, { sheet: sheet.id, rects });
    this.host.change({ workbook });
  }
}
