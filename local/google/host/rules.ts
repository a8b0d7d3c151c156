import { a1Of } from './a1';
import { notModelled } from './errors';
import { display, isDateFormat } from './formats';
import { readCells, sheetOf } from './grid';
import { localeOf } from './locales';
import type { Cell, Content, Rule, Sheet, Workbook } from './state';

function numberArg(rule: Rule, index: number): number {
  const value = rule.args[index];
  return typeof value === 'number' ? value : notModelled(`A rule of ${rule.criteria}`);
}

/** What ranges offer, by the state of their sheet, which never changes. */
const offered = new WeakMap<Sheet, Map<string, ReadonlySet<string>>>();

function listed(rule: Rule, workbook: Workbook, locale: string): ReadonlySet<string> {
  const [first] = rule.args;
  if (!Array.isArray(first)) return notModelled(`A rule of ${rule.criteria}`);
  if (rule.criteria === 'VALUE_IN_LIST') return new Set(first.map(String));
  const [sheet, row, column, rows, columns] = first.map(Number);
  const rect = { row: row ?? 1, column: column ?? 1, rows: rows ?? 1, columns: columns ?? 1 };
  const source = sheetOf(workbook, sheet ?? 0);
  const key = `${locale} ${first.join(' ')}`;
  const known = offered.get(source) ?? new Map<string, ReadonlySet<string>>();
  offered.set(source, known);
  const held = known.get(key);
  if (held !== undefined) return held;
  const shown = localeOf(locale);
  const values = new Set(readCells(source, rect, (cell) => display(cell, shown)).flat());
  known.set(key, values);
  return values;
}

/** Whether a rule lets this content in. Blank cells always pass, a checkbox's too. */
export function allows(rule: Rule, cell: Cell, workbook: Workbook, locale: string): boolean {
  const content: Content | undefined = cell.content;
  if (content === undefined) return true;
  switch (rule.criteria) {
    case 'CHECKBOX':
      return typeof content === 'boolean';
    case 'DATE_IS_VALID_DATE':
      return typeof content === 'number' && isDateFormat(cell.format);
    case 'NUMBER_BETWEEN':
      return (
        typeof content === 'number' &&
        content >= numberArg(rule, 0) &&
        content <= numberArg(rule, 1)
      );
    case 'NUMBER_GREATER_THAN':
      return typeof content === 'number' && content > numberArg(rule, 0);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return typeof content === 'number' && content >= numberArg(rule, 0);
    case 'VALUE_IN_LIST':
    case 'VALUE_IN_RANGE':
      return listed(rule, workbook, locale).has(display(cell, localeOf(locale)));
    default:
      return notModelled(`A rule of ${rule.criteria}`);
  }
}

/** Google's text for a write that a rule refuses. */
export function refusal(rule: Rule, row: number, column: number): string {
  const where = a1Of({ row, column, rows: 1, columns: 1 });
  const help = rule.help === null ? '' : ` ${rule.help}`;
  return `The data you entered in cell ${where} violates the data validation rules set on this cell.${help}`;
}
