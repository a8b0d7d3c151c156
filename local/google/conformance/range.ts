import { type Row, row } from './row';

/** What a range tells of its place. */
const PLACE: readonly Row[] = [
  row(
    'Range.getRow Range.getRowIndex Range.getLastRow Range.getNumRows Range.getHeight',
    'the first row, the last, and how many',
    `const at = range('B3:D6'); return [at.getRow(), at.getRowIndex(), at.getLastRow(), at.getNumRows(), at.getHeight()];`,
    [3, 3, 6, 4, 4],
  ),
  row(
    'Range.getColumn Range.getLastColumn Range.getNumColumns Range.getWidth',
    'the first column, the last, and how many',
    `const at = range('B3:D6'); return [at.getColumn(), at.getLastColumn(), at.getNumColumns(), at.getWidth()];`,
    [2, 4, 3, 3],
  ),
  row(
    'Range.getSheet Range.getGridId',
    'the sheet that the range is on, and its ID',
    `return [range('A1').getSheet().getName(), range('A1').getGridId() === sheet.getSheetId()];`,
    ['Sheet1', true],
  ),
  row(
    'Range.getA1Notation',
    'the place in A1 notation',
    `sheet.insertColumnsAfter(1, 4); return [sheet.getRange(2, 3).getA1Notation(), sheet.getRange(2, 27, 2, 2).getA1Notation()];`,
    ['C2', 'AA2:AB3'],
  ),
  row(
    'Range.getCell',
    'a cell counted from the first of the range; outside of it an error',
    `const text = (() => { try { range('B2:C3').getCell(3, 1); } catch (error) { return error.message; } })();
     return [range('B2:C3').getCell(2, 2).getA1Notation(), text];`,
    ['C3', 'Cell reference out of range'],
  ),
  row(
    'Range.offset',
    'a range moved by rows and columns, of the same or of another size',
    `return [range('A1:B2').offset(1, 2).getA1Notation(), range('A1:B2').offset(1, 2, 3).getA1Notation(),
      range('A1:B2').offset(0, 0, 1, 1).getA1Notation()];`,
    ['C2:D3', 'C2:D4', 'A1'],
  ),
];

/** What a range holds and shows. */
const HELD: readonly Row[] = [
  row(
    'Range.getValue Range.setValue',
    'the value of the first cell: number, text, true or false, a date; empty text if blank',
    `range('A1').setValue(1.5); range('B1').setValue('a'); range('C1').setValue(true); range('D1').setValue(new Date(2026, 0, 5));
     return [range('A1').getValue(), range('B1').getValue(), range('C1').getValue(), range('D1').getValue() instanceof Date, range('E1').getValue()];`,
    [1.5, 'a', true, true, ''],
  ),
  row(
    'Range.getValues Range.setValues',
    'a table of values, row by row, of just the size of the range',
    `range('A1:B2').setValues([[1, 'a'], [false, '']]); return range('A1:B2').getValues();`,
    [
      [1, 'a'],
      [false, ''],
    ],
  ),
  row(
    'Range.setValues',
    'a table of another size is an error',
    `try { range('A1:B2').setValues([[1, 2]]); } catch (error) { return error.message; }`,
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    'https://developers.google.com/apps-script/guides/support/troubleshooting',
  ),
  row(
    'Range.getDisplayValue Range.getDisplayValues',
    'what a person sees',
    `range('A1').setNumberFormat('0.00').setValue(2); range('B1').setValue(true);
     return [range('A1').getDisplayValue(), range('A1:B1').getDisplayValues()];`,
    ['2.00', [['2.00', 'TRUE']]],
  ),
  row(
    'Range.getDisplayValue Range.getDisplayValues Range.setNumberFormat',
    'a 0 is a digit in any case, a # one where the number has it; texts, escaped characters and a currency stand as they are; up to three sections for positive, negative and zero',
    `const shown = (value, format) => range('A1').setValue(value).setNumberFormat(format).getDisplayValue();
     return [shown(12.34, '000.0000'), shown(1234.5, '#,##0.0##'), shown(5, '0" €"'), shown(5, '\\\\x0'),
       shown(-5, '0.0;(0.0)'), shown(0, '0;-0;0.00'), shown(-5, '[Red]0'), shown(0.05, '0%')];`,
    ['012.3400', '1,234.5', '5 €', 'x5', '(5.0)', '0.00', '-5', '5%'],
    'https://developers.google.com/workspace/sheets/api/guides/formats',
  ),
  row(
    'Range.getFormula Range.getFormulas Range.setFormula',
    'the formula of a cell; empty text if there is none; the equals sign is added',
    `range('A1').setFormula('SUM(1,2)'); range('B1').setValue('=1+1'); range('C1').setValue('x');
     return [range('A1').getFormula(), range('A1:C1').getFormulas()];`,
    ['=SUM(1,2)', [['=SUM(1,2)', '=1+1', '']]],
  ),
  row(
    'Range.getNote Range.getNotes Range.setNote Range.setNotes Range.clearNote',
    'the note of a cell; null or empty text takes it away',
    `range('A1:B1').setNotes([['a', 'b']]); range('C1').setNote('c'); range('B1').setNote(null); range('C1').clearNote();
     return [range('A1').getNote(), range('A1:C1').getNotes()];`,
    ['a', [['a', '', '']]],
  ),
  row(
    'Range.setNote',
    'a number becomes text',
    `range('A1').setNote(5); return range('A1').getNote();`,
    '5',
    'one source',
  ),
  row(
    'Range.getBackground Range.getBackgrounds Range.setBackground Range.setBackgrounds',
    'the colour behind a cell, in the form #ffffff; null makes it white',
    `range('A1:B1').setBackgrounds([['#FF0000', 'white']]); range('C1').setBackground('#00ff00'); range('C1').setBackground(null);
     return [range('A1').getBackground(), range('A1:C1').getBackgrounds()];`,
    ['#ff0000', [['#ff0000', '#ffffff', '#ffffff']]],
  ),
  row(
    'Range.getNumberFormat Range.getNumberFormats Range.setNumberFormat Range.setNumberFormats',
    'the number format; of a cell that has none it is that of plain numbers',
    `range('A1:B1').setNumberFormats([['@', '0.00']]); range('C1').setNumberFormat('yyyy-mm-dd');
     return [range('A1').getNumberFormat(), range('A1:D1').getNumberFormats()];`,
    ['@', [['@', '0.00', 'yyyy-mm-dd', '0.###############']]],
  ),
  row(
    'Range.getDataValidation Range.getDataValidations Range.setDataValidation Range.setDataValidations Range.clearDataValidations',
    'the rule of a cell, null if there is none',
    `const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
     range('A1:B1').setDataValidations([[rule, rule]]); range('B1').clearDataValidations(); range('C1').setDataValidation(rule);
     return [String(range('A1').getDataValidation().getCriteriaType()), range('A1:D1').getDataValidations()[0].map((one) => one === null)];`,
    ['CHECKBOX', [false, true, false, true]],
  ),
  row(
    'Range.isBlank',
    'whether all of the range is blank; formats do not count',
    `range('A1').setNumberFormat('@'); range('B1').setValue('x'); return [range('A1').isBlank(), range('A1:B1').isBlank()];`,
    [true, false],
  ),
  row(
    'Range.isChecked Range.insertCheckboxes',
    'true or false if all checkboxes are alike, else null; a new checkbox is not checked',
    `range('A1:B1').insertCheckboxes(); range('B1').setValue(true);
     return [range('A1').isChecked(), range('B1').isChecked(), range('A1:B1').isChecked(), range('C1').isChecked()];`,
    [false, true, null, null],
  ),
  row(
    'Range.isPartOfMerge Range.getMergedRanges',
    'whether a merge reaches into the range, and where the merges are',
    `return [range('A1').isPartOfMerge(), range('A1:C3').getMergedRanges()];`,
    [false, []],
  ),
];

/** What a range lets be done to it. */
const DONE: readonly Row[] = [
  row(
    'Range.clearContent',
    'contents go; formats, notes and rules stay',
    `range('A1').setNumberFormat('0.00').setNote('n').setValue(1).clearContent();
     return [range('A1').getValue(), range('A1').getNumberFormat(), range('A1').getNote()];`,
    ['', '0.00', 'n'],
  ),
  row(
    'Range.clearFormat',
    'formats go, the content stays',
    `range('A1').setNumberFormat('0.00').setBackground('#ff0000').setValue(1).clearFormat();
     return [range('A1').getValue(), range('A1').getNumberFormat(), range('A1').getBackground()];`,
    [1, '0.###############', '#ffffff'],
  ),
  row(
    'Range.clear',
    'contents and formats go, or what the options name',
    `range('A1:B1').setNumberFormat('0.00').setValue(1); range('A1').clear(); range('B1').clear({ contentsOnly: true });
     return [range('A1:B1').getValues()[0], range('A1:B1').getNumberFormats()[0]];`,
    [
      ['', ''],
      ['0.###############', '0.00'],
    ],
  ),
  row(
    'Range.activate',
    'the range is what is selected, and its sheet the active one',
    `range('B2:C3').activate(); return [sheet.getActiveRange().getA1Notation(), book.getActiveSheet().getName()];`,
    ['B2:C3', 'Sheet1'],
  ),
  row(
    'Range.canEdit',
    'whether this person may write to every cell of the range; whoever protected it may',
    `range('B2').protect(); return range('A1:C3').canEdit();`,
    true,
  ),
  row(
    'Range.protect',
    'a protection of the range',
    `return String(range('B2').protect().getProtectionType());`,
    'RANGE',
  ),
  row(
    'Range.setFontColor Range.setFontColors Range.setFontWeight Range.setFontWeights Range.setFontStyle Range.setHorizontalAlignment Range.setVerticalAlignment Range.setWrap Range.setWrapStrategy',
    'the look of cells is set, and the range is given back for the next call',
    `const at = range('A1'); return at.setFontColor('#ff0000').setFontWeight('bold').setFontStyle('italic').setHorizontalAlignment('center')
      .setVerticalAlignment('top').setWrap(true).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).setFontColors([['#00ff00']]).setFontWeights([['normal']]) === at;`,
    true,
  ),
];

/** What a list of ranges lets be done to it. */
const LISTS: readonly Row[] = [
  row(
    'RangeList.getRanges RangeList.setValue RangeList.setNote RangeList.setBackground RangeList.setNumberFormat RangeList.setFontColor RangeList.setFontWeight RangeList.setHorizontalAlignment RangeList.setVerticalAlignment RangeList.setWrapStrategy',
    'each of the ranges is written to',
    `const list = sheet.getRangeList(['A1', 'C1']);
     list.setValue(1).setNote('n').setBackground('#ff0000').setNumberFormat('0.0').setFontColor('#000000').setFontWeight('bold').setHorizontalAlignment('left')
       .setVerticalAlignment('middle').setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
     return [list.getRanges().map((one) => one.getA1Notation()), range('A1:C1').getDisplayValues()[0], range('A1:C1').getNotes()[0]];`,
    [
      ['A1', 'C1'],
      ['1.0', '', '1.0'],
      ['n', '', 'n'],
    ],
  ),
  row(
    'RangeList.clearContent RangeList.clearNote RangeList.clearDataValidations RangeList.insertCheckboxes',
    'each of the ranges is cleared',
    `const list = sheet.getRangeList(['A1', 'C1']); list.insertCheckboxes(); list.setNote('n');
     list.clearContent().clearNote().clearDataValidations();
     return [range('A1').getValue(), range('C1').getNote(), range('C1').getDataValidation()];`,
    ['', '', null],
  ),
  row(
    'RangeList.activate',
    'all are selected, the last of them is the active range',
    `sheet.getRangeList(['A1:B4', 'D1:E4']).activate(); return [sheet.getActiveRange().getA1Notation(), sheet.getCurrentCell().getA1Notation()];`,
    ['D1:E4', 'D1'],
    'https://developers.google.com/apps-script/guides/sheets/selection',
  ),
];

/** Ranges and lists of them. */
export const RANGES: readonly Row[] = [...PLACE, ...HELD, ...DONE, ...LISTS];
