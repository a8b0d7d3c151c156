import * as z from 'zod/mini';
import type { Reference } from '../model/ids';
import { parseJson } from '../model/json';
import { REFERENCE_RANGES } from '../model/limits';
import type { Store } from '../model/ports';

/** References of rows of which a look before a send could not tell: Qomon's list was too long for it. */
const KEY = 'look.unreached';

/** Those of which a longer reading has proven since that they are not recorded, and when. */
const ABSENT_KEY = 'look.absent';

const shape = z.array(z.tuple([z.number(), z.number(), z.number()]));

/** From the first to the last of references that stand beside each other; the moment is 0 of `KEY`. */
type Span = readonly [first: number, last: number, at: number];

/** Rows that a send has left behind as the look did not reach them. */
export function isUnreached(store: Store): (reference: number) => boolean {
  const kept = read(store, KEY);
  return (reference) => spanOf(kept, reference) !== undefined;
}

/**
 * Keeps which of the references that were looked for the list did not reach back to. Nothing is written
 * where nothing is and was. To be called under the document's lock.
 */
export function keepUnreached(
  store: Store,
  looked: ReadonlySet<Reference>,
  unreached: readonly Reference[],
): void {
  const before = read(store, KEY);
  if (before.length + unreached.length === 0) return;
  const kept = numbersIn(before).filter((one) => !looked.has(one as Reference));
  keep(store, KEY, spansOf([...kept, ...unreached], 0));
}

/** When a reference was last proven not to be recorded, in milliseconds since 1970. */
export function provenAbsent(store: Store): (reference: number) => number | undefined {
  const kept = read(store, ABSENT_KEY);
  return (reference) => spanOf(kept, reference)?.[2];
}

/** Keeps what a longer reading has settled; `absent` of these are not recorded. */
export function keepReached(
  store: Store,
  reached: ReadonlySet<Reference>,
  absent: readonly Reference[],
  now: number,
): void {
  keepUnreached(store, reached, []);
  if (absent.length === 0) return;
  keep(store, ABSENT_KEY, [...spansOf(absent, now), ...read(store, ABSENT_KEY)]);
}

function read(store: Store, key: string): readonly Span[] {
  return z.safeParse(shape, parseJson(store.get(key) ?? '')).data ?? [];
}

/** What does not fit is asked about again. */
function keep(store: Store, key: string, spans: readonly Span[]): void {
  store.set(key, spans.length === 0 ? '' : JSON.stringify(spans.slice(0, REFERENCE_RANGES)));
}

function spanOf(spans: readonly Span[], reference: number): Span | undefined {
  return spans.find(([first, last]) => reference >= first && reference <= last);
}

function numbersIn(spans: readonly Span[]): number[] {
  return spans.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

function spansOf(references: readonly number[], at: number): Span[] {
  const spans: Array<[number, number, number]> = [];
  for (const reference of [...new Set(references)].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && last[1] === reference - 1) last[1] = reference;
    else spans.push([reference, reference, at]);
  }
  return spans;
}
