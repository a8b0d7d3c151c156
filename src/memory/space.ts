import * as z from 'zod/mini';
import { parseJson } from '../model/json';
import { CONNECTED_PEOPLE } from '../model/limits';
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

/** `people`: a mark for each person who has a key of their own here. It says nothing of them. */
const shape = z.extend(keptSigns, { since: z.number(), people: z.optional(z.array(z.string())) });

/** The spreadsheet's space; undefined where nobody has connected it since spaces are remembered. */
export function homeSpace(store: Store): HomeSpace | undefined {
  return readSpace(store.get(KEY));
}

function readSpace(kept = ''): z.infer<typeof shape> | undefined {
  return z.safeParse(shape, parseJson(kept)).data;
}

/** Remembers it. To be called where a person connects, or under the document's lock. */
export function keepHomeSpace(store: Store, space: HomeSpace): void {
  const people = connectedPeople(store);
  store.set(KEY, JSON.stringify({ ...space, ...(people.length > 0 && { people }) }));
}

/** The marks of those who are connected with a key of their own, which nobody else can see. */
export function connectedPeople(store: Store): readonly string[] {
  return readSpace(store.getNow(KEY))?.people ?? [];
}

/** Takes note that a person has a key of their own here now, or has none any more. */
export function noteConnected(store: Store, mark: string, isConnected: boolean): void {
  const space = readSpace(store.getNow(KEY));
  if (!space) return;
  const { people = [], ...rest } = space;
  if (people.includes(mark) === isConnected) return;
  const others = people.filter((one) => one !== mark).slice(1 - CONNECTED_PEOPLE);
  const after = isConnected ? [...others, mark] : others;
  store.set(KEY, JSON.stringify({ ...rest, ...(after.length > 0 && { people: after }) }));
}
