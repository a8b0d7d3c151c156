import { type Loose, loose } from '../loose';
import { idsAsText } from '../mutation';
import type { Switches } from '../switches';
import { longText } from './lists';

/** An answer about contacts, spoiled as the switches ask. */
export function mutatedContacts(body: unknown, switches: Switches): unknown {
  const fields = loose(body);
  const data = loose(fields.data);
  const { contact, contacts } = data;
  const changed = {
    ...data,
    ...(contact === undefined ? {} : { contact: withName(loose(contact), switches) }),
    ...(Array.isArray(contacts)
      ? { contacts: contacts.map((one) => withName(loose(one), switches)) }
      : {}),
  };
  return { ...fields, data: switches.ids === 'text' ? idsAsText(changed) : changed };
}

function withName(contact: Loose, { contactNames }: Switches): Loose {
  if (contactNames === 'text') return contact;
  const surname = contactNames === 'null' ? null : `${contact.surname} ${longText}`;
  return { ...contact, surname };
}
