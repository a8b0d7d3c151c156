import type { Area, Tab } from '../../src/model/ports';
import { stretchesOf } from './blocks';
import { refusalOf } from './columnFormat';
import { rangesOf } from './ranges';
import { noteWrite } from './unsaved';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes rules of data validation let in what the add-on writes. */
export function loosenRules(sheet: Sheet, { gone, warning }: Parameters<Tab['loosen']>[0]): void {
  noteWrite();
  refusalOf(() => {
    if (gone.length > 0) sheet.getRangeList(rangesOf(sheet, gone)).clearDataValidations();
    for (const area of stretchesOf(warning)) letWarn(sheet, area);
  });
}

/** Lets the rules of cells of one column take what they do not offer, and mark it. */
function letWarn(sheet: Sheet, { row, column, rows }: Omit<Area, 'columns'>): void {
  const range = sheet.getRange(row, column, rows, 1);
  const rules = range.getDataValidations();
  range.setDataValidations(
    rules.map((line) => line.map((rule) => rule?.copy().setAllowInvalid(true).build() ?? null)),
  );
}
