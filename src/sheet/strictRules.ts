import type { ColumnKey } from '../model/columns';
import type { CellPlace } from '../model/ports';
import { readAt } from './readAt';
import { groupBy, type PlacedRow } from './snapshot';

/**
 * Takes rules away that would refuse what the add-on writes into its own columns: they come with what people paste, and
 * a result that is refused leaves its payment without its IDs. A call or two for each tab.
 */
export function freeOfRules(rows: readonly PlacedRow[], keys: readonly ColumnKey[]): void {
  const cells = rows.flatMap((placed) => keys.map((key) => ({ placed, key })));
  const strict = readAt(cells, (tab, area) => tab.strict(area)).filter(({ text }) => text !== '');
  for (const [tab, own] of groupBy(strict, ({ cell }) => cell.placed.entry.tab)) {
    tab.loosen(
      own.flatMap(({ cell: { placed, key } }): CellPlace[] => {
        const column = placed.entry.header.at(key);
        return column === undefined ? [] : [{ row: placed.row.number, column }];
      }),
    );
  }
}
