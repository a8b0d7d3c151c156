/** From one day to another, both counted: `2026-01-31`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * True where days of a membership cover a part of a span: one that ends on the first day of it does not, as a rolling
 * year ends on the day on which the next begins.
 */
export function covers(days: Span, { from, to }: Span): boolean {
  return days.from <= to && (days.to > from || days.from === from);
}

/** True where two memberships have days in common, but for one that ends on the day on which the other begins. */
export function overlap(one: Span, other: Span): boolean {
  return covers(one, other) && covers(other, one);
}
