import { type Contact, isApart } from '../contacts/contact';
import type { Directory } from '../contacts/directory';
import { addressOf, isAddress } from '../model/address';
import type { ContactId } from '../model/ids';
import { wordsOf } from '../model/plain';
import type { Order } from './orders';
import { isSamePerson, nameOf, personKey, type Written } from './written';

/** What people have decided: of persons by their keys, and of orders by theirs. */
export interface Choices {
  readonly people: Readonly<Record<string, number | 'create'>>;
  readonly orders: Readonly<Record<string, 'take' | 'leave'>>;
}

/** Somebody whom an export names, and who that is in Qomon. */
export interface Someone {
  /** The same for all orders in which they are written alike. */
  readonly key: string;
  readonly name: string;
  readonly written: Written;
  /** Who they are; `create`: a person has said that they are to be created; undefined: nobody knows yet. */
  readonly is: Contact | { readonly id: ContactId } | 'create' | undefined;
  /** Those who bear the address, for a person to choose from. */
  readonly candidates: readonly Contact[];
}

export type People = ReadonlyMap<string, Someone>;

/** Who an item is for: the payer's own record where it is written as the payer. */
export function beneficiaryOf(order: Order, who: Written): Written {
  const isNobody = who.surname + who.firstname + who.mail === '';
  return isNobody || isSamePerson(order.payer, who) ? order.payer : who;
}

/** Everybody whom some orders name. */
export function writtenIn(orders: readonly Order[]): Map<string, Written> {
  return new Map(
    orders.flatMap((order) =>
      [order.payer, ...order.items.map(({ who }) => beneficiaryOf(order, who))].map(
        (one) => [personKey(one), one] as const,
      ),
    ),
  );
}

/**
 * Finds out who people are: whom somebody has chosen, else the one contact that bears the address and a
 * part of the name. Anybody else is for a person to choose: nobody is guessed. `unanswered` where Qomon
 * did not say who bears an address.
 */
export function findPeople(
  written: ReadonlyMap<string, Written>,
  choices: Choices,
  directory: Directory,
): People | 'unanswered' {
  const isOpen = (key: string): boolean => choices.people[key] === undefined;
  const addresses = new Set(
    [...written]
      .filter(([key]) => isOpen(key))
      .map(([, { mail }]) => addressOf(mail))
      .filter(isAddress),
  );
  const answers = directory.byAddress(addresses);
  // Those of other parts are asked for with these.
  const chosen = [...written.keys()].flatMap((key) => {
    const choice = choices.people[key];
    return typeof choice === 'number' ? [choice as ContactId] : [];
  });
  const named = directory.byId(new Set(chosen));
  const people = new Map<string, Someone>();
  for (const [key, one] of written) {
    const choice = choices.people[key];
    const bearers = answers.get(addressOf(one.mail)) ?? [];
    if (bearers === 'unanswered') return 'unanswered';
    const [only, ...others] = bearers;
    const found = only && others.length === 0 && agrees(one, only) ? only : undefined;
    const id = typeof choice === 'number' ? (choice as ContactId) : undefined;
    const contact = id === undefined ? undefined : named.get(id);
    people.set(key, {
      key,
      name: nameOf(one),
      written: one,
      is:
        choice === 'create'
          ? 'create'
          : id === undefined
            ? found
            : typeof contact === 'object'
              ? contact
              : { id },
      candidates: found ? [] : bearers,
    });
  }
  return people;
}

/**
 * True where a contact may be somebody by their name: it has the whole first name, or the whole surname where
 * the two first names do not speak against it, as those of a couple with one address do.
 */
export function agrees({ surname, firstname, birth }: Written, contact: Contact): boolean {
  const [last, first] = [surname, firstname].map(wordsOf) as [string[], string[]];
  const held = wordsOf(contact.name);
  const has = (words: readonly string[]): boolean =>
    words.length > 0 && words.every((word) => held.includes(word));
  if (isApart({ birth }, { birth: contact.birth })) return false;
  if (has(first)) return true;
  const others = held.filter((word) => !last.includes(word));
  const speaksAgainst = first.length > 0 && others.length > 0;
  return has(last) && (!speaksAgainst || first.some((word) => others.includes(word)));
}

/** True for somebody whom a run may have created for this person, by name, birth and place. */
export function isLikely(written: Written, contact: Contact): boolean {
  return agrees(written, contact) && !isApart(written, contact);
}
