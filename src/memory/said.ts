import * as z from 'zod/mini';
import type { Reference } from '../model/ids';
import { parseJson } from '../model/json';
import { MOST_ANSWERS } from '../model/limits';
import type { Store } from '../model/ports';

const KEY = 'memory.said';

const saidShape = z.array(z.number());

/** References of payments of which a person has said that Qomon did not record them. */
export function saidUnrecorded(store: Store): ReadonlySet<number> {
  const read = z.safeParse(saidShape, parseJson(store.get(KEY) ?? ''));
  return new Set(read.data ?? []);
}

/** Keeps such answers: a line of the journal alone frees nothing. To be called under the document's lock. */
export function keepUnrecorded(store: Store, references: readonly Reference[]): void {
  const all = new Set([...saidUnrecorded(store), ...references]);
  store.set(KEY, JSON.stringify([...all].slice(-MOST_ANSWERS)));
}
