import type { Contact } from '../contacts/contact';
import { type Day, startOfDay } from '../entry/calendar';
import { readDay } from '../entry/date';
import type { Catalog, Choice } from '../lists/catalog';
import type { ColumnKey } from '../model/columns';
import type { Why } from '../model/importResults';
import { type Currency, type Minor, majorNumber } from '../model/money';
import { sameCell } from '../model/plain';
import type { Cell, Zone } from '../model/ports';
import type { EntryRow } from '../sheet/tab';
import { type Item, methodOf } from './items';
import type { Order } from './orders';
import { beneficiaryOf, type Someone } from './people';
import { OWN } from './prints';
import type { Source } from './source';
import { personKey } from './written';

/** The cells of a row, as far as an import fills them. */
export type Fill = { readonly [Key in ColumnKey]?: Cell };

export interface CellContext {
  readonly source: Source;
  readonly catalog: Catalog;
  readonly currency: Currency;
  readonly zone: Zone;
  readonly people: ReadonlyMap<string, Pick<Someone, 'is' | 'name'>>;
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
  const someone = (who: Order['payer']) => context.people.get(personKey(who));
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
        ...dayFill('startDate', constants.startDate, zone),
        ...dayFill('endDate', constants.endDate, zone),
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
}

/** A cell with a day, `2026-01-31`; nothing where it is none. */
export function dayFill(
  key: 'startDate' | 'endDate',
  text: string | undefined,
  zone: Zone,
): Pick<Fill, typeof key> {
  const read = text === undefined ? undefined : readDay(text, { zone, order: 'ymd' });
  return read?.ok ? { [key]: dayCell(read.date.day, zone) } : {};
}

function dayCell(day: Day, zone: Zone): Cell {
  return new Date(startOfDay(day, zone));
}

function nameOf(someone: Pick<Someone, 'is'> | undefined): string {
  const is = someone?.is;
  return typeof is === 'object' && 'name' in is ? is.name : '';
}

/** The cells that say who somebody is. */
export const PERSON_CELLS = [
  { id: 'payerId', email: 'payerEmail' },
  { id: 'memberId', email: 'memberEmail' },
  { id: 'donorId', email: 'donorEmail' },
] as const;

/** An address beside the ID of somebody who bears another one would be a contradiction. */
function personCells(
  someone: Pick<Someone, 'is'> | undefined,
  email: 'payerEmail' | 'memberEmail' | 'donorEmail',
  id: 'payerId' | 'memberId' | 'donorId',
): Fill {
  const is = someone?.is;
  if (typeof is !== 'object') return {};
  const address = 'address' in is ? (is as Contact).address : '';
  return { [id]: is.id, ...(address !== '' && { [email]: address }) };
}

/** How many rows an order comes to. */
export function rowCount({ items }: Order): number {
  return Math.max(1, items.filter(({ to }) => to !== 'payment').length);
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
