import type { Wire } from '../bridge';
import { textsOut } from './cells';
import { member } from './enumeration';
import { full, Modelled, model } from './model';
import { call, exception, notModelled } from './post';
import { rangeOut } from './range';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;

import { DataValidationCriteria, type Rule, values } from './rule';
import { validation } from './validation';

// developers.google.com/apps-script/guides/sheets: a list of values in a rule holds 500 at most.
const LONGEST_LIST = 500;

class BuilderModel
  extends Modelled
  implements
    Pick<
      Builder,
      | 'build'
      | 'copy'
      | 'getAllowInvalid'
      | 'getCriteriaType'
      | 'getCriteriaValues'
      | 'getHelpText'
      | 'requireCheckbox'
      | 'requireDate'
      | 'requireNumberBetween'
      | 'requireNumberGreaterThan'
      | 'requireNumberGreaterThanOrEqualTo'
      | 'requireValueInList'
      | 'requireValueInRange'
      | 'setAllowInvalid'
      | 'setHelpText'
    >
{
  #rule: Partial<Rule>;

  constructor(rule: Partial<Rule>) {
    super();
    this.#rule = rule;
  }

  #require(criteria: keyof Criteria, args: readonly Wire[]): Builder {
    this.#rule = { ...this.#rule, criteria, args };
    return full<Builder>(this);
  }

  #done(): Rule {
    const { criteria, args } = this.#rule;
    if (criteria === undefined || args === undefined) {
      return notModelled('DataValidationBuilder.build without a rule');
    }
    // The reference: new rules let invalid values in, with a warning, unless told otherwise.
    return {
      criteria,
      args,
      allowInvalid: this.#rule.allowInvalid ?? true,
      help: this.#rule.help ?? null,
    };
  }

  build(): DataValidation {
    return validation(this.#done());
  }

  copy(): Builder {
    return builder({ ...this.#rule });
  }

  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid ?? true;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return member(DataValidationCriteria, this.#done().criteria);
  }

  getCriteriaValues(): unknown[] {
    return values(this.#done());
  }

  getHelpText(): string | null {
    return this.#rule.help ?? null;
  }

  requireCheckbox(): Builder {
    return this.#require('CHECKBOX', []);
  }

  requireDate(): Builder {
    return this.#require('DATE_IS_VALID_DATE', []);
  }

  requireNumberBetween(start: number, end: number): Builder {
    return this.#require('NUMBER_BETWEEN', [start, end]);
  }

  requireNumberGreaterThan(number: number): Builder {
    return this.#require('NUMBER_GREATER_THAN', [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): Builder {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  requireValueInList(list: string[], showDropdown = true): Builder {
    if (list.length > LONGEST_LIST) {
      throw exception(
        `The data validation rule has more items than the limit of ${LONGEST_LIST}. Use the "List from a range" criteria instead.`,
      );
    }
    return this.#require('VALUE_IN_LIST', [
      textsOut(list, 'DataValidationBuilder.requireValueInList'),
      showDropdown,
    ]);
  }

  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, showDropdown = true): Builder {
    return this.#require('VALUE_IN_RANGE', [rangeOut(range), showDropdown]);
  }

  setAllowInvalid(allowInvalid: boolean): Builder {
    this.#rule = { ...this.#rule, allowInvalid };
    return full<Builder>(this);
  }

  setHelpText(help: string): Builder {
    this.#rule = { ...this.#rule, help };
    return full<Builder>(this);
  }
}
model(BuilderModel, 'DataValidationBuilder', 'SpreadsheetApp.DataValidationBuilder', {
  build: '',
  copy: '',
  getAllowInvalid: '',
  getCriteriaType: '',
  getCriteriaValues: '',
  getHelpText: '',
  requireCheckbox: '|!any|!any any',
  requireDate: '',
  requireNumberBetween: 'number number',
  requireNumberGreaterThan: 'number',
  requireNumberGreaterThanOrEqualTo: 'number',
  requireValueInList: 'list|list boolean',
  requireValueInRange: 'object|object boolean',
  setAllowInvalid: 'boolean',
  setHelpText: 'text',
});

/** A builder, empty or begun from a rule. */
export function builder(rule: Partial<Rule> = {}): Builder {
  return full<Builder>(new BuilderModel(rule));
}

/** `SpreadsheetApp.newDataValidation`. */
export function newDataValidation(): Builder {
  call('SpreadsheetApp', 'newDataValidation');
  return builder();
}
