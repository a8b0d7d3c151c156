import { GoogleError } from './errors';
import type { Rect, Sheet } from './state';

/** `1` → `A`, `27` → `AA`. */
function columnName(column: number): string {
  let rest = column;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** `B2`, `B2:C5`, as Google writes a range. */
export function a1Of(rect: Rect): string {
  const first = columnName(rect.column) + rect.row;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnName(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
}

/** Reads `B2`, `B2:C5`, `B:C`, `2:5`, `B2:C` on a sheet; a sheet's name before `!` is dropped. */
export function parseA1(sheet: Sheet, text: string): Rect {
  const local = text.replace(/^.*!/, '').replaceAll('$', '');
  const match = /^([A-Za-z]*)(\d*)(?::([A-Za-z]*)(\d*))?$/.exec(local);
  if (match === null || local === '' || local === ':') throw new GoogleError('Range not found');
  const [, c1 = '', r1 = '', c2, r2] = match;
  const alone = c2 === undefined && r2 === undefined;
  if (alone && (c1 === '' || r1 === '')) throw new GoogleError('Range not found');
  const left = c1 === '' ? 1 : columnNumber(c1);
  const top = r1 === '' ? 1 : Number(r1);
  const right = alone ? left : c2 ? columnNumber(c2) : sheet.maxColumns;
  const bottom = alone ? top : r2 ? Number(r2) : sheet.maxRows;
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  return {
    row,
    column,
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}
