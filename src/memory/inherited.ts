import * as z from 'zod/mini';
import { type Reference, readId } from '../model/ids';
import { parseJson } from '../model/json';
import { MOST_ANSWERS } from '../model/limits';
import type { Store } from '../model/ports';

const KEY = 'home.inherited';

const shape = z.object({ before: z.number(), open: z.array(z.tuple([z.number(), z.number()])) });

/** What a copy has brought along that was half done, and that the original settles. */
export interface Inherited {
  /** Milliseconds since 1970, to the second: what was begun before is the original's. */
  readonly before: number;
  /** What was being sent or corrected, and when that was begun. */
  readonly open: ReadonlyMap<Reference, number>;
}

/** What this spreadsheet has brought along as a copy; undefined where it is none. */
export function inherited(store: Store): Inherited | undefined {
  const read = z.safeParse(shape, parseJson(store.get(KEY) ?? ''));
  if (!read.success) return undefined;
  const open = read.data.open.flatMap(([number, at]): Array<readonly [Reference, number]> => {
    const reference = readId<Reference>(number);
    return reference === undefined ? [] : [[reference, at]];
  });
  return { before: read.data.before, open: new Map(open) };
}

/** Keeps it, with what the original had brought along itself. To be called under the document's lock. */
export function keepInherited(
  store: Store,
  now: number,
  open: ReadonlyArray<readonly [Reference, number]>,
): void {
  const all = new Map([...(inherited(store)?.open ?? []), ...open]);
  const before = Math.floor(now / 1000) * 1000;
  store.set(KEY, JSON.stringify({ before, open: [...all].slice(-MOST_ANSWERS / 2) }));
}
