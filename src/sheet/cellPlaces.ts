import type { ColumnKey } from '../model/columns';
import type { CellPlace } from '../model/ports';
import type { PlacedRow } from './snapshot';

/** Where cells of a row stand; nothing for columns that its tab does not have. */
export function placesOf({ entry, row }: PlacedRow, keys: readonly ColumnKey[]): CellPlace[] {
  return keys.flatMap((key) => {
    const column = entry.header.at(key);
    return column === undefined ? [] : [{ row: row.number, column }];
  });
}
