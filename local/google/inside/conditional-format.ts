import type { Wire, WireObject } from '../bridge';
import { enumeration } from './enumeration';
import { full, Modelled, model } from './model';
import { asList, asObject, asText, asTextOrNull, call, exception, notModelled } from './post';
import { rangeFrom, rangeOut } from './range';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** developers.google.com/apps-script/reference/spreadsheet/boolean-criteria, as modelled. */
export const BooleanCriteria = enumeration<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>(
  'BooleanCriteria',
  ['TEXT_EQUAL_TO'],
);

interface Parts {
  readonly ranges: readonly Range[];
  readonly text: string;
  readonly background: string | null;
  readonly fontColor: string | null;
}

class ConditionModel
  extends Modelled
  implements Pick<Condition, 'getCriteriaType' | 'getCriteriaValues'>
{
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return BooleanCriteria.TEXT_EQUAL_TO;
  }

  getCriteriaValues(): unknown[] {
    return [this.#text];
  }
}
model(ConditionModel, 'BooleanCondition', 'SpreadsheetApp.BooleanCondition', {
  getCriteriaType: '',
  getCriteriaValues: '',
});

/** A conditional format that has been built. */
class RuleModel
  extends Modelled
  implements Pick<Rule, 'getBooleanCondition' | 'getGradientCondition' | 'getRanges'>
{
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super();
    this.#parts = parts;
  }

  static partsOf(value: unknown): Parts {
    return value instanceof RuleModel
      ? value.#parts
      : notModelled('Sheet.setConditionalFormatRules with something that was not built');
  }

  getBooleanCondition(): Condition | null {
    return full<Condition>(new ConditionModel(this.#parts.text));
  }

  getGradientCondition(): null {
    return null;
  }

  getRanges(): Range[] {
    return [...this.#parts.ranges];
  }
}
model(RuleModel, 'ConditionalFormatRule', 'SpreadsheetApp.ConditionalFormatRule', {
  getBooleanCondition: '',
  getGradientCondition: '',
  getRanges: '',
});

class BuilderModel
  extends Modelled
  implements
    Pick<Builder, 'build' | 'setBackground' | 'setFontColor' | 'setRanges' | 'whenTextEqualTo'>
{
  #parts: Partial<Parts> = {};

  #with(part: Partial<Parts>): Builder {
    this.#parts = { ...this.#parts, ...part };
    return full<Builder>(this);
  }

  build(): Rule {
    const { ranges = [], text, background = null, fontColor = null } = this.#parts;
    if (text === undefined) return notModelled('ConditionalFormatRuleBuilder.build without a rule');
    // …/reference/spreadsheet/conditional-format-rule-builder: a rule applies to ranges.
    if (ranges.length === 0) {
      throw exception('The conditional format rule must have at least one range.');
    }
    return full<Rule>(new RuleModel({ ranges, text, background, fontColor }));
  }

  setBackground(background: string | null): Builder {
    return this.#with({ background });
  }

  setFontColor(fontColor: string | null): Builder {
    return this.#with({ fontColor });
  }

  setRanges(ranges: Range[]): Builder {
    return this.#with({ ranges });
  }

  whenTextEqualTo(text: string): Builder {
    return this.#with({ text });
  }
}
model(BuilderModel, 'ConditionalFormatRuleBuilder', 'SpreadsheetApp.ConditionalFormatRuleBuilder', {
  build: '',
  setBackground: 'text?',
  setFontColor: 'text?',
  setRanges: 'list',
  whenTextEqualTo: 'text',
});

/** `SpreadsheetApp.newConditionalFormatRule`. */
export function newConditionalFormatRule(): Builder {
  call('SpreadsheetApp', 'newConditionalFormatRule');
  return full<Builder>(new BuilderModel());
}

/** A conditional format on its way out. */
export function formatOut(value: unknown): WireObject {
  const { ranges, text, background, fontColor } = RuleModel.partsOf(value);
  return { ranges: ranges.map(rangeOut), text, background, fontColor };
}

/** A conditional format on its way in. */
export function formatIn(value: Wire): Rule {
  const { ranges, text, background, fontColor } = asObject(value);
  return full<Rule>(
    new RuleModel({
      ranges: asList(ranges ?? null).map(rangeFrom),
      text: asText(text ?? null),
      background: asTextOrNull(background ?? null),
      fontColor: asTextOrNull(fontColor ?? null),
    }),
  );
}
