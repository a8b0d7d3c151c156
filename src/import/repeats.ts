import { FAR_LINES } from '../model/limits';
import type { Line } from './line';

/** The line whose own number another line bears that says something else; undefined for none. */
export function differingIn(lines: readonly Line[]): number | undefined {
  const first = new Map<string, string>();
  return lines.find(({ lineKey, print }) => {
    const before = first.get(lineKey);
    if (lineKey !== '') first.set(lineKey, before ?? print);
    return before !== undefined && before !== print;
  })?.number;
}

/** A line that a file holds twice under a key of its own is one. */
export function withoutRepeats(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ lineKey, print }) => {
    const name = `${lineKey} ${print}`;
    if (lineKey !== '' && seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/**
 * The line on which a line of an order stands once more, with those of others between them: equal lines of one
 * order are ordinary where they stand together, and elsewhere files were joined. Undefined for none.
 */
export function repeatedIn(
  lines: readonly Line[],
  own: ReadonlySet<number>,
  file: readonly number[],
): number | undefined {
  const first = new Map<string, number>();
  return lines.find(({ print, number }) => {
    const before = first.get(print);
    first.set(print, number);
    if (before === undefined) return false;
    const isBetween = (other: number): boolean =>
      other > before && other < number && !own.has(other);
    return number - before > FAR_LINES || file.some(isBetween);
  })?.number;
}
