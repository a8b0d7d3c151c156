import { type Row, row } from './row';

const BOOKS: readonly Row[] = [
  row(
    'SpreadsheetApp.getActive SpreadsheetApp.getActiveSpreadsheet Spreadsheet.getId Spreadsheet.getUrl',
    'the open spreadsheet, its ID, and its address with that in it',
    `const one = SpreadsheetApp.getActive(); return [one.getId() === book.getId(), one.getUrl().includes(one.getId())];`,
    [true, true],
  ),
  row(
    'Spreadsheet.getName Spreadsheet.getSpreadsheetLocale Spreadsheet.getSpreadsheetTimeZone',
    'the name, the locale and the time zone of the settings',
    `return [book.getName(), book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone()];`,
    ['Untitled spreadsheet', 'en_US', 'Europe/Paris'],
  ),
  row(
    'Spreadsheet.getSheets Spreadsheet.getNumSheets Spreadsheet.getSheetByName Spreadsheet.getSheetById',
    'the sheets in order; by name or ID, null if there is none',
    `book.insertSheet('b'); return [book.getSheets().map((one) => one.getName()), book.getNumSheets(),
      book.getSheetByName('b').getIndex(), book.getSheetByName('none'), book.getSheetById(0).getName(), book.getSheetById(5)];`,
    [['Sheet1', 'b'], 2, 2, null, 'Sheet1', null],
  ),
  row(
    'Spreadsheet.insertSheet',
    'a new sheet, by name, at a position, or with a name of its own; it becomes the active one',
    `book.insertSheet('b', 0); const name = book.insertSheet().getName(); book.insertSheet(0);
     const text = (() => { try { book.insertSheet('b'); } catch (error) { return error.message; } })();
     return [book.getSheets().map((one) => one.getName()), book.getActiveSheet().getIndex(), name, text];`,
    [
      ['Sheet3', 'b', 'Sheet2', 'Sheet1'],
      1,
      'Sheet2',
      'A sheet with the name "b" already exists. Please enter another name.',
    ],
  ),
  row(
    'Spreadsheet.deleteSheet',
    'a sheet is deleted; not the last one',
    `book.deleteSheet(book.insertSheet('b')); try { book.deleteSheet(sheet); SpreadsheetApp.flush(); } catch (error) { return [book.getNumSheets(), error.message]; }`,
    [1, "You can't remove all the sheets in a document."],
  ),
  row(
    'Spreadsheet.moveActiveSheet Spreadsheet.setActiveSheet Spreadsheet.getActiveSheet SpreadsheetApp.setActiveSheet SpreadsheetApp.getActiveSheet',
    'a sheet is made the active one, which is moved to a position from 1',
    `book.insertSheet('b'); SpreadsheetApp.setActiveSheet(sheet); book.moveActiveSheet(2); const first = book.getSheets()[1].getName();
     book.setActiveSheet(book.getSheetByName('b')); return [first, book.getActiveSheet().getName(), SpreadsheetApp.getActiveSheet().getName()];`,
    ['Sheet1', 'b', 'b'],
  ),
  row(
    'Spreadsheet.setActiveRange Spreadsheet.getActiveRange Spreadsheet.getActiveCell Spreadsheet.getCurrentCell Spreadsheet.getActiveRangeList SpreadsheetApp.getActiveRange SpreadsheetApp.getCurrentCell SpreadsheetApp.getActiveRangeList',
    'what is selected in the active sheet',
    `book.setActiveRange(range('B2:C3')); return [book.getActiveRange(), book.getActiveCell(), book.getCurrentCell(), SpreadsheetApp.getActiveRange(), SpreadsheetApp.getCurrentCell()]
      .map((one) => one.getA1Notation()).concat([book.getActiveRangeList(), SpreadsheetApp.getActiveRangeList()].map((one) => one.getRanges().length));`,
    ['B2:C3', 'B2', 'B2', 'B2:C3', 'B2', 1, 1],
  ),
  row(
    'Spreadsheet.toast',
    'a note slides in',
    `return book.toast('text', 'title', 5) === undefined;`,
    true,
  ),
  row(
    'SpreadsheetApp.flush',
    'all pending changes are made',
    `range('A1').setValue(1); SpreadsheetApp.flush(); return range('A1').getValue();`,
    1,
  ),
  row(
    'SpreadsheetApp.openById SpreadsheetApp.openByUrl',
    'another file needs a scope that `spreadsheets.currentonly` is not',
    `return [() => SpreadsheetApp.openById('x'), () => SpreadsheetApp.openByUrl('x')].map((open) => { try { open(); } catch (error) { return error.message.slice(0, 40); } });`,
    ['Specified permissions are not sufficient', 'Specified permissions are not sufficient'],
    'https://developers.google.com/workspace/add-ons/concepts/editor-scopes',
  ),
];

const PROTECTIONS: readonly Row[] = [
  row(
    'Protection.getDescription Protection.setDescription Protection.isWarningOnly Protection.setWarningOnly Protection.canEdit Protection.getProtectionType',
    'a protection is described, and may warn only; whoever made it can edit',
    `const one = range('B2').protect().setDescription('d').setWarningOnly(true);
     return [one.getDescription(), one.isWarningOnly(), one.canEdit(), String(one.getProtectionType())];`,
    ['d', true, true, 'RANGE'],
  ),
  row(
    'Protection.getRange Protection.setRange Protection.remove',
    'the range is read and set; removed, there is none',
    `const one = range('B2').protect(); one.setRange(range('C3:D4')); const at = one.getRange().getA1Notation(); one.remove();
     return [at, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];`,
    ['C3:D4', 0],
  ),
];

const RULES: readonly Row[] = [
  row(
    'SpreadsheetApp.newDataValidation DataValidationBuilder.requireValueInList DataValidationBuilder.setAllowInvalid DataValidationBuilder.setHelpText DataValidationBuilder.build DataValidation.getCriteriaType DataValidation.getCriteriaValues DataValidation.getAllowInvalid DataValidation.getHelpText',
    'a rule is built and read again; it lets invalid values in unless it is told not to',
    `const build = () => SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true);
     const rule = build().setAllowInvalid(false).setHelpText('h').build();
     return [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText(), build().build().getAllowInvalid()];`,
    ['VALUE_IN_LIST', [['a', 'b'], true], false, 'h', true],
  ),
  row(
    'DataValidation.copy DataValidationBuilder.copy DataValidationBuilder.requireNumberGreaterThan',
    'a rule is copied, to be changed',
    `const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build(); const again = rule.copy().copy().build();
     return [String(again.getCriteriaType()), again.getCriteriaValues()];`,
    ['NUMBER_GREATER_THAN', [0]],
  ),
  row(
    'DataValidationBuilder.requireCheckbox DataValidationBuilder.requireDate DataValidationBuilder.requireNumberBetween DataValidationBuilder.requireNumberGreaterThanOrEqualTo DataValidationBuilder.requireValueInRange',
    'the other kinds of rules',
    `const fresh = () => SpreadsheetApp.newDataValidation();
     return [fresh().requireCheckbox(), fresh().requireDate(), fresh().requireNumberBetween(1, 2), fresh().requireNumberGreaterThanOrEqualTo(1), fresh().requireValueInRange(range('A1:A2'))]
       .map((one) => String(one.build().getCriteriaType()));`,
    [
      'CHECKBOX',
      'DATE_IS_VALID_DATE',
      'NUMBER_BETWEEN',
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
      'VALUE_IN_RANGE',
    ],
  ),
  row(
    'DataValidationBuilder.getCriteriaType DataValidationBuilder.getCriteriaValues DataValidationBuilder.getAllowInvalid DataValidationBuilder.getHelpText',
    'a rule that is being built can be read',
    `const one = SpreadsheetApp.newDataValidation().requireCheckbox().setHelpText('h'); return [String(one.getCriteriaType()), one.getCriteriaValues(), one.getAllowInvalid(), one.getHelpText()];`,
    ['CHECKBOX', [], true, 'h'],
  ),
];

/** Spreadsheets, protections and rules. */
export const BOOK: readonly Row[] = [...BOOKS, ...PROTECTIONS, ...RULES];
