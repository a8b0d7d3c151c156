import type { Currency, Money } from '../model/money';
import { plain } from '../model/plain';
import type { Figure, PaymentPart, SummaryLine, SummaryPart } from '../model/summaryResults';

/** What a line is made of. */
export interface Counted {
  readonly part: PaymentPart;
  readonly money: Money;
  /** Undefined where something was, and nobody knows how much of this one. */
  readonly refunded: number | undefined;
}

const NOTHING: Figure = { count: 0, amount: 0 };

/**
 * Counts and sums by name and currency, in minor units: the currency of the space first, names in order, what bears
 * none last.
 */
export function tally<T extends Counted>(
  facts: readonly T[],
  nameOf: (fact: T) => string,
  first: Currency | undefined,
): SummaryLine[] {
  const lines = new Map<string, Line>();
  for (const fact of facts) {
    const { amount, currency } = fact.money;
    const name = nameOf(fact);
    const key = `${currency}\n${name}`;
    const line = lines.get(key) ?? { name, currency, figures: blank() };
    add(line.figures, fact.part, amount);
    if (fact.refunded) add(line.figures, 'refunded', fact.refunded);
    else if (fact.refunded === undefined) line.isRefundOpen = true;
    lines.set(key, line);
  }
  const rank = ({ currency }: SummaryLine): string => (currency === first ? '' : currency);
  return [...lines.values()].sort(
    (a, b) => compare(rank(a), rank(b)) || compare(order(a.name), order(b.name)),
  );
}

interface Line extends SummaryLine {
  readonly figures: Record<SummaryPart, Figure>;
  isRefundOpen?: true;
}

function blank(): Record<SummaryPart, Figure> {
  return {
    sent: NOTHING,
    refunded: NOTHING,
    left: NOTHING,
    unconfirmed: NOTHING,
    ended: NOTHING,
  };
}

function add(figures: Record<SummaryPart, Figure>, part: SummaryPart, amount: number): void {
  const { count, amount: before } = figures[part];
  figures[part] = { count: count + 1, amount: before + amount };
}

/** No name comes behind all others. */
function order(name: string): string {
  return name === '' ? '\uffff' : `${plain(name)}\n${name}`;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
