import type { Day } from '../entry/calendar';
import { hash64 } from '../model/hash';
import type { Why } from '../model/importResults';
import { FAR_LINES } from '../model/limits';
import { plain } from '../model/plain';
import type { Line, UnreadLine } from './line';
import type { PriceMeaning, Source } from './source';
import { NOBODY, type Written, withDetails } from './written';

/** One item of an order: somebody's membership or donation, or a part of the payment alone. */
export interface Item {
  readonly to: 'membership' | 'donation' | 'payment';
  readonly price: number | undefined;
  readonly amount: number;
  readonly who: Written;
}

/** One payment of another system, with all that it is for. Amounts are in minor units. */
export interface Order {
  /** As it stands in `Source`: the source's prefix and the order's own key. */
  readonly key: string;
  /** The numbers of its lines. */
  readonly lines: readonly number[];
  readonly payer: Written;
  readonly day: Day | undefined;
  readonly method: string;
  readonly items: readonly Item[];
  /** What is kept of it. */
  readonly total: number;
  /** What is not. */
  readonly leftOut: number;
  /** What keeps it from being written as it stands; undefined where nothing does. */
  readonly why: Why | undefined;
  /** All that the source does not say yet of it. */
  readonly asks: readonly Why[];
  readonly state: 'kept' | 'asked' | 'left out' | 'unreadable';
  /** Of what stands in the file: another one says that it was changed there. */
  readonly print: string;
}

/** Joins the lines of each order, in the order in which they first come. */
export function ordersOf(source: Source, lines: ReadonlyArray<Line | UnreadLine>): Order[] {
  const byOrder = new Map<string, Array<Line | UnreadLine>>();
  for (const line of lines) {
    // What has no key is an order of its own, which nobody can name.
    const name = line.order === '' ? `\n${line.number}` : line.order;
    byOrder.set(name, [...(byOrder.get(name) ?? []), line]);
  }
  const numbers = lines.map(({ number }) => number).sort((a, b) => a - b);
  return [...byOrder].map(([name, own]) => orderOf(source, name, own, numbers));
}

function isUnread(line: Line | UnreadLine): line is UnreadLine {
  return 'column' in line;
}

function orderOf(
  source: Source,
  name: string,
  all: ReadonlyArray<Line | UnreadLine>,
  file: readonly number[],
): Order {
  const key = `${source.prefix} ${name.trim()}`;
  const numbers = all.map(({ number }) => number);
  const unread = all.find(isUnread);
  const lines = withoutRepeats(all.filter((line): line is Line => !isUnread(line)));
  const kept = lines.filter(({ status }) => status === undefined);
  const first = kept[0] ?? lines[0];
  const nothing = { key, lines: numbers, items: [], total: 0, leftOut: 0, day: undefined };
  const nobody = { payer: first?.payer ?? NOBODY, method: '', print: '', asks: [] };
  if (unread || !first) {
    const why = { kind: 'unreadable', line: numbers[0] ?? 0, column: '', text: '' } as const;
    const { number: line = why.line, column = '', text = '' } = unread ?? {};
    return { ...nothing, ...nobody, state: 'unreadable', why: { ...why, line, column, text } };
  }
  const print = hash64(
    lines
      .map((line) => line.print)
      .sort()
      .join(' '),
  );
  const differing = differingIn(lines);
  if (differing !== undefined) {
    const why = { kind: 'number repeats', line: differing } as const;
    return { ...nothing, ...nobody, print, state: 'unreadable', why };
  }
  // What is left out may tell less of them.
  if (kept.some((line) => payerOf(line) !== payerOf(first))) {
    return { ...nothing, ...nobody, print, state: 'unreadable', why: { kind: 'several payers' } };
  }
  const sorted = lines.map((line) => itemsOf(source, line));
  const items = sorted.flatMap((one) => one.items);
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  const leftOut = sorted.reduce((sum, one) => sum + one.leftOut, 0);
  const named = kept.flatMap(({ beneficiary = [] }) => beneficiary);
  const payer = withDetails(first.payer, named);
  const order = { key, lines: numbers, payer, day: first.day, total, leftOut, print };
  const unasked = [...new Set(kept.flatMap((line) => line.unasked ?? []))];
  const again = repeatedIn(lines, new Set(numbers), file);
  const asks: Why[] = [
    ...(again === undefined ? [] : [{ kind: 'repeated', line: again } as const]),
    ...unasked.map((column) => ({ kind: 'unasked amount', column }) as const),
    ...sorted.flatMap((one) => one.asks ?? []),
    ...askedOf(source, first, items, kept),
  ];
  const [asked] = asks;
  const whole = { ...order, method: first.method, items, asks };
  if (items.length === 0 && unasked.length === 0) {
    const why = sorted.find((one) => one.why)?.why ?? ({ kind: 'nothing paid' } as const);
    return { ...whole, state: 'left out', why };
  }
  // Whatever it is called, nobody has paid anything.
  if (total === 0 && unasked.length === 0 && items.every(({ amount }) => amount === 0))
    return { ...whole, state: 'left out', why: { kind: 'nothing paid' } };
  if (asked) return { ...whole, state: 'asked', why: asked };
  const why = leftOut === 0 ? undefined : ({ kind: 'in part', total, leftOut } as const);
  return { ...whole, state: 'kept', why };
}

/** The line whose own number another line bears that says something else; undefined for none. */
function differingIn(lines: readonly Line[]): number | undefined {
  const first = new Map<string, string>();
  return lines.find(({ lineKey, print }) => {
    const before = first.get(lineKey);
    if (lineKey !== '') first.set(lineKey, before ?? print);
    return before !== undefined && before !== print;
  })?.number;
}

/** A line that a file holds twice under a key of its own is one. */
function withoutRepeats(lines: readonly Line[]): Line[] {
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
function repeatedIn(
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

function payerOf({ payer, day }: Line): string {
  return plain(JSON.stringify([payer.surname, payer.firstname, payer.mail, day]));
}

interface Sorted {
  readonly items: readonly Item[];
  readonly leftOut: number;
  readonly why?: Why;
  readonly asks?: Why;
}

/** What becomes of one line, with what was added to it. */
function itemsOf(source: Source, line: Line): Sorted {
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

/** What a person must say of an order that is read whole. */
function askedOf(
  source: Source,
  line: Line,
  items: readonly Item[],
  lines: readonly Line[],
): Why[] {
  if (items.length === 0) return [];
  const asks: Why[] = [];
  if (items.some(({ amount }) => amount < 0)) asks.push({ kind: 'negative' });
  const kinds = new Set(items.map(({ to }) => to === 'payment'));
  if (kinds.size > 1) asks.push({ kind: 'payment beside items' });
  // Of several that nobody has told each may be the same.
  for (const text of named(lines))
    if (methodOf(source, text) === undefined) asks.push({ kind: 'unknown method', text });
  const methods = methodsIn(source, lines);
  // guard: one-method
  if (methods.length > 1) asks.push({ kind: 'several methods', methods });
  if (line.organisation !== '') asks.push({ kind: 'organisation', name: line.organisation });
  return asks;
}

/** The payment methods that the lines of an order name, as Qomon calls them where the source says so. */
function methodsIn(source: Source, lines: readonly Line[]): string[] {
  return named(lines, (text) => methodOf(source, text) ?? text);
}

/** The payment methods of lines, each once, as something calls them. */
function named(lines: readonly Line[], called = (text: string) => text): string[] {
  return [...new Map(lines.map(({ method }) => [plain(called(method)), called(method)])).values()];
}

/** The payment method of a text, as Qomon calls it; undefined where the source does not say. */
export function methodOf({ values, constants }: Source, text: string): string | undefined {
  return (values.method && saidOf(values.method.of, text)) ?? constants.method;
}
