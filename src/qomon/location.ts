import type { ColumnKey } from '../model/columns';
import { columnOfField, type ItemList } from '../model/fields';

/** Which item of a bundle, and which of its fields, Qomon speaks of. */
export interface FieldLocation {
  readonly list: ItemList;
  readonly index: number;
  readonly field: string | undefined;
}

/**
 * Reads the JSON path of a bad field: `body.data.transactions[0].amount`, `data/transactions/0/amount`,
 * `$['data']['transactions'][0]['amount']` and the like, since the pages do not say which notation
 * it is. Undefined where it names no item.
 */
export function readLocation(path: string | undefined): FieldLocation | undefined {
  const found = /(transactions|memberships|donations)[^\w-]+(\d+)(?:[^\w-]+(\w+))?/.exec(
    path ?? '',
  );
  if (!found) return undefined;
  return {
    list: found[1] as FieldLocation['list'],
    index: Number(found[2]),
    field: found[3],
  };
}

/** The column that a field of a bundle comes from. */
export function columnOf({ list, field }: FieldLocation): ColumnKey | undefined {
  return columnOfField(list, field);
}
