import { stamp } from './moment';
import type { Space } from './space';
import type { Contact } from './spaceState';

/** A contact of this space with an ID of its own. */
export function newContact(input: Partial<Contact>, space: Space, now: number): Contact {
  const ids = [...space.state.contacts, ...(space.state.coming ?? []).map((one) => one.contact)];
  return {
    id: Math.max(800_000, ...ids.map((contact) => contact.id)) + 1,
    firstname: input.firstname ?? null,
    surname: input.surname ?? null,
    mail: input.mail ?? null,
    phone: input.phone ?? null,
    mobile: input.mobile ?? null,
    lastchange: stamp(now),
    group_id: space.state.group_id,
    membership_code: null,
    membership_number: null,
    ...(input.address ? { address: input.address } : {}),
    made: now,
  };
}

/** Contacts of other spaces can be named in bundles, but are neither listed nor found. */
export function own(space: Space): readonly Contact[] {
  const { contacts, group_id } = space.state;
  return contacts.filter((contact) => contact.group_id === group_id);
}
