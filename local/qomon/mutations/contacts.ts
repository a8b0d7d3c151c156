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
      ? {
          contacts: spoiled(
            contacts.map((one) => withName(loose(one), switches)),
            switches,
          ),
        }
      : {}),
  };
  return { ...fields, data: switches.ids === 'text' ? idsAsText(changed) : changed };
}

function spoiled(contacts: readonly Loose[], { contactEntries }: Switches): readonly Loose[] {
  switch (contactEntries) {
    case 'unreadable':
      return contacts.map((one, at) => (at === 0 ? { ...one, id: null } : one));
    case 'twice':
      return contacts.flatMap((one) => [one, one]);
    case 'contradicting':
      return contacts.flatMap((one) => [one, { ...one, surname: `${one.surname} II` }]);
    default:
      return contacts;
  }
}

function withName(contact: Loose, { contactNames }: Switches): Loose {
  if (contactNames === 'text') return contact;
  const surname = contactNames === 'null' ? null : `${contact.surname} ${longText}`;
  return { ...contact, surname };
}
