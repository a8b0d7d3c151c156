import type { Day } from '../entry/calendar';
import { hash64 } from '../model/hash';
import type { Why } from '../model/importResults';
import { plain } from '../model/plain';
import { type Item, itemsOf, methodOf, methodsIn, named } from './items';
import type { Line, UnreadLine } from './line';
import { differingIn, repeatedIn, withoutRepeats } from './repeats';
import type { Source } from './source';
import { NOBODY, type Written, withDetails } from './written';

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
  const unreadable = (why: Why, print = ''): Order => ({
    ...{ key, lines: numbers, items: [], total: 0, leftOut: 0, day: undefined },
    ...{ payer: first?.payer ?? NOBODY, method: '', print, asks: [], state: 'unreadable', why },
  });
  if (unread || !first) {
    const { number: line = numbers[0] ?? 0, column = '', text = '' } = unread ?? {};
    return unreadable({ kind: 'unreadable', line, column, text });
  }
  const print = printOf(lines);
  const differing = differingIn(lines);
  if (differing !== undefined)
    return unreadable({ kind: 'number repeats', line: differing }, print);
  // What is left out may tell less of them.
  if (kept.some((line) => payerOf(line) !== payerOf(first)))
    return unreadable({ kind: 'several payers' }, print);
  return orderRead(source, { key, numbers, lines, kept, first, print }, file);
}

/** The lines of one order, all of them read and of one payer. */
interface ReadLines {
  readonly key: string;
  readonly numbers: readonly number[];
  readonly lines: readonly Line[];
  readonly kept: readonly Line[];
  /** Who has paid, when and how stands there. */
  readonly first: Line;
  readonly print: string;
}

function orderRead(
  source: Source,
  { key, numbers, lines, kept, first, print }: ReadLines,
  file: readonly number[],
): Order {
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

/** Changes with what the file says of an order, in whatever order its lines come. */
function printOf(lines: readonly Line[]): string {
  const prints = lines.map((line) => line.print).sort();
  return hash64(prints.join(' '));
}

function payerOf({ payer, day }: Line): string {
  return plain(JSON.stringify([payer.surname, payer.firstname, payer.mail, day]));
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
