import type { Wire } from '../bridge';
import { cellIn } from './cells';
import { enumeration } from './enumeration';
import { rangeFrom } from './range';

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

/** A rule as it is built. */
export interface Rule {
  readonly criteria: keyof Criteria;
  readonly args: readonly Wire[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

/** The arguments of a rule, as a script sees them. */
export function values(rule: Rule): unknown[] {
  if (rule.criteria === 'VALUE_IN_RANGE') return [rangeFrom(rule.args[0] ?? null), rule.args[1]];
  return rule.args.map(cellIn);
}
