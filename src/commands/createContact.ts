import * as z from 'zod/mini';
import type { Contact, Details } from '../contacts/contact';
import type { Directory } from '../contacts/directory';
import type { Person } from '../contacts/memory';
import { type PersonShown, shown } from '../contacts/person';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { addressOf, isAddress, mailIn } from '../model/address';
import { NAME_LENGTH, SIDEBAR_ASKING_MS } from '../model/limits';
import { meaningOf, waitOf } from '../qomon/answer';
import { postContact } from '../qomon/endpoints';
import { contactFound } from '../qomon/shapes';
import { directoryFor, peopleMemory } from '../run/directory';
import { type Connected, connected } from '../run/space';
import { unanswered } from './unanswered';

const text = z.optional(z.string());

const shape = z.object({
  firstname: text,
  surname: text,
  mail: text,
  /** Where they live; qomon-api: `POST /contacts` takes it with the contact. */
  address: z.optional(
    z.object({
      housenumber: text,
      street: text,
      postalcode: text,
      city: text,
      state: text,
      country: text,
      addition: text,
      building: text,
    }),
  ),
  /** When they were born: by it they are told apart from others. Qomon's page of this request lacks it. */
  birth: text,
  anyway: z.optional(z.boolean()),
});

export type CreateAnswer =
  | { readonly ok: true; readonly contact: PersonShown }
  | (Refusal & {
      /** Those who are there already; `anyway: true` creates another one beside them. */
      readonly existing?: readonly PersonShown[];
      /** True where nobody knows whether the contact was created. */
      readonly unconfirmed?: true;
    });

/**
 * Creates a contact. Qomon creates whatever it is told to, so a person is asked once more where
 * somebody bears the address already, or the whole name where no address is given; and where an
 * earlier request for the same person had no clear answer, as that may have created them.
 */
export function createContact(host: Host, request: unknown): CreateAnswer {
  const words = host.words.contacts;
  const no = (problem: string): CreateAnswer => ({ ok: false, problem });
  const read = z.safeParse(shape, request);
  if (!read.success) return no(words.noName);
  const firstname = (read.data.firstname ?? '').trim();
  const surname = (read.data.surname ?? '').trim();
  const mail = mailIn(read.data.mail ?? '');
  if (firstname + surname === '') return no(words.noName);
  const home = filledIn(read.data.address ?? {});
  if ([firstname, surname, mail, ...Object.values(home)].some(({ length }) => length > NAME_LENGTH))
    return no(words.tooLong);
  if (mail !== '' && !isAddress(mail)) return no(words.notAnAddress);

  const connection = connected(host);
  if ('kind' in connection) return refusal(host, connection);
  const directory = directoryFor(host, { deadline: host.clock.now() + SIDEBAR_ASKING_MS });
  if ('kind' in directory) return refusal(host, directory);
  const person: Person = {
    name: [firstname, surname].filter((part) => part !== '').join(' '),
    address: addressOf(mail),
  };
  if (read.data.anyway !== true) {
    const existing = alreadyThere(directory, person);
    if (existing === 'unanswered') return unanswered(host, directory);
    const problem = words.exists(existing.length);
    if (existing.length > 0) return { ok: false, problem, existing: existing.map(shown) };
    const { isUnconfirmed } = peopleMemory(host, connection.key);
    if (isUnconfirmed(person)) return { ok: false, problem: words.mayExist, unconfirmed: true };
  }
  const details = { birth: read.data.birth, postcode: home.postalcode };
  return post(
    host,
    connection,
    { ...person, ...details },
    {
      ...(firstname !== '' && { firstname }),
      ...(surname !== '' && { surname }),
      ...(mail !== '' && { mail }),
      ...(Object.keys(home).length > 0 && { address: home }),
    },
  );
}

/** The fields of an address that hold anything. */
function filledIn(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, typed]) => {
      const value = (typed ?? '').trim();
      return value === '' ? [] : [[field, value]];
    }),
  );
}

function alreadyThere(
  directory: Directory,
  { name, address }: Person,
): readonly Contact[] | 'unanswered' {
  if (address !== '') return directory.byAddress(new Set([address])).get(address) ?? [];
  const found = directory.byName(name);
  return found === 'unanswered' ? found : found.contacts;
}

/** The one request that creates somebody: it is never repeated by itself. */
function post(
  host: Host,
  { key, qomon }: Connected,
  { birth, postcode, ...person }: Person & Details,
  fields: Parameters<typeof postContact>[0],
): CreateAnswer {
  const words = host.words.contacts;
  const memory = peopleMemory(host, key);
  // A run that is cut off here has perhaps created them.
  // guard: contact-intent-first
  memory.markUnconfirmed(person);
  const [answer] = qomon.send([postContact(fields)]);
  const outcome = meaningOf(answer, contactFound);
  if (outcome.kind !== 'unknown' && outcome.kind !== 'recorded') memory.confirm(person);
  switch (outcome.kind) {
    case 'recorded': {
      const contact: Contact = { ...person, id: outcome.value.data.contact.id };
      memory.remember([contact]);
      memory.rememberNew({ ...contact, birth, postcode });
      memory.confirm(person);
      return { ok: true, contact: shown(contact) };
    }
    case 'stopped':
      return refusal(host, { kind: 'key refused', region: key.region });
    case 'throttled':
      return { ok: false, problem: words.slowDown(waitOf(outcome, host.clock.now())) };
    case 'refused':
      return {
        ok: false,
        problem: words.refused(outcome.problems.map(({ message }) => message)),
      };
    case 'unknown':
      return { ok: false, problem: words.mayExist, unconfirmed: true };
  }
}
