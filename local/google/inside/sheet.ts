import type { Wire } from '../bridge';
import { cellOut } from './cells';
import { enumName } from './enumeration';
import { full, Modelled, model } from './model';
import {
  asBoolean,
  asList,
  asNumber,
  asText,
  asTextOrNull,
  call,
  exception,
  notModelled,
} from './post';
import { protectionFrom } from './protection';
import { rangeFrom, rangeOrNull, rangeOut } from './range';
import { rangeListFrom, rangeListOrNull } from './range-list';
import { spreadsheet } from './spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

class SheetModel
  extends Modelled
  implements
    Pick<
      Sheet,
      | 'activate'
      | 'appendRow'
      | 'autoResizeColumn'
      | 'autoResizeColumns'
      | 'clear'
      | 'clearContents'
      | 'clearNotes'
      | 'deleteColumn'
      | 'deleteColumns'
      | 'deleteRow'
      | 'deleteRows'
      | 'getActiveCell'
      | 'getActiveRange'
      | 'getActiveRangeList'
      | 'getColumnWidth'
      | 'getCurrentCell'
      | 'getDataRange'
      | 'getFrozenColumns'
      | 'getFrozenRows'
      | 'getIndex'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getMaxColumns'
      | 'getMaxRows'
      | 'getName'
      | 'getParent'
      | 'getProtections'
      | 'getRange'
      | 'getRangeList'
      | 'getSheetId'
      | 'getSheetName'
      | 'getTabColor'
      | 'hideColumns'
      | 'hideSheet'
      | 'insertColumnAfter'
      | 'insertColumnBefore'
      | 'insertColumnsAfter'
      | 'insertColumnsBefore'
      | 'insertRowAfter'
      | 'insertRowBefore'
      | 'insertRowsAfter'
      | 'insertRowsBefore'
      | 'isColumnHiddenByUser'
      | 'isSheetHidden'
      | 'protect'
      | 'setActiveRange'
      | 'setActiveRangeList'
      | 'setActiveSelection'
      | 'setColumnWidth'
      | 'setColumnWidths'
      | 'setFrozenColumns'
      | 'setFrozenRows'
      | 'setName'
      | 'setTabColor'
      | 'showColumns'
      | 'showSheet'
    >
{
  readonly #id: number;

  constructor(id: number) {
    super();
    this.#id = id;
  }

  static idOf(value: unknown): number {
    return value instanceof SheetModel
      ? value.#id
      : notModelled('a sheet that is not from this spreadsheet');
  }

  #ask(method: string, ...args: Wire[]): Wire {
    return call('Sheet', method, [this.#id, ...args]);
  }

  #do(method: string, ...args: Wire[]): Sheet {
    this.#ask(method, ...args);
    return full<Sheet>(this);
  }

  activate(): Sheet {
    return this.#do('activate');
  }

  appendRow(values: unknown[]): Sheet {
    return this.#do('appendRow', values.map(cellOut));
  }

  autoResizeColumn(column: number): Sheet {
    return this.#do('autoResizeColumns', column, 1);
  }

  autoResizeColumns(column: number, count: number): Sheet {
    return this.#do('autoResizeColumns', column, count);
  }

  clear(): Sheet {
    return this.#do('clear');
  }

  clearContents(): Sheet {
    return this.#do('clearContents');
  }

  clearNotes(): Sheet {
    return this.#do('clearNotes');
  }

  deleteColumn(column: number): Sheet {
    return this.#do('deleteColumns', column, 1);
  }

  deleteColumns(column: number, count = 1): void {
    this.#ask('deleteColumns', column, count);
  }

  deleteRow(row: number): Sheet {
    return this.#do('deleteRows', row, 1);
  }

  deleteRows(row: number, count = 1): void {
    this.#ask('deleteRows', row, count);
  }

  getActiveCell(): Range {
    return rangeFrom(this.#ask('getActiveCell'));
  }

  getActiveRange(): Range | null {
    return rangeOrNull(this.#ask('getActiveRange'));
  }

  getActiveRangeList(): RangeList | null {
    return rangeListOrNull(this.#ask('getActiveRangeList'));
  }

  getColumnWidth(column: number): number {
    return asNumber(this.#ask('getColumnWidth', column));
  }

  getCurrentCell(): Range | null {
    return rangeOrNull(this.#ask('getActiveCell'));
  }

  getDataRange(): Range {
    return rangeFrom(this.#ask('getDataRange'));
  }

  getFrozenColumns(): number {
    return asNumber(this.#ask('getFrozenColumns'));
  }

  getFrozenRows(): number {
    return asNumber(this.#ask('getFrozenRows'));
  }

  getIndex(): number {
    return asNumber(this.#ask('getIndex'));
  }

  getLastColumn(): number {
    return asNumber(this.#ask('getLastColumn'));
  }

  getLastRow(): number {
    return asNumber(this.#ask('getLastRow'));
  }

  getMaxColumns(): number {
    return asNumber(this.#ask('getMaxColumns'));
  }

  getMaxRows(): number {
    return asNumber(this.#ask('getMaxRows'));
  }

  getName(): string {
    return asText(this.#ask('getName'));
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return spreadsheet();
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const name = enumName(type) ?? notModelled('Sheet.getProtections with no ProtectionType');
    return asList(this.#ask('getProtections', name)).map((id) => protectionFrom(asNumber(id)));
  }

  getRange(first: string | number, column = 1, rows = 1, columns = 1): Range {
    if (typeof first === 'string') return rangeFrom(this.#ask('getRangeA1', first));
    if (rows < 1) throw exception('The number of rows in the range must be at least 1.');
    if (columns < 1) throw exception('The number of columns in the range must be at least 1.');
    return rangeFrom(this.#ask('getRange', first, column, rows, columns));
  }

  getRangeList(notations: string[]): RangeList {
    const at = notations.map((text) =>
      typeof text === 'string'
        ? this.#ask('getRangeA1', text)
        : notModelled('Sheet.getRangeList with something other than text'),
    );
    return rangeListFrom(at);
  }

  getSheetId(): number {
    return this.#id;
  }

  getSheetName(): string {
    return this.getName();
  }

  getTabColor(): string | null {
    return asTextOrNull(this.#ask('getTabColor'));
  }

  hideColumns(column: number, count = 1): void {
    this.#ask('hideColumns', column, count);
  }

  hideSheet(): Sheet {
    return this.#do('hideSheet');
  }

  insertColumnAfter(column: number): Sheet {
    return this.#do('insertColumnsAfter', column, 1);
  }

  insertColumnBefore(column: number): Sheet {
    return this.#do('insertColumnsBefore', column, 1);
  }

  insertColumnsAfter(column: number, count: number): Sheet {
    return this.#do('insertColumnsAfter', column, count);
  }

  insertColumnsBefore(column: number, count: number): Sheet {
    return this.#do('insertColumnsBefore', column, count);
  }

  insertRowAfter(row: number): Sheet {
    return this.#do('insertRowsAfter', row, 1);
  }

  insertRowBefore(row: number): Sheet {
    return this.#do('insertRowsBefore', row, 1);
  }

  insertRowsAfter(row: number, count: number): Sheet {
    return this.#do('insertRowsAfter', row, count);
  }

  insertRowsBefore(row: number, count: number): Sheet {
    return this.#do('insertRowsBefore', row, count);
  }

  isColumnHiddenByUser(column: number): boolean {
    return asBoolean(this.#ask('isColumnHiddenByUser', column));
  }

  isSheetHidden(): boolean {
    return asBoolean(this.#ask('isSheetHidden'));
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionFrom(asNumber(this.#ask('protect')));
  }

  setActiveRange(range: Range): Range {
    this.#ask('setActiveRange', rangeOut(range));
    return range;
  }

  setActiveRangeList(list: RangeList): RangeList {
    call('RangeList', 'activate', [list.getRanges().map(rangeOut)]);
    return list;
  }

  setActiveSelection(range: Range | string): Range {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }

  setColumnWidth(column: number, width: number): Sheet {
    return this.#do('setColumnWidths', column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): Sheet {
    return this.#do('setColumnWidths', column, count, width);
  }

  setFrozenColumns(columns: number): void {
    this.#ask('setFrozenColumns', columns);
  }

  setFrozenRows(rows: number): void {
    this.#ask('setFrozenRows', rows);
  }

  setName(name: string): Sheet {
    return this.#do('setName', name);
  }

  setTabColor(color: string | null): Sheet {
    return this.#do('setTabColor', color);
  }

  showColumns(column: number, count = 1): void {
    this.#ask('showColumns', column, count);
  }

  showSheet(): Sheet {
    return this.#do('showSheet');
  }
}
model(SheetModel, 'Sheet', 'SpreadsheetApp.Sheet', {
  activate: '',
  appendRow: 'list',
  autoResizeColumn: 'integer',
  autoResizeColumns: 'integer integer',
  clear: '',
  clearContents: '',
  clearNotes: '',
  deleteColumn: 'integer',
  deleteColumns: 'integer integer|integer',
  deleteRow: 'integer',
  deleteRows: 'integer integer|integer',
  getActiveCell: '',
  getActiveRange: '',
  getActiveRangeList: '',
  getColumnWidth: 'integer',
  getCurrentCell: '',
  getDataRange: '',
  getFrozenColumns: '',
  getFrozenRows: '',
  getIndex: '',
  getLastColumn: '',
  getLastRow: '',
  getMaxColumns: '',
  getMaxRows: '',
  getName: '',
  getParent: '',
  getProtections: 'object',
  getRange: 'text|integer integer|integer integer integer|integer integer integer integer',
  getRangeList: 'list',
  getSheetId: '',
  getSheetName: '',
  getTabColor: '',
  hideColumns: 'integer|integer integer',
  hideSheet: '',
  insertColumnAfter: 'integer',
  insertColumnBefore: 'integer',
  insertColumnsAfter: 'integer integer',
  insertColumnsBefore: 'integer integer',
  insertRowAfter: 'integer',
  insertRowBefore: 'integer',
  insertRowsAfter: 'integer integer',
  insertRowsBefore: 'integer integer',
  isColumnHiddenByUser: 'integer',
  isSheetHidden: '',
  protect: '',
  setActiveRange: 'object',
  setActiveRangeList: 'object',
  setActiveSelection: 'object|text',
  setColumnWidth: 'integer integer',
  setColumnWidths: 'integer integer integer',
  setFrozenColumns: 'integer',
  setFrozenRows: 'integer',
  setName: 'text',
  setTabColor: 'text?',
  showColumns: 'integer|integer integer',
  showSheet: '',
});

/** The sheet of that number. */
export function sheetFrom(id: number): Sheet {
  return full<Sheet>(new SheetModel(id));
}

/** The sheet of that number, or null where there is none. */
export function sheetOrNull(value: Wire): Sheet | null {
  return value === null ? null : sheetFrom(asNumber(value));
}

/** The number of a sheet, to send across. */
export function sheetOut(sheet: unknown): number {
  return SheetModel.idOf(sheet);
}
