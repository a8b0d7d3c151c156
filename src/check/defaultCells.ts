import { startOfDay } from '../entry/calendar';
import type { Host } from '../host/host';
import type { ColumnKey } from '../model/columns';
import { isBlank } from '../model/plain';
import type { Tab } from '../model/ports';
import { type EventDefaults, eventDefaults } from '../settings/eventDefaults';
import type { PlacedRow } from '../sheet/snapshot';
import type { Entries } from '../sheet/writing';
import { isSendable } from './review';

/** What of a row says what was paid for: where any of it is filled, the event's prices are not meant. */
const ITEMS: readonly ColumnKey[] = [
  'membership',
  'membershipAmount',
  'donation',
  'donationAmount',
];

/**
 * What an event's tab says for the blank cells of a row that carries a payment: its day, how it was paid, the campaign,
 * and, where nothing says what it was for, the price.
 */
export function defaultCells({
  documentStore,
  zone,
}: Pick<Host, 'documentStore' | 'zone'>): (placed: PlacedRow) => Entries {
  const known = new Map<Tab, EventDefaults>();
  return ({ entry: { tab }, row }) => {
    const defaults = known.get(tab) ?? eventDefaults(documentStore, tab.id);
    known.set(tab, defaults);
    const blank = (key: ColumnKey): boolean => isBlank(row.cell(key));
    // A group's further rows carry none: a method of their own would make them payments.
    if (!isSendable(row) || blank('amount')) return {};
    const { paymentDate, membership, donation, ...others } = defaults;
    const price = ITEMS.every(blank)
      ? membership === undefined
        ? { donation }
        : { membership }
      : {};
    const day = paymentDate === undefined ? undefined : dayOf(paymentDate, zone);
    const all = Object.entries({ ...others, ...price, paymentDate: day });
    return Object.fromEntries(
      all.filter(([key, value]) => value !== undefined && blank(key as ColumnKey)),
    );
  };
}

function dayOf(iso: string, zone: Host['zone']): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(startOfDay({ year, month, day }, zone));
}
