import { describe, expect, test } from '@jest/globals';
import { errorOf, google, returned, runBody, SHEET } from './support';

describe('what is written and read', () => {
  test('text is read as if typed, typed values stay as they are', () => {
    const body = `${SHEET}
      sheet.getRange('A1:F1').setValues([['20', 'TRUE', "'20", 'abc', 7, true]]);
      return sheet.getRange('A1:G1').getValues();`;
    expect(returned(body)).toEqual([[20, true, '20', 'abc', 7, true, '']]);
  });

  test.each([
    ['fr_FR', '20,50', 20.5],
    ['fr_FR', '20.50', '20.50'],
    ['fr_FR', '1 234,5', 1234.5],
    ['fr_FR', 'VRAI', true],
    ['en_US', '20.50', 20.5],
    ['en_US', '1,234.5', 1234.5],
    ['en_US', '20,50', '20,50'],
    ['de_DE', '1.234,5', 1234.5],
    ['de_DE', 'WAHR', true],
    ['en_GB', '12%', 0.12],
    ['en_GB', '20 €', '20 €'],
  ])('in %s "%s" becomes %p', (locale, typed, value) => {
    const stand = google('', { locale });
    stand.workbook.type('Sheet1', 'A1', typed);
    expect(stand.workbook.value('Sheet1', 'A1')).toBe(value);
  });

  test.each([
    ['fr_FR', '01/02/2026', '2026-01-31T23:00:00.000Z'],
    ['en_GB', '01/02/2026', '2026-01-31T23:00:00.000Z'],
    ['en_US', '01/02/2026', '2026-01-01T23:00:00.000Z'],
    ['de_DE', '01.07.2026', '2026-06-30T22:00:00.000Z'],
    ['fr_FR', '2026-07-01 14:30', '2026-07-01T12:30:00.000Z'],
  ])("in %s the date %s is midnight of the spreadsheet's zone", (locale, typed, moment) => {
    const stand = google('', { locale, timeZone: 'Europe/Paris' });
    stand.workbook.type('Sheet1', 'A1', typed);
    expect(stand.workbook.value('Sheet1', 'A1')).toEqual(new Date(moment));
  });

  test.each(['2025-02-31', '31/02/2025', '1/13/2026', '1 234 5'])(
    '"%s" is no date and no number in French: it stays text',
    (typed) => {
      const stand = google('', { locale: 'fr_FR' });
      stand.workbook.type('Sheet1', 'A1', typed);
      expect(stand.workbook.value('Sheet1', 'A1')).toBe(typed);
    },
  );

  test('a date comes back as a Date of the script, at the moment it was', () => {
    const body = `${SHEET}
      const moment = new Date('2026-07-01T08:15:30.250Z');
      sheet.getRange('A1').setValue(moment);
      const read = sheet.getRange('A1').getValue();
      return [read instanceof Date, read.toISOString(), sheet.getRange('A1').getNumberFormat()];`;
    expect(returned(body, { locale: 'fr_FR' })).toEqual([
      true,
      '2026-07-01T08:15:30.250Z',
      'dd/MM/yyyy HH:mm:ss',
    ]);
  });

  test('a number in a cell with a date format reads as a date', () => {
    const body = `${SHEET}
      sheet.getRange('A1').setNumberFormat('dd/MM/yyyy').setValue(46023);
      return sheet.getRange('A1').getValue() instanceof Date;`;
    expect(returned(body)).toBe(true);
  });

  test('the number format @ keeps text text', () => {
    const body = `${SHEET}
      sheet.getRange('A1:A3').setNumberFormat('@').setValues([['20'], ['=1+1'], ['TRUE']]);
      return [sheet.getRange('A1:A3').getValues(), sheet.getRange('A2').getFormula()];`;
    expect(returned(body)).toEqual([[['20'], ['=1+1'], ['TRUE']], '']);
  });

  test('text that begins with = is a formula, whose value nobody guesses', () => {
    const write = `${SHEET} sheet.getRange('A1').setValue('=SUM(B1:B2)');`;
    expect(returned(`${write} return sheet.getRange('A1:B1').getFormulas();`)).toEqual([
      ['=SUM(B1:B2)', ''],
    ]);
    expect(() => runBody(`${write} return sheet.getRange('A1').getValue();`)).toThrow(
      'The value of the formula =SUM(B1:B2) is not modelled',
    );
    const compute = (formula: string) => (formula === '=SUM(B1:B2)' ? 3 : undefined);
    expect(returned(`${write} return sheet.getRange('A1').getValue();`, { compute })).toBe(3);
  });

  test.each([
    ['=NA()', '#N/A'],
    ['= na( )', '#N/A'],
    ['=1/0', '#DIV/0!'],
    ['=12,5/0', '#DIV/0!'],
    ['=#REF!', '#REF!'],
    ['=#NAME?', '#NAME?'],
  ])(
    'the formula %s can give nothing but an error, which a script reads as a text',
    (typed, error) => {
      const write = `${SHEET} sheet.getRange('A1').setValue('${typed}');`;
      const read =
        "const at = sheet.getRange('A1'); return [at.getValue(), at.getDisplayValue(), at.getFormula()];";
      expect(returned(`${write} ${read}`)).toEqual([error, error, typed]);
      const set = `${SHEET} sheet.getRange('A1').setFormula('${typed}');`;
      expect(returned(`${set} ${read}`)).toEqual([error, error, typed]);
    },
  );

  test.each(['=NA()+1', '=A1/0', '=1/B1', '=1/10', '=VLOOKUP(A1,B:C,2)', '=SOMME(A1)', '=NA(1)'])(
    'what the formula %s gives nobody guesses',
    (typed) => {
      const write = `${SHEET} sheet.getRange('A1').setValue('${typed}');`;
      expect(() => runBody(`${write} return sheet.getRange('A1').getValue();`)).toThrow(
        /not modelled/,
      );
      expect(() => runBody(`${write} return sheet.getRange('A1').getDisplayValue();`)).toThrow(
        /not modelled/,
      );
    },
  );

  test.each(['undefined', '({})', 'NaN', '[1]', '() => 1'])('%s is not written', (value) => {
    expect(() => runBody(`${SHEET} sheet.getRange('A1').setValue(${value});`)).toThrow(
      /not modelled/,
    );
  });

  test('a cell holds 50,000 characters and not one more', () => {
    const write = (n: number) => `${SHEET} sheet.getRange('A1').setValue('x'.repeat(${n}));`;
    expect(runBody(write(50_000)).outcome).toBe('completed');
    expect(errorOf(write(50_001))).toBe(
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  test('people see numbers and dates as the locale writes them', () => {
    const body = `${SHEET}
      sheet.getRange('A1:D1').setNumberFormats([['0.00', '#,##0.00 "€"', 'dd/MM/yyyy HH:mm', '0%']]);
      sheet.getRange('A1:E1').setValues([[1.5, 1234.5, new Date('2026-07-01T08:05:00Z'), 0.12, true]]);
      return sheet.getRange('A1:F1').getDisplayValues();`;
    expect(returned(body, { locale: 'fr_FR' })).toEqual([
      ['1,50', '1\u202f234,50 €', '01/07/2026 10:05', '12%', 'VRAI', ''],
    ]);
  });
});

describe('ranges', () => {
  test("data of another size is refused with Google's own words", () => {
    expect(errorOf(`${SHEET} sheet.getRange('A1:B2').setValues([[1, 2]]);`)).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(errorOf(`${SHEET} sheet.getRange('A1:B1').setValues([[1, 2, 3]]);`)).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    );
  });

  test.each(['0, 1', '1001, 1', '1, 27', '1000, 1, 2', '1, 1, 1, 27'])(
    'getRange(%s) lies outside a new sheet of 1000 × 26',
    (at) => {
      expect(errorOf(`${SHEET} sheet.getRange(${at});`)).toBe(
        'Exception: The coordinates of the range are outside the dimensions of the sheet.',
      );
    },
  );

  test('a range of no rows is refused', () => {
    expect(errorOf(`${SHEET} sheet.getRange(1, 1, 0, 1);`)).toBe(
      'Exception: The number of rows in the range must be at least 1.',
    );
  });

  test('A1 notation, offsets and cells agree with rows and columns', () => {
    const body = `${SHEET}
      const range = sheet.getRange('B2:C5');
      return [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn(),
        range.getNumRows(), range.getNumColumns(), range.getA1Notation(),
        range.offset(1, 1).getA1Notation(), range.offset(0, 0, 1).getA1Notation(),
        range.getCell(2, 2).getA1Notation(), sheet.getRange('AA1'.replace('AA', 'Z')).getColumn(),
        sheet.getRange('B:B').getNumRows(), sheet.getRange('3:3').getNumColumns()];`;
    expect(returned(body)).toEqual([
      2,
      2,
      5,
      3,
      4,
      2,
      'B2:C5',
      'C3:D6',
      'B2:C2',
      'C3',
      26,
      1000,
      26,
    ]);
  });

  test('getLastRow counts content: formats, notes and rules do not count, FALSE does', () => {
    const body = `${SHEET}
      sheet.getRange('A1').setValue('x');
      sheet.getRange('C9').setNote('n').setBackground('red').setNumberFormat('@');
      const before = [sheet.getLastRow(), sheet.getLastColumn()];
      sheet.getRange('B5').insertCheckboxes();
      return [before, sheet.getLastRow(), sheet.getLastColumn(), sheet.getRange('B5').getValue(),
        sheet.getDataRange().getA1Notation()];`;
    expect(returned(body)).toEqual([[1, 1], 5, 2, false, 'A1:B5']);
  });

  test('appendRow writes below the last content', () => {
    const body = `${SHEET}
      sheet.appendRow(['a', '5']);
      sheet.appendRow(['b']);
      return sheet.getDataRange().getValues();`;
    expect(returned(body)).toEqual([
      ['a', 5],
      ['b', ''],
    ]);
  });

  test('clearing contents keeps formats, notes and rules', () => {
    const body = `${SHEET}
      const range = sheet.getRange('A1').setValue('x').setNote('n').setBackground('#FF0000');
      range.clearContent();
      const kept = [range.isBlank(), range.getNote(), range.getBackground()];
      range.clear();
      return [kept, range.getNote(), range.getBackground()];`;
    expect(returned(body)).toEqual([[true, 'n', '#ff0000'], 'n', '#ffffff']);
  });

  test('a range list writes to each of its ranges', () => {
    const body = `${SHEET}
      sheet.getRangeList(['A1', 'B2:B3']).setValue(1).setBackground('#ff0').setNote('n');
      return [sheet.getRange('A1:B3').getValues(), sheet.getRange('B3').getBackground()];`;
    expect(returned(body)).toEqual([
      [
        [1, ''],
        ['', 1],
        ['', 1],
      ],
      '#ffff00',
    ]);
  });
});
