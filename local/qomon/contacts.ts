import { type Handler, slice, success } from './call';
import { stamp } from './moment';
import { problem } from './problem';
import type { Contact, Space } from './space';
import type { Switches } from './switches';

interface Condition {
  readonly $condition: {
    readonly attr: 'id' | 'mail' | 'firstname' | 'surname' | 'phone' | 'mobile';
    readonly value: string | number;
  };
}

interface SearchBody {
  readonly data: {
    readonly advanced_search: {
      readonly per_page: number;
      readonly page?: number;
      readonly query: {
        readonly $at_least_one: readonly { readonly $at_least_one: readonly Condition[] }[];
      };
    };
  };
}

interface NewContactBody {
  readonly data: { readonly contact: Partial<Contact> };
}

const search: Handler = (call, { space, switches }) => {
  // The contract has checked the body against Search before any handler runs.
  const { per_page, page = 0, query } = (call.body as SearchBody).data.advanced_search;
  const conditions = query.$at_least_one.flatMap((group) => group.$at_least_one);
  const found = own(space).filter(
    (contact) =>
      isIndexed(contact, call.now, switches) &&
      conditions.some((condition) => matches(contact, condition)),
  );
  return contactsReply(found.slice(page * per_page, (page + 1) * per_page), switches);
};

const listContacts: Handler = (call, { space, switches }) =>
  contactsReply(slice(own(space), call), switches);

const findContact: Handler = (call, { space }) => {
  const id = Number(call.path.id);
  const contact = own(space).find((one) => one.id === id);
  return contact ? success({ contact: view(contact) }) : problem(404, 'no such contact');
};

const createContact: Handler = (call, { space }) => {
  // The contract has checked the body against NewContact before any handler runs.
  const { contact: input } = (call.body as NewContactBody).data;
  const id = Math.max(800_000, ...space.state.contacts.map((contact) => contact.id)) + 1;
  const contact: Contact = {
    id,
    firstname: input.firstname ?? null,
    surname: input.surname ?? null,
    mail: input.mail ?? null,
    phone: input.phone ?? null,
    mobile: input.mobile ?? null,
    lastchange: stamp(call.now),
    group_id: space.state.group_id,
    membership_code: null,
    membership_number: null,
    made: call.now,
  };
  space.add('contacts', contact);
  return success({ contact: view(contact) });
};

const notModelled: Handler = () =>
  problem(501, 'the stand-in does not do this: the real endpoint loses data');

/** The operations on contacts. The two dangerous ones are answered 501, so that a use of them shows. */
export const contactHandlers = {
  search,
  listContacts,
  findContact,
  createContact,
  changeContact: notModelled,
  upsertContacts: notModelled,
};

/** Contacts of other spaces can be named in bundles, but are neither listed nor found. */
function own(space: Space): readonly Contact[] {
  const { contacts, group_id } = space.state;
  return contacts.filter((contact) => contact.group_id === group_id);
}

/** New contacts show up late in the search, seen in live spaces. */
function isIndexed(contact: Contact, now: number, { searchDelay }: Switches): boolean {
  return contact.made === undefined || now >= contact.made + searchDelay;
}

/** `eql` matches tokens (seen in live spaces): every token of the value is among the field's. */
function matches(contact: Contact, { $condition: { attr, value } }: Condition): boolean {
  const wanted = tokens(String(value));
  const held = new Set(tokens(String(contact[attr] ?? '')));
  return wanted.length > 0 && wanted.every((token) => held.has(token));
}

function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function contactsReply(contacts: readonly Contact[], switches: Switches) {
  const isNull = contacts.length === 0 && switches.emptyLists === 'null';
  return success({ contacts: isNull ? null : contacts.map(view) });
}

function view({ made: _, ...contact }: Contact): object {
  return contact;
}
