import type { Wire } from '../bridge';
import { cellOut } from './cells';
import { enumName } from './enumeration';
import { full, Modelled, model } from './model';
import { asList, call, notModelled } from './post';
import { rangeFrom, rangeOut } from './range';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

class RangeListModel
  extends Modelled
  implements
    Pick<
      RangeList,
      | 'activate'
      | 'clearContent'
      | 'clearDataValidations'
      | 'clearNote'
      | 'getRanges'
      | 'insertCheckboxes'
      | 'setBackground'
      | 'setFontColor'
      | 'setFontWeight'
      | 'setHorizontalAlignment'
      | 'setNote'
      | 'setNumberFormat'
      | 'setValue'
      | 'setVerticalAlignment'
      | 'setWrapStrategy'
    >
{
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }

  #do(method: string, ...args: Wire[]): RangeList {
    call('RangeList', method, [this.#ranges.map(rangeOut), ...args]);
    return full<RangeList>(this);
  }

  activate(): RangeList {
    return this.#do('activate');
  }

  clearContent(): RangeList {
    return this.#do('clearContent');
  }

  clearDataValidations(): RangeList {
    return this.#do('setDataValidation', null);
  }

  clearNote(): RangeList {
    return this.#do('setNote', '');
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  insertCheckboxes(): RangeList {
    return this.#do('insertCheckboxes');
  }

  setBackground(color: string | null): RangeList {
    return this.#do('setBackground', color);
  }

  setFontColor(color: string | null): RangeList {
    return this.#do('setFontColor', color);
  }

  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): RangeList {
    return this.#do('setFontWeight', weight);
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): RangeList {
    return this.#do('setHorizontalAlignment', alignment);
  }

  setNote(note: string | null): RangeList {
    return this.#do('setNote', note === null ? null : String(note));
  }

  setNumberFormat(format: string): RangeList {
    return this.#do('setNumberFormat', format);
  }

  setValue(value: unknown): RangeList {
    return this.#do('setValue', cellOut(value));
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): RangeList {
    return this.#do('setVerticalAlignment', alignment);
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): RangeList {
    const name =
      enumName(strategy) ?? notModelled('RangeList.setWrapStrategy with no WrapStrategy');
    return this.#do('setWrapStrategy', name);
  }
}
model(RangeListModel, 'RangeList', 'SpreadsheetApp.RangeList', {
  activate: '',
  clearContent: '',
  clearDataValidations: '',
  clearNote: '',
  getRanges: '',
  insertCheckboxes: '|!any|!any any',
  setBackground: 'text?',
  setFontColor: 'text?',
  setFontWeight: 'text?',
  setHorizontalAlignment: 'text?',
  setNote: 'scalar?',
  setNumberFormat: 'text',
  setValue: 'any',
  setVerticalAlignment: 'text?',
  setWrapStrategy: 'object',
});

/** A range list from what crossed. */
export function rangeListFrom(value: Wire): RangeList {
  return full<RangeList>(new RangeListModel(asList(value).map(rangeFrom)));
}

/** A range list, or null where nothing is selected. */
export function rangeListOrNull(value: Wire): RangeList | null {
  return value === null ? null : rangeListFrom(value);
}
