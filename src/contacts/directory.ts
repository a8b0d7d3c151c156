import type { ContactId } from '../model/ids';
import {
  ADDRESSES_PER_SEARCH,
  CONTACT_BELIEVED_MS,
  NAME_PAGES,
  WORDS_PER_SEARCH,
} from '../model/limits';
import { onOneLine, wordsOf } from '../model/plain';
import type { Clock } from '../model/ports';
import type { StopCause } from '../model/results';
import { slices } from '../model/slices';
import type { Qomon } from '../qomon/client';
import { searchByAddress, searchByName } from '../qomon/endpoints';
import { Pace } from '../qomon/pace';
import { contactsFound } from '../qomon/shapes';
import { Asker, mayGoOn } from './asker';
import { type Contact, peopleIn } from './contact';
import { type IdAnswer, Identification } from './identification';
import type { ContactMemory } from './memory';

/** Who bears an address, or that nobody could be asked. */
export type AddressAnswer = readonly Contact[] | 'unanswered';

/** How far a directory goes. */
export interface DirectoryLimits {
  /** Milliseconds since 1970 after which nothing is asked any more. */
  readonly deadline: number;
  /** So many people may be asked for one by one; as many as there are if it is left out. */
  readonly mostSingly?: number;
  /** True where people are asked for by their IDs whatever is known of them from a while ago. */
  readonly isFresh?: boolean;
  /** That of the run that this is a part of. */
  readonly pace?: Pace;
  /** The group of the space, where it is known. */
  readonly group?: number | undefined;
  /** How many requests the day has left. */
  readonly budget?: () => number;
}

/** The people in Qomon. It asks for each address and each ID once. */
export class Directory {
  private readonly asker: Asker;
  /** Those whom Qomon's search has shown by their addresses. */
  private readonly searched: ContactId[] = [];

  constructor(
    qomon: Qomon,
    private readonly memory: ContactMemory,
    clock: Clock,
    private readonly limits: DirectoryLimits,
  ) {
    const { pace = new Pace(clock), deadline, budget } = limits;
    this.asker = new Asker({ qomon, clock, pace, deadline, budget });
  }

  /** Set once the key was not let in: nobody will be asked with it. */
  get stopped(): StopCause | undefined {
    return this.asker.stopped;
  }

  /** True where people were asked for, and nothing at all came back. */
  get isUnanswered(): boolean {
    return this.asker.isSilent && !this.asker.isAnswered;
  }

  /** Finds who bears each address (see `addressOf`), in as few searches as possible. */
  byAddress(addresses: ReadonlySet<string>): Map<string, AddressAnswer> {
    const all = [...addresses];
    const lists = slices(all, ADDRESSES_PER_SEARCH);
    const found = new Map<string, Contact[]>(all.map((address) => [address, []]));
    const failed = new Set<string>();
    const endings = this.asker.read(
      lists.map((some) => ({
        page: (page) => searchByAddress(some, page),
        take({ contacts, unreadable }) {
          // One of them may be a second bearer of an address.
          for (const address of unreadable) if (found.has(address)) failed.add(address);
          // The search matches words of an address, so `b@example.org` also finds `a.b@example.org`.
          for (const contact of contacts) addTo(found.get(contact.address), contact);
          return true;
        },
      })),
    );
    lists.forEach((some, index) => {
      if (endings[index] !== 'read') for (const address of some) failed.add(address);
    });
    this.searched.push(...[...found.values()].flatMap((some) => some.map(({ id }) => id)));
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

  /**
   * Finds who each ID is; those known from a while ago are not asked for again, unless that is some time
   * ago and `contradicts` a row: they may have been renamed since.
   */
  byId(
    ids: ReadonlySet<ContactId>,
    contradicts: (contact: Contact) => boolean = () => false,
  ): Map<ContactId, IdAnswer> {
    const since = this.asker.now() - CONTACT_BELIEVED_MS;
    const { group, isFresh = false, mostSingly = Number.POSITIVE_INFINITY } = this.limits;
    const recalled = [...this.memory.recall(ids).values()].filter(
      (one) => !isFresh && (one.at > since || !contradicts(one)),
    );
    const answers = new Map<ContactId, IdAnswer>(recalled.map((one) => [one.id, one]));
    const unknown = [...ids].filter((id) => !answers.has(id));
    if (unknown.length === 0) return answers;
    const found = new Identification(this.asker, this.memory, unknown, { group, mostSingly }).find(
      () => this.known(recalled),
    );
    for (const [id, answer] of found) answers.set(id, answer);
    this.memory.remember([...found.values()].filter((one) => typeof one === 'object'));
    return answers;
  }

  /** The same, asked for whatever is known and kept nowhere: a paper asks more of people than a memory may hold. */
  wholeById(ids: ReadonlySet<ContactId>): ReadonlyMap<ContactId, IdAnswer> {
    const { group, mostSingly = Number.POSITIVE_INFINITY } = this.limits;
    const asked = new Identification(this.asker, this.memory, [...ids], { group, mostSingly });
    return asked.find(() => []);
  }

  /** People whom the search must show: not those whom it may not find yet. */
  private known(recalled: readonly Contact[]): ContactId[] {
    const fresh = new Set(this.memory.recallNew().map(({ id }) => id));
    const ids = [...this.searched, ...recalled.map(({ id }) => id)];
    return ids.filter((id) => !fresh.has(id));
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
      const [outcome] = this.asker.ask([searchByName(typed, page)], contactsFound);
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
}

function addTo(people: Contact[] | undefined, contact: Contact): void {
  if (people && !people.some(({ id }) => id === contact.id)) people.push(contact);
}
