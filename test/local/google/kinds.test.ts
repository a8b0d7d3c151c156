import { describe, expect, test } from '@jest/globals';
import type { Switches } from '../../../local/google/index';
import { google } from './support';

describe('sheets without cells', () => {
  const CODE = `
    const sheet = () => SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Chart');
    function about() { const one = sheet(); one.setName('Chart').setTabColor('#ff0000'); one.hideSheet(); one.showSheet();
      return [String(one.getType()), one.getType() === SpreadsheetApp.SheetType.GRID, one.getName(), one.getIndex(),
        one.isSheetHidden(), one.getTabColor(), one.getSheetId() > 0]; }
    function ask(method, args) { return sheet()[method](...args); }
    function active() { const book = SpreadsheetApp.getActiveSpreadsheet();
      return [book.getActiveSheet().getName(), book.getActiveRange(), book.getCurrentCell(), SpreadsheetApp.getActiveRange()]; }`;

  function stand(kind: 'OBJECT' | 'DATASOURCE') {
    const it = google(CODE);
    it.workbook.addObject('Chart', kind);
    return it;
  }

  test.each(['OBJECT', 'DATASOURCE'] as const)(
    '%s: say their kind, and can be renamed and hidden',
    (kind) => {
      expect(stand(kind).run('about').value).toEqual([
        kind,
        false,
        'Chart',
        2,
        false,
        '#ff0000',
        true,
      ]);
    },
  );

  test.each<[string, unknown[]]>([
    ['getRange', [1, 1]],
    ['getRange', ['A1']],
    ['getMaxRows', []],
    ['getMaxColumns', []],
    ['getLastRow', []],
    ['getDataRange', []],
    ['getFrozenRows', []],
    ['getActiveRange', []],
    ['getFilter', []],
    ['isRowHiddenByUser', [1]],
    ['appendRow', [['a']]],
    ['clear', []],
    ['setFrozenRows', [1]],
  ])('%s throws', (method, args) => {
    const run = stand('OBJECT').run('ask', { args: [method, args] });
    expect(run.error?.message).toBe('The action is not supported for OBJECT sheet');
  });

  test('nothing is selected where one is open', () => {
    const it = stand('OBJECT');
    it.workbook.openObject('Chart', it.user);
    expect(it.run('active').value).toEqual(['Chart', null, null, null]);
  });
});

describe('a table with typed columns', () => {
  const CODE = `
    const range = (a1) => SpreadsheetApp.getActiveSheet().getRange(a1);
    const rule = () => SpreadsheetApp.newDataValidation().requireCheckbox().build();
    function format(a1) { range(a1).setNumberFormat('@'); }
    function formats(a1) { range(a1).setNumberFormats([['@']]); }
    function lay(a1) { range(a1).setDataValidation(rule()); }
    function lift(a1) { range(a1).clearDataValidations(); }
    function boxes(a1) { range(a1).insertCheckboxes(); }
    function clear(a1) { range(a1).clearFormat(); }
    function fill(a1) { range(a1).setValue('x').setNote('n').setBackground('#ff0000'); }
    function mixed() { range('D1').setValue('before'); format('B2'); range('D2').setValue('after'); }`;

  function stand(switches: Partial<Switches> = {}) {
    const it = google(CODE, { switches });
    it.workbook.makeTable('Sheet1', 'A1:C3', [2]);
    return it;
  }

  const FORMAT = "You can't set the number format of cells in a typed column.";
  const RULE = 'This operation is not allowed on cells in typed columns.';

  test.each([
    ['format', FORMAT],
    ['formats', FORMAT],
    ['lay', RULE],
    ['lift', RULE],
    ['boxes', RULE],
  ])('%s throws on it, and not beside it', (name, text) => {
    const run = (a1: string) => stand().run(name, { args: [a1] }).error?.message;
    expect(['B2', 'A2', 'B4'].map(run)).toEqual([text, undefined, undefined]);
  });

  test('values, notes and colours are written', () => {
    const it = stand();
    expect(it.run('fill', { args: ['B2'] }).outcome).toBe('completed');
    expect(it.workbook.value('Sheet1', 'B2')).toBe('x');
  });

  test('clearing its look is not modelled', () => {
    expect(() => stand().run('clear', { args: ['B2'] })).toThrow('a typed column');
  });

  test.each([
    ['write', ['before', '']],
    ['flush', ['before', '']],
  ] as const)(
    'the error may come at the %s; what was written before stays',
    (typedColumns, found) => {
      const it = stand({ typedColumns });
      const run = it.run('mixed');
      expect(run.error?.message).toBe(FORMAT);
      expect(it.workbook.values('Sheet1', 'D1:D2').flat()).toEqual(found);
    },
  );

  test('it moves with its rows and columns', () => {
    const it = stand();
    it.workbook.insertColumns('Sheet1', 1);
    it.workbook.insertRows('Sheet1', 1);
    const run = (a1: string) => it.run('format', { args: [a1] }).error?.message;
    expect(['B3', 'C2', 'C4', 'C1'].map(run)).toEqual([undefined, FORMAT, FORMAT, undefined]);
  });
});

describe('merged cells', () => {
  const CODE = `
    const range = (a1) => SpreadsheetApp.getActiveSheet().getRange(a1);
    function look() { return [range('A1').isPartOfMerge(), range('B2').isPartOfMerge(), range('D1').isPartOfMerge(),
      range('A1:D9').getMergedRanges().map((one) => one.getA1Notation())]; }
    function write() { range('A1:B2').setValues([['a', 'b'], ['c', 'd']]); }`;

  function stand(switches: Partial<Switches> = {}) {
    const it = google(CODE, { switches });
    it.workbook.put('Sheet1', 'A1', [
      ['kept', 'gone'],
      ['gone', 'gone'],
    ]);
    it.workbook.merge('Sheet1', 'A1:B2');
    return it;
  }

  test('hold what stood in the first, and say where they are', () => {
    const it = stand();
    expect(it.workbook.values('Sheet1', 'A1:B2').flat()).toEqual(['kept', '', '', '']);
    expect(it.run('look').value).toEqual([true, true, false, ['A1:B2']]);
  });

  test.each([
    ['lost', ['a', '', '', '']],
    ['kept', ['a', 'b', 'c', 'd']],
  ] as const)('what a script writes under the merge is %s', (coveredCell, found) => {
    const it = stand({ coveredCell });
    it.run('write');
    expect(it.workbook.values('Sheet1', 'A1:B2').flat()).toEqual(found);
  });

  test('sorting them is not modelled', () => {
    expect(() => stand().workbook.sort('Sheet1', 1)).toThrow('not modelled');
  });
});

describe('protected by somebody else', () => {
  const CODE = `function write() { SpreadsheetApp.getActiveSheet().getRange('B2').setValue(1); }
    function ask() { return SpreadsheetApp.getActiveSheet().getRange('A2:B2').canEdit(); }`;

  test.each([
    ['B:B', false, true],
    [null, false, true],
    ['B:B', true, false],
    ['C:C', false, false],
  ])('%s (warning only: %s) refuses: %s', (a1, warningOnly, refuses) => {
    const it = google(CODE);
    it.workbook.protect('Sheet1', a1, 'ben@example.org', warningOnly);
    expect(it.run('write').outcome).toBe(refuses ? 'failed' : 'completed');
    expect(it.run('ask').value).toBe(!refuses);
    expect(it.run('write', { user: 'ben@example.org' }).outcome).toBe('completed');
    expect(it.run('ask', { user: 'ben@example.org' }).value).toBe(true);
  });
});

describe('several areas selected', () => {
  test('the current cell is the first of the last area, the active range that area', () => {
    const it = google(`function main() { const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRangeList(['A1:B4', 'D1:E4']).activate();
      return [sheet.getCurrentCell(), sheet.getActiveCell(), SpreadsheetApp.getCurrentCell(), sheet.getActiveRange()]
        .map((one) => one.getA1Notation()); }`);
    expect(it.run('main').value).toEqual(['D1', 'D1', 'D1', 'D1:E4']);
  });
});

describe('the charset of a body', () => {
  const CODE = `function main() { const answer = UrlFetchApp.fetch('https://example.org/');
    return [answer.getContentText(), answer.getContentText('UTF-8'), answer.getContentText('ISO-8859-1')]; }`;

  function read(type: string, charset: Switches['charset']) {
    const network = () =>
      ({
        kind: 'response',
        status: 200,
        headers: { 'content-type': type },
        body: 'Adhésion',
        milliseconds: 1,
      }) as const;
    return google(CODE, { network, switches: { charset } }).run('main').value;
  }

  test.each([
    ['application/json', 'by header', 'AdhÃ©sion'],
    ['application/json; charset=utf-8', 'by header', 'Adhésion'],
    ['text/plain; charset="ISO-8859-1"', 'by header', 'AdhÃ©sion'],
    ['application/json', 'UTF-8', 'Adhésion'],
  ] as const)('%s, read %s', (type, charset, text) => {
    expect(read(type, charset)).toEqual([text, 'Adhésion', 'AdhÃ©sion']);
  });

  test('another charset is not modelled', () => {
    expect(() => read('text/plain; charset=utf-16', 'by header')).toThrow('A body in utf-16');
  });
});
