import type { Standards } from '../check/review';
import { currencyIn, moneyIn } from '../check/rowMoney';
import { readAmount } from '../entry/amount';
import { choiceIn } from '../entry/choice';
import { type ActivePayments, itemName } from '../journal/history';
import type { ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import type { Currency, Money } from '../model/money';
import { isBlank, seenIn } from '../model/plain';
import type { PaymentPart, RowPlace, UnreadItem } from '../model/summaryResults';
import { readGroup } from '../sheet/group';
import type { PlacedRow } from '../sheet/snapshot';
import { isPaying, named, partOf, placeOf, readRefunded } from './facts';

/** A membership or a donation as its row says. */
export interface ItemFact {
  readonly part: PaymentPart;
  readonly money: Money;
  /** What was given back of it; undefined where something was of its payment, and nothing tells of which item. */
  readonly refunded: number | undefined;
  readonly memberships: string;
  readonly donations: string;
}

/** What memberships and donations the rows carry, and the rows of which an amount cannot be read. */
export interface Items {
  readonly memberships: readonly ItemFact[];
  readonly donations: readonly ItemFact[];
  readonly unread: readonly UnreadItem[];
  /** Payments of which something was given back, and nothing tells of which item. */
  readonly unplaced: readonly RowPlace[];
}

/**
 * Reads the items of all rows; a donation without an amount is what its payments leave. What was given back is that of
 * the items which the journal names, where it comes to what the rows say; else of the only item, or of all of them.
 */
export function itemsOn(
  standards: Standards,
  rows: readonly PlacedRow[],
  { refundedItems }: Pick<ActivePayments, 'refundedItems'>,
): Items {
  const memberships: ItemFact[] = [];
  const donations: ItemFact[] = [];
  const unread: UnreadItem[] = [];
  const unplaced: RowPlace[] = [];
  for (const placed of bundlesOf(rows)) {
    const { currency, paid } = paidBy(standards, placed);
    let left: number | undefined = paid;
    const given: { list: ItemFact[]; at: number; told: number }[] = [];
    const open: PlacedRow[] = [];
    const put = (
      one: PlacedRow,
      list: ItemFact[],
      names: Pick<ItemFact, 'memberships' | 'donations'>,
      amount: number | undefined,
    ): void => {
      if (amount === undefined || !currency) {
        // What a payment leaves is not known beside an amount that is not.
        left = undefined;
        unread.push({ ...placeOf(one), isLeft: partOf(one.row.state) === 'left' });
      } else {
        left = left === undefined ? undefined : left - amount;
        const money = { amount, currency } as Money;
        const [name, id] =
          list === memberships
            ? (['memberships', 'membershipId'] as const)
            : (['donations', 'donationId'] as const);
        const told = refundedItems.get(itemName(name, seenIn(one.row.cell(id)))) ?? 0;
        given.push({ list, at: list.length, told });
        list.push({ part: partOf(one.row.state), money, refunded: 0, ...names });
      }
    };
    for (const one of placed) {
      const { catalog } = standards.context;
      if (!isBlank(one.row.cell('membership'))) {
        const price = choiceIn(one.row.cell('membership'), catalog.membershipPrices);
        const name = named(one, 'membership', catalog.membershipPrices);
        const amount = typed(standards, one, 'membershipAmount', currency, price?.value.amount);
        put(one, memberships, { memberships: name, donations: '' }, amount);
      }
      if (isBlank(one.row.cell('donation')) && isBlank(one.row.cell('donationAmount'))) continue;
      if (isBlank(one.row.cell('donationAmount'))) open.push(one);
      else {
        const amount = typed(standards, one, 'donationAmount', currency, undefined);
        put(one, donations, { memberships: '', donations: donationName(standards, one) }, amount);
      }
    }
    for (const one of open) {
      const share = open.length === 1 && left !== undefined && left > 0 ? left : undefined;
      put(one, donations, { memberships: '', donations: donationName(standards, one) }, share);
    }
    const back = refundedOf(standards, placed);
    const [only, ...others] = given;
    const isWhole = back > 0 && back === paid;
    if (back === 0 || !only) continue;
    const isTold = given.reduce((sum, { told }) => sum + told, 0) === back;
    const isOpen = !isTold && !isWhole && (others.length > 0 || left === undefined);
    if (isOpen) unplaced.push(...placed.filter(isPaying).slice(0, 1).map(placeOf));
    for (const { list, at, told } of given) {
      const item = list[at];
      if (!item || item.part === 'ended') continue;
      const own = isTold ? told : isWhole ? item.money.amount : back;
      list[at] = { ...item, refunded: isOpen ? undefined : own };
    }
  }
  return { memberships, donations, unread, unplaced };
}

/** What was given back of a payment, by its rows. */
function refundedOf(standards: Standards, placed: readonly PlacedRow[]): number {
  return placed.filter(isPaying).reduce((sum, one) => sum + (readRefunded(standards, one) ?? 0), 0);
}

/** The rows of each payment: those of a group, and each other row alone. */
function bundlesOf(rows: readonly PlacedRow[]): PlacedRow[][] {
  return [
    ...groupBy(rows, (placed): unknown => {
      const group = readGroup(placed.row.cell('group'));
      return group.kind === 'name' ? `${placed.entry.tab.id}\n${group.key}` : placed;
    }).values(),
  ];
}

function paidBy(
  { context }: Standards,
  placed: readonly PlacedRow[],
): { readonly currency: Currency | undefined; readonly paid: number } {
  const paying = placed.filter(isPaying);
  const [first = placed[0]] = paying;
  return {
    currency: first && currencyIn(context, first.row),
    paid: paying.reduce((sum, { row }) => sum + (moneyIn(context, row)?.amount ?? 0), 0),
  };
}

function typed(
  { context }: Standards,
  { row }: PlacedRow,
  key: ColumnKey,
  currency: Currency | undefined,
  otherwise: number | undefined,
): number | undefined {
  if (isBlank(row.cell(key))) return otherwise;
  const read = currency && readAmount(row.cell(key), currency, context.decimalMark);
  return read?.ok ? read.amount : undefined;
}

function donationName({ context: { catalog } }: Standards, placed: PlacedRow): string {
  const { defaultDonationPrice: id, donationPrices } = catalog;
  const name = named(placed, 'donation', donationPrices);
  return name === '' ? (donationPrices.find((one) => one.id === id)?.label ?? '') : name;
}
