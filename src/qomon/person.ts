import * as z from 'zod/mini';
import { readGivenId } from '../model/ids';
import { givenId, lax, name } from './fields';

const embedded = z.object({
  id: lax(givenId()),
  firstname: lax(name),
  surname: lax(name),
});

type Fields = Readonly<Record<string, unknown>>;

/** Who an item is for: its own field, or the contact that stands beside it where that is missing. */
export function contactIdOf(item: Fields): number | undefined {
  return readGivenId(item.contact_id) ?? z.safeParse(embedded, item.contact).data?.id;
}

/** The name of the contact beside an item, if it is that of the item's own; blank where there is none. */
export function nameOn(item: Fields): string {
  const contact = z.safeParse(embedded, item.contact).data;
  if (contact?.id !== undefined && contact.id !== contactIdOf(item)) return '';
  return [contact?.firstname, contact?.surname].filter(Boolean).join(' ');
}

/** `Camille Moreau (#123456)`: names may be shared, and an ID alone tells nobody who it is. */
export function personOn(item: Fields): string {
  return shownPerson(nameOn(item), contactIdOf(item));
}

export function shownPerson(name: string, id: number | undefined): string {
  const numbered = id === undefined ? '' : `#${id}`;
  if (name === '') return numbered;
  return numbered === '' ? name : `${name} (${numbered})`;
}
