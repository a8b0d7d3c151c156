import type { Wire } from '../bridge';
import { full, Modelled, model } from './model';
import { asList, asNumber, asText, call, notModelled } from './post';
import { rangeOrNull, rangeOut } from './range';
import { rangeListOrNull } from './range-list';
import { sheetFrom, sheetOrNull, sheetOut } from './sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

function ask(method: string, ...args: Wire[]): Wire {
  return call('Spreadsheet', method, args);
}

/** The open spreadsheet. */
export class SpreadsheetModel
  extends Modelled
  implements
    Pick<
      Spreadsheet,
      | 'deleteSheet'
      | 'getActiveCell'
      | 'getActiveRange'
      | 'getActiveRangeList'
      | 'getActiveSheet'
      | 'getCurrentCell'
      | 'getId'
      | 'getName'
      | 'getNumSheets'
      | 'getSheetById'
      | 'getSheetByName'
      | 'getSheets'
      | 'getSpreadsheetLocale'
      | 'getSpreadsheetTimeZone'
      | 'getUrl'
      | 'insertSheet'
      | 'moveActiveSheet'
      | 'setActiveRange'
      | 'setActiveSheet'
      | 'toast'
    >
{
  deleteSheet(sheet: Sheet): void {
    ask('deleteSheet', sheetOut(sheet));
  }

  getActiveCell(): Range {
    // The types say that there is one; a chart sheet has none.
    return rangeOrNull(ask('getActiveCell')) as Range;
  }

  getActiveRange(): Range | null {
    return rangeOrNull(ask('getActiveRange'));
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList | null {
    return rangeListOrNull(ask('getActiveRangeList'));
  }

  getActiveSheet(): Sheet {
    return sheetFrom(asNumber(ask('getActiveSheet')));
  }

  getCurrentCell(): Range | null {
    return rangeOrNull(ask('getActiveCell'));
  }

  getId(): string {
    return asText(ask('getId'));
  }

  getName(): string {
    return asText(ask('getName'));
  }

  getNumSheets(): number {
    return asList(ask('getSheets')).length;
  }

  getSheetById(id: number): Sheet | null {
    return sheetOrNull(ask('getSheetById', id));
  }

  getSheetByName(name: string): Sheet | null {
    return sheetOrNull(ask('getSheetByName', name));
  }

  getSheets(): Sheet[] {
    return asList(ask('getSheets')).map((id) => sheetFrom(asNumber(id)));
  }

  getSpreadsheetLocale(): string {
    return asText(ask('getSpreadsheetLocale'));
  }

  getSpreadsheetTimeZone(): string {
    return asText(ask('getSpreadsheetTimeZone'));
  }

  getUrl(): string {
    return asText(ask('getUrl'));
  }

  insertSheet(name?: string | number | object, index?: number | object): Sheet {
    if (typeof name === 'object' || typeof index === 'object') {
      return notModelled('Spreadsheet.insertSheet from a template');
    }
    if (name === undefined) return sheetFrom(asNumber(ask('insertSheet', null, null)));
    if (typeof name === 'number') return sheetFrom(asNumber(ask('insertSheet', null, name)));
    return sheetFrom(asNumber(ask('insertSheet', name, index ?? null)));
  }

  moveActiveSheet(position: number): void {
    ask('moveActiveSheet', position);
  }

  setActiveRange(range: Range): Range {
    ask('setActiveRange', rangeOut(range));
    return range;
  }

  setActiveSheet(sheet: Sheet): Sheet {
    call('Sheet', 'activate', [sheetOut(sheet)]);
    return sheet;
  }

  toast(message: string, title?: string, seconds?: number | null): void {
    ask('toast', message, title ?? null, seconds ?? null);
  }
}
model(SpreadsheetModel, 'Spreadsheet', 'SpreadsheetApp.Spreadsheet', {
  deleteSheet: 'object',
  getActiveCell: '',
  getActiveRange: '',
  getActiveRangeList: '',
  getActiveSheet: '',
  getCurrentCell: '',
  getId: '',
  getName: '',
  getNumSheets: '',
  getSheetById: 'integer',
  getSheetByName: 'text',
  getSheets: '',
  getSpreadsheetLocale: '',
  getSpreadsheetTimeZone: '',
  getUrl: '',
  insertSheet:
    '|text|integer|text integer|!options|!text options|!integer options|!text integer options',
  moveActiveSheet: 'integer',
  setActiveRange: 'object',
  setActiveSheet: 'object|!object boolean',
  toast: 'text|text text|text text number?',
});

/** The spreadsheet that the script is bound to, or that the add-on is open in. */
export function spreadsheet(): Spreadsheet {
  return full<Spreadsheet>(new SpreadsheetModel());
}
