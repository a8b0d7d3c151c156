/** What a date that was left out of a PATCH becomes: the zero value of the language Qomon's field names point to. */
export const zeroMoment = '0001-01-01T00:00:00Z';

/** A checked ISO 8601 timestamp as Qomon keeps it: the same instant in UTC, without fractions. */
export function toUtc(text: string): string {
  return new Date(text).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** An instant of the clock as Qomon writes it. */
export function stamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
