import * as z from 'zod/mini';
import { parseJson } from '../model/json';
import { MOST_AS_TYPED } from '../model/limits';
import type { Store } from '../model/ports';

const KEY = 'said.asTyped';

/** Fingerprints of payments of which a person has said that what looks odd is meant as it was typed. */
export function saidAsTyped(store: Store): ReadonlySet<string> {
  return new Set(z.safeParse(z.array(z.string()), parseJson(store.get(KEY) ?? '')).data ?? []);
}

/** Keeps such an answer, which holds until anything is changed. To be called under the document's lock. */
export function keepAsTyped(store: Store, fingerprint: string): void {
  const all = new Set([...saidAsTyped(store), fingerprint]);
  store.set(KEY, JSON.stringify([...all].slice(-MOST_AS_TYPED)));
}
