import * as z from 'zod/mini';
import { type ContactId, NOBODY } from '../model/ids';
import { parseJson } from '../model/json';
import {
  CONTACT_SECONDS,
  CONTACT_TIME_MS,
  DRAWER_LENGTH,
  DRAWERS,
  NEW_CONTACT_SECONDS,
  NEW_CONTACTS,
} from '../model/limits';
import type { Cache, Clock } from '../model/ports';
import type { Contact } from './contact';
import { type SearchFacts, WAYS } from './searchFact';

/** Somebody as Qomon told of them. */
export interface RememberedContact extends Contact {
  /** When that was, in milliseconds since 1970, to the minute. */
  readonly at: number;
}

/** People who were found a while ago, and whether they can be searched for by their IDs. */
export interface ContactMemory extends SearchFacts {
  recall(ids: ReadonlySet<ContactId>): Map<ContactId, RememberedContact>;
  remember(contacts: readonly Contact[]): void;
  /** People who are to be asked for again: contacts are merged and renamed. */
  forget(ids: Iterable<ContactId>): void;
  /** Takes note of somebody who was just created: Qomon's search finds them late. */
  rememberNew(contact: Contact): void;
  /** Those who were created of late, the newest last. */
  recallNew(): readonly Contact[];
  /** Takes note that nobody knows whether this person was created. */
  markUnconfirmed(person: Person): void;
  /** Takes it back once that is known. */
  confirm(person: Person): void;
  isUnconfirmed(person: Person): boolean;
}

/** Somebody who has no ID yet. */
export type Person = Pick<Contact, 'name' | 'address'>;

/**
 * ID, name, address, and the minute in which Qomon told of them; of those who were just created also when they
 * were born and their postcode, by which two of one name are told apart.
 */
const drawer = z.array(z.tuple([z.number(), z.string(), z.string(), z.number()], z.string()));

const searchFact = z.object({ way: z.enum(WAYS), hasFailed: z.boolean() });

function readDrawer(text: string | undefined): RememberedContact[] {
  const read = z.safeParse(drawer, parseJson(text ?? ''));
  const people = read.success ? read.data : [];
  return people.map(([id, name, address, minute, birth, postcode]) => ({
    ...{ id: id as ContactId, name, address, at: minute * CONTACT_TIME_MS },
    ...(birth && { birth }),
    ...(postcode && { postcode }),
  }));
}

/** The newest of them, as far as there is room. */
function drawerText(contacts: readonly RememberedContact[]): string {
  const texts: string[] = [];
  let length = 2;
  for (const { id, name, address, at, birth = '', postcode = '' } of [...contacts].reverse()) {
    const details = birth + postcode === '' ? [] : [birth, postcode];
    const minute = Math.floor(at / CONTACT_TIME_MS);
    const text = JSON.stringify([id, name, address, minute, ...details]);
    length += text.length + 1;
    if (length > DRAWER_LENGTH) break;
    texts.unshift(text);
  }
  return `[${texts.join(',')}]`;
}

type Now = Pick<Clock, 'now'>;

/** Remembers contacts in a cache that may forget them at any time. `space` keeps spaces apart. */
export function contactMemory(cache: Cache, space: string, clock: Now): ContactMemory {
  const searchKey = `contacts.${space}.search`;
  return {
    ...people(cache, space, clock),
    ...newPeople(cache, space, clock),
    searchFact() {
      const read = z.safeParse(searchFact, parseJson(cache.getAll([searchKey])[searchKey] ?? ''));
      return read.success ? read.data : { way: 'unproven', hasFailed: false };
    },
    keepSearchFact(fact) {
      cache.putAll({ [searchKey]: JSON.stringify(fact) }, CONTACT_SECONDS);
    },
  };
}

/** People by their IDs, in drawers that are read and put back whole. */
function people(
  cache: Cache,
  space: string,
  clock: Now,
): Pick<ContactMemory, 'recall' | 'remember' | 'forget'> {
  const opened = new Map<string, Map<ContactId, RememberedContact>>();
  const keyOf = (id: number): string => `contacts.${space}.${id % DRAWERS}`;
  /** The drawers of people, by their keys, as they were read or changed last. */
  const open = (ids: Iterable<ContactId>): ReadonlySet<string> => {
    const keys = new Set([...ids].map(keyOf));
    const unread = [...keys].filter((key) => !opened.has(key));
    const values = unread.length > 0 ? cache.getAll(unread) : {};
    const oldest = clock.now() - CONTACT_SECONDS * 1000;
    for (const key of unread) {
      // What lies in a drawer grows no younger by being put back.
      const kept = readDrawer(values[key]).filter(({ at }) => at > oldest);
      opened.set(key, new Map(kept.map((one) => [one.id, one])));
    }
    return keys;
  };
  const keep = (keys: Iterable<string>): void => {
    const texts = [...keys].map((key) => [key, drawerText([...(opened.get(key)?.values() ?? [])])]);
    if (texts.length > 0) cache.putAll(Object.fromEntries(texts), CONTACT_SECONDS);
  };
  return {
    recall(ids) {
      open(ids);
      return new Map(
        [...ids].flatMap((id) => {
          const known = opened.get(keyOf(id))?.get(id);
          return known ? [[id, known] as const] : [];
        }),
      );
    },
    remember(contacts) {
      const keys = open(contacts.map(({ id }) => id));
      for (const { id, name, address } of contacts) {
        const drawer = opened.get(keyOf(id));
        drawer?.delete(id);
        drawer?.set(id, { id, name, address, at: clock.now() });
      }
      keep(keys);
    },
    forget(ids) {
      const all = [...ids];
      open(all);
      const known = all.filter((id) => opened.get(keyOf(id))?.delete(id));
      keep(new Set(known.map(keyOf)));
    },
  };
}

/** Those who were created of late, and of whom nobody knows whether they were. */
function newPeople(
  cache: Cache,
  space: string,
  clock: Now,
): Omit<ContactMemory, 'recall' | 'remember' | 'forget' | keyof SearchFacts> {
  const created = `contacts.${space}.new`;
  const unconfirmed = `contacts.${space}.doubt`;
  const read = (key: string): RememberedContact[] => readDrawer(cache.getAll([key])[key]);
  const put = (key: string, all: readonly RememberedContact[]): void =>
    cache.putAll({ [key]: drawerText(all) }, NEW_CONTACT_SECONDS);
  const add = (key: string, contact: Contact): void =>
    put(key, [...read(key).slice(1 - NEW_CONTACTS), { ...contact, at: clock.now() }]);
  return {
    recallNew: () => read(created),
    rememberNew: (contact) => add(created, contact),
    markUnconfirmed: (person) => add(unconfirmed, { id: NOBODY, ...person }),
    confirm(person) {
      put(
        unconfirmed,
        read(unconfirmed).filter((one) => !isSame(one, person)),
      );
    },
    isUnconfirmed: (person) => read(unconfirmed).some((one) => isSame(one, person)),
  };
}

function isSame(a: Person, b: Person): boolean {
  return a.name === b.name && a.address === b.address;
}
