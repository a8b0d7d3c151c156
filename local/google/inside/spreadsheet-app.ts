import { BooleanCriteria, newConditionalFormatRule } from './conditional-format';
import { GroupControlTogglePosition } from './group';
import { full, Modelled, model } from './model';
import { asBoolean, asNumber, call, exception } from './post';
import { ProtectionType } from './protection';
import { rangeOrNull } from './range';
import { rangeListFrom } from './range-list';
import { DataValidationCriteria } from './rule';
import { newDataValidation } from './rule-builder';
import { sheetFrom } from './sheet';
import { SheetType } from './sheet-type';
import { spreadsheet } from './spreadsheet';
import { ui } from './ui';
import { WrapStrategy } from './wrap-strategy';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

class SpreadsheetAppModel
  extends Modelled
  implements
    Pick<
      App,
      | 'BooleanCriteria'
      | 'DataValidationCriteria'
      | 'GroupControlTogglePosition'
      | 'ProtectionType'
      | 'SheetType'
      | 'WrapStrategy'
      | 'flush'
      | 'getActive'
      | 'getActiveRange'
      | 'getActiveRangeList'
      | 'getActiveSheet'
      | 'getActiveSpreadsheet'
      | 'getCurrentCell'
      | 'getUi'
      | 'newConditionalFormatRule'
      | 'newDataValidation'
      | 'openById'
      | 'openByUrl'
      | 'setActiveSheet'
    >
{
  readonly BooleanCriteria = BooleanCriteria;
  readonly GroupControlTogglePosition = GroupControlTogglePosition;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly ProtectionType = ProtectionType;
  readonly SheetType = SheetType;
  readonly WrapStrategy = WrapStrategy;

  flush(): void {
    call('SpreadsheetApp', 'flush');
  }

  // The types say that it is there; a clock's run of an add-on may have none.
  getActive(): Spreadsheet {
    const there = asBoolean(call('SpreadsheetApp', 'getActive'));
    return there ? spreadsheet() : (null as unknown as Spreadsheet);
  }

  // The types say that there is one; a chart sheet has none.
  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return rangeOrNull(call('Spreadsheet', 'getActiveRange')) as GoogleAppsScript.Spreadsheet.Range;
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList {
    return rangeListFrom(call('Spreadsheet', 'getActiveRangeList'));
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetFrom(asNumber(call('Spreadsheet', 'getActiveSheet')));
  }

  getActiveSpreadsheet(): Spreadsheet {
    const there = asBoolean(call('SpreadsheetApp', 'getActiveSpreadsheet'));
    return there ? spreadsheet() : (null as unknown as Spreadsheet);
  }

  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range {
    return rangeOrNull(call('Spreadsheet', 'getActiveCell')) as GoogleAppsScript.Spreadsheet.Range;
  }

  getUi(): GoogleAppsScript.Base.Ui {
    call('SpreadsheetApp', 'getUi');
    return ui();
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return newConditionalFormatRule();
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
  newConditionalFormatRule: '',
  newDataValidation: '',
  openById: 'text',
  openByUrl: 'text',
  setActiveSheet: 'object|!object boolean',
});

/** The service `SpreadsheetApp`. */
export const SpreadsheetApp = full<App>(new SpreadsheetAppModel());
