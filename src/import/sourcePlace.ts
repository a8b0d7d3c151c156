import type { OrderShown } from '../model/importResults';
import { a1 } from '../sheet/a1';
import type { PlacedRow } from '../sheet/snapshot';

/** Where the key of an order stands on one of its rows: a page goes there. */
export function sourcePlace({ entry, row }: PlacedRow): NonNullable<OrderShown['place']> {
  const cell = a1({ row: row.number, column: entry.header.at('source') ?? 1 });
  return { tab: entry.tab.name, row: row.number, cell };
}
