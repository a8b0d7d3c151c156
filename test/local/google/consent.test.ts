import { describe, expect, test } from '@jest/globals';
import { google } from './support';

const PREFIX = 'https://www.googleapis.com/auth/';

const CODE = `
  const FULL = ScriptApp.AuthMode.FULL;
  function ask(scopes) { const info = ScriptApp.getAuthorizationInfo(FULL, scopes);
    return [String(info.getAuthorizationStatus()), typeof info.getAuthorizationUrl(), info.getAuthorizedScopes()]; }
  function need(scopes) { try { ScriptApp.requireScopes(FULL, scopes); } catch (error) { return 'caught'; } return 'went on'; }
  function needAll() { ScriptApp.requireAllScopes(FULL); return 'went on'; }
  function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); needAll(); }
  function tick() { ScriptApp.newTrigger('needAll').timeBased().everyHours(1).create(); }`;

const MAIL = `${PREFIX}script.send_mail`;
const FETCH = `${PREFIX}script.external_request`;
const SHEETS = `${PREFIX}spreadsheets.currentonly`;

function stand(withheld: readonly string[], onThrow: 'kept' | 'lost' = 'kept') {
  const manifest = { oauthScopes: [MAIL, FETCH, SHEETS, `${PREFIX}script.scriptapp`] };
  return google('', { project: { code: CODE, manifest }, switches: { withheld, onThrow } });
}

describe('consent, scope by scope', () => {
  test('can be asked of some scopes, or of all', () => {
    const it = stand(['script.send_mail']);
    const asked = (scopes: string[]) => it.run('ask', { args: [scopes] }).value;
    expect(asked([MAIL])).toEqual(['REQUIRED', 'string', []]);
    expect(asked([FETCH])).toEqual(['NOT_REQUIRED', 'object', [FETCH]]);
    expect(asked([FETCH, MAIL])).toEqual(['REQUIRED', 'string', [FETCH]]);
  });

  test('is asked for by Google where a menu item requires it: the run ends there', () => {
    const it = stand(['script.send_mail']);
    const run = it.run('need', { args: [[FETCH, MAIL]] });
    expect(run).toMatchObject({ outcome: 'asked for consent', value: undefined });
    expect(it.prompts).toEqual([{ user: it.user, scopes: [MAIL] }]);
    expect(it.run('need', { args: [[FETCH]] }).value).toBe('went on');
    expect(it.run('needAll').outcome).toBe('asked for consent');
  });

  test('a page’s call and the clock’s run have nobody to be asked: they throw', () => {
    const it = stand(['script.send_mail']);
    expect(it.page().call('need', [MAIL]).value).toBe('caught');
    it.run('tick');
    const [run] = it.advanceTo(it.clock.now() + 3_600_000);
    expect(run?.error?.message).toBe('Authorization is required to perform that action.');
    expect(it.prompts).toEqual([]);
  });

  test.each([
    ['kept', 1],
    ['lost', ''],
  ] as const)('what was not saved before the question is %s', (onThrow, found) => {
    const it = stand(['script.send_mail'], onThrow);
    it.run('write');
    expect(it.workbook.value('Sheet1', 'A1')).toBe(found);
  });
});

test('the script’s own ID needs no consent', () => {
  const it = google('function id() { return ScriptApp.getScriptId(); }', {
    switches: { withheld: ['script.scriptapp'] },
  });
  expect(it.run('id').value).toBe(it.scriptId);
});

describe('several accounts in one browser', () => {
  const WHO = `function who() { return Session.getActiveUser().getEmail(); }`;

  test.each([
    ['own', 'anna@example.org'],
    ['default', 'default@example.org'],
  ] as const)('a page’s call arrives as the %s one', (accounts, user) => {
    const it = google(WHO, { switches: { accounts } });
    expect(it.page().call('who').value).toBe(user);
    expect(it.run('who').value).toBe('anna@example.org');
  });

  test('or is refused without a word of the reason', () => {
    const it = google(WHO, { switches: { accounts: 'denied' } });
    expect(it.page().call('who')).toMatchObject({
      outcome: 'failed',
      error: { message: expect.stringContaining('Error code PERMISSION_DENIED') },
    });
  });
});

describe('the clock’s run without a document', () => {
  const CLOCK = `
    function tick() { ScriptApp.newTrigger('look').timeBased().everyHours(1).create(); }
    function use() { ScriptApp.newTrigger('sheet').timeBased().everyHours(1).create(); }
    function sheet() { SpreadsheetApp.getActiveSheet(); }
    function look() { return [SpreadsheetApp.getActive(), SpreadsheetApp.getActiveSpreadsheet(),
      PropertiesService.getDocumentProperties(), CacheService.getDocumentCache(), LockService.getDocumentLock(),
      PropertiesService.getUserProperties(), PropertiesService.getScriptProperties(), CacheService.getUserCache(),
      LockService.getUserLock()].map((one) => one !== null); }`;
  const options = { switches: { clockDocument: 'absent' } } as const;

  function clocked(make: string, more: object = options) {
    const it = google(CLOCK, more);
    it.run(make);
    return () => it.advanceTo(it.clock.now() + 3_600_000);
  }

  test('has no spreadsheet, and of its properties, cache and lock none; those of the user it has', () => {
    const [run] = clocked('tick')();
    const there = [...Array(5).fill(false), ...Array(4).fill(true)];
    expect(run?.value).toEqual(there);
  });

  test('a bound script’s run has all', () => {
    const [run] = clocked('tick', {})();
    expect(run?.value).toEqual(Array(9).fill(true));
  });

  test('whatever else it asks of a spreadsheet is not modelled', () => {
    expect(clocked('use')).toThrow('Spreadsheet.getActiveSheet without a document');
  });
});

describe('a run that throws', () => {
  const CODE = `function main() { const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue('saved'); SpreadsheetApp.flush();
    sheet.getRange('A2').setValue('not'); throw new Error('x'); }`;

  test.each([
    ['kept', ['saved', 'not']],
    ['lost', ['saved', '']],
  ] as const)('its unsaved writes are %s', (onThrow, found) => {
    const it = google(CODE, { switches: { onThrow } });
    expect(it.run('main').outcome).toBe('failed');
    expect(it.workbook.values('Sheet1', 'A1:A2').flat()).toEqual(found);
  });
});
