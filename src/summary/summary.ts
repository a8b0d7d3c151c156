import type { Standards } from '../check/review';
import { dayText, localTime, timeText } from '../entry/calendar';
import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import type { RowPlace, Summary } from '../model/summaryResults';
import { unreadTabs } from '../sheet/nearTab';
import type { Snapshot } from '../sheet/snapshot';
import { isBare } from '../sheet/tab';
import { agreementOf } from './agreement';
import { isPaying, type PaymentFact, paymentFact, placeOf } from './facts';
import { itemsOn } from './items';
import { tally } from './tally';

/** Counts and sums what the rows say, and holds it against the journal. To be called under the document's lock. */
export function summaryOf(
  { clock, zone, workbook }: Pick<Host, 'clock' | 'zone' | 'workbook'>,
  standards: Standards,
  snapshot: Snapshot,
  journal: Journal,
): Summary {
  const { currency } = standards.context.catalog;
  const facts: PaymentFact[] = [];
  const unread: RowPlace[] = [];
  for (const placed of snapshot.rows.filter(isPaying)) {
    const fact = paymentFact(standards, placed);
    if (fact) facts.push(fact);
    else unread.push(placeOf(placed));
  }
  const rows = snapshot.rows.filter(({ row }) => !isBare(row));
  const items = itemsOn(standards, rows);
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
    unread: distinct(unread),
    unreadItems: distinct(items.unread),
    near: unreadTabs(workbook, snapshot.tabs),
    agreement: agreementOf(facts, journal.activePayments()),
  };
}

function distinct(places: readonly RowPlace[]): RowPlace[] {
  return [...new Map(places.map((one) => [`${one.tab}\n${one.row}`, one])).values()];
}
