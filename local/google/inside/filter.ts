import type { Wire } from '../bridge';
import { full, Modelled, model } from './model';
import { rangeFrom } from './range';

type Filter = GoogleAppsScript.Spreadsheet.Filter;

/** A filter, as far as a script may ask it: where it is. */
class FilterModel extends Modelled implements Pick<Filter, 'getRange'> {
  readonly #range: Wire;

  constructor(range: Wire) {
    super();
    this.#range = range;
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return rangeFrom(this.#range);
  }
}
model(FilterModel, 'Filter', 'SpreadsheetApp.Filter', { getRange: '' });

/** The filter over that range, or null if the sheet has none. */
export function filterOrNull(range: Wire): Filter | null {
  return range === null ? null : full<Filter>(new FilterModel(range));
}
