import type { WireRange } from '../bridge';
import { Modelled } from './model';
import { asText, call, exception, notModelled } from './post';
import { rangeFrom } from './range';
import { sheetFrom } from './sheet';

type Range = GoogleAppsScript.Spreadsheet.Range;

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Where a range is. */
export class RangePlace
  extends Modelled
  implements
    Pick<
      Range,
      | 'getA1Notation'
      | 'getCell'
      | 'getColumn'
      | 'getGridId'
      | 'getHeight'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getNumColumns'
      | 'getNumRows'
      | 'getRow'
      | 'getRowIndex'
      | 'getSheet'
      | 'getWidth'
      | 'offset'
    >
{
  readonly #at: WireRange;

  constructor(at: WireRange) {
    super();
    this.#at = at;
  }

  static at(value: unknown): WireRange {
    return value instanceof RangePlace
      ? value.#at
      : notModelled('a range that is not from this spreadsheet');
  }

  getA1Notation(): string {
    return asText(call('Range', 'getA1Notation', [this.#at]));
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

  getNumColumns(): number {
    return this.#at[4];
  }

  getNumRows(): number {
    return this.#at[3];
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

  getWidth(): number {
    return this.#at[4];
  }

  offset(down: number, right: number, rows?: number, columns?: number): Range {
    const [sheet, top, left, height, width] = this.#at;
    const at = [sheet, top + down, left + right, rows ?? height, columns ?? width] as const;
    if (at[1] < 1 || at[2] < 1) throw exception(OUTSIDE);
    return rangeFrom(call('Sheet', 'getRange', [...at]));
  }
}
