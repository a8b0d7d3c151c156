import type { Wire } from '../bridge';
import { enumName, member } from './enumeration';
import { filterOrNull } from './filter';
import { Modelled } from './model';
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
import { rangeFrom, rangeOrNull } from './range';
import { rangeListFrom, rangeListOrNull } from './range-list';
import { SheetType } from './sheet-type';
import { spreadsheet } from './spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** What a sheet tells about itself. */
export class SheetReading
  extends Modelled
  implements
    Pick<
      Sheet,
      | 'getActiveCell'
      | 'getActiveRange'
      | 'getActiveRangeList'
      | 'getColumnWidth'
      | 'getCurrentCell'
      | 'getDataRange'
      | 'getFilter'
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
      | 'getRowHeight'
      | 'getSheetId'
      | 'getSheetName'
      | 'getTabColor'
      | 'getType'
      | 'isColumnHiddenByUser'
      | 'isRowHiddenByFilter'
      | 'isRowHiddenByUser'
      | 'isSheetHidden'
    >
{
  readonly #id: number;

  constructor(id: number) {
    super();
    this.#id = id;
  }

  static idOf(value: unknown): number {
    return value instanceof SheetReading
      ? value.#id
      : notModelled('a sheet that is not from this spreadsheet');
  }

  #ask(method: string, ...args: Wire[]): Wire {
    return call('Sheet', method, [this.#id, ...args]);
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

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return filterOrNull(this.#ask('getFilter'));
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

  getRowHeight(row: number): number {
    return asNumber(this.#ask('getRowHeight', row));
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

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return member(SheetType, asText(this.#ask('getType')));
  }

  isColumnHiddenByUser(column: number): boolean {
    return asBoolean(this.#ask('isColumnHiddenByUser', column));
  }

  isRowHiddenByFilter(row: number): boolean {
    return asBoolean(this.#ask('isRowHiddenByFilter', row));
  }

  isRowHiddenByUser(row: number): boolean {
    return asBoolean(this.#ask('isRowHiddenByUser', row));
  }

  isSheetHidden(): boolean {
    return asBoolean(this.#ask('isSheetHidden'));
  }
}
