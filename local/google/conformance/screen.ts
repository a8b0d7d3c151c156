import { type Row, row } from './row';

/** Menus, dialogs, pages, requests, helpers and the log. */
export const SCREEN: readonly Row[] = [
  row(
    'SpreadsheetApp.getUi Ui.createAddonMenu Ui.createMenu Menu.addItem Menu.addSeparator Menu.addSubMenu Menu.addToUi',
    'a menu with items, lines and menus of its own',
    `const ui = SpreadsheetApp.getUi(); return ui.createAddonMenu().addItem('a', 'b').addSeparator().addSubMenu(ui.createMenu('m').addItem('c', 'd')).addToUi() === undefined;`,
    true,
  ),
  row(
    'Ui.alert',
    'a dialog, whose button is given back',
    `const ui = SpreadsheetApp.getUi(); return [ui.alert('p'), ui.alert('p', ui.ButtonSet.YES_NO), ui.alert('t', 'p', ui.ButtonSet.OK_CANCEL)].map(String);`,
    ['OK', 'YES', 'OK'],
  ),
  row(
    'Ui.prompt PromptResponse.getSelectedButton PromptResponse.getResponseText',
    'a dialog with a field, whose text is given back',
    `const answer = SpreadsheetApp.getUi().prompt('p'); return [String(answer.getSelectedButton()), answer.getResponseText()];`,
    ['OK', ''],
  ),
  row(
    'HtmlService.createHtmlOutput HtmlService.createHtmlOutputFromFile HtmlOutput.setTitle HtmlOutput.setWidth HtmlOutput.setHeight HtmlOutput.getContent HtmlOutput.append HtmlOutput.setContent HtmlOutput.getTitle HtmlOutput.getWidth HtmlOutput.getHeight',
    'a page from text or from a file of the project',
    `const page = HtmlService.createHtmlOutput('a').setTitle('t').setWidth(1).setHeight(2).append('b'); const first = page.getContent();
     return [first, page.setContent('c').getContent(), HtmlService.createHtmlOutputFromFile('Page').getContent(), page.getTitle(), page.getWidth(), page.getHeight()];`,
    ['ab', 'c', '<p>page</p>', 't', 1, 2],
  ),
  row(
    'Ui.showSidebar Ui.showModalDialog Ui.showModelessDialog',
    'a page beside the sheet, over it, or over it while one can go on working',
    `const ui = SpreadsheetApp.getUi(); const page = () => HtmlService.createHtmlOutput('a'); ui.showSidebar(page()); ui.showModalDialog(page(), 't'); ui.showModelessDialog(page(), 't'); return 'shown';`,
    'shown',
  ),
  row(
    'UrlFetchApp.fetch HTTPResponse.getResponseCode HTTPResponse.getContentText HTTPResponse.getHeaders HTTPResponse.getAllHeaders',
    'a request, and the status, the text and the headers of its answer',
    `const answer = UrlFetchApp.fetch('https://example.org/', { method: 'post', payload: 'x', muteHttpExceptions: true });
     return [answer.getResponseCode(), answer.getContentText(), answer.getHeaders()['Content-Type'], Object.keys(answer.getAllHeaders()).length];`,
    [200, 'POST x', 'text/plain', 1],
  ),
  row(
    'UrlFetchApp.fetchAll',
    'requests side by side, answered in their order',
    `return UrlFetchApp.fetchAll(['https://example.org/', { url: 'https://example.org/', method: 'put', payload: 'y' }]).map((one) => one.getContentText());`,
    ['GET ', 'PUT y'],
  ),
  row(
    'Utilities.formatDate Utilities.parseDate Utilities.sleep Utilities.getUuid',
    'dates as text in a zone and back; a pause; a random UUID',
    `const at = Utilities.parseDate('2026-01-05 10:00', 'Europe/Paris', 'yyyy-MM-dd HH:mm'); Utilities.sleep(1);
     return [at.toISOString(), Utilities.formatDate(at, 'UTC', 'HH:mm'), Utilities.getUuid().length];`,
    ['2026-01-05T09:00:00.000Z', '09:00', 36],
  ),
  row(
    'Utilities.base64Encode Utilities.base64Decode Utilities.computeDigest',
    'bytes are signed; a digest of text without a charset is that of US-ASCII',
    `return [Utilities.base64Encode('é', Utilities.Charset.UTF_8), Utilities.base64Decode('/w=='), Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'é')),
      Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '?'))];`,
    ['w6k=', [-1], '0UV7csP7MjomcRJa7z6rXQ==', '0UV7csP7MjomcRJa7z6rXQ=='],
    'one source',
  ),
  row(
    'Logger.log console.log console.info console.warn console.error',
    'lines of the log',
    `Logger.log('a'); console.log('%s', 'b'); console.info('c'); console.warn('d'); console.error('e'); return 'logged';`,
    'logged',
  ),
];
