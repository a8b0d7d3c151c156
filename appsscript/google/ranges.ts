import type { CellPlace } from '../../src/model/ports';
import { stretchesOf } from './blocks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cells as few ranges, by their names. */
export function rangesOf(sheet: Sheet, cells: readonly CellPlace[]): string[] {
  return stretchesOf(cells).map(({ row, column, rows }) =>
    sheet.getRange(row, column, rows, 1).getA1Notation(),
  );
}
