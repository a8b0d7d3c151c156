import type * as z from 'zod/mini';
import type { ContactId } from '../ids';
import type { Clock } from '../ports';
import { meaningOf, type Outcome } from '../qomon/answer';
import type { Qomon } from '../qomon/client';
import { CONTACTS_PER_PAGE, getContact, searchByAddress } from '../qomon/endpoints';
import { Pace } from '../qomon/pace';
import { contactFound, contactsFound } from '../qomon/shapes';
import { type Contact, contactOf } from './contact';
import type { ContactMemory } from './memory';

/** Who bears an address, or that nobody could be asked. */
export type AddressAnswer = readonly Contact[] | 'unanswered';

/** Who an ID is, that nobody has it, or that nobody could be asked. */
export type IdAnswer = Contact | 'nobody' | 'unanswered';

/** So many addresses go into one search. */
const ADDRESSES_PER_SEARCH = 200;

/** So many requests leave side by side. */
const CHUNK = 40;

/** The people in Qomon. It asks for each address and each ID once. */
export class Directory {
  constructor(
    private readonly qomon: Qomon,
    private readonly memory: ContactMemory,
    private readonly clock: Clock,
    /** Milliseconds since 1970 after which nothing is asked any more. */
    private readonly deadline: number,
    private readonly pace = new Pace(clock),
  ) {}

  /** Finds who bears each address (see `addressOf`), in as few searches as possible. */
  byAddress(addresses: ReadonlySet<string>): Map<string, AddressAnswer> {
    const all = [...addresses];
    let wanted = slices(all, ADDRESSES_PER_SEARCH).map((some) => ({ some, page: 0 }));
    const found = new Map<string, Contact[]>(all.map((address) => [address, []]));
    const failed = new Set<string>();
    while (wanted.length > 0) {
      const outcomes = this.ask(
        wanted.map(({ some, page }) => searchByAddress(some, page)),
        contactsFound,
      );
      wanted = wanted.flatMap(({ some, page }, index) => {
        const outcome = outcomes[index];
        if (outcome?.kind !== 'done') {
          for (const address of some) failed.add(address);
          return [];
        }
        const contacts = outcome.value.data.contacts ?? [];
        // The search matches words of an address, so `b@c.fr` also finds `a.b@c.fr`.
        for (const contact of contacts.map(contactOf)) {
          const bearing = found.get(contact.address);
          if (bearing && !bearing.some(({ id }) => id === contact.id)) bearing.push(contact);
        }
        return contacts.length < CONTACTS_PER_PAGE ? [] : [{ some, page: page + 1 }];
      });
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
    const unknown = [...ids].filter((id) => !answers.has(id));
    const outcomes = this.ask(unknown.map(getContact), contactFound);
    const met: Contact[] = [];
    unknown.forEach((id, index) => {
      const outcome = outcomes[index];
      const contact = outcome?.kind === 'done' ? contactOf(outcome.value.data.contact) : undefined;
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

  /** Sends requests at Qomon's pace until the time is up; what was not asked has no outcome. */
  private ask<T extends z.core.$ZodType>(
    requests: readonly Parameters<Qomon['send']>[0][number][],
    shape: T,
  ): Array<Outcome<z.core.output<T>>> {
    const outcomes: Array<Outcome<z.core.output<T>>> = [];
    for (const chunk of slices(requests, CHUNK)) {
      this.pace.await(chunk.length);
      if (this.clock.now() >= this.deadline) break;
      const answers = this.qomon.send(chunk);
      this.pace.learn(answers);
      outcomes.push(...answers.map((answer) => meaningOf(answer, shape)));
      // A key that is not let in will not be let in at the next request either.
      if (outcomes.some(({ kind }) => kind === 'stopped')) break;
    }
    return outcomes;
  }
}

function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
