import type { Wire, WireRange } from '../../bridge';
import { GoogleError } from '../errors';
import type { Args, Execution } from '../execution';
import { sheetOf } from '../grid';
import type { Rect, Selection, Sheet, Workbook } from '../state';

/** A rectangle and the sheet that it is on. */
export interface Place {
  readonly sheet: number;
  readonly rect: Rect;
}

/** Reads a range that crossed. */
export function placeOf(value: Wire | undefined): Place {
  if (!Array.isArray(value)) throw new Error('The classes inside sent no range.');
  const [sheet = 0, row = 1, column = 1, rows = 1, columns = 1] = value.map(Number);
  return { sheet, rect: { row, column, rows, columns } };
}

/** Writes a range to cross. */
export function wireOf(sheet: number, rect: Rect): WireRange {
  return [sheet, rect.row, rect.column, rect.rows, rect.columns];
}

/** How many cells. */
export function sizeOf(rect: Rect): number {
  return rect.rows * rect.columns;
}

/** A table that crossed, measured against its range with Google's own errors. */
export function tableFor(args: Args, index: number, rect: Rect): readonly (readonly Wire[])[] {
  const table = args.array(index) as readonly (readonly Wire[])[];
  if (table.length !== rect.rows) {
    throw new GoogleError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${table.length} but the range has ${rect.rows}.`,
    );
  }
  for (const row of table) {
    if (row.length !== rect.columns) {
      throw new GoogleError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${rect.columns}.`,
      );
    }
  }
  return table;
}

const FIRST: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

/**
 * What the run's user has selected. A clock's run has nobody at the screen: it sees the first
 * sheet and its first cell.
 */
export function selectionOf(run: Execution, workbook: Workbook): Selection {
  const held = run.context === 'clock' ? undefined : workbook.selections[run.user];
  const there = held === undefined ? undefined : workbook.sheets.find((s) => s.id === held.sheet);
  if (held !== undefined && there !== undefined) return held;
  const first = workbook.sheets.find((sheet) => !sheet.hidden) ?? workbook.sheets[0];
  return { sheet: first?.id ?? 0, rects: [FIRST] };
}

/** The workbook with this selected by that user. */
export function select(workbook: Workbook, user: string, selection: Selection): Workbook {
  sheetOf(workbook, selection.sheet);
  return { ...workbook, selections: { ...workbook.selections, [user]: selection } };
}

/** The selection on one sheet, or its first cell where the selection is elsewhere. */
export function selectionOn(run: Execution, workbook: Workbook, sheet: Sheet): Selection {
  const selection = selectionOf(run, workbook);
  return selection.sheet === sheet.id ? selection : { sheet: sheet.id, rects: [FIRST] };
}
