import * as z from 'zod/mini';
import { addressOf } from '../model/address';
import type { PersonDetails } from '../model/heldBundles';
import type { ContactId } from '../model/ids';
import { onOneLine, plain } from '../model/plain';
import { type ContactShape, contact } from '../qomon/shapes';

/** A person in Qomon, as far as the add-on wants to know them. */
export interface Contact {
  readonly id: ContactId;
  /** First name and surname, or what there is of them. */
  readonly name: string;
  /** The address as it is compared; blank where there is none. */
  readonly address: string;
  /** `1990-02-03`, where Qomon tells it. */
  readonly birth?: string | undefined;
  readonly postcode?: string | undefined;
  /** All that papers ask of a person. It is kept nowhere. */
  readonly details?: PersonDetails | undefined;
}

/** The same as it came in an answer. */
export interface MetContact extends Contact {
  /** The space that has them, where it is told: a federation shows people of several. */
  readonly group: number | undefined;
}

/** Reads a person from Qomon's answer. */
export function contactOf(shape: ContactShape): MetContact {
  const { id, firstname, surname, mail, group_id, birthdate: birth, address } = shape;
  const name = [firstname, surname]
    .map((part) => (part ?? '').trim())
    .filter((part) => part !== '');
  const postcode = address?.postalcode ?? '';
  return {
    ...{ id, name: name.join(' '), address: addressOf(mail ?? ''), group: group_id },
    ...(birth !== undefined && { birth }),
    ...(postcode !== '' && { postcode }),
    details: detailsOf(shape),
  };
}

function detailsOf({ firstname = '', surname = '', mail = '', address }: ContactShape) {
  const { housenumber = '', street = '', building = '', floor = '' } = address ?? {};
  const { door = '', addition = '', infos = '' } = address ?? {};
  const road = [housenumber, street].filter((part) => part !== '').join(' ');
  return {
    ...{ firstname: onOneLine(firstname), surname: onOneLine(surname), mail: onOneLine(mail) },
    street: [road, building, floor, door, addition, infos]
      .map(onOneLine)
      .filter((part) => part !== '')
      .join(', '),
    postcode: onOneLine(address?.postalcode ?? ''),
    city: onOneLine(address?.city ?? ''),
    country: onOneLine(address?.country ?? ''),
  };
}

/** True for two who are not one person, by when they were born, or else by where they live. */
export function isApart(a: Details, b: Details): boolean {
  if (a.birth && b.birth) return a.birth !== b.birth;
  return Boolean(a.postcode && b.postcode) && plain(`${a.postcode}`) !== plain(`${b.postcode}`);
}

/** What tells people of one name apart; blank or left out where it is not known. */
export type Details = Pick<Contact, 'birth' | 'postcode'>;

/** People as they came, and the addresses of those of whom no more can be read. */
export interface ReadPeople {
  readonly contacts: readonly MetContact[];
  readonly unreadable: readonly string[];
}

/** Reads people one by one: one that cannot be read spoils no other, and is not passed over. */
export function peopleIn(entries: readonly unknown[]): ReadPeople {
  const reads = entries.map((entry) => ({ entry, read: z.safeParse(contact, entry) }));
  return {
    contacts: reads.flatMap(({ read }) => (read.success ? [contactOf(read.data)] : [])),
    unreadable: reads.flatMap(({ entry, read }) => {
      const mail = read.success ? undefined : z.safeParse(addressed, entry).data?.mail;
      return mail === undefined ? [] : [addressOf(mail)];
    }),
  };
}

const addressed = z.object({ mail: z.string() });
