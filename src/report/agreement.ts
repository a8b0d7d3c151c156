import type { Standards } from '../check/review';
import { dayText, localTime } from '../entry/calendar';
import type { Host } from '../host/host';
import type { Done, Works } from '../journal/done';
import type { Reference } from '../model/ids';
import type { Intent } from '../model/journalLine';
import type { Report, ReportOf } from '../model/reportResults';
import type { RowPlace } from '../model/summaryResults';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { agreementOf } from '../summary/agreement';
import { isPaying, partOf, paymentFact, placeOf } from '../summary/facts';

/**
 * Holds what was recorded in some runs, and is so still, against the rows that bear it. Of a day also rows that say
 * they were sent on it, of which the journal does not know.
 */
export function agreementWith(
  { zone }: Pick<Host, 'zone'>,
  standards: Standards,
  snapshot: Snapshot,
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
    return !isTold && dayText(localTime(sentAt.getTime(), zone)) === of.day;
  };
  const rows = snapshot.rows.filter(
    (placed) =>
      isPaying(placed) &&
      ((placed.row.reference !== undefined && payments.has(placed.row.reference)) ||
        isUntold(placed)),
  );
  const unread: RowPlace[] = [];
  const facts = rows.flatMap((placed) => {
    const fact = paymentFact(standards, placed);
    if (fact) return [fact];
    unread.push(placeOf(placed));
    // Neither side counts what the rows do not say.
    if (placed.row.reference !== undefined) payments.delete(placed.row.reference);
    return [];
  });
  return { agreement: agreementOf(facts, { payments, refunded: works.refunded }), unread };
}
