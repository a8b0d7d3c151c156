import { describe, expect, test } from '@jest/globals';
import { google } from './support';

const MENU = `function onOpen(e) {
  const menu = SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addSeparator();
  menu.addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('On', 'on')).addToUi();
  return String(e.authMode); }
  function go() { return 'gone'; }`;

describe('authorization', () => {
  test('an add-on that nobody used in this file opens in NONE, afterwards in LIMITED', () => {
    const stand = google(MENU);
    expect(stand.open().value).toBe('NONE');
    expect(stand.click('Go').value).toBe('gone');
    expect(stand.open('bert@example.org').value).toBe('LIMITED');
  });

  test('a bound script opens in LIMITED', () => {
    expect(google(MENU, { switches: { published: false } }).open().value).toBe('LIMITED');
  });

  test('the menu can be read and clicked, submenus too', () => {
    const stand = google(MENU);
    stand.open();
    expect(stand.menu()).toMatchObject([
      {
        entries: [
          { kind: 'item', caption: 'Go', functionName: 'go' },
          { kind: 'separator' },
          { kind: 'menu', caption: 'More', entries: [{ caption: 'On' }] },
        ],
      },
    ]);
    expect(stand.click('On').error?.message).toBe('Script function not found: on');
    expect(() => stand.click('Nowhere')).toThrow('has no "Nowhere". It has: Go, On');
  });

  test.each([
    'SpreadsheetApp.getActiveSpreadsheet()',
    'PropertiesService.getScriptProperties()',
    'CacheService.getScriptCache()',
    'LockService.getDocumentLock()',
    'Session.getActiveUser().getEmail()',
    'UrlFetchApp.fetch("https://example.org/")',
    'ScriptApp.getProjectTriggers()',
    'MailApp.getRemainingDailyQuota()',
  ])('in NONE %s is forbidden, and at global scope it leaves no menu', (code) => {
    const inside = google(`function onOpen() { ${code}; }`).open();
    expect(inside.error?.message).toMatch(/^You do not have permission to call /);
    const loading = google(`const early = ${code}; ${MENU}`);
    expect(loading.open().error?.message).toMatch(/^You do not have permission to call /);
    expect(loading.menu()).toEqual([]);
  });

  test("in NONE the reader's language and the log are open", () => {
    const stand = google(
      'function onOpen() { console.log(1); return Session.getActiveUserLocale(); }',
      { userLocale: 'fr' },
    );
    expect(stand.open().value).toBe('fr');
  });

  test.each([
    'UrlFetchApp.fetch("https://example.org/")',
    'SpreadsheetApp.getUi().alert("a")',
    'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("a"))',
    'ScriptApp.newTrigger("a")',
    'MailApp.sendEmail("a@example.org", "b", "c")',
  ])('in LIMITED %s is forbidden', (code) => {
    const run = google(`function onOpen() { ${code}; }`, { switches: { published: false } }).open();
    expect(run.error?.message).toMatch(
      /^You do not have permission to call .*Required permissions/,
    );
  });

  test('in LIMITED the document and the properties are open, the address is withheld', () => {
    const stand = google(
      `function onOpen() {
        PropertiesService.getDocumentProperties().setProperty('a', 'b');
        return [SpreadsheetApp.getActiveSpreadsheet().getName(), Session.getActiveUser().getEmail()]; }`,
      { switches: { published: false } },
    );
    expect(stand.open().value).toEqual(['Untitled spreadsheet', '']);
  });

  test('a scope that the manifest does not ask for is missing', () => {
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };
    const code = 'function main() { MailApp.sendEmail("a@example.org", "b", "c"); }';
    expect(google('', { project: { code, manifest } }).run('main').error?.message).toBe(
      'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });

  test('other files stay closed', () => {
    const run = google('function main() { SpreadsheetApp.openById("x"); }').run('main');
    expect(run.error?.message).toMatch(/^Specified permissions are not sufficient/);
  });

  test('installing runs onInstall with all rights', () => {
    const stand = google(
      `function onInstall(e) { return [String(e.authMode), Session.getActiveUser().getEmail()]; }`,
    );
    expect(stand.install().value).toEqual(['FULL', 'anna@example.org']);
  });

  test("what a person types runs onEdit, a script's writes do not", () => {
    const stand = google(
      `function onEdit(e) { e.range.offset(0, 1).setValue(e.oldValue + '→' + e.value); }`,
    );
    stand.edit('Sheet1', 'A1', 'a');
    stand.edit('Sheet1', 'A1', 'b');
    expect(stand.workbook.values('Sheet1', 'A1:C1')).toEqual([['b', 'a→b', '']]);
  });

  test('what is pasted or emptied runs it once for all cells, and tells what Google tells', () => {
    const stand = google(
      `function onEdit(e) {
        return [e.range.getA1Notation(), String(e.authMode), 'value' in e, e.value, e.oldValue]; }`,
    );
    const told = [
      stand.edit('Sheet1', 'B2', 'a'),
      stand.edit('Sheet1', 'B2', 'b'),
      stand.paste('Sheet1', 'B2', [[{ content: 'x' }, { content: 'y' }], [{ content: 'z' }]]),
      stand.paste('Sheet1', 'C9', [[{ content: 'x' }]]),
      stand.clear('Sheet1', 'B2'),
      stand.clear('Sheet1', 'B2:C3'),
    ].map(({ value }) => value);
    expect(told).toEqual([
      ['B2', 'LIMITED', true, 'a', null],
      ['B2', 'LIMITED', true, 'b', 'a'],
      ['B2:C3', 'LIMITED', false, null, null],
      ['C9', 'LIMITED', false, null, null],
      ['B2', 'LIMITED', false, null, 'x'],
      ['B2:C3', 'LIMITED', false, null, null],
    ]);
    expect(stand.workbook.values('Sheet1', 'B2:C3').flat()).toEqual(['', '', '', '']);
  });

  test('a simple trigger reads what is kept, marks cells, and asks nobody outside', () => {
    const stand = google(
      `function onEdit(e) {
        const kept = PropertiesService.getDocumentProperties().getProperty('a');
        e.range.setNote(String(kept)).setBackground('#ff0000');
        try { UrlFetchApp.fetch('https://example.org'); } catch (error) { return error.message; } }`,
    );
    expect(stand.edit('Sheet1', 'A1', 'a').value).toContain('You do not have permission');
    expect(stand.workbook.notes('Sheet1', 'A1')).toEqual([['null']]);
  });

  test('whether everything has been granted can be asked', () => {
    const code = `function main() {
      return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()); }`;
    expect(google(code).run('main').value).toBe('NOT_REQUIRED');
    expect(google(code, { switches: { authorized: false } }).run('main').value).toBe('REQUIRED');
  });

  test('a scope that a person has withheld is missing, and all that it does not cover works', () => {
    const stand = google(
      `function main() {
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        PropertiesService.getDocumentProperties().setProperty('a', 'b');
        try { MailApp.getRemainingDailyQuota(); } catch (error) {
          return [String(info.getAuthorizationStatus()), error.message]; } }`,
      { switches: { withheld: ['script.send_mail'] } },
    );
    expect(stand.run('main').value).toEqual([
      'REQUIRED',
      'Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    ]);
  });
});
