import { describe, expect, test } from '@jest/globals';
import { google, SHEET } from './support';

const ROWS = [
  ['Name', 'Amount'],
  ['b', 2],
  ['a', 1],
  ['c', 3],
];

function filled() {
  const stand = google(`
    function read() { ${SHEET} return sheet.getDataRange().getValues(); }
    function selected() { const range = SpreadsheetApp.getActiveRange();
      return [SpreadsheetApp.getActiveSheet().getName(), range.getA1Notation(),
        SpreadsheetApp.getActiveRangeList().getRanges().map((r) => r.getA1Notation())]; }`);
  stand.workbook.put('Sheet1', 'A1', ROWS);
  return stand;
}

describe('what people do', () => {
  test('rows are sorted below the header', () => {
    const stand = filled();
    stand.workbook.sort('Sheet1', 1);
    expect(stand.run('read').value).toEqual([ROWS[0], ['a', 1], ['b', 2], ['c', 3]]);
    stand.workbook.sort('Sheet1', 2, false);
    expect(stand.run('read').value).toEqual([ROWS[0], ['c', 3], ['b', 2], ['a', 1]]);
  });

  test('rows and columns are inserted and deleted', () => {
    const stand = filled();
    stand.workbook.insertRows('Sheet1', 2);
    stand.workbook.insertColumns('Sheet1', 2);
    stand.workbook.deleteRows('Sheet1', 4);
    expect(stand.run('read').value).toEqual([
      ['Name', '', 'Amount'],
      ['', '', ''],
      ['b', '', 2],
      ['c', '', 3],
    ]);
    stand.workbook.deleteColumns('Sheet1', 1, 2);
    expect(stand.workbook.values('Sheet1')).toEqual([['Amount'], [''], [2], [3]]);
  });

  test('a column is dragged, rows are pasted', () => {
    const stand = filled();
    stand.workbook.moveColumn('Sheet1', 1, 3);
    expect(stand.workbook.values('Sheet1')[0]).toEqual(['Amount', 'Name']);
    stand.workbook.copyRows('Sheet1', 2, 1, 5);
    expect(stand.workbook.values('Sheet1', 'A5:B5')).toEqual([[2, 'b']]);
    expect(stand.workbook.records('Sheet1')).toContainEqual({ Amount: 3, Name: 'c' });
  });

  test('each has a selection of their own', () => {
    const stand = filled();
    stand.workbook.addSheet('Other');
    stand.workbook.select('Other', ['A2:B3', 'A5'], 'anna@example.org');
    expect(stand.run('selected').value).toEqual(['Other', 'A5', ['A2:B3', 'A5']]);
    expect(stand.run('selected', { user: 'bert@example.org' }).value).toEqual([
      'Sheet1',
      'A1',
      ['A1'],
    ]);
  });

  test('a row inserted below one with a rule inherits the rule and the look, not the content', () => {
    const stand = google(`function main() { ${SHEET}
      sheet.getRange('A2').insertCheckboxes().setBackground('red').setNote('n'); sheet.getRange('A3').setValue(1); }`);
    stand.run('main');
    stand.workbook.insertRows('Sheet1', 3);
    expect(stand.workbook.cells('Sheet1', 'A3')).toEqual([
      [{ background: '#ff0000', rule: expect.objectContaining({ criteria: 'CHECKBOX' }) }],
    ]);
  });
});

describe('the spreadsheet as plain data', () => {
  test('holds every cell with its value, format, note, rule and look, and no blank one', () => {
    const stand = google(
      `function main() { ${SHEET}
      sheet.setFrozenRows(1).setColumnWidth(1, 40); }`.replace(
        '.setColumnWidth',
        '; sheet.setColumnWidth',
      ),
      {
        locale: 'fr_FR',
      },
    );
    stand.run('main');
    stand.workbook.type('Sheet1', 'A1', '01/02/2026 10:30');
    stand.workbook.type('Sheet1', 'B2', '=A1');
    const [sheet] = stand.workbook.export();
    expect(sheet).toMatchObject({
      name: 'Sheet1',
      hidden: false,
      frozenRows: 1,
      widths: { 1: 40 },
    });
    expect(sheet?.cells).toMatchObject([
      {
        row: 1,
        column: 1,
        value: { date: '2026-02-01T10:30:00.000' },
        format: 'dd/MM/yyyy HH:mm:ss',
      },
      { row: 2, column: 2, value: null, formula: '=A1' },
    ]);
  });
});

describe('sheets', () => {
  test('sheets are made, named, moved, hidden and deleted', () => {
    const stand = google(`function main() {
      const file = SpreadsheetApp.getActiveSpreadsheet();
      const made = file.insertSheet('Bundles', 0);
      made.setFrozenRows(1);
      made.setColumnWidth(2, 50);
      const log = file.insertSheet('Log').hideSheet();
      const names = file.getSheets().map((sheet) => sheet.getName());
      log.setName('Journal');
      file.deleteSheet(file.getSheetByName('Sheet1'));
      return [names, file.getSheets().map((s) => s.getName()), log.isSheetHidden(), made.getFrozenRows(),
        made.getMaxRows(), made.getMaxColumns(), file.getSheetByName('Nowhere'),
        file.getSheetById(made.getSheetId()).getName(), made.getIndex(), made.getColumnWidth(2)]; }`);
    expect(stand.run('main').value).toEqual([
      ['Bundles', 'Log', 'Sheet1'],
      ['Bundles', 'Journal'],
      true,
      1,
      1000,
      26,
      null,
      'Bundles',
      1,
      50,
    ]);
    expect(stand.workbook.sheets().map((sheet) => sheet.name)).toEqual(['Bundles', 'Journal']);
  });

  test.each([
    [
      `file.insertSheet('Sheet1')`,
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [`file.deleteSheet(file.getSheets()[0])`, "You can't remove all the sheets in a document."],
    [`file.getSheets()[0].hideSheet()`, "You can't hide all the sheets in a document."],
    [`file.getSheets()[0].deleteRows(1, 1000)`, "You can't delete all the rows on the sheet."],
  ])('%s is refused', (code, text) => {
    const stand = google(`function main() { const file = SpreadsheetApp.getActive(); ${code}; }`);
    expect(stand.run('main').error?.message).toBe(text);
  });

  test('rows are inserted and deleted by scripts', () => {
    const stand = filled();
    const other = google(`function main() { ${SHEET}
      sheet.insertRowsAfter(1, 2); sheet.deleteRow(4); sheet.insertColumnBefore(1);
      return [sheet.getDataRange().getValues(), sheet.getMaxRows(), sheet.getMaxColumns()]; }`);
    other.restore(stand.snapshot());
    expect(other.run('main').value).toEqual([
      [
        ['', 'Name', 'Amount'],
        ['', '', ''],
        ['', '', ''],
        ['', 'a', 1],
        ['', 'c', 3],
      ],
      1001,
      27,
    ]);
  });
});

describe('snapshots', () => {
  test('a snapshot brings everything back: cells, properties, clock, mails, menus, the seed', () => {
    const stand = google(`function main() { ${SHEET} sheet.appendRow([Utilities.getUuid()]);
      PropertiesService.getScriptProperties().setProperty('a', 'b');
      MailApp.sendEmail('a@example.org', 'b', 'c'); }
      function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi(); }`);
    const start = stand.snapshot();
    const act = () => {
      stand.run('main');
      stand.open();
      return JSON.stringify([stand.snapshot().state, stand.clock.now()]);
    };
    const first = act();
    stand.restore(start);
    expect([
      stand.workbook.values('Sheet1'),
      stand.outbox,
      stand.menu(),
      stand.properties('script'),
    ]).toEqual([[['']], [], [], {}]);
    expect(act()).toBe(first);
  });

  test('a snapshot is not touched by what happens after it', () => {
    const stand = filled();
    const before = stand.snapshot();
    const text = JSON.stringify(before);
    stand.workbook.sort('Sheet1', 1);
    stand.workbook.type('Sheet1', 'A1', 'x');
    expect(JSON.stringify(before)).toBe(text);
  });
});
