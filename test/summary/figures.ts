import type { Value } from '../../local/google/index';
import type { Session } from '../support/session';

/** A line of the tab, its sums in cents or whatever its currency has. */
export interface Line {
  readonly name: string;
  readonly currency: string;
  /** Counts and sums of what was sent, refunded, not sent, to check, cancelled or gone. */
  readonly figures: readonly number[];
}

const DECIMALS: Readonly<Record<string, number>> = { EUR: 2, USD: 2, JPY: 0 };

/** What the tab says, by the titles of its parts. */
export function figures(session: Session, tab = 'Summary'): Map<string, Line[]> {
  const parts = new Map<string, Line[]>();
  let current: Line[] | undefined;
  for (const row of session.google.workbook.values(tab)) {
    const [name = '', currency = ''] = row.map(String);
    if (/^(Currency|Devise)$/.test(currency)) {
      current = [];
      parts.set(name, current);
    } else if (name === '' && currency === '') current = undefined;
    else current?.push({ name, currency, figures: numbersOf(row, currency) });
  }
  return parts;
}

function numbersOf(row: readonly Value[], currency: string): number[] {
  const scale = 10 ** (DECIMALS[currency] ?? 2);
  return row.slice(2, 12).map((cell, at) => {
    // What nobody knows is left blank.
    if (cell === '') return Number.NaN;
    if (typeof cell !== 'number') throw new Error(`"${String(cell)}" is no number`);
    const value = at % 2 === 0 ? cell : cell * scale;
    return Math.round(value);
  });
}

/** All sums of a part, added up by currency. */
export function totalsOf(lines: readonly Line[]): Record<string, number[]> {
  const totals: Record<string, number[]> = {};
  for (const { currency, figures: own } of lines) {
    const before = totals[currency] ?? own.map(() => 0);
    totals[currency] = before.map((value, at) => value + (own[at] ?? 0));
  }
  return totals;
}
