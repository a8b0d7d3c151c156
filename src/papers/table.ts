import { onOneLine } from '../model/plain';

/** How the cells of a file are told apart: by tabs, or as the spreadsheets of a place open a CSV file. */
export type Separator = '\t' | ';' | ',';

/** What makes UTF-8 known to the programs that would read a CSV file in another way. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table whose cells are told apart by tabs: to be pasted, or to be saved as TSV. */
export function tabbed(rows: ReadonlyArray<readonly string[]>): string {
  return joined(rows, '\t', (cell) => cell);
}

/** The same as a CSV file, as a spreadsheet opens it where amounts are written with that decimal mark. */
export function commaSeparated(
  rows: ReadonlyArray<readonly string[]>,
  decimalMark: '.' | ',',
): string {
  const separator = decimalMark === ',' ? ';' : ',';
  return BYTE_ORDER_MARK + joined(rows, separator, (cell) => quoted(cell, separator));
}

function joined(
  rows: ReadonlyArray<readonly string[]>,
  separator: Separator,
  write: (cell: string) => string,
): string {
  return rows.map((row) => `${row.map((cell) => write(safe(cell))).join(separator)}\r\n`).join('');
}

/**
 * A text on one line, which no spreadsheet takes for a formula: what begins like one gets an apostrophe before it, as a
 * person would type it.
 */
function safe(cell: string): string {
  const text = onOneLine(cell);
  const isNumber = /^-?\d+(?:[.,]\d+)?$/.test(text);
  // guard: no-formula-in-file
  return !isNumber && /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string, separator: Separator): string {
  return cell.includes('"') || cell.includes(separator) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
