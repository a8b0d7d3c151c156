import { describe, expect, test } from '@jest/globals';
import type { Switches } from '../../../local/google/index';
import { google } from './support';

/** What a cell holds once a text has been typed, and what it then shows. */
function typed(text: string, locale: string, switches: Partial<Switches> = {}): unknown {
  const { workbook } = google('', { locale, switches, start: '2026-03-02T09:00:00Z' });
  workbook.type('Sheet1', 'A1', text);
  const cell = workbook.cells('Sheet1', 'A1')[0]?.[0];
  return cell?.formula ?? cell?.content;
}

/** A day as Sheets counts it. */
function day(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569;
}

describe('what is documented of typed text', () => {
  test.each([
    ['$100.15', 'en_US', 100.15],
    ['$1,234.50', 'en_US', 1234.5],
    ['Mar 1 2016', 'en_US', day('2016-03-01')],
    ['March 1, 2016', 'en_US', day('2016-03-01')],
    ['12 December 2012', 'en_GB', day('2012-12-12')],
    ['31 February 2012', 'en_GB', '31 February 2012'],
    ['$100.15', 'fr_FR', '$100.15'],
    ['Mar 1 2016', 'fr_FR', 'Mar 1 2016'],
  ])('%s in %s', (text, locale, held) => {
    expect(typed(text, locale)).toBe(held);
  });

  test('dollars are shown as such', () => {
    const { workbook } = google('');
    workbook.type('Sheet1', 'A1', '$1234.5');
    expect(workbook.shown('Sheet1', 'A1')).toEqual([['$1,234.50']]);
  });
});

/** Text, locale, and what it becomes where every form that somebody has seen is read; else it stays text. */
const REPORTED: readonly (readonly [string, string, number])[] = [
  ['1234,1234', 'en_US', 12_341_234],
  ['20,50', 'en_GB', 2050],
  ['22 34', 'de_DE', 2234],
  ['1.123456789', 'de_DE', 1_123_456_789],
  ['1/2', 'en_US', day('2026-01-02')],
  ['1/2', 'fr_FR', day('2026-02-01')],
  ['25/12', 'en_GB', day('2026-12-25')],
  ['12:30', 'fr_FR', 0.520833],
  ['1e3', 'en_US', 1000],
  ['20 €', 'fr_FR', 20],
  ['€20.50', 'en_GB', 20.5],
  ['1 234,5 €', 'fr_FR', 1234.5],
];

describe('what others report of typed text', () => {
  test.each(REPORTED)('%s in %s', (text, locale, held) => {
    expect(typed(text, locale)).toBe(text);
    expect(typed(text, locale, { typing: 'all' })).toBeCloseTo(held, 5);
  });

  test.each(['a/b', '1,2,3.4.5', '30/30', '20 € 5', 'x12'])('%s is text even then', (text) => {
    expect(typed(text, 'en_GB', { typing: 'all' })).toBe(text);
  });

  test('a text that begins with a sign may become an error', () => {
    expect(typed('- payé', 'fr_FR')).toBe('- payé');
    expect(typed('- payé', 'fr_FR', { typedSign: 'error' })).toBe('=- payé');
    expect(typed('-5', 'fr_FR', { typedSign: 'error' })).toBe(-5);
    const run = google(
      `function main() { const cell = SpreadsheetApp.getActiveSheet().getRange('A1'); cell.setValue('+33 6 12'); return cell.getValue(); }`,
      { switches: { typedSign: 'error' } },
    ).run('main');
    expect(run.value).toBe('#ERROR!');
  });
});

describe('what nobody guesses', () => {
  test.each([
    [
      'a duration in hours',
      `range.setNumberFormat('[h]:mm').setValue(1.5); range.getDisplayValue();`,
    ],
    ['a relative formula on several cells', `sheet.getRange('A1:B2').setFormula('=C1');`],
    ['the range of a protected sheet', `sheet.protect().getRange();`],
    ['a checkbox with values of its own', `range.insertCheckboxes('Oui', 'Non');`],
    ['clearing a sheet by options', `sheet.clear({ contentsOnly: true });`],
    ['the name of whole columns', `sheet.getRange('A:B').getA1Notation();`],
    ['the name of whole rows', `sheet.getRange('2:2').getA1Notation();`],
    ['a negative wait for a lock', `LockService.getUserLock().tryLock(-1);`],
  ])('%s is not modelled, even if the script catches the error', (_what, body) => {
    const code = `function main() { const sheet = SpreadsheetApp.getActiveSheet(); const range = sheet.getRange('A1');
      try { ${body} } catch (error) {} }`;
    expect(() => google(code).run('main')).toThrow('not modelled');
  });

  test('arguments that Google does not take are an error of Google’s', () => {
    const run = google(`function main() { SpreadsheetApp.getActiveSheet().deleteRows(1); }`).run(
      'main',
    );
    expect(run.error?.message).toContain("don't match the method signature");
  });
});

test('a row that is inserted after the last one takes over its format', () => {
  const { workbook } = google('');
  workbook.put('Sheet1', 'A3', [[1]]);
  workbook.format('Sheet1', 'A3', '@');
  workbook.insertRows('Sheet1', 4, 2);
  expect(workbook.formats('Sheet1', 'A4:A6').flat()).toEqual(['@', '@', null]);
});

test('a wall time that comes twice is the first of the two, in a cell and in a script', () => {
  const run = google(
    `function main() { const at = new Date(2026, 9, 25, 2, 30); const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      cell.setValue(at); return [at.toISOString(), cell.getValue().toISOString(), Utilities.parseDate('2026-10-25 02:30', 'Europe/Paris', 'yyyy-MM-dd HH:mm').toISOString()]; }`,
    { timeZone: 'Europe/Paris' },
  ).run('main');
  expect(run.value).toEqual(Array(3).fill('2026-10-25T00:30:00.000Z'));
});

test('the menu of a bound script bears the name of the script project', () => {
  expect(google('', { switches: { published: false } }).menuTitle).toBe('Untitled project');
  expect(google('', { switches: { published: false }, scriptName: 'Mine' }).menuTitle).toBe('Mine');
  expect(google('').menuTitle).toBe(null);
});

test('the event of the clock names the week of the year', () => {
  const stand = google(
    `function tick(e) { return [e['week-of-year'], e['day-of-week']]; }
    function make() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(3).create(); }`,
    {
      start: '2026-12-31T12:00:00Z',
    },
  );
  stand.run('make');
  expect(stand.advanceTo('2027-01-04T12:00:00Z').map(({ value }) => value)).toEqual([
    [53, 5],
    [53, 6],
    [53, 7],
    [1, 1],
  ]);
});
