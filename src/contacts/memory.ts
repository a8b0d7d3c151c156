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

/** Remembers contacts in a cache that may forget them at any time. `space` keeps spaces apart. */
export function contactMemory(
  cache: Cache,
  space: string,
  clock: Pick<Clock, 'now'>,
): ContactMemory {
  const opened = new Map<string, Map<ContactId, RememberedContact>>();
  const keyOf = (id: number): string => `contacts.${space}.${id % DRAWERS}`;
  /** The drawers of people, by their keys, as they were read or changed last. */
  const open = (ids: Iterable<ContactId>): ReadonlySet<string> => {
    const keys = new Set([...ids].map(keyOf));
    const unread = [...keys].filter((key) => !opened.has(key));
    const values = unread.length > 0 ? cache.getAll(unread) : {};
    const oldest = clock.now() - CONTACT_SECONDS * 1000;
    for (const key of unread) {
      // A drawer is put back whole: what lies in it grows no younger by that.
      const kept = readDrawer(values[key]).filter(({ at }) => at > oldest);
      opened.set(key, new Map(kept.map((one) => [one.id, one])));
    }
    return keys;
  };
  const keep = (keys: Iterable<string>): void => {
    const texts = [...keys].map((key) => [key, drawerText([...(opened.get(key)?.values() ?? [])])]);
    if (texts.length > 0) cache.putAll(Object.fromEntries(texts), CONTACT_SECONDS);
  };
  const dated = (contact: Contact): RememberedContact => ({ ...contact, at: clock.now() });
  const searchKey = `contacts.${space}.search`;
  const newKey = `contacts.${space}.new`;
  const unconfirmedKey = `contacts.${space}.doubt`;
  const unconfirmed = (): RememberedContact[] =>
    readDrawer(cache.getAll([unconfirmedKey])[unconfirmedKey]);
  const recallNew = (): RememberedContact[] => readDrawer(cache.getAll([newKey])[newKey]);
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
      for (const contact of contacts) {
        const people = opened.get(keyOf(contact.id));
        people?.delete(contact.id);
        const { id, name, address } = contact;
        people?.set(id, dated({ id, name, address }));
      }
      keep(keys);
    },
    forget(ids) {
      const all = [...ids];
      open(all);
      const known = all.filter((id) => opened.get(keyOf(id))?.delete(id));
      keep(new Set(known.map(keyOf)));
    },
    searchFact() {
      const read = z.safeParse(searchFact, parseJson(cache.getAll([searchKey])[searchKey] ?? ''));
      return read.success ? read.data : { way: 'unproven', hasFailed: false };
    },
    keepSearchFact(fact) {
      cache.putAll({ [searchKey]: JSON.stringify(fact) }, CONTACT_SECONDS);
    },
    recallNew,
    rememberNew(contact) {
      const others = recallNew().slice(1 - NEW_CONTACTS);
      cache.putAll({ [newKey]: drawerText([...others, dated(contact)]) }, NEW_CONTACT_SECONDS);
    },
    markUnconfirmed(person) {
      const others = unconfirmed().slice(1 - NEW_CONTACTS);
      cache.putAll(
        { [unconfirmedKey]: drawerText([...others, dated({ id: NOBODY, ...person })]) },
        NEW_CONTACT_SECONDS,
      );
    },
    confirm(person) {
      const others = unconfirmed().filter((one) => !isSame(one, person));
      cache.putAll({ [unconfirmedKey]: drawerText(others) }, NEW_CONTACT_SECONDS);
    },
    isUnconfirmed: (person) => unconfirmed().some((one) => isSame(one, person)),
  };
}

function isSame(a: Person, b: Person): boolean {
  return a.name === b.name && a.address === b.address;
}
