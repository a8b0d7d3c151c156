import { wordsIn } from '../src/text';
import { userLanguage } from './host';

/** Opens the sidebar beside the spreadsheet. */
export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar');
  SpreadsheetApp.getUi().showSidebar(page.setTitle(wordsIn(userLanguage()).title));
}
