import type { SheetsPage } from '../sheetsPage';

/** Where something is in the window, in pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What browser tests hold on to, as `window.bundlesHost`: the canvas has no text. */
export interface HostForTests {
  /** Where a cell of the active sheet is, in the window; it is scrolled into view first. */
  cell(a1: string): Promise<Box | null>;
  /** What a person sees in a cell of the active sheet. */
  shown(a1: string): string;
  /** The name of the active sheet. */
  readonly sheet: string;
  /** The selection of the active sheet, in A1 notation. */
  readonly selection: string;
}

/** The canvas with the cells; the others are those of the editors. */
const SHEET_CANVAS = '[id^=univer-sheet-main-canvas]';

/** What the names of the columns and the numbers of the rows take up, in pixels. */
const HEADERS = { width: 46, height: 20 };

/** The hold for tests on a page. */
export function forTests(page: SheetsPage): HostForTests {
  const active = () => page.grid?.api.getActiveWorkbook()?.getActiveSheet();
  return {
    async cell(a1) {
      const range = active()?.getRange(a1);
      const seen = document.querySelector(SHEET_CANVAS)?.getBoundingClientRect();
      if (!range || !seen) return null;
      const inside = ({ left, right, top, bottom }: DOMRect) =>
        left >= seen.left + HEADERS.width &&
        right <= seen.right &&
        top >= seen.top + HEADERS.height &&
        bottom <= seen.bottom;
      if (!inside(range.getCellRect())) {
        const [row, column] = [range.getRow() - 3, range.getColumn() - 2];
        active()?.scrollToCell(Math.max(0, row), Math.max(0, column), 0);
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      }
      const { x, y, width, height } = range.getCellRect();
      return { x, y, width, height };
    },
    shown: (a1) => String(active()?.getRange(a1).getCell() && active()?.getRange(a1).getDisplayValue()),
    get sheet() {
      return active()?.getSheetName() ?? '';
    },
    get selection() {
      return active()?.getSelection()?.getActiveRange()?.getA1Notation() ?? '';
    },
  };
}
