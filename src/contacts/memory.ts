import * as z from 'zod/mini';
import type { ContactId } from '../ids';
import type { Cache } from '../ports';
import { parseJson } from '../qomon/answer';
import type { Contact } from './contact';

/** People who were found a while ago. */
export interface ContactMemory {
  recall(ids: ReadonlySet<ContactId>): Map<ContactId, Contact>;
  remember(contacts: readonly Contact[]): void;
}

/** Contacts are kept for half an hour: long enough to check rows again, too short to go stale unseen. */
const SECONDS = 30 * 60;

// A cache holds few values, of 100 KB each, so many people share one.
const DRAWERS = 16;
const PEOPLE_PER_DRAWER = 600;

const drawer = z.array(z.tuple([z.number(), z.string(), z.string()]));

/** Remembers contacts in a cache that may forget them at any time. `space` keeps spaces apart. */
export function contactMemory(cache: Cache, space: string): ContactMemory {
  const known = new Map<ContactId, Contact>();
  const keyOf = (id: number): string => `contacts.${space}.${id % DRAWERS}`;
  const opened = new Set<string>();
  const open = (ids: Iterable<ContactId>): void => {
    const keys = [...new Set([...ids].map(keyOf))].filter((key) => !opened.has(key));
    const values = keys.length > 0 ? cache.getAll(keys) : {};
    for (const key of keys) opened.add(key);
    for (const text of Object.values(values)) {
      const read = z.safeParse(drawer, parseJson(text));
      for (const [id, name, address] of read.success ? read.data : []) {
        known.set(id as ContactId, { id: id as ContactId, name, address });
      }
    }
  };
  return {
    recall(ids) {
      open(ids);
      return new Map([...known].filter(([id]) => ids.has(id)));
    },
    remember(contacts) {
      if (contacts.length === 0) return;
      // A drawer is put back whole, so what lies in it is taken out first.
      open(contacts.map(({ id }) => id));
      for (const contact of contacts) {
        known.delete(contact.id);
        known.set(contact.id, contact);
      }
      const drawers = new Map<string, Array<[number, string, string]>>();
      for (const { id, name, address } of known.values()) {
        const key = keyOf(id);
        drawers.set(key, [
          ...(drawers.get(key) ?? []).slice(1 - PEOPLE_PER_DRAWER),
          [id, name, address],
        ]);
      }
      cache.putAll(
        Object.fromEntries([...drawers].map(([key, people]) => [key, JSON.stringify(people)])),
        SECONDS,
      );
    },
  };
}
