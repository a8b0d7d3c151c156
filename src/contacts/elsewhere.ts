import * as z from 'zod/mini';
import type { ContactId } from '../model/ids';
import { parseJson } from '../model/json';
import { CONTACTS_ELSEWHERE } from '../model/limits';
import type { Store } from '../model/ports';

const KEY = 'contacts.elsewhere';

/** True once the spreadsheet has recorded, or looked people up, in what may be another space than now. */
const CHANGED = 'space.changed';

/** What is known of the people on the rows beside what Qomon tells. */
export interface KnownPeople {
  /** Contacts that this space need not show. */
  readonly accepted: ReadonlySet<ContactId>;
  /** True where IDs on the rows may be those of another space, which gives the same ones to other people. */
  readonly isOtherSpace: boolean;
}

export function knownPeople(store: Store): KnownPeople {
  return { accepted: acceptedElsewhere(store), isOtherSpace: store.get(CHANGED) !== undefined };
}

/** Takes note that the next look-up may be in another space than the last: what was accepted there was others'. */
export function noteOtherSpace(store: Store): void {
  store.set(CHANGED, '1');
  store.delete(KEY);
}

/**
 * The contacts that this space does not show, and under whom a person has sent all the same: bundles may
 * name contacts of another space, so that nobody is asked about the same one twice.
 */
export function acceptedElsewhere(store: Store): ReadonlySet<ContactId> {
  const read = z.safeParse(z.array(z.number()), parseJson(store.get(KEY) ?? ''));
  return new Set(read.success ? read.data.map((id) => id as ContactId) : []);
}

/** Takes note of those under whom a person sends. To be called under the document's lock. */
export function acceptElsewhere(store: Store, ids: Iterable<ContactId>): void {
  const known = acceptedElsewhere(store);
  const more = [...new Set(ids)].filter((id) => !known.has(id));
  if (more.length === 0) return;
  store.set(KEY, JSON.stringify([...known, ...more].slice(-CONTACTS_ELSEWHERE)));
}
