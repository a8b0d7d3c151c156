import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { cellAt, changeCells, sheetOf, withSheet } from '../grid';
import type { Host } from '../host';
import { allows, refusal } from '../rules';
import type { Cell, Rect, Workbook } from '../state';
import { type Place, sizeOf } from './places';

/** What becomes of one cell. Indices count from 0 within the place. */
export type Change = (cell: Cell | undefined, r: number, c: number) => Cell | undefined;

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Who did not protect a range may not write to it, unless the protection only warns. */
function checkProtections(run: Execution, workbook: Workbook, { sheet, rect }: Place): void {
  const shut = workbook.protections.some(
    (one) =>
      one.sheet === sheet &&
      !one.warningOnly &&
      one.owner !== run.user &&
      (one.rect === null || overlap(one.rect, rect)),
  );
  if (shut) {
    throw new GoogleError(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}

/** Buffers a change of every cell of a place. */
export function changePlace(run: Execution, place: Place, change: Change): void {
  const { sheet, rect } = place;
  run.write(sizeOf(rect), {
    apply: (workbook) => {
      checkProtections(run, workbook, place);
      return withSheet(workbook, sheet, (held) => changeCells(held, rect, change));
    },
  });
}

/** The first cell that its rule would refuse, told as Google tells it. */
export function refusedIn(
  workbook: Workbook,
  place: Place,
  change: Change,
  host: Host,
): string | null {
  const sheet = sheetOf(workbook, place.sheet);
  const { row, column, rows, columns } = place.rect;
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const cell = cellAt(sheet, row + r, column + c);
      const rule = cell?.rule;
      if (rule === undefined || rule.allowInvalid) continue;
      const after = change(cell, r, c) ?? {};
      if (after.formula !== undefined) continue;
      if (!allows(rule, after, workbook, host.locale)) return refusal(rule, row + r, column + c);
    }
  }
  return null;
}

/** Buffers a change of contents, which the cells' rules may refuse. */
export function changeContents(run: Execution, place: Place, change: Change): void {
  const { sheet, rect } = place;
  run.write(sizeOf(rect), {
    apply: (workbook) => {
      checkProtections(run, workbook, place);
      return withSheet(workbook, sheet, (held) => changeCells(held, rect, change));
    },
    refused: (workbook) => refusedIn(workbook, place, change, run.host),
  });
}
