import type { Ui } from '../../src/ports';

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
  prompt(title, message) {
    const sheetsUi = SpreadsheetApp.getUi();
    const answer = sheetsUi.prompt(title, message, sheetsUi.ButtonSet.OK_CANCEL);
    const isGiven = answer.getSelectedButton() === sheetsUi.Button.OK;
    return isGiven ? answer.getResponseText() : undefined;
  },
  toast(title, message) {
    SpreadsheetApp.getActiveSpreadsheet().toast(message, title);
  },
};
