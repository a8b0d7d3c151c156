import { type ExpectationName, forTyped } from '../../src/model/expectations';
import { CELL_LENGTH } from '../../src/model/limits';

type Range = GoogleAppsScript.Spreadsheet.Range;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How cells behave; each probe has a row of the scratch tab to itself. */
export function sheetProbes(scratch: () => Sheet) {
  const cell = (row: number): Range => scratch().getRange(row, 1);
  return {
    'sheet.types': () => {
      const range = scratch().getRange(1, 1, 1, 5);
      range.setValues([[1.5, true, 'text', new Date(Date.UTC(2026, 0, 15, 12)), '']]);
      SpreadsheetApp.flush();
      return (range.getValues()[0] ?? []).map(kindOf).join(' ');
    },
    'sheet.unsaved': () => {
      cell(2).setValue('written');
      return cell(2).getValue() === 'written' ? 'seen' : 'not seen';
    },
    'sheet.saved': () => {
      cell(3).setValue('written');
      SpreadsheetApp.flush();
      return cell(3).getValue() === 'written' ? 'kept' : 'lost';
    },
    'sheet.text': () => {
      const texts = ['=1+1', '+1', '-1', '@A1', '012', '1/2'];
      const changed = texts.filter((text) => !staysText(cell(4), text));
      return changed.length === 0 ? 'kept' : `changed: ${changed.join(' ')}`;
    },
    'sheet.apostrophe': () => (staysText(cell(5), "'quoted") ? 'kept' : 'changed'),
    'sheet.formula': () => {
      cell(6).setValue('=1+1');
      SpreadsheetApp.flush();
      return cell(6).getFormula() === '' ? 'text' : 'formula';
    },
    'sheet.numberAsText': () => {
      cell(7).setNumberFormat('@').setValue(12);
      SpreadsheetApp.flush();
      return kindOf(cell(7).getValue());
    },
    'sheet.dateAsNumber': () => {
      cell(8)
        .setNumberFormat('0')
        .setValue(new Date(Date.UTC(2026, 0, 15, 12)));
      SpreadsheetApp.flush();
      return kindOf(cell(8).getValue());
    },
    'sheet.rule': () => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireNumberBetween(1, 9)
        .setAllowInvalid(false)
        .build();
      cell(9).setDataValidation(rule);
      SpreadsheetApp.flush();
      if (isRefused(() => cell(9).setValue(50))) return 'refused at the write';
      return isRefused(() => SpreadsheetApp.flush()) ? 'refused at the flush' : 'not refused';
    },
    'sheet.size': () => {
      const range = scratch().getRange(10, 1, 1, 2);
      const isRefusedAtOnce = isRefused(() => range.setValues([[1, 2, 3]]));
      return isRefusedAtOnce || isRefused(() => SpreadsheetApp.flush()) ? 'refused' : 'not refused';
    },
    'sheet.longest': () => {
      cell(11).setNumberFormat('@').setValue('x'.repeat(CELL_LENGTH));
      SpreadsheetApp.flush();
      const kept = String(cell(11).getValue()).length === CELL_LENGTH ? 'kept' : 'cut';
      const isTooLong = isRefused(() => {
        cell(12).setValue('x'.repeat(CELL_LENGTH + 1));
        SpreadsheetApp.flush();
      });
      return `${CELL_LENGTH} ${kept}, ${CELL_LENGTH + 1} ${isTooLong ? 'refused' : 'kept'}`;
    },
    'sheet.checkbox': () => {
      const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      cell(14).setDataValidation(rule);
      SpreadsheetApp.flush();
      return kindOf(cell(14).getValue());
    },
    'sheet.kinds': otherKinds,
    ...forTyped((text) => () => typed(cell(13), text)),
    'sheet.locale': () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
  } satisfies Partial<Record<ExpectationName, () => string>>;
}

/** Charts and connected data in this spreadsheet, and whether cells can be asked of them. */
function otherKinds(): string {
  const others = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => sheet.getType() !== SpreadsheetApp.SheetType.GRID);
  const found = others.map((sheet) => {
    const throws = isRefused(() => sheet.getRange(1, 1)) && isRefused(() => sheet.getMaxColumns());
    return `${sheet.getType()}: ${throws ? 'throws' : 'answers'}`;
  });
  return [...new Set(found)].join(' · ') || 'cells alone';
}

/** What Sheets makes of a text: its kind, its value, what the cell shows, and in which format. */
function typed(cell: Range, text: string): string {
  cell.clear().setNumberFormat('#,##0.00').setValue(text);
  SpreadsheetApp.flush();
  const value: unknown = cell.getValue();
  const kind = KINDS[kindOf(value)] ?? 'text';
  const held = value instanceof Date ? value.toISOString() : String(value);
  return `${kind} ${held} · ${cell.getDisplayValue()} · ${cell.getNumberFormat()}`;
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'number',
  Date: 'date',
  boolean: 'yes or no',
};

function staysText(cell: Range, text: string): boolean {
  cell.setNumberFormat('@').setValue(text);
  SpreadsheetApp.flush();
  return cell.getFormula() === '' && cell.getValue() === text;
}

/** A Date of another world would pass for an object alone. */
function kindOf(value: unknown): string {
  if (value === '') return 'blank';
  if (value instanceof Date) return 'Date';
  return typeof value;
}

/** True where Google throws. */
export function isRefused(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}
