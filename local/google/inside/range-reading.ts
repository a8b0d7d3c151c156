import type { Wire } from '../bridge';
import { cellIn } from './cells';
import { asBoolean, asList, asText, call } from './post';
import { rangeFrom } from './range';
import { RangePlace } from './range-place';
import { ruleIn } from './validation';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation | null;

function ask(range: RangePlace, method: string): Wire {
  return call('Range', method, [RangePlace.at(range)]);
}

function table<T>(range: RangePlace, method: string, read: (value: Wire) => T): T[][] {
  return asList(ask(range, method)).map((row) => asList(row).map(read));
}

function first<T>(range: RangePlace, method: string, read: (value: Wire) => T): T {
  const [sheet, row, column] = RangePlace.at(range);
  return read(call('Range', method, [[sheet, row, column, 1, 1]]));
}

/** What a range holds and shows. */
export class RangeReading
  extends RangePlace
  implements
    Pick<
      Range,
      | 'canEdit'
      | 'getBackground'
      | 'getBackgrounds'
      | 'getDataValidation'
      | 'getDataValidations'
      | 'getDisplayValue'
      | 'getDisplayValues'
      | 'getFormula'
      | 'getFormulas'
      | 'getMergedRanges'
      | 'getNote'
      | 'getNotes'
      | 'getNumberFormat'
      | 'getNumberFormats'
      | 'getValue'
      | 'getValues'
      | 'isBlank'
      | 'isChecked'
      | 'isPartOfMerge'
    >
{
  canEdit(): boolean {
    return asBoolean(ask(this, 'canEdit'));
  }

  getBackground(): string {
    return first(this, 'getBackground', asText);
  }

  getBackgrounds(): string[][] {
    return table(this, 'getBackgrounds', asText);
  }

  getDataValidation(): Rule {
    return first(this, 'getDataValidation', ruleIn);
  }

  getDataValidations(): Rule[][] {
    return table(this, 'getDataValidations', ruleIn);
  }

  getDisplayValue(): string {
    return first(this, 'getDisplayValue', asText);
  }

  getDisplayValues(): string[][] {
    return table(this, 'getDisplayValues', asText);
  }

  getFormula(): string {
    return first(this, 'getFormula', asText);
  }

  getFormulas(): string[][] {
    return table(this, 'getFormulas', asText);
  }

  getMergedRanges(): Range[] {
    return asList(ask(this, 'getMergedRanges')).map(rangeFrom);
  }

  getNote(): string {
    return first(this, 'getNote', asText);
  }

  getNotes(): string[][] {
    return table(this, 'getNotes', asText);
  }

  getNumberFormat(): string {
    return first(this, 'getNumberFormat', asText);
  }

  getNumberFormats(): string[][] {
    return table(this, 'getNumberFormats', asText);
  }

  getValue(): unknown {
    return first(this, 'getValue', cellIn);
  }

  getValues(): unknown[][] {
    return table(this, 'getValues', cellIn);
  }

  isBlank(): boolean {
    return asBoolean(ask(this, 'isBlank'));
  }

  isChecked(): boolean | null {
    const checked = ask(this, 'isChecked');
    return checked === null ? null : asBoolean(checked);
  }

  isPartOfMerge(): boolean {
    return asBoolean(ask(this, 'isPartOfMerge'));
  }
}
