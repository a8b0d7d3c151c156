import { currencyIn, moneyIn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
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
  told: Pick<ActivePayments, 'refundedItems'>,
): Items {
  const all = bundlesOf(rows).map((placed) => itemsOfPayment(standards, placed, told));
  return {
    memberships: all.flatMap(({ memberships }) => memberships),
    donations: all.flatMap(({ donations }) => donations),
    unread: all.flatMap(({ unread }) => unread),
    unplaced: all.flatMap(({ unplaced }) => unplaced),
  };
}

/** A membership or a donation on a row; without an amount where it cannot be read. */
interface Carried {
  readonly on: PlacedRow;
  readonly list: 'memberships' | 'donations';
  readonly name: string;
  readonly amount: number | undefined;
}

const ID_COLUMN = { memberships: 'membershipId', donations: 'donationId' } as const;

function itemsOfPayment(
  standards: Standards,
  placed: readonly PlacedRow[],
  { refundedItems }: Pick<ActivePayments, 'refundedItems'>,
): Items {
  const { currency, paid } = paidBy(standards, placed);
  const all = carriedBy(standards, placed, currency, paid);
  const unread = all.filter(({ amount }) => amount === undefined);
  const read = all.flatMap(({ on, list, name, amount }) => {
    if (amount === undefined || !currency) return [];
    const id = seenIn(on.row.cell(ID_COLUMN[list]));
    const names = { memberships: '', donations: '', [list]: name };
    const fact = { part: partOf(on.row.state), money: { amount, currency } as Money, ...names };
    return [{ list, fact, told: refundedItems.get(itemName(list, id)) ?? 0 }];
  });
  const back = read.length === 0 ? 0 : refundedOf(standards, placed);
  const isWhole = back > 0 && back === paid;
  const isTold = read.reduce((sum, { told }) => sum + told, 0) === back;
  const isOpen = back > 0 && !isTold && !isWhole && (read.length > 1 || unread.length > 0);
  const refunded = ({ fact, told }: (typeof read)[number]): number | undefined => {
    if (back === 0 || fact.part === 'ended') return 0;
    if (isOpen) return undefined;
    if (isTold) return told;
    return isWhole ? fact.money.amount : back;
  };
  const factsOf = (wanted: Carried['list']): ItemFact[] =>
    read
      .filter(({ list }) => list === wanted)
      .map((one) => ({ ...one.fact, refunded: refunded(one) }));
  return {
    memberships: factsOf('memberships'),
    donations: factsOf('donations'),
    unread: unread.map(({ on }) => ({ ...placeOf(on), isLeft: partOf(on.row.state) === 'left' })),
    unplaced: isOpen ? placed.filter(isPaying).slice(0, 1).map(placeOf) : [],
  };
}

/** The items on the rows of one payment, those that are what it leaves last. */
function carriedBy(
  standards: Standards,
  placed: readonly PlacedRow[],
  currency: Currency | undefined,
  paid: number,
): Carried[] {
  const { catalog } = standards.context;
  const memberships = (on: PlacedRow): Carried[] => {
    if (isBlank(on.row.cell('membership'))) return [];
    const price = choiceIn(on.row.cell('membership'), catalog.membershipPrices);
    const name = named(on, 'membership', catalog.membershipPrices);
    const amount = typed(standards, on, 'membershipAmount', currency, price?.value.amount);
    return [{ on, list: 'memberships', name, amount: currency && amount }];
  };
  const donation = (on: PlacedRow, amount: number | undefined): Carried => {
    return { on, list: 'donations', name: donationName(standards, on), amount };
  };
  const isOpen = ({ row }: PlacedRow): boolean =>
    isBlank(row.cell('donationAmount')) && !isBlank(row.cell('donation'));
  const known = placed.flatMap((on) => [
    ...memberships(on),
    ...(isBlank(on.row.cell('donationAmount'))
      ? []
      : [donation(on, typed(standards, on, 'donationAmount', currency, undefined))]),
  ]);
  // What a payment leaves is not known beside an amount that is not.
  const left = known.reduce<number | undefined>(
    (rest, { amount }) => (rest === undefined || amount === undefined ? undefined : rest - amount),
    currency && paid,
  );
  const open = placed.filter(isOpen);
  const share = open.length === 1 && left !== undefined && left > 0 ? left : undefined;
  return [...known, ...open.map((on) => donation(on, share))];
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
