import { GoogleError } from '../errors';
import type { Execution } from '../execution';
import { cellAt, changeCells, sheetOf, withSheet } from '../grid';
import type { Host } from '../host';
import { allows, refusal } from '../rules';
import { isCovered, overlap, typedRefusal } from '../shapes';
import type { Cell, Workbook } from '../state';
import { type Place, sizeOf } from './places';

/** What becomes of one cell. Indices count from 0 within the place. */
export type Change = (cell: Cell | undefined, r: number, c: number) => Cell | undefined;

/** Who did not protect a range may not write to any cell of it, unless the protection only warns. */
export function isShut(run: Execution, workbook: Workbook, { sheet, rect }: Place): boolean {
  return workbook.protections.some(
    (one) =>
      one.sheet === sheet &&
      !one.warningOnly &&
      one.owner !== run.user &&
      (one.rect === null || overlap(one.rect, rect)),
  );
}

function checkProtections(run: Execution, workbook: Workbook, place: Place): void {
  if (isShut(run, workbook, place)) {
    throw new GoogleError(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}

/** Buffers a change of every cell of a place. */
export function changePlace(run: Execution, place: Place, change: Change): void {
  run.write(sizeOf(place.rect), { apply: (workbook) => applied(run, workbook, place, change) });
}

function applied(run: Execution, workbook: Workbook, place: Place, change: Change): Workbook {
  checkProtections(run, workbook, place);
  return withSheet(workbook, place.sheet, (held) => changeCells(held, place.rect, change));
}

/**
 * Buffers a change of formats or rules, which the columns of a table that have a type refuse. Ten
 * projects report these two texts; whether they come at once or at the flush nobody says [?].
 */
export function changeTyped(
  run: Execution,
  place: Place,
  change: Change,
  what: 'format' | 'rule',
): void {
  run.write(sizeOf(place.rect), {
    apply: (workbook) => applied(run, workbook, place, change),
    refused: (workbook) => typedRefusal(sheetOf(workbook, place.sheet), place.rect, what),
    refusedAt: run.host.switches.typedColumns,
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
  const { row, column } = place.rect;
  const isLost = run.host.switches.coveredCell === 'lost';
  run.write(sizeOf(place.rect), {
    apply: (workbook) => {
      const { merges } = sheetOf(workbook, place.sheet);
      return applied(run, workbook, place, (cell, r, c) =>
        isLost && isCovered(merges, row + r, column + c) ? cell : change(cell, r, c),
      );
    },
    refused: (workbook) => refusedIn(workbook, place, change, run.host),
  });
}
