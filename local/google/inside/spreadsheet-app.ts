import { full, Modelled, model } from './model';
import { asNumber, call, exception } from './post';
import { ProtectionType } from './protection';
import { rangeFrom, WrapStrategy } from './range';
import { rangeListFrom } from './range-list';
import { DataValidationCriteria } from './rule';
import { newDataValidation } from './rule-builder';
import { sheetFrom } from './sheet';
import { spreadsheet } from './spreadsheet';
import { ui } from './ui';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

class SpreadsheetAppModel
  extends Modelled
  implements
    Pick<
      App,
      | 'DataValidationCriteria'
      | 'ProtectionType'
      | 'WrapStrategy'
      | 'flush'
      | 'getActive'
      | 'getActiveRange'
      | 'getActiveRangeList'
      | 'getActiveSheet'
      | 'getActiveSpreadsheet'
      | 'getCurrentCell'
      | 'getUi'
      | 'newDataValidation'
      | 'openById'
      | 'openByUrl'
      | 'setActiveSheet'
    >
{
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly ProtectionType = ProtectionType;
  readonly WrapStrategy = WrapStrategy;

  flush(): void {
    call('SpreadsheetApp', 'flush');
  }

  getActive(): Spreadsheet {
    call('SpreadsheetApp', 'getActive');
    return spreadsheet();
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return rangeFrom(call('Spreadsheet', 'getActiveRange'));
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList {
    return rangeListFrom(call('Spreadsheet', 'getActiveRangeList'));
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetFrom(asNumber(call('Spreadsheet', 'getActiveSheet')));
  }

  getActiveSpreadsheet(): Spreadsheet {
    call('SpreadsheetApp', 'getActiveSpreadsheet');
    return spreadsheet();
  }

  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range {
    return rangeFrom(call('Spreadsheet', 'getActiveCell'));
  }

  getUi(): GoogleAppsScript.Base.Ui {
    call('SpreadsheetApp', 'getUi');
    return ui();
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return newDataValidation();
  }

  // `spreadsheets.currentonly` gives the open file alone.
  openById(_id: string): Spreadsheet {
    throw exception(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
  }

  openByUrl(_url: string): Spreadsheet {
    throw exception(
      'Specified permissions are not sufficient to call SpreadsheetApp.openByUrl. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
  }

  setActiveSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): GoogleAppsScript.Spreadsheet.Sheet {
    return spreadsheet().setActiveSheet(sheet);
  }
}
model(SpreadsheetAppModel, 'SpreadsheetApp', '', {
  flush: '',
  getActive: '',
  getActiveRange: '',
  getActiveRangeList: '',
  getActiveSheet: '',
  getActiveSpreadsheet: '',
  getCurrentCell: '',
  getUi: '',
  newDataValidation: '',
  openById: 'text',
  openByUrl: 'text',
  setActiveSheet: 'object',
});

/** The service `SpreadsheetApp`. */
export const SpreadsheetApp = full<App>(new SpreadsheetAppModel());
