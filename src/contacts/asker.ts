import type * as z from 'zod/mini';
import type { ContactId } from '../model/ids';
import { CHUNK, CONTACTS_PER_PAGE, SEARCH_CAPS, SEARCH_PAGES } from '../model/limits';
import type { StopCause } from '../model/results';
import { isSilent, meaningsOf, type Outcome } from '../qomon/answer';
import type { ApiAnswer } from '../qomon/client';
import type { ApiRequest } from '../qomon/endpoints';
import { askPaced, type PacedLine } from '../qomon/paced';
import { contactsFound } from '../qomon/shapes';
import { peopleIn, type ReadPeople } from './contact';

/** A search, page by page. */
export interface PagedSearch {
  /** The request for a page; pages count from 0. */
  readonly page: (page: number) => ApiRequest;
  /** Takes what a page holds; false where no further one is of use. */
  readonly take: (people: ReadPeople) => boolean;
}

/** How a search ended; `unanswered`: what else it would have found is not known. */
export type Ending = 'read' | 'refused' | 'unanswered';

/** Asks Qomon for people, as long as Qomon answers and the time lasts. */
export class Asker {
  /** Set once the key was not let in: nobody will be asked with it. */
  stopped: StopCause | undefined;

  /** True once Qomon has said anything that could be read. */
  isAnswered = false;
  /** True if the last requests had no answer at all. */
  isSilent = false;

  /** What is to travel with the next requests, and the answers to what did, by what was asked. */
  private foreseen: readonly ApiRequest[] = [];
  private readonly kept = new Map<string, ApiAnswer>();

  constructor(private readonly line: PacedLine) {}

  /** Milliseconds since 1970. */
  now(): number {
    return this.line.clock.now();
  }

  /** Says what is likely asked for next: it travels with the next requests, as a batch takes the time of one. */
  foresee(requests: readonly ApiRequest[]): void {
    this.foreseen = requests;
  }

  /** What came of the first requests: all of them, unless the time is up or nobody answers. */
  ask<T extends z.core.$ZodType>(
    requests: readonly ApiRequest[],
    shape: T,
  ): Array<Outcome<z.core.output<T>>> {
    if (this.stopped) return [];
    const outcomes = this.recalled(requests, shape) ?? this.asked(requests, shape);
    this.isAnswered ||= outcomes.some(({ kind }) => kind === 'recorded' || kind === 'refused');
    if (requests.length > 0) this.isSilent = outcomes.every(isSilent);
    const stop = outcomes.find(({ kind }) => kind === 'stopped');
    if (stop?.kind === 'stopped') this.stopped = stop.cause;
    return outcomes;
  }

  /** What came of requests that have travelled with others, once; undefined where not all have. */
  private recalled<T extends z.core.$ZodType>(
    requests: readonly ApiRequest[],
    shape: T,
  ): Array<Outcome<z.core.output<T>>> | undefined {
    const keys = requests.map((one) => JSON.stringify(one));
    if (keys.length === 0 || !keys.every((key) => this.kept.has(key))) return undefined;
    const answers = keys.map((key) => this.kept.get(key));
    for (const key of keys) this.kept.delete(key);
    return meaningsOf(answers, shape);
  }

  private asked<T extends z.core.$ZodType>(
    requests: readonly ApiRequest[],
    shape: T,
  ): Array<Outcome<z.core.output<T>>> {
    const along = requests.length + this.foreseen.length <= CHUNK ? this.foreseen : [];
    this.foreseen = [];
    return askPaced(this.line, [...requests, ...along], (answers, from) => {
      const own = answers.slice(0, requests.length - from);
      along.forEach((one, at) => {
        this.kept.set(JSON.stringify(one), answers[own.length + at]);
      });
      return meaningsOf(own, shape);
    });
  }

  /** Reads searches side by side, each until a page brings nothing new, and gives how each ended. */
  read(searches: readonly PagedSearch[]): Ending[] {
    const endings = searches.map((): Ending => 'unanswered');
    let open = searches.map((search, at) => ({ search, at, page: 0, met: new Set<ContactId>() }));
    while (open.length > 0) {
      const outcomes = this.ask(
        open.map(({ search, page }) => search.page(page)),
        contactsFound,
      );
      open = open.flatMap((one, index) => {
        const { search, at, page, met } = one;
        const outcome = outcomes[index];
        if (outcome?.kind === 'refused') endings[at] = 'refused';
        if (outcome?.kind !== 'recorded' || page >= SEARCH_PAGES) return [];
        const entries = outcome.value.data.contacts ?? [];
        const people = peopleIn(entries);
        const isNews = people.contacts.some(({ id }) => !met.has(id));
        for (const { id } of people.contacts) met.add(id);
        if (search.take(people) && isNews && mayGoOn(entries.length)) {
          return [{ ...one, page: page + 1 }];
        }
        endings[at] = 'read';
        return [];
      });
    }
    return endings;
  }
}

/** True if another page may follow: pages are full, or capped below what is asked for. */
export function mayGoOn(came: number): boolean {
  return came >= CONTACTS_PER_PAGE || SEARCH_CAPS.includes(came);
}
