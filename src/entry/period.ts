import type { Period } from '../model/period';
import { type Day, nextYear } from './calendar';

/**
 * The days that a membership covers. Where `start` is blank it is the payment's day;
 * where `end` is blank, 31 December of that year or the same day a year later, as Qomon counts it: what was
 * bought on 5 May 2025 is valid until 5 May 2026 (help.qomon.com, 11390442).
 */
export function membershipPeriod(
  paid: Day,
  period: Period,
  typed: { readonly start: Day | undefined; readonly end: Day | undefined },
): { readonly start: Day; readonly end: Day } {
  const start = typed.start ?? paid;
  const end =
    typed.end ??
    (period === 'calendar year' ? { year: start.year, month: 12, day: 31 } : nextYear(start));
  return { start, end };
}
