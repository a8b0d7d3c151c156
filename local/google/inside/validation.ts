import type { Wire, WireObject } from '../bridge';
import { member } from './enumeration';
import { full, Modelled, model } from './model';
import { asBoolean, asList, asObject, asText, notModelled } from './post';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;

import { DataValidationCriteria, type Rule, values } from './rule';
import { builder } from './rule-builder';

/** A rule that has been built. */
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

/** A rule, built, as a script holds it. */
export function validation(rule: Rule): DataValidation {
  return full<DataValidation>(new DataValidationModel(rule));
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
