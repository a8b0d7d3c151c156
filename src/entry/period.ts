import type { Period } from '../model/period';
import { addDays, type Day, nextYear } from './calendar';

/**
 * The days that a membership covers. Where `start` is blank it is the payment's day;
 * where `end` is blank, 31 December of that year or the day before it comes round again.
 */
export function membershipPeriod(
  paid: Day,
  period: Period,
  typed: { readonly start: Day | undefined; readonly end: Day | undefined },
): { readonly start: Day; readonly end: Day } {
  const start = typed.start ?? paid;
  const end =
    typed.end ??
    (period === 'calendar year'
      ? { year: start.year, month: 12, day: 31 }
      : addDays(nextYear(start), -1));
  return { start, end };
}
