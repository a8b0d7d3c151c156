import { type Bundle, readBundle } from '../entry/bundle';
import type { Catalog, Choice, PriceValue } from '../lists/catalog';
import { AMOUNT_LIMIT } from '../model/limits';
import { type Currency, type Minor, minor, readCurrency } from '../model/money';
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

/** Prices and the space's currency may have changed since: what they were then stands beside what was paid. */
function atPricesOf(held: HeldBundle, catalog: Catalog): Catalog {
  const { memberships, donations, transactions } = held;
  const currencies = new Set((transactions ?? []).flatMap((one) => currencyOf(one) ?? []));
  const [currency] = currencies;
  return {
    ...catalog,
    currency: currencies.size === 1 ? currency : catalog.currency,
    membershipPrices: pricesThen(
      catalog.membershipPrices,
      new Map((memberships ?? []).map((one) => [Number(one.membership_price_id), one])),
      { isFixed: true },
    ),
    donationPrices: pricesThen(
      catalog.donationPrices,
      new Map((donations ?? []).map((one) => [Number(one.donation_price_id), one])),
      { isFixed: false },
    ),
  };
}

interface HeldItem {
  readonly amount_initial?: number | undefined;
  readonly currency?: string | undefined;
}

/** `isFixed`: a blank amount is the price's, and not what the payment leaves. */
function pricesThen(
  choices: ReadonlyArray<Choice<PriceValue>>,
  then: ReadonlyMap<number, HeldItem>,
  { isFixed }: { readonly isFixed: boolean },
): ReadonlyArray<Choice<PriceValue>> {
  return choices.map((choice) => {
    const item = then.get(choice.value.id);
    if (!item) return choice;
    const { currency, amount } = choice.value;
    const initial = isFixed ? amountOf(item) : undefined;
    const value = {
      ...choice.value,
      // A price in any currency stays one.
      currency: currency && (currencyOf(item) ?? currency),
      amount: initial ?? amount,
    };
    return { ...choice, value };
  });
}

function currencyOf({ currency }: HeldItem): Currency | undefined {
  return readCurrency(currency ?? '');
}

function amountOf({ amount_initial: amount = 0 }: HeldItem): Minor | undefined {
  return amount > 0 && amount <= AMOUNT_LIMIT ? minor(amount) : undefined;
}

/** What tells the group of a row from those of others; `''` for a payment of its own. */
export function groupOf(row: EntryRow): string {
  const group = readGroup(row.cell('group'));
  return group.kind === 'name' ? group.key : '';
}
