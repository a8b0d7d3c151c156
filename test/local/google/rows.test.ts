import { describe, expect, test } from '@jest/globals';
import { google, SHEET } from './support';

const CODE = `
  function hidden() { ${SHEET} const rows = [1, 2, 3, 4, 5];
    return [rows.filter((row) => sheet.isRowHiddenByUser(row)), rows.filter((row) => sheet.isRowHiddenByFilter(row)),
      sheet.getFilter() === null ? null : sheet.getFilter().getRange().getA1Notation()]; }
  function hide() { ${SHEET} sheet.hideRows(2); sheet.hideRows(4, 2); sheet.showRows(5); }
  function outside() { ${SHEET} sheet.isRowHiddenByUser(1001); }
  function tabs() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().map((one) => one.isSheetHidden()); }`;

function stood() {
  const stand = google(CODE);
  stand.workbook.put('Sheet1', 'A1', [
    ['Method', 'Amount', 'Name'],
    ['CB', 30, 'c'],
    ['CHQ', 10, 'a'],
    ['CB', 20, 'b'],
    ['', '', 'd'],
  ]);
  return stand;
}

describe('hidden rows', () => {
  test('by hand and by a filter are told apart', () => {
    const stand = stood();
    const { workbook } = stand;
    expect(stand.run('hidden').value).toEqual([[], [], null]);
    workbook.hideRows('Sheet1', 3);
    workbook.filter('Sheet1', 'A1:C5', { 1: ['CB'] });
    expect(stand.run('hidden').value).toEqual([[3], [2, 4], 'A1:C5']);
    workbook.unfilter('Sheet1');
    workbook.showRows('Sheet1', 3);
    expect(stand.run('hidden').value).toEqual([[], [], null]);
  });

  test('follow their rows when rows are inserted, deleted and dragged', () => {
    const stand = stood();
    const { workbook } = stand;
    workbook.hideRows('Sheet1', 3);
    workbook.filter('Sheet1', 'A1:C5', { 1: ['CB'] });
    workbook.insertRows('Sheet1', 1);
    expect(stand.run('hidden').value).toEqual([[4], [3, 5], 'A2:C6']);
    workbook.deleteRows('Sheet1', 3);
    expect(stand.run('hidden').value).toEqual([[3], [4], 'A2:C5']);
    workbook.moveRows('Sheet1', 4, 1, 3);
    expect(stand.run('hidden').value).toEqual([[4], [3], 'A2:C5']);
    workbook.deleteRows('Sheet1', 2);
    expect(stand.run('hidden').value).toEqual([[3], [], null]);
  });

  test('a filter does not look again when a cell changes, and does when rows are sorted', () => {
    const stand = stood();
    stand.workbook.filter('Sheet1', 'A1:C5', { 1: ['CB'] });
    stand.workbook.type('Sheet1', 'A3', 'CB');
    expect(stand.run('hidden').value).toEqual([[], [2, 4], 'A1:C5']);
    stand.workbook.sort('Sheet1', 2);
    expect(stand.run('hidden').value).toEqual([[], [2, 3, 4], 'A1:C5']);
  });

  test('a script hides and shows rows; a row outside the sheet is an error', () => {
    const stand = stood();
    stand.run('hide');
    expect(stand.run('hidden').value).toEqual([[2, 4], [], null]);
    expect(stand.run('outside').error?.message).toMatch(/outside the dimensions/);
  });

  test('a hidden tab says so', () => {
    const stand = stood();
    stand.workbook.addSheet('Other');
    stand.workbook.hideSheet('Other', true);
    expect(stand.run('tabs').value).toEqual([false, true]);
  });
});

describe('sorting', () => {
  test('numbers, then text without regard to case, then booleans; blank cells last both ways', () => {
    const { workbook } = google(CODE);
    workbook.put('Sheet1', 'A1', [['h'], ['b'], [true], ['A'], [2], [''], [1], ['x']]);
    workbook.put('Sheet1', 'B1', [['h'], [1], [1], [1], [1], [1], [1], [1]]);
    workbook.sort('Sheet1', 1);
    const column = () => workbook.values('Sheet1', 'A2:A8').flat();
    expect(column()).toEqual([1, 2, 'A', 'b', 'x', true, '']);
    workbook.sort('Sheet1', 1, false);
    expect(column()).toEqual([true, 'x', 'b', 'A', 2, 1, '']);
  });

  test('a block alone: what is beside it stays', () => {
    const { workbook } = stood();
    workbook.sortRange('Sheet1', 'B2:C4', 2);
    expect(workbook.values('Sheet1', 'A2:C4')).toEqual([
      ['CB', 10, 'a'],
      ['CHQ', 20, 'b'],
      ['CB', 30, 'c'],
    ]);
  });

  test('some columns alone, with their notes', () => {
    const { workbook } = stood();
    workbook.note('Sheet1', 'A2', 'of the first');
    workbook.sortColumns('Sheet1', [1, 3], 3, false);
    expect(workbook.values('Sheet1', 'A2:C5')).toEqual([
      ['', 30, 'd'],
      ['CB', 10, 'c'],
      ['CB', 20, 'b'],
      ['CHQ', '', 'a'],
    ]);
    expect(workbook.notes('Sheet1', 'A2:A5').flat()).toEqual(['', 'of the first', '', '']);
  });
});

describe('a paste', () => {
  test('from another spreadsheet brings contents, looks, notes and rules, and the sheet grows', () => {
    const from = google(`function main() { ${SHEET} sheet.getRange('A1').insertCheckboxes();
      sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A2')).build());
      sheet.getRange('B1').setNumberFormat('@').setNote('n').setBackground('#ff0000').setValue('FALSE'); }`);
    expect(from.run('main').error).toBe(null);
    const { workbook } = google(CODE);
    workbook.paste('Sheet1', 'A1000', [...from.workbook.cells('Sheet1', 'A1:B1'), [null, null]]);
    expect(workbook.sheets()[0]?.maxRows).toBe(1001);
    expect(workbook.rules('Sheet1', 'A1000:B1000')).toEqual([
      [expect.objectContaining({ criteria: 'CHECKBOX' }), null],
    ]);
    expect(workbook.cells('Sheet1', 'B1000')).toEqual([
      [{ content: 'FALSE', format: '@', note: 'n', background: '#ff0000' }],
    ]);
  });
});
