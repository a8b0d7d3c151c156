import { parseA1 } from './a1';
import { lastRow, withSheet } from './grid';
import { filtered, refiltered } from './hiding';
import { compareCells, permuted, rowsInOrder, sortedRect } from './order';
import type { Row, Sheet } from './state';
import { reorderRows } from './structure';
import { UserSessionStructure } from './user-session-structure';

/** How people order, hide and filter rows; each is saved at once. */
export class UserSessionRows extends UserSessionStructure {
  protected changeSheet(name: string, change: (sheet: Sheet) => Sheet): void {
    const { id } = this.sheet(name);
    this.host.save(withSheet(this.host.workbook, id, change));
  }

  /** Hides rows by hand; they keep what they hold. */
  hideRows(name: string, first: number, count = 1): void {
    this.#hide(name, first, count, true);
  }

  /** Shows rows again that were hidden by hand. */
  showRows(name: string, first: number, count = 1): void {
    this.#hide(name, first, count, false);
  }

  #hide(name: string, first: number, count: number, hidden: boolean): void {
    this.changeSheet(name, (sheet) => {
      const others = sheet.hiddenRows.filter((row) => row < first || row >= first + count);
      const these = hidden ? Array.from({ length: count }, (_, i) => first + i) : [];
      return { ...sheet, hiddenRows: [...others, ...these].sort((a, b) => a - b) };
    });
  }

  /** Lays a filter over a range: rows are hidden that show one of the texts in that column. */
  filter(name: string, a1: string, hidden: Readonly<Record<number, readonly string[]>>): void {
    this.changeSheet(name, (sheet) =>
      filtered(sheet, parseA1(sheet, a1), hidden, this.host.locale),
    );
  }

  /** Takes the filter away. */
  unfilter(name: string): void {
    this.changeSheet(name, (sheet) => ({ ...sheet, filter: null }));
  }

  /** Sorts the rows below the frozen ones, or below the first, by a column. */
  sort(name: string, column: number, ascending = true): void {
    const [at] = [column - 1];
    this.shuffle(name, (a, b) => compareCells(a[at], b[at], ascending));
  }

  #unmerged(name: string): void {
    if (this.sheet(name).merges.length > 0)
      throw new Error('Sorting merged cells is not modelled.');
  }

  /** Sorts a range alone (Data ▸ Sort range) by a column of the sheet: what is beside it stays. */
  sortRange(name: string, a1: string, column: number, ascending = true): void {
    this.#unmerged(name);
    this.changeSheet(name, (sheet) =>
      refiltered(sortedRect(sheet, parseA1(sheet, a1), column, ascending), this.host.locale),
    );
  }

  /** Sorts some columns alone, from row 2 on, in the order of one column: the others stay. */
  sortColumns(name: string, columns: readonly number[], by: number, ascending = true): void {
    this.#unmerged(name);
    this.changeSheet(name, (sheet) => {
      const rows = Math.max(1, lastRow(sheet) - 1);
      const rect = { row: 2, column: 1, rows, columns: 1 };
      const order = rowsInOrder(sheet, rect, by, ascending);
      const sorted = columns.reduce(
        (held, column) => permuted(held, { ...rect, column }, order),
        sheet,
      );
      return refiltered(sorted, this.host.locale);
    });
  }

  /** Puts the rows in another order: by any comparison of their cells. */
  shuffle(name: string, compare: (a: Row, b: Row) => number): void {
    this.#unmerged(name);
    const sheet = this.sheet(name);
    const first = Math.max(1, sheet.frozenRows) + 1;
    const workbook = reorderRows(this.host.workbook, sheet.id, first, compare);
    this.host.save(withSheet(workbook, sheet.id, (held) => refiltered(held, this.host.locale)));
  }
}
