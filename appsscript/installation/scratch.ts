import { OLD_SCRATCH_MS } from '../../src/model/limits';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The only tabs that the check touches: made by it, hidden, and named by the moment. */
const NAME = /^Bundles for Qomon check (\d{13})$/;

/** Lends a hidden tab of its own, made when it is first asked for, and takes it away in the end. */
export function withScratchTab<T>(work: (scratch: () => Sheet) => T): T {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const now = Date.now();
  let made: Sheet | undefined;
  const open = (): Sheet => {
    if (made) return made;
    // A new sheet comes into view; the person stays where they were.
    const inView = spreadsheet.getActiveSheet();
    const hasCells = inView.getType() === SpreadsheetApp.SheetType.GRID;
    const selected = hasCells ? inView.getActiveRangeList() : null;
    made = spreadsheet.insertSheet(`Bundles for Qomon check ${now}`, spreadsheet.getNumSheets());
    spreadsheet.setActiveSheet(inView);
    if (selected) inView.setActiveRangeList(selected);
    made.hideSheet();
    return made;
  };
  try {
    return work(open);
  } finally {
    for (const sheet of spreadsheet.getSheets()) {
      const since = Number(NAME.exec(sheet.getName())?.[1] ?? now);
      if (sheet.getSheetId() === made?.getSheetId() || now - since > OLD_SCRATCH_MS) {
        spreadsheet.deleteSheet(sheet);
      }
    }
    SpreadsheetApp.flush();
  }
}
