import { dayPattern, habitsOf } from '../src/entry/locale';
import { wordsIn } from '../src/text';
import type { PanelName } from '../src/text/words/sidebar';
import { userLanguage } from './host';
import { personMark } from './person';

/**
 * Opens the sidebar beside the spreadsheet, at a panel where one is named. What the page needs to
 * know from the start is written into it, where it reads it from `#app`: `HtmlOutput.setContent`,
 * developers.google.com/apps-script/reference/html/html-output#setContent(String)
 */
export function openSidebar(panel: PanelName = 'rows'): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar');
  const language = userLanguage();
  const locale = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
  page.setContent(
    page
      .getContent()
      .replace('data-panel=""', `data-panel="${panel}"`)
      .replace('data-person=""', `data-person="${personMark()}"`)
      .replace('data-language=""', `data-language="${language}"`)
      .replace('data-decimal-mark=""', `data-decimal-mark="${habitsOf(locale).decimalMark}"`)
      .replace('data-days=""', `data-days="${dayPattern(locale)}"`),
  );
  SpreadsheetApp.getUi().showSidebar(page.setTitle(wordsIn(language).title));
}
