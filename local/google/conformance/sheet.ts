import { type Row, row } from './row';

const READ: readonly Row[] = [
  row(
    'Sheet.getName Sheet.getSheetName Sheet.setName',
    'the name of the sheet; one that another has is refused',
    `book.insertSheet('Other'); sheet.setName('New');
     const text = (() => { try { sheet.setName('Other'); } catch (error) { return error.message; } })();
     return [sheet.getName(), sheet.getSheetName(), text];`,
    ['New', 'New', 'A sheet with the name "Other" already exists. Please enter another name.'],
  ),
  row(
    'Sheet.getSheetId Sheet.getIndex Sheet.getParent',
    'the ID of the sheet, its position from 1, its spreadsheet',
    `return [sheet.getSheetId(), sheet.getIndex(), book.insertSheet('b').getIndex(), sheet.getParent().getId() === book.getId()];`,
    [0, 1, 2, true],
  ),
  row(
    'Sheet.getType',
    'GRID, OBJECT or DATASOURCE',
    `return String(sheet.getType());`,
    'GRID',
    'https://developers.google.com/apps-script/reference/spreadsheet/sheet-type',
  ),
  row(
    'Sheet.getRange',
    'a range by A1 notation, by row and column, or by these and sizes',
    `return [sheet.getRange('B2:C3'), sheet.getRange(2, 3), sheet.getRange(2, 3, 4), sheet.getRange(2, 3, 4, 5)].map((one) => one.getA1Notation());`,
    ['B2:C3', 'C2', 'C2:C5', 'C2:G5'],
  ),
  row(
    'Sheet.getRange',
    'whole columns and rows, and columns from a row on, as far as the sheet reaches',
    `return ['B:C', '2:5', 'B3:B', 'A:A'].map((name) => { const one = sheet.getRange(name);
       return [one.getRow(), one.getColumn(), one.getNumRows(), one.getNumColumns()]; });`,
    [
      [1, 2, 1000, 2],
      [2, 1, 4, 26],
      [3, 2, 998, 1],
      [1, 1, 1000, 1],
    ],
    'https://developers.google.com/workspace/sheets/api/guides/concepts#cell',
  ),
  row(
    'Sheet.getRange',
    'outside of the sheet an error',
    `try { sheet.getRange(1001, 1); } catch (error) { return error.message; }`,
    'The coordinates of the range are outside the dimensions of the sheet.',
    'https://developers.google.com/apps-script/guides/support/troubleshooting',
  ),
  row(
    'Sheet.getRangeList',
    'ranges by A1 notation',
    `return sheet.getRangeList(['A1', 'B2:C3']).getRanges().length;`,
    2,
  ),
  row(
    'Sheet.getDataRange Sheet.getLastRow Sheet.getLastColumn',
    'as far as there is content',
    `range('C4').setValue('x'); range('E9').setNote('n'); return [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];`,
    ['A1:C4', 4, 3],
  ),
  row(
    'Sheet.getMaxRows Sheet.getMaxColumns',
    'a new sheet has 1,000 rows and 26 columns',
    `return [sheet.getMaxRows(), sheet.getMaxColumns()];`,
    [1000, 26],
  ),
  row(
    'Sheet.getFrozenRows Sheet.getFrozenColumns Sheet.setFrozenRows Sheet.setFrozenColumns',
    'how many rows and columns stay in sight',
    `sheet.setFrozenRows(1); sheet.setFrozenColumns(2); return [sheet.getFrozenRows(), sheet.getFrozenColumns()];`,
    [1, 2],
  ),
  row(
    'Sheet.getTabColor Sheet.setTabColor',
    'the colour of the tab; null takes it away',
    `sheet.setTabColor('#FF0000'); const first = sheet.getTabColor(); sheet.setTabColor(null); return [first, sheet.getTabColor()];`,
    ['#ff0000', null],
  ),
  row(
    'Sheet.getColumnWidth Sheet.setColumnWidth Sheet.setColumnWidths Sheet.autoResizeColumn Sheet.autoResizeColumns',
    'the width of a column in pixels, 100 at first; fitted columns are of a width that only Google knows',
    `const first = sheet.getColumnWidth(1); sheet.setColumnWidth(1, 50).setColumnWidths(2, 2, 70).autoResizeColumn(5).autoResizeColumns(6, 2);
     return [first, sheet.getColumnWidth(1), sheet.getColumnWidth(3)];`,
    [100, 50, 70],
  ),
  row(
    'Sheet.setRowHeightsForced Sheet.getRowHeight',
    'rows are forced to a height in pixels whatever stands in them, and keep it when rows are deleted above them',
    `sheet.setRowHeightsForced(3, 2, 55); sheet.getRange(3, 1).setValue('a\\nb\\nc\\nd\\ne'); sheet.deleteRow(1);
     return [sheet.getRowHeight(2), sheet.getRowHeight(3)];`,
    [55, 55],
  ),
  row(
    'Sheet.isColumnHiddenByUser Sheet.hideColumns Sheet.showColumns',
    'columns are hidden and shown',
    `sheet.hideColumns(1, 3); sheet.showColumns(2); sheet.hideColumns(5); return [1, 2, 3, 4, 5].map((column) => sheet.isColumnHiddenByUser(column));`,
    [true, false, true, false, true],
  ),
  row(
    'Sheet.isRowHiddenByUser Sheet.isRowHiddenByFilter Sheet.getFilter Sheet.hideRows Sheet.showRows',
    'rows are hidden and shown; by a filter only if there is one',
    `sheet.hideRows(1, 2); sheet.showRows(2); return [sheet.isRowHiddenByUser(1), sheet.isRowHiddenByUser(2), sheet.isRowHiddenByFilter(1), sheet.getFilter()];`,
    [true, false, false, null],
  ),
  {
    ...row(
      'Sheet.getFilter Filter.getRange Sheet.isRowHiddenByFilter',
      'the filter that lies over the sheet, and which rows it hides',
      `return [sheet.getFilter().getRange().getA1Notation(), sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3)];`,
      ['A1:A3', true, false],
    ),
    people: (workbook) => {
      workbook.put('Sheet1', 'A1', [['h'], ['x'], ['y']]);
      workbook.filter('Sheet1', 'A1:A3', { 1: ['x'] });
    },
  },
  row(
    'Sheet.isSheetHidden Sheet.hideSheet Sheet.showSheet',
    'a sheet is hidden and shown; not the last one',
    `const other = book.insertSheet('b'); other.hideSheet(); const hidden = other.isSheetHidden();
     const text = (() => { try { sheet.hideSheet(); SpreadsheetApp.flush(); } catch (error) { return error.message; } })();
     other.showSheet(); return [hidden, other.isSheetHidden(), text];`,
    [true, false, "You can't hide all the sheets in a document."],
  ),
  row(
    'Sheet.getActiveRange Sheet.getActiveCell Sheet.getCurrentCell Sheet.getActiveRangeList',
    'what is selected; its first cell at the start',
    `return [sheet.getActiveRange(), sheet.getActiveCell(), sheet.getCurrentCell()].map((one) => one.getA1Notation())
      .concat(sheet.getActiveRangeList().getRanges().length);`,
    ['A1', 'A1', 'A1', 1],
  ),
  row(
    'Sheet.getProtections Sheet.protect',
    'the protections of the sheet, or of its ranges',
    `sheet.protect(); range('A1').protect(); const types = SpreadsheetApp.ProtectionType;
     return [sheet.getProtections(types.SHEET).length, sheet.getProtections(types.RANGE).length];`,
    [1, 1],
  ),
];

const DONE: readonly Row[] = [
  row(
    'Sheet.activate Sheet.setActiveRange Sheet.setActiveRangeList Sheet.setActiveSelection',
    'the sheet becomes the active one, the ranges are selected',
    `const other = book.insertSheet('b'); sheet.activate(); const first = book.getActiveSheet().getName();
     other.setActiveRange(other.getRange('B2')); sheet.setActiveSelection('C3'); sheet.setActiveRangeList(sheet.getRangeList(['D4', 'E5']));
     return [first, book.getActiveSheet().getName(), sheet.getActiveRange().getA1Notation()];`,
    ['Sheet1', 'Sheet1', 'E5'],
  ),
  row(
    'Sheet.appendRow',
    'a row below the last content',
    `range('A2').setValue('x'); sheet.appendRow(['a', 1]); return range('A3:B3').getValues()[0];`,
    ['a', 1],
  ),
  row(
    'Sheet.insertRowAfter Sheet.insertRowsAfter Sheet.insertRowBefore Sheet.insertRowsBefore',
    'rows are inserted',
    `range('A1').setValue('x'); sheet.insertRowBefore(1); sheet.insertRowsBefore(1, 2); sheet.insertRowAfter(4).insertRowsAfter(1000, 2);
     return [range('A4').getValue(), sheet.getMaxRows()];`,
    ['x', 1006],
  ),
  row(
    'Sheet.insertColumnAfter Sheet.insertColumnsAfter Sheet.insertColumnBefore Sheet.insertColumnsBefore',
    'columns are inserted',
    `range('A1').setValue('x'); sheet.insertColumnBefore(1); sheet.insertColumnsBefore(1, 2); sheet.insertColumnAfter(4).insertColumnsAfter(1, 2);
     return [range('F1').getValue(), sheet.getMaxColumns()];`,
    ['x', 32],
  ),
  row(
    'Sheet.deleteRow Sheet.deleteRows Sheet.deleteColumn Sheet.deleteColumns',
    'rows and columns are deleted',
    `range('E9').setValue('x'); sheet.deleteRow(1); sheet.deleteRows(1, 2); sheet.deleteColumn(1); sheet.deleteColumns(1, 2);
     return [range('B6').getValue(), sheet.getMaxRows(), sheet.getMaxColumns()];`,
    ['x', 997, 23],
  ),
  row(
    'Sheet.deleteRows',
    'not all rows',
    `try { sheet.deleteRows(1, 1000); SpreadsheetApp.flush(); } catch (error) { return error.message; }`,
    "You can't delete all the rows on the sheet.",
  ),
  row(
    'Sheet.clear Sheet.clearContents Sheet.clearNotes',
    'contents, formats and notes go',
    `const at = range('A1'); at.setNumberFormat('0.0').setNote('n').setValue(1); sheet.clearContents(); const first = [at.getValue(), at.getNumberFormat()];
     sheet.clearNotes(); at.setValue(1); sheet.clear(); return [first, at.getNote(), at.getValue(), at.getNumberFormat()];`,
    [['', '0.0'], '', '', '0.###############'],
  ),
];

/** Sheets. */
export const SHEETS: readonly Row[] = [...READ, ...DONE];
