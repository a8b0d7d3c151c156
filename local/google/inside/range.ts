import type { Wire, WireRange } from '../bridge';
import { cellIn, cellOut, tableOut, textOrNull } from './cells';
import { enumeration, enumName } from './enumeration';
import { full, Modelled, model } from './model';
import { asBoolean, asList, asNumber, asText, call, exception, notModelled } from './post';
import { protectionFrom } from './protection';
import { sheetFrom } from './sheet';
import { ruleIn, ruleOut } from './validation';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation | null;
type Alignment = 'left' | 'center' | 'normal' | 'right' | null;

/** developers.google.com/apps-script/reference/spreadsheet/wrap-strategy */
export const WrapStrategy = enumeration<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>(
  'WrapStrategy',
  ['CLIP', 'OVERFLOW', 'WRAP'],
);

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

type ClearOptions = NonNullable<Parameters<Range['clear']>[0]>;

/** Everything that is modelled of a range. */
type Modelled_ = Pick<
  Range,
  | 'activate'
  | 'clear'
  | 'clearContent'
  | 'clearDataValidations'
  | 'clearFormat'
  | 'clearNote'
  | 'getA1Notation'
  | 'getBackground'
  | 'getBackgrounds'
  | 'getCell'
  | 'getColumn'
  | 'getDataValidation'
  | 'getDataValidations'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'getGridId'
  | 'getHeight'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getNote'
  | 'getNotes'
  | 'getNumColumns'
  | 'getNumRows'
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'getRow'
  | 'getRowIndex'
  | 'getSheet'
  | 'getValue'
  | 'getValues'
  | 'getWidth'
  | 'insertCheckboxes'
  | 'isBlank'
  | 'isChecked'
  | 'offset'
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
>;

class RangeModel extends Modelled implements Modelled_ {
  readonly #at: WireRange;

  constructor(at: WireRange) {
    super();
    this.#at = at;
  }

  static at(value: unknown): WireRange {
    return value instanceof RangeModel
      ? value.#at
      : notModelled('a range that is not from this spreadsheet');
  }

  #ask(method: string, ...args: Wire[]): Wire {
    return call('Range', method, [this.#at, ...args]);
  }

  #do(method: string, ...args: Wire[]): Range {
    call('Range', method, [this.#at, ...args]);
    return full<Range>(this);
  }

  #table<T>(method: string, read: (value: Wire) => T): T[][] {
    return asList(this.#ask(method)).map((row) => asList(row).map(read));
  }

  #first<T>(method: string, read: (value: Wire) => T): T {
    const [sheet, row, column] = this.#at;
    return read(call('Range', method, [[sheet, row, column, 1, 1]]));
  }

  activate(): Range {
    return this.#do('activate');
  }

  clear(options?: ClearOptions): Range {
    const parts = { contentsOnly: false, formatOnly: false, validationsOnly: false };
    for (const [key, value] of Object.entries(options ?? {})) {
      if (!(key in parts)) notModelled(`Range.clear with ${key}`);
      Reflect.set(parts, key, value === true);
    }
    return this.#do('clear', parts);
  }

  clearContent(): Range {
    return this.#do('clearContent');
  }

  clearDataValidations(): Range {
    return this.#do('setDataValidation', null);
  }

  clearFormat(): Range {
    return this.#do('clearFormat');
  }

  clearNote(): Range {
    return this.#do('setNote', '');
  }

  getA1Notation(): string {
    return asText(this.#ask('getA1Notation'));
  }

  getBackground(): string {
    return this.#first('getBackground', asText);
  }

  getBackgrounds(): string[][] {
    return this.#table('getBackgrounds', asText);
  }

  getCell(row: number, column: number): Range {
    const [sheet, top, left, rows, columns] = this.#at;
    if (row < 1 || column < 1 || row > rows || column > columns) {
      throw exception('Cell reference out of range');
    }
    return rangeFrom([sheet, top + row - 1, left + column - 1, 1, 1]);
  }

  getColumn(): number {
    return this.#at[2];
  }

  getDataValidation(): Rule {
    return this.#first('getDataValidation', ruleIn);
  }

  getDataValidations(): Rule[][] {
    return this.#table('getDataValidations', ruleIn);
  }

  getDisplayValue(): string {
    return this.#first('getDisplayValue', asText);
  }

  getDisplayValues(): string[][] {
    return this.#table('getDisplayValues', asText);
  }

  getFormula(): string {
    return this.#first('getFormula', asText);
  }

  getFormulas(): string[][] {
    return this.#table('getFormulas', asText);
  }

  getGridId(): number {
    return this.#at[0];
  }

  getHeight(): number {
    return this.#at[3];
  }

  getLastColumn(): number {
    return this.#at[2] + this.#at[4] - 1;
  }

  getLastRow(): number {
    return this.#at[1] + this.#at[3] - 1;
  }

  getNote(): string {
    return this.#first('getNote', asText);
  }

  getNotes(): string[][] {
    return this.#table('getNotes', asText);
  }

  getNumColumns(): number {
    return this.#at[4];
  }

  getNumRows(): number {
    return this.#at[3];
  }

  getNumberFormat(): string {
    return this.#first('getNumberFormat', asText);
  }

  getNumberFormats(): string[][] {
    return this.#table('getNumberFormats', asText);
  }

  getRow(): number {
    return this.#at[1];
  }

  getRowIndex(): number {
    return this.#at[1];
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetFrom(this.#at[0]);
  }

  getValue(): unknown {
    return this.#first('getValue', cellIn);
  }

  getValues(): unknown[][] {
    return this.#table('getValues', cellIn);
  }

  getWidth(): number {
    return this.#at[4];
  }

  insertCheckboxes(): Range {
    return this.#do('insertCheckboxes');
  }

  isBlank(): boolean {
    return asBoolean(this.#ask('isBlank'));
  }

  isChecked(): boolean | null {
    const checked = this.#ask('isChecked');
    return checked === null ? null : asBoolean(checked);
  }

  offset(down: number, right: number, rows?: number, columns?: number): Range {
    const [sheet, top, left, height, width] = this.#at;
    const at = [sheet, top + down, left + right, rows ?? height, columns ?? width] as const;
    if (at[1] < 1 || at[2] < 1) throw exception(OUTSIDE);
    return rangeFrom(call('Sheet', 'getRange', [...at]));
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionFrom(asNumber(this.#ask('protect')));
  }

  setBackground(color: string | null): Range {
    return this.#do('setBackground', color);
  }

  setBackgrounds(colors: (string | null)[][]): Range {
    return this.#do('setBackgrounds', tableOut(colors, textOrNull('Range.setBackgrounds')));
  }

  setDataValidation(rule: Rule): Range {
    return this.#do('setDataValidation', ruleOut(rule));
  }

  setDataValidations(rules: Rule[][]): Range {
    return this.#do('setDataValidations', tableOut(rules, ruleOut));
  }

  setFontColor(color: string | null): Range {
    return this.#do('setFontColor', color);
  }

  setFontColors(colors: unknown[][]): Range {
    return this.#do('setFontColors', tableOut(colors, textOrNull('Range.setFontColors')));
  }

  setFontStyle(style: GoogleAppsScript.Spreadsheet.FontStyle | null): Range {
    return this.#do('setFontStyle', style);
  }

  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): Range {
    return this.#do('setFontWeight', weight);
  }

  setFontWeights(weights: (GoogleAppsScript.Spreadsheet.FontWeight | null)[][]): Range {
    return this.#do('setFontWeights', tableOut(weights, textOrNull('Range.setFontWeights')));
  }

  setFormula(formula: string): Range {
    return this.#do('setFormula', formula);
  }

  setHorizontalAlignment(alignment: Alignment): Range {
    return this.#do('setHorizontalAlignment', alignment);
  }

  setNote(note: string | null): Range {
    return this.#do('setNote', note);
  }

  setNotes(notes: (string | null)[][]): Range {
    return this.#do('setNotes', tableOut(notes, textOrNull('Range.setNotes')));
  }

  setNumberFormat(format: string): Range {
    return this.#do('setNumberFormat', format);
  }

  setNumberFormats(formats: string[][]): Range {
    return this.#do('setNumberFormats', tableOut(formats, textOrNull('Range.setNumberFormats')));
  }

  setValue(value: unknown): Range {
    return this.#do('setValue', cellOut(value));
  }

  setValues(values: unknown[][]): Range {
    return this.#do('setValues', tableOut(values, cellOut));
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Range {
    return this.#do('setVerticalAlignment', alignment);
  }

  setWrap(wrap: boolean): Range {
    return this.#do('setWrap', wrap ? 'WRAP' : 'OVERFLOW');
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Range {
    const name = enumName(strategy) ?? notModelled('Range.setWrapStrategy with no WrapStrategy');
    return this.#do('setWrapStrategy', name);
  }
}
model(RangeModel, 'Range', 'SpreadsheetApp.Range', {
  activate: '',
  clear: '|options',
  clearContent: '',
  clearDataValidations: '',
  clearFormat: '',
  clearNote: '',
  getA1Notation: '',
  getBackground: '',
  getBackgrounds: '',
  getCell: 'integer integer',
  getColumn: '',
  getDataValidation: '',
  getDataValidations: '',
  getDisplayValue: '',
  getDisplayValues: '',
  getFormula: '',
  getFormulas: '',
  getGridId: '',
  getHeight: '',
  getLastColumn: '',
  getLastRow: '',
  getNote: '',
  getNotes: '',
  getNumColumns: '',
  getNumRows: '',
  getNumberFormat: '',
  getNumberFormats: '',
  getRow: '',
  getRowIndex: '',
  getSheet: '',
  getValue: '',
  getValues: '',
  getWidth: '',
  insertCheckboxes: '',
  isBlank: '',
  isChecked: '',
  offset: 'integer integer|integer integer integer|integer integer integer integer',
  protect: '',
  setBackground: 'text?',
  setBackgrounds: 'table',
  setDataValidation: 'object?',
  setDataValidations: 'table',
  setFontColor: 'text?',
  setFontColors: 'table',
  setFontStyle: 'text?',
  setFontWeight: 'text?',
  setFontWeights: 'table',
  setFormula: 'text',
  setHorizontalAlignment: 'text?',
  setNote: 'text?',
  setNotes: 'table',
  setNumberFormat: 'text',
  setNumberFormats: 'table',
  setValue: 'any',
  setValues: 'table',
  setVerticalAlignment: 'text?',
  setWrap: 'boolean',
  setWrapStrategy: 'object',
});

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
  return RangeModel.at(range);
}
