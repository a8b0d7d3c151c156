import type { Standards } from '../check/standards';
import { dayText, localTime } from '../entry/calendar';
import type { Host } from '../host/host';
import type { Done, Works } from '../journal/done';
import type { Reference } from '../model/ids';
import type { Intent } from '../model/journalLine';
import type { Report, ReportOf } from '../model/reportResults';
import type { PlacedRow } from '../sheet/snapshot';
import { agreementOf } from '../summary/agreement';
import { partOf } from '../summary/facts';
import { paymentFacts } from '../summary/payments';

/**
 * Holds what was recorded in some runs, and is so still, against the rows that bear it. Of a day also rows that say
 * they were sent on it, of which the journal does not know. Each payment is on one of the rows.
 */
export function agreementWith(
  host: Pick<Host, 'zone' | 'language'>,
  standards: Standards,
  all: readonly PlacedRow[],
  works: Works,
  { of, done }: { readonly of: ReportOf; readonly done: readonly Done[] },
): Pick<Report, 'agreement' | 'unread'> {
  const payments = new Map<Reference, Intent>();
  for (const one of done) {
    const isPayment = one.kind === 'sent' || one.kind === 'found';
    if (isPayment && !one.isEnded) payments.set(one.reference, { ...one, codes: {} });
  }
  const told = new Set(
    works.done.flatMap(({ kind, reference }) =>
      kind === 'sent' || kind === 'found' ? [reference] : [],
    ),
  );
  const isUntold = ({ row }: PlacedRow): boolean => {
    const sentAt = row.cell('sentAt');
    if (of.kind !== 'day' || typeof sentAt !== 'object' || partOf(row.state) !== 'sent')
      return false;
    const isTold = row.reference !== undefined && told.has(row.reference);
    return !isTold && dayText(localTime(sentAt.getTime(), host.zone)) === of.day;
  };
  const rows = all.filter(
    (placed) =>
      (placed.row.reference !== undefined && payments.has(placed.row.reference)) ||
      isUntold(placed),
  );
  const found = paymentFacts(host, standards, rows, payments);
  const agreement = agreementOf(found, { payments, refunded: works.refunded });
  return { agreement, unread: found.unread };
}
