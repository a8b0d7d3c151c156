import { ID_LIMIT, type Reference } from '../ids';
import type { Chance, Store } from '../ports';

const KEY = 'reference.next';

// Leaves room above for more rows than a spreadsheet can hold.
const LOWEST_BASE = 100_000_000;
const HIGHEST_BASE = 2_000_000_000;

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
  const kept = Number(store.get(KEY));
  let next =
    Number.isInteger(kept) && kept > 0
      ? kept
      : LOWEST_BASE + Math.floor(chance() * (HIGHEST_BASE - LOWEST_BASE));
  const minted: Reference[] = [];
  while (minted.length < count) {
    if (next >= ID_LIMIT) throw new Error('The references of this spreadsheet are used up');
    if (!used.has(next)) minted.push(next as Reference);
    next += 1;
  }
  // Kept before the cells are written: a run that is cut off in between skips numbers, no more.
  store.set(KEY, String(next));
  return minted;
}
