import * as z from 'zod/mini';
import type { Contact } from '../contacts/contact';
import type { Directory } from '../contacts/directory';
import { type PersonShown, shown } from '../contacts/person';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { addressOf } from '../model/address';
import { type ContactId, readId } from '../model/ids';
import { SHOWN_CONTACTS, SIDEBAR_ASKING_MS } from '../model/limits';
import { seen } from '../model/plain';
import { directoryFor } from '../run/directory';
import { unanswered } from './unanswered';

const shape = z.object({ text: z.union([z.string(), z.number()]) });

export type FindAnswer =
  | {
      readonly ok: true;
      /** Everybody who was found: where several share an address, a person chooses. */
      readonly contacts: readonly PersonShown[];
      /** True where there are more than are shown. */
      readonly more: boolean;
    }
  | Refusal;

/** Finds people by an e-mail address, by whole words of their name, or by their ID. */
export function findContacts(host: Host, request: unknown): FindAnswer {
  const read = z.safeParse(shape, request);
  const text = read.success ? seen(String(read.data.text)) : '';
  if (text === '') return { ok: false, problem: host.words.contacts.nothingTyped };
  const directory = directoryFor(host, { deadline: host.clock.now() + SIDEBAR_ASKING_MS });
  if ('kind' in directory) return refusal(host, directory);
  const found = find(directory, text);
  if (found === 'unanswered') return unanswered(host, directory);
  const people = [...found.contacts].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    ok: true,
    contacts: people.slice(0, SHOWN_CONTACTS).map(shown),
    more: found.more || people.length > SHOWN_CONTACTS,
  };
}

function find(
  directory: Directory,
  text: string,
): { readonly contacts: readonly Contact[]; readonly more: boolean } | 'unanswered' {
  if (text.includes('@')) {
    const address = addressOf(text);
    const contacts = directory.byAddress(new Set([address])).get(address) ?? [];
    return contacts === 'unanswered' ? contacts : { contacts, more: false };
  }
  if (!/^\d+$/.test(text)) return directory.byName(text);
  const id = readId<ContactId>(text);
  const contact = id === undefined ? 'nobody' : (directory.byId(new Set([id])).get(id) ?? 'nobody');
  if (contact === 'unanswered') return contact;
  return { contacts: typeof contact === 'object' ? [contact] : [], more: false };
}
