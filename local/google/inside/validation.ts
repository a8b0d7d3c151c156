import type { Wire, WireObject } from '../bridge';
import { cellIn, textsOut } from './cells';
import { enumeration, member } from './enumeration';
import { full, Modelled, model } from './model';
import { asBoolean, asList, asObject, asText, call, exception, notModelled } from './post';
import { rangeFrom, rangeOut } from './range';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** developers.google.com/apps-script/reference/spreadsheet/data-validation-criteria, as modelled. */
export const DataValidationCriteria = enumeration<Criteria>('DataValidationCriteria', [
  'CHECKBOX',
  'NUMBER_BETWEEN',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
]);

// developers.google.com/apps-script/guides/sheets: a list of values in a rule holds 500 at most.
const LONGEST_LIST = 500;

interface Rule {
  readonly criteria: keyof Criteria;
  readonly args: readonly Wire[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

function values(rule: Rule): unknown[] {
  if (rule.criteria === 'VALUE_IN_RANGE') return [rangeFrom(rule.args[0] ?? null), rule.args[1]];
  return rule.args.map(cellIn);
}

class DataValidationModel
  extends Modelled
  implements
    Pick<
      DataValidation,
      'copy' | 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText'
    >
{
  readonly #rule: Rule;

  constructor(rule: Rule) {
    super();
    this.#rule = rule;
  }

  static ruleOf(value: unknown): Rule {
    return value instanceof DataValidationModel
      ? value.#rule
      : notModelled('setDataValidation with something that was not built');
  }

  copy(): Builder {
    return builder(this.#rule);
  }

  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return member(DataValidationCriteria, this.#rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    return values(this.#rule);
  }

  // The types promise text; the reference says null where there is none.
  getHelpText(): string {
    return this.#rule.help as string;
  }
}
model(DataValidationModel, 'DataValidation', 'SpreadsheetApp.DataValidation', {
  copy: '',
  getAllowInvalid: '',
  getCriteriaType: '',
  getCriteriaValues: '',
  getHelpText: '',
});

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
    // A new rule lets invalid values in with a warning unless told otherwise [?]; the reference
    // says that the builder's default is to allow them.
    return {
      criteria,
      args,
      allowInvalid: this.#rule.allowInvalid ?? true,
      help: this.#rule.help ?? null,
    };
  }

  build(): DataValidation {
    return full<DataValidation>(new DataValidationModel(this.#done()));
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
  requireCheckbox: '',
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

/** A rule on its way out; null takes a rule away. */
export function ruleOut(value: unknown): Wire {
  if (value === null) return null;
  const rule = DataValidationModel.ruleOf(value);
  const wire: WireObject = {
    criteria: rule.criteria,
    args: rule.args,
    allowInvalid: rule.allowInvalid,
    help: rule.help,
  };
  return wire;
}

/** A rule on its way in. */
export function ruleIn(value: Wire): DataValidation | null {
  if (value === null) return null;
  const { criteria, args, allowInvalid, help } = asObject(value);
  return full<DataValidation>(
    new DataValidationModel({
      criteria: asText(criteria ?? null) as keyof Criteria,
      args: asList(args ?? null),
      allowInvalid: asBoolean(allowInvalid ?? null),
      help: help === null || help === undefined ? null : asText(help),
    }),
  );
}
