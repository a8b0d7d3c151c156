import { RENEWAL_PREFIX } from './importResults';
import type { Period } from './period';
import type { Span } from './span';

/**
 * What the row of a person's renewal is known by: of the year in which the new period begins, so that days chosen a
 * little otherwise are the same renewal. It never changes: rows of earlier years bear it.
 */
export function renewalKey({ from }: Pick<Span, 'from'>, member: number): string {
  return `${RENEWAL_PREFIX} ${Number(from.slice(0, 4))} ${member}`;
}

/** The year in which the period begins that a row was made for, by its `Source`; undefined for any other row. */
export function renewalYear(source: string): string | undefined {
  return new RegExp(`^${RENEWAL_PREFIX} (\\d{4}) \\d+$`).exec(source)?.[1];
}

/**
 * The days outside which a renewal of a year is none. Where a membership covers the calendar year they are those of the
 * year; elsewhere the period begins on some day of it, and nothing is said of what may be within it.
 */
export function renewalSpan(year: string, period: Period): Span {
  const last = period === 'calendar year' ? year : String(Number(year) + 1);
  return { from: `${year}-01-01`, to: `${last}-12-31` };
}
