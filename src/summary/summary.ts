import type { Standards } from '../check/standards';
import { unpaidOn } from '../check/unpaid';
import { dayText, localTime, timeText } from '../entry/calendar';
import type { Host } from '../host/host';
import type { ActivePayments } from '../journal/history';
import type { Journal } from '../journal/journal';
import type { Reference } from '../model/ids';
import { type Money, totals } from '../model/money';
import type { RowPlace, Summary } from '../model/summaryResults';
import { unreadTabs } from '../sheet/nearTab';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { isBare } from '../sheet/tab';
import { agreementOf } from './agreement';
import { countedOnce, sharingRows } from './copies';
import { isRenewalUnpaid, type PaymentFact, placeOf } from './facts';
import { itemsOn } from './items';
import { paymentFacts } from './payments';
import { tally } from './tally';

/** Counts and sums what the rows say, and holds it against the journal. To be called under the document's lock. */
export function summaryOf(
  host: Pick<Host, 'clock' | 'zone' | 'workbook' | 'language'>,
  standards: Standards,
  snapshot: Snapshot,
  journal: Journal,
): Summary {
  const { clock, zone, workbook } = host;
  const { currency } = standards.context.catalog;
  const active = journal.past.activePayments();
  const once = countedOnce(snapshot.rows, active.payments);
  // What the journal knows to be recorded counts, whatever was emptied on its row.
  const isAhead = (placed: PlacedRow): boolean =>
    isRenewalUnpaid(placed) && !active.payments.has(placed.row.reference as Reference);
  const counted = once.rows.filter((placed) => !isAhead(placed));
  const payments = paymentFacts(host, standards, counted, active.payments);
  const { facts, unread } = payments;
  const rows = counted.filter(({ row }) => !isBare(row));
  const items = itemsOn(standards, rows, active);
  const by = (nameOf: (fact: PaymentFact) => string) => tally(facts, nameOf, currency);
  const now = localTime(clock.now(), zone);
  return {
    made: `${dayText(now)} ${timeText(now.seconds).slice(0, 5)}`,
    payments: facts.length,
    views: {
      all: by(() => ''),
      methods: by(({ methods }) => methods),
      campaigns: by(({ campaigns }) => campaigns),
      months: by(({ months }) => months),
      tabs: by(({ tabs }) => tabs),
      memberships: tally(items.memberships, ({ memberships }) => memberships, currency),
      donations: tally(items.donations, ({ donations }) => donations, currency),
    },
    unread,
    unreadItems: distinct(items.unread),
    unplaced: items.unplaced,
    unpaid: unpaidIn(standards, facts, active),
    renewals: once.rows.length - counted.length,
    near: unreadTabs(workbook, snapshot.tabs),
    copies: once.copies.map(placeOf),
    sharing: sharingRows(rows).map(placeOf),
    agreement: agreementOf(payments, active),
  };
}

/** What of the payments that were sent has not come. */
function unpaidIn(
  standards: Standards,
  facts: readonly PaymentFact[],
  { payments, statuses }: ActivePayments,
): Summary['unpaid'] {
  const unpaid = facts.flatMap(({ part, place, row, money, refunded, reference }) => {
    const given = statuses.get(reference as Reference);
    const isOwn = given?.bundleId === payments.get(reference as Reference)?.bundleId;
    const it = { ...money, refunded };
    const amount = part === 'sent' ? unpaidOn(standards, row, it, isOwn ? given?.target : []) : 0;
    return amount > 0 ? [{ place, money: { ...money, amount } as Money }] : [];
  });
  return {
    places: unpaid.map(({ place }) => place),
    totals: totals(unpaid.map(({ money }) => money)),
  };
}

function distinct<T extends RowPlace>(places: readonly T[]): T[] {
  return [...new Map(places.map((one) => [`${one.tab}\n${one.row}`, one])).values()];
}
