import type { Ui } from '../../src/model/ports';

/** Sheets' own dialogs. */
export const ui: Ui = {
  alert(title, message) {
    const sheetsUi = SpreadsheetApp.getUi();
    sheetsUi.alert(title, message, sheetsUi.ButtonSet.OK);
  },
  confirm(title, message) {
    const sheetsUi = SpreadsheetApp.getUi();
    const answer = sheetsUi.alert(title, message, sheetsUi.ButtonSet.OK_CANCEL);
    return answer === sheetsUi.Button.OK;
  },
  toast(title, message) {
    SpreadsheetApp.getActiveSpreadsheet().toast(message, title);
  },
};
