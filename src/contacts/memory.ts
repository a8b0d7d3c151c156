import * as z from 'zod/mini';
import type { ContactId } from '../model/ids';
import { parseJson } from '../model/json';
import {
  CONTACT_SECONDS,
  DRAWERS,
  NEW_CONTACT_SECONDS,
  NEW_CONTACTS,
  PEOPLE_PER_DRAWER,
} from '../model/limits';
import type { Cache } from '../model/ports';
import type { Contact } from './contact';

/** People who were found a while ago. */
export interface ContactMemory {
  recall(ids: ReadonlySet<ContactId>): Map<ContactId, Contact>;
  remember(contacts: readonly Contact[]): void;
  /** Somebody who is to be asked for again: contacts are merged and renamed. */
  forget(id: ContactId): void;
  /** Takes note of somebody who was just created: Qomon's search finds them late. */
  rememberNew(contact: Contact): void;
  /** Those who were created of late, the newest last. */
  recallNew(): readonly Contact[];
  /** Takes note that nobody knows whether this person was created. */
  markUnconfirmed(person: Person): void;
  isUnconfirmed(person: Person): boolean;
}

/** Somebody who has no ID yet. */
export type Person = Pick<Contact, 'name' | 'address'>;

/** Stands for the ID that nobody knows. */
const NOBODY = 0 as ContactId;

const drawer = z.array(z.tuple([z.number(), z.string(), z.string()]));

function readDrawer(text: string | undefined): Contact[] {
  const read = z.safeParse(drawer, parseJson(text ?? ''));
  const people = read.success ? read.data : [];
  return people.map(([id, name, address]) => ({ id: id as ContactId, name, address }));
}

function drawerText(contacts: readonly Contact[]): string {
  return JSON.stringify(contacts.map(({ id, name, address }) => [id, name, address]));
}

/** Remembers contacts in a cache that may forget them at any time. `space` keeps spaces apart. */
export function contactMemory(cache: Cache, space: string): ContactMemory {
  const known = new Map<ContactId, Contact>();
  const keyOf = (id: number): string => `contacts.${space}.${id % DRAWERS}`;
  const opened = new Set<string>();
  const open = (ids: Iterable<ContactId>): void => {
    const keys = [...new Set([...ids].map(keyOf))].filter((key) => !opened.has(key));
    const values = keys.length > 0 ? cache.getAll(keys) : {};
    for (const key of keys) opened.add(key);
    for (const contact of Object.values(values).flatMap(readDrawer)) {
      known.set(contact.id, contact);
    }
  };
  const keep = (): void => {
    const drawers = new Map<string, Contact[]>();
    for (const contact of known.values()) {
      const key = keyOf(contact.id);
      drawers.set(key, [...(drawers.get(key) ?? []).slice(1 - PEOPLE_PER_DRAWER), contact]);
    }
    const texts = [...drawers].map(([key, people]) => [key, drawerText(people)]);
    if (texts.length > 0) cache.putAll(Object.fromEntries(texts), CONTACT_SECONDS);
  };
  const newKey = `contacts.${space}.new`;
  const unconfirmedKey = `contacts.${space}.doubt`;
  const unconfirmed = (): Contact[] => readDrawer(cache.getAll([unconfirmedKey])[unconfirmedKey]);
  const recallNew = (): Contact[] => readDrawer(cache.getAll([newKey])[newKey]);
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
      keep();
    },
    forget(id) {
      open([id]);
      if (!known.delete(id)) return;
      // The drawer of somebody who was alone in it is put back empty.
      cache.putAll({ [keyOf(id)]: '[]' }, CONTACT_SECONDS);
      keep();
    },
    recallNew,
    rememberNew(contact) {
      const others = recallNew().slice(1 - NEW_CONTACTS);
      cache.putAll({ [newKey]: drawerText([...others, contact]) }, NEW_CONTACT_SECONDS);
    },
    markUnconfirmed(person) {
      const others = unconfirmed().slice(1 - NEW_CONTACTS);
      cache.putAll(
        { [unconfirmedKey]: drawerText([...others, { id: NOBODY, ...person }]) },
        NEW_CONTACT_SECONDS,
      );
    },
    isUnconfirmed: ({ name, address }) =>
      unconfirmed().some((one) => one.name === name && one.address === address),
  };
}
