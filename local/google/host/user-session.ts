import { parseA1 } from './a1';
import { cellAt, changeCells, checkBounds, withSheet } from './grid';
import { localeOf } from './locales';
import { allows, refusal } from './rules';
import { serialOf } from './serial';
import { cleared } from './services/blanks';
import { select } from './services/places';
import type { Cell, Rect } from './state';
import { notedStep, redone, stepCount, type Taken, undone } from './steps';
import { readTyped, withTyped } from './typed';
import type { Value } from './user-session-reading';
import { UserSessionShapes } from './user-session-shapes';

/**
 * The spreadsheet as people have it before them: whatever they do is saved at once, at any
 * boundary of a run. Sheets are called by name, ranges in A1 notation.
 */
export class UserSession extends UserSessionShapes {
  /** Does several things as one step of a person: all or none, and to be undone together. */
  asOne(user: string, work: () => void): void {
    const { workbook, steps } = this.host.saved;
    try {
      work();
    } catch (error) {
      this.host.save(workbook);
      throw error;
    }
    const after = this.host.workbook;
    this.host.changeDocument({ steps: notedStep(steps, user, { before: workbook, after }) });
  }

  /**
   * Ctrl+Z: takes back the last steps of a person's session, and with them what a script wrote
   * there if the switch `undo` says so; what others have changed since stays.
   */
  undo(user: string, times = 1): void {
    for (let time = 0; time < times; time += 1) this.#take(undone(this.host.saved, user));
  }

  /** Does again what a person took back last, as long as they have done nothing else since. */
  redo(user: string): void {
    this.#take(redone(this.host.saved, user));
  }

  #take({ part, error }: Taken): void {
    this.host.changeDocument(part);
    if (error !== null) throw error;
  }

  /** How many steps a person can take back. */
  steps(user: string): number {
    return stepCount(this.host.saved.steps, user);
  }

  #change(
    name: string,
    rect: Rect,
    change: (cell: Cell | undefined, r: number, c: number) => Cell | undefined,
  ): void {
    const { id } = this.sheet(name);
    const workbook = withSheet(this.host.workbook, id, (sheet) => changeCells(sheet, rect, change));
    this.host.save(workbook);
  }

  /** Types a text into a cell, as at the keyboard: a rule may refuse it. */
  type(name: string, a1: string, text: string): void {
    const [sheet, rect] = this.at(name, a1);
    const cell = cellAt(sheet, rect.row, rect.column);
    const after = withTyped(
      cell,
      readTyped(text, cell?.format, this.host.locale, this.host.habits),
    );
    const { workbook } = this.host;
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
    const workbook = withSheet(this.host.workbook, id, (sheet) => ({
      ...sheet,
      maxRows: Math.max(sheet.maxRows, rows),
      maxColumns: Math.max(sheet.maxColumns, columns),
    }));
    this.host.save(workbook);
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

  /** Copies rows and pastes them, with all that they hold, over the rows from `to` on. */
  copyRows(name: string, first: number, count: number, to: number): void {
    const sheet = this.sheet(name);
    this.#grow(name, to + count - 1, sheet.maxColumns);
    const columns = Math.max(1, ...sheet.rows.map((row) => row.length));
    this.#change(name, { row: to, column: 1, rows: count, columns }, (_cell, r, c) =>
      cellAt(sheet, first + r, c + 1),
    );
  }

  /**
   * Pastes cells that were copied elsewhere, also in another spreadsheet: contents, looks and
   * notes. A rule that takes its values from a range does not come along [?]: that range is of
   * another file. A sheet that is too short grows.
   */
  paste(name: string, a1: string, cells: readonly (readonly (Cell | null)[])[]): void {
    const [, start] = this.at(name, a1);
    const columns = Math.max(1, ...cells.map((row) => row.length));
    this.#grow(name, start.row + cells.length - 1, start.column + columns - 1);
    this.#change(name, { ...start, rows: cells.length, columns }, (held, r, c) => {
      const { rule, ...cell } = cells[r]?.[c] ?? {};
      const own = rule?.criteria === 'VALUE_IN_RANGE' ? held?.rule : rule;
      return own === undefined ? cell : { ...cell, rule: own };
    });
  }

  /** Selects ranges of a sheet, which becomes the active one for that person. */
  select(name: string, a1: string | readonly string[], user: string): void {
    const sheet = this.sheet(name);
    const texts = typeof a1 === 'string' ? [a1] : a1;
    const rects = texts.map((text) => parseA1(sheet, text));
    for (const rect of rects) checkBounds(sheet, rect);
    const workbook = select(this.host.workbook, user, { sheet: sheet.id, rects });
    this.host.save(workbook);
  }
}
