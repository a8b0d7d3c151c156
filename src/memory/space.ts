import * as z from 'zod/mini';
import { parseJson } from '../model/json';
import type { Store } from '../model/ports';
import type { SpaceSigns } from '../model/space';

/** The space in which this spreadsheet records, and since when. */
export interface HomeSpace extends SpaceSigns {
  /** Milliseconds since 1970: what was recorded before was recorded in another. */
  readonly since: number;
}

const KEY = 'space';

/** What is kept of the signs of a space, beside a key or for the spreadsheet. */
export const keptSigns = z.object({
  label: z.string(),
  group: z.optional(z.number()),
  lists: z.array(z.string()),
});

const shape = z.extend(keptSigns, { since: z.number() });

/** The spreadsheet's space; undefined where nobody has connected it since spaces are remembered. */
export function homeSpace(store: Store): HomeSpace | undefined {
  const read = z.safeParse(shape, parseJson(store.get(KEY) ?? ''));
  return read.data;
}

/** Remembers it. To be called where a person connects, or under the document's lock. */
export function keepHomeSpace(store: Store, space: HomeSpace): void {
  store.set(KEY, JSON.stringify(space));
}
