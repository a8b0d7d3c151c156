import type { Tab } from '../../src/model/ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Tells sheets with cells from charts on a sheet of their own and from data that is connected: there
 * nearly every call throws. What a sheet is it stays, so each is asked once.
 */
export function gridSheets(): (sheet: Sheet) => boolean {
  const known = new Map<number, boolean>();
  return (sheet) => {
    const id = sheet.getSheetId();
    const isGrid = known.get(id) ?? sheet.getType() === SpreadsheetApp.SheetType.GRID;
    known.set(id, isGrid);
    // guard: grid-sheets
    return isGrid;
  };
}

/** A sheet without cells that is in view: it has a name, nothing stands in it, and nothing is written. */
export function withoutCells(sheet: Sheet): Tab {
  const nothing = (): void => undefined;
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    hidden: () => false,
    isJournal: () => false,
    mayWrite: () => true,
    isFiltered: () => false,
    hiddenAmong: () => new Set(),
    laid: () => false,
    firstRow: () => [],
    all: () => [],
    block: () => [],
    formulas: () => [],
    formats: () => [],
    shown: () => [],
    merged: () => [],
    strict: () => [],
    loosen: nothing,
    notes: () => [],
    annotate: nothing,
    height: () => 0,
    marked: () => [],
    write: nothing,
    writeOwn: nothing,
    mark: nothing,
    unfold: nothing,
    showAmounts: nothing,
    append: nothing,
    print: nothing,
    replace: nothing,
    layDown: nothing,
    formatHeaders: nothing,
    arrange: nothing,
    freeColumns: nothing,
    insertRows: () => undefined,
    moveColumn: nothing,
    formatColumns: () => [],
  };
}
