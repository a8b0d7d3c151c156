import * as z from 'zod/mini';
import type { ContactId } from '../model/ids';
import { parseJson } from '../model/json';
import { CONTACTS_ELSEWHERE } from '../model/limits';
import type { Store } from '../model/ports';

const KEY = 'contacts.elsewhere';

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
