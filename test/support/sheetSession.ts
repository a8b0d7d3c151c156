import { columnLetters } from '../../local/columns';
import type { Google, Moment, Value } from '../../local/google/index';

/** A row as a test types it: texts by header, as a person would at the keyboard. */
export type Typed = Readonly<Record<string, string>>;

function linesOf(rows: string): { readonly first: number; readonly count: number } {
  const [first = 1, last = first] = rows.split(':').map(Number);
  return { first, count: last - first + 1 };
}

/** What a person does in the spreadsheet itself, and reads there; columns are called by header. */
export class SheetSession {
  constructor(readonly google: Google) {}

  /** Types rows below the header, the first of them into row `from`. */
  type(rows: readonly Typed[], { tab = 'Bundles', from = 2 } = {}): void {
    const { workbook, user } = this.google;
    const places = new Map<string, string>();
    rows.forEach((row, index) => {
      for (const [header, text] of Object.entries(row)) {
        const letters = places.get(header) ?? this.letters(header, tab);
        places.set(header, letters);
        workbook.asOne(user, () => workbook.type(tab, `${letters}${from + index}`, text));
      }
    });
  }

  /** Where a cell stands, by its header and row. */
  at(header: string, row: number, tab = 'Bundles'): string {
    return `${this.letters(header, tab)}${row}`;
  }

  private columnOf(header: string, tab: string): number {
    const column = (this.google.workbook.values(tab)[0] ?? []).indexOf(header);
    if (column < 0) throw new Error(`"${tab}" has no header "${header}"`);
    return column + 1;
  }

  private letters(header: string, tab: string): string {
    return columnLetters(this.columnOf(header, tab));
  }

  /** What a cell holds. */
  cell(header: string, row: number, tab = 'Bundles'): Value {
    return this.google.workbook.value(tab, this.at(header, row, tab));
  }

  /** A column of all rows below the header. */
  column(header: string, tab = 'Bundles'): Value[] {
    return this.google.workbook.records(tab).map((record) => record[header] ?? '');
  }

  /** Everything that a person could read anywhere in the spreadsheet. */
  everything(): string {
    return this.google.workbook
      .sheets()
      .map(({ name }) =>
        JSON.stringify([this.google.workbook.values(name), this.google.workbook.notes(name)]),
      )
      .join('\n');
  }

  /** This moment of the spreadsheet, to go back to. */
  moment(): Moment {
    return this.google.moment();
  }

  /** *Restore this version*: of a moment, or of a time of the clock; or only these tabs of it. */
  restoreVersion(moment: Moment | number, tabs?: readonly string[]): void {
    this.google.restoreVersion(moment, tabs);
  }

  /** Ctrl+Z, so many times: a step is one thing typed, or one write of a script. */
  undo(times = 1): void {
    this.google.workbook.undo(this.google.user, times);
  }

  /** Ctrl+Y. */
  redo(): void {
    this.google.workbook.redo(this.google.user);
  }

  /** How often this person can undo. */
  steps(): number {
    return this.google.workbook.steps(this.google.user);
  }

  /** Sorts these columns alone, all by the first of them or by `by`: the others stay. */
  sortColumns(
    headers: readonly string[],
    { by = headers[0] ?? '', ascending = true, tab = 'Bundles' } = {},
  ): void {
    const columns = headers.map((header) => this.columnOf(header, tab));
    this.google.workbook.sortColumns(tab, columns, this.columnOf(by, tab), ascending);
  }

  /** Sorts a block of cells alone, `B2:F9`, by a column of it. */
  sortBlock(a1: string, by: string, { ascending = true, tab = 'Bundles' } = {}): void {
    this.google.workbook.sortRange(tab, a1, this.columnOf(by, tab), ascending);
  }

  /** Hides rows by hand: `3`, or `3:5`. */
  hideRows(rows: string, tab = 'Bundles'): void {
    const { first, count } = linesOf(rows);
    this.google.workbook.hideRows(tab, first, count);
  }

  /** Shows rows again that were hidden by hand. */
  showRows(rows: string, tab = 'Bundles'): void {
    const { first, count } = linesOf(rows);
    this.google.workbook.showRows(tab, first, count);
  }

  /** Lays a filter over the whole tab, which hides the rows that show one of these texts. */
  filterOut(header: string, texts: readonly string[], tab = 'Bundles'): void {
    const { workbook } = this.google;
    const columns = columnLetters((workbook.values(tab)[0] ?? []).length);
    workbook.filter(tab, `A1:${columns}`, { [this.columnOf(header, tab)]: texts });
  }

  /** Takes the filter away. */
  unfilter(tab = 'Bundles'): void {
    this.google.workbook.unfilter(tab);
  }

  /** Hides a tab, or shows it again. */
  hideTab(tab: string, hidden = true): void {
    this.google.workbook.hideSheet(tab, hidden);
  }

  /** Copies rows of another spreadsheet, or of this one, and pastes them from row `to` on. */
  pasteRows(from: SheetSession, rows: string, to: number, tab = 'Bundles'): void {
    const { first, count } = linesOf(rows);
    const cells = from.google.workbook.cells(tab, `${first}:${first + count - 1}`);
    const { workbook, user } = this.google;
    workbook.asOne(user, () => workbook.paste(tab, `A${to}`, cells));
  }
}
