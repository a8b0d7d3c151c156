import { type Bundle, readBundle } from '../entry/bundle';
import type { Catalog, Choice, PriceValue } from '../lists/catalog';
import { AMOUNT_LIMIT } from '../model/limits';
import { type Minor, minor } from '../model/money';
import type { Bundle as HeldBundle } from '../qomon/shapes';
import { readGroup } from '../sheet/group';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import type { Run } from './run';

/**
 * Reads rows of one payment again, whatever their states and whoever else bears their references. Rows
 * for which Qomon holds a bundle are read at the prices of its day.
 */
export function rereadBundle(
  { standards }: Pick<Run, 'standards'>,
  placed: readonly PlacedRow[],
  held?: HeldBundle,
): Bundle {
  const rows = placed.map(({ row }) => row);
  const { context } = standards;
  const catalog = held ? atPricesOf(held, context.catalog) : context.catalog;
  return readBundle(
    rows,
    { ...context, catalog },
    {
      ...standards,
      grouped: rows.some((row) => groupOf(row) !== ''),
      known: () => ({ problems: [], warnings: [] }),
    },
  );
}

/** A price may have changed since; what it was then stands beside what was paid. */
function atPricesOf({ memberships }: HeldBundle, catalog: Catalog): Catalog {
  const then = new Map(
    (memberships ?? []).flatMap(({ membership_price_id: id, amount_initial: amount }) =>
      id !== undefined && amount !== undefined && amount > 0 && amount <= AMOUNT_LIMIT
        ? [[Number(id), minor(amount)] as const]
        : [],
    ),
  );
  if (then.size === 0) return catalog;
  const priced = (choice: Choice<PriceValue>): Choice<PriceValue> => {
    const amount: Minor | undefined = then.get(choice.value.id);
    // A price that leaves the amount open is the same at any amount.
    if (amount === undefined || choice.value.amount === undefined) return choice;
    return { ...choice, value: { ...choice.value, amount } };
  };
  return { ...catalog, membershipPrices: catalog.membershipPrices.map(priced) };
}

/** What tells the group of a row from those of others; `''` for a payment of its own. */
export function groupOf(row: EntryRow): string {
  const group = readGroup(row.cell('group'));
  return group.kind === 'name' ? group.key : '';
}
