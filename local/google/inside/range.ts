import type { Wire, WireRange } from '../bridge';
import { cellOut, tableOut, textOrNull } from './cells';
import { enumName } from './enumeration';
import { full, model } from './model';
import { asList, asNumber, call, notModelled } from './post';
import { protectionFrom } from './protection';
import { RangePlace } from './range-place';
import { RangeReading } from './range-reading';
import { RANGE_SIGNATURES } from './range-signatures';
import { ruleOut } from './validation';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation | null;
type Alignment = 'left' | 'center' | 'normal' | 'right' | null;

type ClearOptions = NonNullable<Parameters<Range['clear']>[0]>;

function change(range: RangePlace, method: string, ...args: Wire[]): Range {
  call('Range', method, [RangePlace.at(range), ...args]);
  return full<Range>(range);
}

/** What a range lets be done to it. */
class RangeModel
  extends RangeReading
  implements
    Pick<
      Range,
      | 'activate'
      | 'clear'
      | 'clearContent'
      | 'clearDataValidations'
      | 'clearFormat'
      | 'clearNote'
      | 'insertCheckboxes'
      | 'protect'
      | 'setBackground'
      | 'setBackgrounds'
      | 'setDataValidation'
      | 'setDataValidations'
      | 'setFontColor'
      | 'setFontColors'
      | 'setFontStyle'
      | 'setFontWeight'
      | 'setFontWeights'
      | 'setFormula'
      | 'setHorizontalAlignment'
      | 'setNote'
      | 'setNotes'
      | 'setNumberFormat'
      | 'setNumberFormats'
      | 'setValue'
      | 'setValues'
      | 'setVerticalAlignment'
      | 'setWrap'
      | 'setWrapStrategy'
      | 'shiftColumnGroupDepth'
    >
{
  activate(): Range {
    return change(this, 'activate');
  }

  clear(options?: ClearOptions): Range {
    const parts = { contentsOnly: false, formatOnly: false, validationsOnly: false };
    for (const [key, value] of Object.entries(options ?? {})) {
      if (!(key in parts)) notModelled(`Range.clear with ${key}`);
      Reflect.set(parts, key, value === true);
    }
    return change(this, 'clear', parts);
  }

  clearContent(): Range {
    return change(this, 'clearContent');
  }

  clearDataValidations(): Range {
    return change(this, 'setDataValidation', null);
  }

  clearFormat(): Range {
    return change(this, 'clearFormat');
  }

  clearNote(): Range {
    return change(this, 'setNote', '');
  }

  insertCheckboxes(): Range {
    return change(this, 'insertCheckboxes');
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionFrom(asNumber(call('Range', 'protect', [RangePlace.at(this)])));
  }

  setBackground(color: string | null): Range {
    return change(this, 'setBackground', color);
  }

  setBackgrounds(colors: (string | null)[][]): Range {
    return change(this, 'setBackgrounds', tableOut(colors, textOrNull('Range.setBackgrounds')));
  }

  setDataValidation(rule: Rule): Range {
    return change(this, 'setDataValidation', ruleOut(rule));
  }

  setDataValidations(rules: Rule[][]): Range {
    return change(this, 'setDataValidations', tableOut(rules, ruleOut));
  }

  setFontColor(color: string | null): Range {
    return change(this, 'setFontColor', color);
  }

  setFontColors(colors: unknown[][]): Range {
    return change(this, 'setFontColors', tableOut(colors, textOrNull('Range.setFontColors')));
  }

  setFontStyle(style: GoogleAppsScript.Spreadsheet.FontStyle | null): Range {
    return change(this, 'setFontStyle', style);
  }

  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): Range {
    return change(this, 'setFontWeight', weight);
  }

  setFontWeights(weights: (GoogleAppsScript.Spreadsheet.FontWeight | null)[][]): Range {
    return change(this, 'setFontWeights', tableOut(weights, textOrNull('Range.setFontWeights')));
  }

  setFormula(formula: string): Range {
    return change(this, 'setFormula', formula);
  }

  setHorizontalAlignment(alignment: Alignment): Range {
    return change(this, 'setHorizontalAlignment', alignment);
  }

  setNote(note: string | null): Range {
    return change(this, 'setNote', note === null ? null : String(note));
  }

  setNotes(notes: (string | null)[][]): Range {
    return change(this, 'setNotes', tableOut(notes, textOrNull('Range.setNotes')));
  }

  setNumberFormat(format: string): Range {
    return change(this, 'setNumberFormat', format);
  }

  setNumberFormats(formats: string[][]): Range {
    return change(
      this,
      'setNumberFormats',
      tableOut(formats, textOrNull('Range.setNumberFormats')),
    );
  }

  setValue(value: unknown): Range {
    return change(this, 'setValue', cellOut(value));
  }

  setValues(values: unknown[][]): Range {
    return change(this, 'setValues', tableOut(values, cellOut));
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Range {
    return change(this, 'setVerticalAlignment', alignment);
  }

  setWrap(wrap: boolean): Range {
    return change(this, 'setWrap', wrap ? 'WRAP' : 'OVERFLOW');
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Range {
    const name = enumName(strategy) ?? notModelled('Range.setWrapStrategy with no WrapStrategy');
    return change(this, 'setWrapStrategy', name);
  }

  shiftColumnGroupDepth(delta: number): Range {
    return change(this, 'shiftColumnGroupDepth', delta);
  }
}
model(RangeModel, 'Range', 'SpreadsheetApp.Range', RANGE_SIGNATURES);

function number(value: Wire | undefined): number {
  return asNumber(value ?? null);
}

/** A range from what crossed. */
export function rangeFrom(value: Wire): Range {
  const [sheet, row, column, rows, columns] = asList(value);
  return full<Range>(
    new RangeModel([number(sheet), number(row), number(column), number(rows), number(columns)]),
  );
}

/** A range, or null where there is none. */
export function rangeOrNull(value: Wire): Range | null {
  return value === null ? null : rangeFrom(value);
}

/** Where a range is, to send across. */
export function rangeOut(range: unknown): WireRange {
  return RangePlace.at(range);
}
