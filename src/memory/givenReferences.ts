import * as z from 'zod/mini';
import type { Reference } from '../model/ids';
import { parseJson } from '../model/json';
import {
  HIGHEST_FIRST_REFERENCE,
  ID_LIMIT,
  LOWEST_FIRST_REFERENCE,
  REFERENCE_RANGES,
} from '../model/limits';
import type { Chance, Store } from '../model/ports';

const KEY = 'reference.next';

/** The first reference of those that are being given: all from there to the next one are its own. */
const FIRST_KEY = 'reference.first';

/** Those that were given before a person chose another number: `[[100,120],[500,512]]`. */
const RANGES_KEY = 'reference.ranges';

/**
 * Gives so many new references. A reference is a row's identity: it says nothing of what the row
 * holds or where it stands, and none is given twice, not even that of a row since deleted.
 * To be called under the document's lock; `used` are those that stand in the spreadsheet.
 */
export function mintReferences(
  count: number,
  used: ReadonlySet<number>,
  { documentStore: store, chance }: { documentStore: Store; chance: Chance },
): Reference[] {
  if (count === 0) return [];
  let next =
    nextReference(store) ??
    LOWEST_FIRST_REFERENCE +
      Math.floor(chance() * (HIGHEST_FIRST_REFERENCE - LOWEST_FIRST_REFERENCE));
  const minted: Reference[] = [];
  while (minted.length < count) {
    if (next >= ID_LIMIT) throw new Error('The references of this spreadsheet are used up');
    if (!used.has(next)) minted.push(next as Reference);
    next += 1;
  }
  const isFirst = store.get(FIRST_KEY) === undefined;
  // Kept before the cells are written: a run that is cut off in between skips numbers, no more.
  store.setAll({ ...(isFirst && { [FIRST_KEY]: String(minted[0]) }), [KEY]: String(next) });
  return minted;
}

/** True once a reference was given: somebody has begun to send. */
export function hasGivenReferences(store: Store): boolean {
  return store.get(FIRST_KEY) !== undefined;
}

/** The next number that is given; undefined where none was given yet and none was chosen. */
export function nextReference(store: Store): number | undefined {
  const kept = Number(store.get(KEY));
  return Number.isInteger(kept) && kept > 0 ? kept : undefined;
}

/**
 * Chooses the next number. It must lie above every one that was given: none is given twice. What is
 * left out between them was never given, and may be another spreadsheet's.
 */
export function chooseNextReference(store: Store, next: number): void {
  if (next === nextReference(store)) return;
  const ranges = mintedReferences(store).slice(-REFERENCE_RANGES);
  // Kept twice for a moment, rather than not at all.
  store.set(RANGES_KEY, JSON.stringify(ranges.map(({ first, next: end }) => [first, end])));
  store.delete(FIRST_KEY);
  store.set(KEY, String(next));
}

/** Forgets which were given: those of a copy are the original's, and it gives others of its own. */
export function forgetGivenReferences(store: Store): void {
  for (const key of [RANGES_KEY, FIRST_KEY, KEY]) store.delete(key);
}

/** Which references have been given by now, to be asked about later; undefined where none was. */
export function givenNow(store: Store): string | undefined {
  const [first, next] = [store.get(FIRST_KEY), store.get(KEY)];
  return first !== undefined && next !== undefined ? `${first} ${next}` : undefined;
}

/** True for a reference that was given after {@link givenNow} said what had been given. */
export function isGivenSince(store: Store, given: string | undefined, reference: number): boolean {
  if (given === undefined) return false;
  const [first, next] = given.split(' ');
  // Where a person has chosen another number since, nothing tells what came before it.
  return store.get(FIRST_KEY) === first && reference >= Number(next);
}

/** References that this spreadsheet has given: from `first` on, below `next`. */
export interface MintedRange {
  readonly first: number;
  readonly next: number;
}

/** All the references that this spreadsheet has given, the oldest first. */
export function mintedReferences(store: Store): MintedRange[] {
  const read = z.safeParse(rangesShape, parseJson(store.get(RANGES_KEY) ?? ''));
  const closed = read.success ? read.data.map(([first, next]) => ({ first, next })) : [];
  const [first, next] = [Number(store.get(FIRST_KEY)), Number(store.get(KEY))];
  return first > 0 && next > first ? [...closed, { first, next }] : closed;
}

const rangesShape = z.array(z.tuple([z.number(), z.number()]));
