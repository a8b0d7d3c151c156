import type * as z from 'zod/mini';
import type { ContactId } from '../model/ids';
import {
  ADDRESSES_PER_SEARCH,
  CHUNK,
  CONTACTS_PER_PAGE,
  NAME_PAGES,
  SEARCH_CAPS,
  SEARCH_PAGES,
  WORDS_PER_SEARCH,
} from '../model/limits';
import { onOneLine, plain } from '../model/plain';
import type { Clock } from '../model/ports';
import type { StopCause } from '../model/results';
import { meaningsOf, type Outcome } from '../qomon/answer';
import type { Qomon } from '../qomon/client';
import { getContact, searchByAddress, searchByName } from '../qomon/endpoints';
import { Pace } from '../qomon/pace';
import { contactFound, contactsFound } from '../qomon/shapes';
import { type Contact, contactOf, peopleIn } from './contact';
import type { ContactMemory } from './memory';

/** Who bears an address, or that nobody could be asked. */
export type AddressAnswer = readonly Contact[] | 'unanswered';

/** Who an ID is, that nobody has it, that nobody could be asked, or that nobody was to be asked. */
export type IdAnswer = Contact | 'nobody' | 'unanswered' | 'not asked';

/** How far a directory goes. */
export interface DirectoryLimits {
  /** Milliseconds since 1970 after which nothing is asked any more. */
  readonly deadline: number;
  /** Of IDs that are not known from a while ago, no more than so many are asked for. */
  readonly mostIds?: number;
  /** That of the run that this is a part of. */
  readonly pace?: Pace;
}

/** The people in Qomon. It asks for each address and each ID once. */
export class Directory {
  /** Set once the key was not let in: nobody will be asked with it. */
  stopped: StopCause | undefined;
  private readonly pace: Pace;

  constructor(
    private readonly qomon: Qomon,
    private readonly memory: ContactMemory,
    private readonly clock: Clock,
    private readonly limits: DirectoryLimits,
  ) {
    this.pace = limits.pace ?? new Pace(clock);
  }

  /** Finds who bears each address (see `addressOf`), in as few searches as possible. */
  byAddress(addresses: ReadonlySet<string>): Map<string, AddressAnswer> {
    const all = [...addresses];
    let wanted = slices(all, ADDRESSES_PER_SEARCH).map((some) => ({
      some,
      page: 0,
      met: new Set<ContactId>(),
    }));
    const found = new Map<string, Contact[]>(all.map((address) => [address, []]));
    const failed = new Set<string>();
    while (wanted.length > 0) {
      const outcomes = this.ask(
        wanted.map(({ some, page }) => searchByAddress(some, page)),
        contactsFound,
      );
      wanted = wanted.flatMap(({ some, page, met }, index) => {
        const outcome = outcomes[index];
        if (outcome?.kind !== 'recorded' || page >= SEARCH_PAGES) {
          for (const address of some) failed.add(address);
          return [];
        }
        const entries = outcome.value.data.contacts ?? [];
        const { contacts, unreadable } = peopleIn(entries);
        // One of them may be a second bearer of an address.
        for (const address of unreadable) if (found.has(address)) failed.add(address);
        // The search matches words of an address, so `b@example.org` also finds `a.b@example.org`.
        for (const contact of contacts) addTo(found.get(contact.address), contact);
        const isNews = contacts.some(({ id }) => !met.has(id));
        for (const { id } of contacts) met.add(id);
        return isNews && mayGoOn(entries.length) ? [{ some, page: page + 1, met }] : [];
      });
    }
    if (all.length > 0) {
      // The search does not find those yet who were created a moment ago.
      for (const contact of this.memory.recallNew()) addTo(found.get(contact.address), contact);
    }
    // Their IDs will stand on the rows, and need not be asked for in turn.
    this.memory.remember([...found.values()].flat());
    const answers = new Map<string, AddressAnswer>(found);
    for (const address of failed) answers.set(address, 'unanswered');
    return answers;
  }

  /** Finds who each ID is; those known from a while ago are not asked for again. */
  byId(ids: ReadonlySet<ContactId>): Map<ContactId, IdAnswer> {
    const answers = new Map<ContactId, IdAnswer>(this.memory.recall(ids));
    const unanswered = [...ids].filter((id) => !answers.has(id));
    const unknown = unanswered.slice(0, this.limits.mostIds);
    for (const id of unanswered.slice(unknown.length)) answers.set(id, 'not asked');
    const outcomes = this.ask(unknown.map(getContact), contactFound);
    const met: Contact[] = [];
    unknown.forEach((id, index) => {
      const outcome = outcomes[index];
      const contact =
        outcome?.kind === 'recorded' ? contactOf(outcome.value.data.contact) : undefined;
      if (contact?.id === id) {
        met.push(contact);
        answers.set(id, contact);
      } else {
        const gone = outcome?.kind === 'refused' && outcome.status === 404;
        answers.set(id, gone ? 'nobody' : 'unanswered');
      }
    });
    this.memory.remember(met);
    return answers;
  }

  /**
   * Finds whose name has every word that was typed, in any order. Qomon matches whole words of one
   * field at a time, so all who bear any of them come, and the rest is done here.
   */
  byName(
    text: string,
  ): { readonly contacts: readonly Contact[]; readonly more: boolean } | 'unanswered' {
    const typed = onOneLine(text).split(' ').slice(0, WORDS_PER_SEARCH);
    const words = wordsOf(text);
    const found: Contact[] = [];
    for (const contact of this.memory.recallNew()) addTo(found, contact);
    let more = true;
    for (let page = 0; more && page < NAME_PAGES; page += 1) {
      const [outcome] = this.ask([searchByName(typed, page)], contactsFound);
      if (outcome?.kind !== 'recorded') return 'unanswered';
      const entries = outcome.value.data.contacts ?? [];
      const before = found.length;
      for (const contact of peopleIn(entries).contacts) addTo(found, contact);
      more = mayGoOn(entries.length) && found.length > before;
    }
    const contacts = found.filter(({ name }) => {
      const held = new Set(wordsOf(name));
      return words.every((word) => held.has(word));
    });
    return { contacts, more };
  }

  /** Sends requests at Qomon's pace until the time is up; what was not asked has no outcome. */
  private ask<T extends z.core.$ZodType>(
    requests: readonly Parameters<Qomon['send']>[0][number][],
    shape: T,
  ): Array<Outcome<z.core.output<T>>> {
    const outcomes: Array<Outcome<z.core.output<T>>> = [];
    for (const chunk of slices(requests, CHUNK)) {
      this.pace.await(chunk.length);
      if (this.clock.now() >= this.limits.deadline) break;
      const answers = this.qomon.send(chunk);
      this.pace.update(answers);
      outcomes.push(...meaningsOf(answers, shape));
      // A key that is not let in will not be let in at the next request either.
      const stop = outcomes.find(({ kind }) => kind === 'stopped');
      if (stop?.kind === 'stopped') {
        this.stopped = stop.cause;
        break;
      }
      // If nobody says anything to a whole chunk, the next one would use up the day for nothing.
      if (answers.every((answer) => answer === undefined)) break;
    }
    return outcomes;
  }
}

/** True if another page may follow: pages are full, or capped below what is asked for. */
function mayGoOn(came: number): boolean {
  return came >= CONTACTS_PER_PAGE || SEARCH_CAPS.includes(came);
}

function addTo(people: Contact[] | undefined, contact: Contact): void {
  if (people && !people.some(({ id }) => id === contact.id)) people.push(contact);
}

/** The words of a name as they are compared: without case and accents. */
function wordsOf(name: string): string[] {
  return plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
