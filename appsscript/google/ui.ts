import { TOAST_SECONDS } from '../../src/model/limits';
import type { Ui } from '../../src/model/ports';
import { forgetOwn } from './store';

/** Sheets' own dialogs. */
export const ui: Ui = {
  alert(title, message) {
    try {
      const sheetsUi = SpreadsheetApp.getUi();
      sheetsUi.alert(title, message, sheetsUi.ButtonSet.OK);
      forgetOwn();
    } catch {
      // Without the permission for dialogs what was done is still told, beside the sheet.
      SpreadsheetApp.getActiveSpreadsheet().toast(message, title, TOAST_SECONDS);
    }
  },
  confirm(title, message) {
    const sheetsUi = SpreadsheetApp.getUi();
    const answer = sheetsUi.alert(title, message, sheetsUi.ButtonSet.OK_CANCEL);
    forgetOwn();
    return answer === sheetsUi.Button.OK;
  },
  prompt(title, message) {
    const sheetsUi = SpreadsheetApp.getUi();
    const answer = sheetsUi.prompt(title, message, sheetsUi.ButtonSet.OK_CANCEL);
    forgetOwn();
    const text = answer.getResponseText().trim();
    return answer.getSelectedButton() === sheetsUi.Button.OK && text !== '' ? text : undefined;
  },
  yes(title, message) {
    try {
      const sheetsUi = SpreadsheetApp.getUi();
      const answer = sheetsUi.alert(title, message, sheetsUi.ButtonSet.YES_NO);
      forgetOwn();
      return answer === sheetsUi.Button.YES;
    } catch {
      ui.toast(title, message);
      return false;
    }
  },
  toast(title, message) {
    SpreadsheetApp.getActiveSpreadsheet().toast(message, title);
  },
};
