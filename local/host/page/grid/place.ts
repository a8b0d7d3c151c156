import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import type { Box } from '../../hold';
import { UNIT } from './show';

/** The canvas with the cells; the others are those of the editors. */
const SHEET_CANVAS = '[id^=univer-sheet-main-canvas]';

/** What the names of the columns and the numbers of the rows take up, in pixels. */
const HEADERS = { width: 46, height: 20 };

/** Null for a cell that the sheet does not have, or not yet: Univer throws. */
function rangeAt(sheet: FWorksheet, a1: string): FRange | null {
  try {
    return sheet.getRange(a1);
  } catch {
    return null;
  }
}

/** Where a cell of the active sheet is; null for one that it does not have. Univer counts from the top of the sheet; the rest scrolls. */
export function boxOf(api: FUniver, injector: Injector, a1: string): Box | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const canvas = document.querySelector(SHEET_CANVAS)?.getBoundingClientRect();
  const scene = injector.get(IRenderManagerService).getRenderById(UNIT)?.scene;
  const main = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!sheet || !canvas || !main) return null;
  const range = rangeAt(sheet, a1);
  if (!range) return null;
  const { xSplit, ySplit } = sheet.getFreeze();
  const rect = range.getCellRect();
  const edge = (row: number, column: number) => sheet.getRange(row, column).getCellRect();
  const frozenX = range.getColumn() < xSplit;
  const frozenY = range.getRow() < ySplit;
  const left = rect.x - (frozenX ? 0 : main.viewportScrollX);
  const top = rect.y - (frozenY ? 0 : main.viewportScrollY);
  const { width, height } = rect;
  const least = {
    left: frozenX ? HEADERS.width : edge(0, xSplit).x,
    top: frozenY ? HEADERS.height : edge(ySplit, 0).y,
  };
  return {
    x: canvas.x + left,
    y: canvas.y + top,
    width,
    height,
    visible:
      left >= least.left &&
      top >= least.top &&
      left + width <= canvas.width &&
      top + height <= canvas.height,
  };
}
