import type { Contact } from '../contacts/contact';
import { type Day, startOfDay } from '../entry/calendar';
import { readDay } from '../entry/date';
import type { Catalog, Choice } from '../lists/catalog';
import type { ColumnKey } from '../model/columns';
import { hash32, hash64 } from '../model/hash';
import type { Why } from '../model/importResults';
import { type Currency, type Minor, majorNumber } from '../model/money';
import { sameCell } from '../model/plain';
import type { Cell, Zone } from '../model/ports';
import type { EntryRow } from '../sheet/tab';
import { type Item, methodOf, type Order } from './orders';
import { beneficiaryOf, type People, type Someone } from './people';
import type { Source } from './source';
import { personKey } from './written';

/** The cells of a row, as far as an import fills them. */
export type Fill = { readonly [Key in ColumnKey]?: Cell };

export interface CellContext {
  readonly source: Source;
  readonly catalog: Catalog;
  readonly currency: Currency;
  readonly zone: Zone;
  readonly people: People;
}

/** Why an order cannot be written by the lists as they are; undefined where it can. */
export function missingIn(order: Order, { source, catalog }: CellContext): Why | undefined {
  const gone = (text: string): Why => ({ kind: 'gone from the lists', text });
  const { campaign, status } = source.constants;
  const method = methodOf(source, order.method) ?? '';
  const isThere = (choices: ReadonlyArray<Choice<unknown>>, name: string): boolean =>
    choices.some((one) => one.name === name || one.label === name);
  if (!isThere(catalog.paymentMethods, method)) return gone(method);
  if (campaign !== undefined && !isThere(catalog.campaigns, campaign)) return gone(campaign);
  if (status !== undefined && !isThere(catalog.statuses, status)) return gone(status);
  const item = order.items.find((one) => one.price !== undefined && !priceOf(one, catalog));
  if (item) return gone(`#${item.price}`);
  // A membership is at a price, and so is a donation where the space has none for those without.
  const lacks = order.items.some(
    ({ to, price }) =>
      price === undefined &&
      (to === 'membership' || (to === 'donation' && catalog.defaultDonationPrice === undefined)),
  );
  return lacks ? { kind: 'no price' } : undefined;
}

function priceOf({ to, price }: Item, catalog: Catalog): string | undefined {
  const list = to === 'membership' ? catalog.membershipPrices : catalog.donationPrices;
  return list.find(({ id }) => id === price)?.label;
}

/** The rows of an order: the first carries the payment, and each item has a row. */
export function rowsOf(order: Order, context: CellContext): Fill[] {
  const { source, currency, zone } = context;
  const { constants } = source;
  const amount = (value: number): Cell => majorNumber({ amount: value as Minor, currency });
  const someone = (who: Order['payer']): Someone | undefined => context.people.get(personKey(who));
  const payer = someone(order.payer);
  const parts = order.items.filter(({ to }) => to !== 'payment');
  const payment: Fill = {
    ...personCells(payer, 'payerEmail', 'payerId'),
    payerName: nameOf(payer),
    amount: amount(order.total),
    paymentMethod: methodOf(source, order.method) ?? '',
    paymentDate: order.day ? dayCell(order.day, zone) : '',
    comment: order.key,
    ...(constants.campaign !== undefined && { campaignCode: constants.campaign }),
    ...(constants.status !== undefined && { paymentStatus: constants.status }),
  };
  const rows = parts.length === 0 ? [payment] : parts.map(rowOf);
  const group: Fill = rows.length > 1 ? { group: order.key } : {};
  return rows.map((row) => ({ ...row, ...group, source: order.key }));

  function rowOf(item: Item, index: number): Fill {
    const who = beneficiaryOf(order, item.who);
    const isPayer = personKey(who) === personKey(order.payer);
    const label = item.price === undefined ? '' : (priceOf(item, context.catalog) ?? '');
    const first = index === 0 ? payment : {};
    if (item.to === 'membership') {
      return {
        ...first,
        membership: label,
        membershipAmount: amount(item.amount),
        ...(isPayer ? {} : personCells(someone(who), 'memberEmail', 'memberId')),
        ...day('startDate', constants.startDate),
        ...day('endDate', constants.endDate),
      };
    }
    return {
      ...first,
      donation: label,
      donationAmount: amount(item.amount),
      ...(isPayer ? {} : personCells(someone(who), 'donorEmail', 'donorId')),
      ...(constants.affectation !== undefined && { affectation: constants.affectation }),
    };
  }

  function day(key: 'startDate' | 'endDate', text: string | undefined): Fill {
    const read = text === undefined ? undefined : readDay(text, { zone, order: 'ymd' });
    return read?.ok ? { [key]: dayCell(read.date.day, zone) } : {};
  }
}

function dayCell(day: Day, zone: Zone): Cell {
  return new Date(startOfDay(day, zone));
}

function nameOf(someone: Someone | undefined): string {
  const is = someone?.is;
  return typeof is === 'object' && 'name' in is ? is.name : '';
}

/** An address beside the ID of somebody who bears another one would be a contradiction. */
function personCells(
  someone: Someone | undefined,
  email: 'payerEmail' | 'memberEmail' | 'donorEmail',
  id: 'payerId' | 'memberId' | 'donorId',
): Fill {
  const is = someone?.is;
  if (typeof is !== 'object') return {};
  const address = 'address' in is ? (is as Contact).address : '';
  return { [id]: is.id, ...(address !== '' && { [email]: address }) };
}

/** The columns that an import fills and nobody else does: by them it is seen whether a row was edited. */
const OWN: readonly ColumnKey[] = [
  'group',
  'payerEmail',
  'payerId',
  'amount',
  'currency',
  'paymentMethod',
  'paymentDate',
  'paymentStatus',
  'campaignCode',
  'comment',
  'membership',
  'memberEmail',
  'memberId',
  'membershipAmount',
  'membershipComment',
  'donation',
  'donorEmail',
  'donorId',
  'donationAmount',
  'affectation',
  'donationComment',
];

/** Columns that an import fills too, and that say less of a payment. */
const BESIDE: readonly ColumnKey[] = ['startDate', 'endDate'];

/** True for a column that an import may fill. */
export function isFilled(key: ColumnKey): boolean {
  const isBeside = BESIDE.includes(key) || key === 'payerName';
  return OWN.includes(key) || isBeside || key === 'source' || key === 'reference';
}

/** What an import fills and a check writes too, as the contact is called then. */
const NAMES: readonly ColumnKey[] = ['payerName'];

/**
 * A print of rows, in whatever order they stand, with their number, one of what stands beside and one of the names:
 * another one says that somebody has edited them.
 */
export function printOfRows(rows: ReadonlyArray<(key: ColumnKey) => Cell>): string {
  const of = (keys: readonly ColumnKey[]): string =>
    rows
      .map((cell) => JSON.stringify(keys.map((key) => textOf(cell(key)))))
      .sort()
      .join('\n');
  return [hash64(of(OWN)), rows.length, hash32(of(BESIDE)), hash32(of(NAMES))].join('*');
}

/** True where rows read as a print says; one of an earlier release says nothing of what stands beside. */
export function isAsPrinted(rows: ReadonlyArray<(key: ColumnKey) => Cell>, print: string): boolean {
  const [own, count = '1', beside] = print.split('*');
  const [ownNow, countNow, besideNow] = printOfRows(rows).split('*');
  return own === ownNow && count === countNow && (beside === undefined || beside === besideNow);
}

/** The same of their names, which a check may have written since; a print of an earlier release says nothing of them. */
export function isNamedAsPrinted(
  rows: ReadonlyArray<(key: ColumnKey) => Cell>,
  print: string,
): boolean {
  const [, , , names] = print.split('*');
  return names === undefined || names === printOfRows(rows).split('*')[3];
}

/** Of how many rows a print is. */
export function countIn(print: string): number {
  return Number(print.split('*')[1] ?? 1);
}

/** How many rows an order comes to. */
export function rowCount({ items }: Order): number {
  return Math.max(1, items.filter(({ to }) => to !== 'payment').length);
}

function textOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.toISOString() : String(cell).trim();
}

/** True where nothing stands on a row but what a fill would write there. */
export function isPartOf(row: EntryRow, fill: Fill): boolean {
  return OWN.every((key) => {
    const cell = row.cell(key);
    return cell === '' || sameCell(cell, fill[key] ?? '');
  });
}

/** True where all of a fill stands on a row. */
export function isWhole(row: EntryRow, fill: Fill): boolean {
  return OWN.every((key) => !row.has(key) || sameCell(row.cell(key), fill[key] ?? ''));
}
