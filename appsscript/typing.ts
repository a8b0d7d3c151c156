import { checkEdit, type Edit } from '../src/commands/checkEdit';
import { looksOverTyping } from '../src/settings/typing';
import { rememberingStores } from './google/store';
import { documentStore, googleHost } from './host';
import { logError } from './log';
import { mayRead } from './menu';

/** What Google tells of an edit; a script or a page that calls the function may tell anything. */
export type Edited = Partial<Pick<GoogleAppsScript.Events.SheetsOnEdit, 'authMode' | 'range'>>;

/**
 * Looks over what a person has just typed, where the spreadsheet wants that; elsewhere one property is read and no
 * more. A simple trigger: it may ask for no permission and nobody outside, and has thirty seconds. Nobody has asked
 * for it, so it never fails before a person: developers.google.com/apps-script/guides/triggers
 */
export function afterEdit(event: Edited | undefined): void {
  try {
    if (!event?.range || !mayRead(event as Parameters<typeof mayRead>[0])) return;
    if (!looksOverTyping(documentStore)) return;
    const edit = editOf(event.range);
    rememberingStores(() => checkEdit(googleHost(), edit));
  } catch (error) {
    logError(error);
  }
}

function editOf(range: GoogleAppsScript.Spreadsheet.Range): Edit {
  return {
    tab: range.getSheet().getSheetId(),
    area: {
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    },
  };
}
