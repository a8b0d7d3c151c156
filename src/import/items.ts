import type { Why } from '../model/importResults';
import { plain } from '../model/plain';
import type { Line } from './line';
import type { PriceMeaning, Source } from './source';
import type { Written } from './written';

/** One item of an order: somebody's membership or donation, or a part of the payment alone. */
export interface Item {
  readonly to: 'membership' | 'donation' | 'payment';
  readonly price: number | undefined;
  readonly amount: number;
  readonly who: Written;
}

interface Sorted {
  readonly items: readonly Item[];
  readonly leftOut: number;
  readonly why?: Why;
  readonly asks?: Why;
}

/** What becomes of one line, with what was added to it. */
export function itemsOf(source: Source, line: Line): Sorted {
  const { amount, added, status } = line;
  const all = added.reduce((sum, one) => sum + one.amount, amount);
  if (status !== undefined)
    return { items: [], leftOut: all, why: { kind: 'status', text: status } };
  const meaning = meaningOf(source, line);
  const who = line.beneficiary ?? line.payer;
  if (meaning === undefined) {
    // It stays a part of the order, which waits whole until somebody says what it is.
    const item = { to: 'payment', price: undefined, amount: all, who } as const;
    return { items: [item], leftOut: 0, asks: { kind: 'unknown price', text: line.price } };
  }
  const goesTo = (column: string) => source.amount.added.find((one) => one.column === column);
  const sumOf = (to: string): number =>
    added.reduce((sum, one) => sum + (goesTo(one.column)?.to === to ? one.amount : 0), 0);
  const gifts = added.flatMap((one): Item[] => {
    const { to, price } = goesTo(one.column) ?? {};
    return to === 'donation' ? [{ to, price, amount: one.amount, who: line.payer }] : [];
  });
  const main = amount + sumOf('membership');
  if (meaning.to === 'leaveOut') {
    const why = { kind: 'price left out', text: line.price } as const;
    return { items: gifts, leftOut: main + sumOf('leaveOut'), why };
  }
  const { to, price } = meaning;
  // For whom a payment alone is stands nowhere, and nobody is asked.
  const item: Item = { to, price, amount: main, who: to === 'payment' ? line.payer : who };
  // A membership may be free; nobody gives nothing.
  const own: Item[] = main === 0 && to !== 'membership' ? [] : [item];
  return { items: [...own, ...gifts], leftOut: sumOf('leaveOut') };
}

function meaningOf({ values, constants }: Source, line: Line): PriceMeaning | undefined {
  if (!values.price) return constants.item;
  return saidOf(values.price.of, line.price);
}

/** What a source says of a text; undefined where it says nothing. */
function saidOf<T>(of: Readonly<Record<string, T>>, text: string): T | undefined {
  return Object.entries(of).find(([one]) => plain(one) === plain(text))?.[1];
}

/** The payment methods that the lines of an order name, as Qomon calls them where the source says so. */
export function methodsIn(source: Source, lines: readonly Line[]): string[] {
  return named(lines, (text) => methodOf(source, text) ?? text);
}

/** The payment methods of lines, each once, as something calls them. */
export function named(lines: readonly Line[], called = (text: string) => text): string[] {
  return [...new Map(lines.map(({ method }) => [plain(called(method)), called(method)])).values()];
}

/** The payment method of a text, as Qomon calls it; undefined where the source does not say. */
export function methodOf({ values, constants }: Source, text: string): string | undefined {
  return (values.method && saidOf(values.method.of, text)) ?? constants.method;
}
