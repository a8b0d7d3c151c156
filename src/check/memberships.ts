import { dayText } from '../entry/calendar';
import { readChoice } from '../entry/choice';
import { readDay } from '../entry/date';
import { membershipPeriod } from '../entry/period';
import { type ContactId, readId } from '../model/ids';
import { isBlank } from '../model/plain';
import type { Span } from '../model/span';
import type { EntryRow } from '../sheet/tab';
import type { Standards } from './standards';

/** The membership that a row is for: whose, at which price, and the days that it covers. */
export interface RowMembership extends Span {
  readonly member: ContactId;
  readonly price: number | undefined;
}

/**
 * Reads the membership of a row; blank days are those that it is given. Undefined where the row is for none, or any of
 * it cannot be read: that is a problem of its own.
 */
export function membershipOf(
  row: EntryRow,
  { context, period }: Pick<Standards, 'context' | 'period'>,
): RowMembership | undefined {
  if (isBlank(row.cell('membership'))) return undefined;
  const price = readChoice(row.cell('membership'), context.catalog.membershipPrices);
  const member = readId<ContactId>(row.cell('memberId')) ?? readId<ContactId>(row.cell('payerId'));
  const [paid, start, end] = (['paymentDate', 'startDate', 'endDate'] as const).map((key) => {
    const read = isBlank(row.cell(key)) ? undefined : readDay(row.cell(key), context);
    return read && (read.ok ? read.date.day : 'unreadable');
  });
  const first = start ?? paid;
  const isRead = first !== undefined && first !== 'unreadable' && end !== 'unreadable';
  if (!price.ok || member === undefined || !isRead) return undefined;
  const days = membershipPeriod(first, period, { start: first, end });
  return { member, price: price.choice.id, from: dayText(days.start), to: dayText(days.end) };
}
