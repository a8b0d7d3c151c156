import { writeFileSync } from 'node:fs';
import { type DataValidation, type Cell as FileCell, type WriteSheet, writeXlsx } from 'hucre';
import { columnLetters } from '../columns';
import type { Cell, Google, Rule, Sheet } from '../google/index';

/** Writes the spreadsheet as it stands to an `.xlsx` file, with its formats, notes and dropdowns. */
export async function saveWorkbook(google: Google, path: string): Promise<void> {
  const sheets = google.workbook.sheets();
  writeFileSync(path, await writeXlsx({ sheets: sheets.map((sheet) => fileSheet(sheet, sheets)) }));
}

function fileSheet(sheet: Sheet, all: readonly Sheet[]): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  sheet.rows.forEach((row, down) => {
    row.forEach((cell, right) => {
      if (cell?.content !== undefined) cells.set(`${down},${right}`, fileCell(cell, down === 0));
    });
  });
  const width = Math.max(1, ...sheet.rows.map((row) => row.length));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    cells,
    columns: Array.from({ length: width }, (_, index) => ({
      width: Math.round((sheet.widths[index + 1] ?? 100) / 7),
    })),
    freezePane: { rows: sheet.frozenRows },
    dataValidations: validations(sheet, all),
  };
}

function fileCell({ content, format, note }: Cell, isHeader: boolean): Partial<FileCell> {
  return {
    value: content ?? null,
    style: {
      ...(format && format !== '@' ? { numFmt: format } : {}),
      ...(isHeader ? { font: { bold: true } } : {}),
    },
    ...(note ? { comment: { text: note } } : {}),
  };
}

/** One validation for each stretch of a column that has the same rule. */
function validations(sheet: Sheet, all: readonly Sheet[]): DataValidation[] {
  const found: DataValidation[] = [];
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    const ruled = sheet.rows.flatMap((row, index) => (row[column]?.rule ? [index] : []));
    const [first] = ruled;
    const last = ruled[ruled.length - 1];
    const rule = first === undefined ? undefined : sheet.rows[first]?.[column]?.rule;
    const validation = rule && fileValidation(rule, all);
    if (!validation || first === undefined || last === undefined) continue;
    const letters = columnLetters(column + 1);
    found.push({ ...validation, range: `${letters}${first + 1}:${letters}${last + 1}` });
  }
  return found;
}

function fileValidation(
  rule: Rule,
  all: readonly Sheet[],
): Omit<DataValidation, 'range'> | undefined {
  const common = { type: 'list', allowBlank: true, showErrorMessage: !rule.allowInvalid } as const;
  if (rule.criteria === 'CHECKBOX') return { ...common, values: ['TRUE', 'FALSE'] };
  if (rule.criteria !== 'VALUE_IN_RANGE') return undefined;
  const [id, row, column, rows] = (rule.args[0] ?? []) as number[];
  const source = all.find((sheet) => sheet.id === id);
  if (!source || row === undefined || column === undefined || rows === undefined) return undefined;
  const letters = columnLetters(column);
  const name = source.name.replace(/'/g, "''");
  return { ...common, formula1: `'${name}'!$${letters}$${row}:$${letters}$${row + rows - 1}` };
}
