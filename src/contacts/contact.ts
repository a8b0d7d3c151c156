import * as z from 'zod/mini';
import { addressOf } from '../model/address';
import type { ContactId } from '../model/ids';
import { type ContactShape, contact } from '../qomon/shapes';

/** A person in Qomon, as far as the add-on wants to know them. */
export interface Contact {
  readonly id: ContactId;
  /** First name and surname, or what there is of them. */
  readonly name: string;
  /** The address as it is compared; blank where there is none. */
  readonly address: string;
}

/** The same as it came in an answer. */
export interface MetContact extends Contact {
  /** The space that has them, where it is told: a federation shows people of several. */
  readonly group: number | undefined;
}

/** Reads a person from Qomon's answer. */
export function contactOf({ id, firstname, surname, mail, group_id }: ContactShape): MetContact {
  const name = [firstname, surname]
    .map((part) => (part ?? '').trim())
    .filter((part) => part !== '');
  return { id, name: name.join(' '), address: addressOf(mail ?? ''), group: group_id };
}

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
