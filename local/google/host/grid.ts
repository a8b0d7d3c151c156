import { GoogleError } from './errors';
import type { Cell, Rect, Row, Sheet, Workbook } from './state';

/** Google's text for a range that is not wholly on the sheet. */
export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** A sheet as `insertSheet` makes it: 1000 rows and 26 columns. */
export function newSheet(id: number, name: string): Sheet {
  return {
    id,
    name,
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    maxRows: 1000,
    maxColumns: 26,
    rows: [],
    moves: 0,
    widths: {},
    heights: {},
    hiddenColumns: [],
    hiddenRows: [],
    filter: null,
    kind: 'GRID',
    tables: [],
    merges: [],
    tabColor: null,
    columnGroups: [],
    groupControl: 'AFTER',
    textFormats: [],
    charts: [],
  };
}

/** The sheet of that number; Google's error where it is gone. */
export function sheetOf(workbook: Workbook, id: number): Sheet {
  const sheet = workbook.sheets.find((one) => one.id === id);
  if (sheet === undefined) throw new GoogleError(`Sheet ${id} not found`);
  return sheet;
}

/** The workbook with that sheet replaced. */
export function withSheet(
  workbook: Workbook,
  id: number,
  change: (sheet: Sheet) => Sheet,
): Workbook {
  sheetOf(workbook, id);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.id === id ? change(sheet) : sheet)),
  };
}

/** Throws Google's error unless the rectangle is on the sheet. */
export function checkBounds(sheet: Sheet, rect: Rect): void {
  if (
    rect.row < 1 ||
    rect.column < 1 ||
    rect.row + rect.rows - 1 > sheet.maxRows ||
    rect.column + rect.columns - 1 > sheet.maxColumns
  ) {
    throw new GoogleError(OUTSIDE);
  }
}

/** The cell at a place, counted from 1. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row - 1]?.[column - 1];
}

/** A table of what `read` makes of each cell of a rectangle. */
export function readCells<T>(
  sheet: Sheet,
  rect: Rect,
  read: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] {
  checkBounds(sheet, rect);
  const table: T[][] = [];
  for (let r = 0; r < rect.rows; r += 1) {
    const cells = sheet.rows[rect.row - 1 + r];
    const out: T[] = [];
    for (let c = 0; c < rect.columns; c += 1) {
      out.push(read(cells?.[rect.column - 1 + c], rect.row + r, rect.column + c));
    }
    table.push(out);
  }
  return table;
}

function pruned(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  for (const key in cell) if (cell[key as keyof Cell] !== undefined) return cell;
  return undefined;
}

/** A row that nobody has written to. */
const BLANK: Row = [];

/**
 * The sheet with each cell of a rectangle replaced. Indices given to `change` count from 0. Rows that
 * were one and have become alike stay one: most rows of a sheet are blank, and set-up looks after all.
 */
export function changeCells(
  sheet: Sheet,
  rect: Rect,
  change: (cell: Cell | undefined, r: number, c: number) => Cell | undefined,
): Sheet {
  checkBounds(sheet, rect);
  const rows: Row[] = sheet.rows.slice();
  while (rows.length < rect.row - 1) rows.push(BLANK);
  const part = new Array<Cell | undefined>(rect.columns);
  let [before, after] = [BLANK, BLANK];
  for (let r = 0; r < rect.rows; r += 1) {
    const held = rows[rect.row - 1 + r] ?? BLANK;
    let isSame = r > 0 && held === before;
    for (let c = 0; c < rect.columns; c += 1) {
      const at = rect.column - 1 + c;
      part[c] = pruned(change(held[at], r, c));
      isSame &&= part[c] === after[at];
    }
    if (!isSame) after = withPart(held, rect.column - 1, part);
    before = held;
    rows[rect.row - 1 + r] = after;
  }
  return { ...sheet, rows };
}

function withPart(row: Row, from: number, part: Row): Row {
  const cells = row.slice();
  while (cells.length < from) cells.push(undefined);
  for (const [c, cell] of part.entries()) cells[from + c] = cell;
  return cells;
}

/** A change that makes the same of each cell, wherever it is: those that were one stay one. */
export function alike(
  change: (cell: Cell | undefined) => Cell | undefined,
): (cell: Cell | undefined) => Cell | undefined {
  const made = new Map<Cell | undefined, Cell | undefined>();
  return (cell) => {
    if (!made.has(cell)) made.set(cell, change(cell));
    return made.get(cell);
  };
}

function filled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.content !== undefined || cell.formula !== undefined);
}

/** The last row that holds content: formats, notes and rules do not count, FALSE does. */
export function lastRow(sheet: Sheet): number {
  for (let r = sheet.rows.length; r > 0; r -= 1) {
    if (sheet.rows[r - 1]?.some(filled)) return r;
  }
  return 0;
}

/** The last column that holds content. */
export function lastColumn(sheet: Sheet): number {
  let last = 0;
  for (const row of sheet.rows) {
    for (let c = row.length; c > last; c -= 1) {
      if (filled(row[c - 1])) {
        last = c;
        break;
      }
    }
  }
  return last;
}
