import type { ContactId } from '../model/ids';
import { CHUNK, IDS_PER_SEARCH, KNOWN_PEOPLE, PROVED_FROM } from '../model/limits';
import { slices } from '../model/slices';
import { getContact, searchById, searchEverybody } from '../qomon/endpoints';
import { contactFound } from '../qomon/shapes';
import type { Asker, Ending } from './asker';
import { type Contact, contactOf } from './contact';
import { readEverybody } from './everybody';
import { factAfter, type SearchFact, type SearchFacts } from './searchFact';
import { Shown } from './shown';

/** Who an ID is, that nobody has it, that nobody could be asked, or that nobody was to be asked. */
export type IdAnswer = Contact | 'nobody' | 'unanswered' | 'not asked';

export interface IdentificationOptions {
  /** The space's own group, where it is known. */
  readonly group: number | undefined;
  /** So many people may be asked for one by one. */
  readonly mostSingly: number;
}

/**
 * Finds who IDs are, in few requests. Whether a space's search takes IDs is on no page of Qomon's: it is
 * proven by somebody who is known to exist, and remembered. Where it does not, people are asked for one by
 * one, or everybody is read, whichever takes fewer requests. What a search shows is believed if it is
 * plain; what it does not show proves nothing, and is asked for by itself. Where a search has no answer,
 * nothing is asked in its place.
 */
export class Identification {
  readonly answers = new Map<ContactId, IdAnswer>();
  private left: readonly ContactId[];
  private singly = 0;
  /** True once a search had no answer, though Qomon is there. */
  private hasFailed = false;
  private isTried = false;
  private readonly shown: Shown;
  private readonly searched = new Set<ContactId>();

  constructor(
    private readonly asker: Asker,
    private readonly facts: SearchFacts,
    ids: readonly ContactId[],
    private readonly options: IdentificationOptions,
  ) {
    this.left = ids;
    this.shown = new Shown(options.group);
  }

  /** `known`: people of this space of whom Qomon has told a while ago. */
  find(known: () => readonly ContactId[]): ReadonlyMap<ContactId, IdAnswer> {
    if (this.left.length > 1) {
      const before = this.facts.searchFact();
      let { way } = before;
      if (way === 'unproven') way = this.prove(known);
      if (way === 'ids') way = this.searchAll();
      if (way === 'pages') this.readAll();
      const now = this.isTried ? factAfter(before, way, this.hasFailed) : before;
      if (now !== before) this.facts.keepSearchFact(now);
    }
    this.askSingly(this.inTurn());
    this.settle(this.left, 'not asked');
    return this.answers;
  }

  /** Whether the search takes IDs: it must show somebody who is there, and nobody else. */
  private prove(known: () => readonly ContactId[]): SearchFact['way'] {
    if (this.left.length <= PROVED_FROM) return 'unproven';
    let there = known();
    for (let next = KNOWN_PEOPLE; there.length === 0; next = CHUNK) {
      const asked = this.inTurn().slice(0, next);
      if (next === KNOWN_PEOPLE) this.foresee(asked);
      there = this.askSingly(asked);
      const isUnanswered = asked.every((id) => this.answers.get(id) === 'unanswered');
      // A few of whom Qomon says nothing may be odd; where there was no answer at all, it is down.
      if (isUnanswered && (this.asker.isSilent || next === CHUNK))
        this.settle(this.left, 'unanswered');
      if (this.singly >= this.options.mostSingly || this.left.length <= PROVED_FROM) break;
    }
    if (there.length === 0) return 'unproven';
    const witnesses = there.slice(0, KNOWN_PEOPLE);
    const [first] = this.search([[...witnesses, ...this.left].slice(0, IDS_PER_SEARCH)]);
    if (!first || first.ending === 'unanswered') {
      this.leaveOpen(this.left, witnesses);
      return 'unproven';
    }
    const isShown = witnesses.some((id) => this.shown.has(id));
    return first.ending === 'read' && !first.hasOthers && isShown ? 'ids' : 'pages';
  }

  /** What follows where these are there: the search that proves it, and, where it takes none, everybody. */
  private foresee(there: readonly ContactId[]): void {
    const others = this.left.filter((id) => !there.includes(id));
    const proof = searchById([...there, ...others].slice(0, IDS_PER_SEARCH), 0);
    this.asker.foresee(this.isWorthAll(others) ? [proof, searchEverybody(0)] : [proof]);
  }

  /** Whether so many are left that pages of everybody may take fewer requests than asking one by one. */
  private isWorthAll({ length }: readonly ContactId[]): boolean {
    return length > CHUNK && length <= this.options.mostSingly;
  }

  /** Searches for all that are left; gives another way where it turns out that the search takes no IDs. */
  private searchAll(): SearchFact['way'] {
    const fresh = this.left.filter((id) => !this.searched.has(id));
    const came = this.search(slices(fresh, IDS_PER_SEARCH));
    const silent = came.filter(({ ending }) => ending === 'unanswered');
    const unanswered = silent.flatMap(({ asked }) => asked);
    if (silent.length > 0 && silent.length === came.length) this.leaveOpen(unanswered, unanswered);
    this.settle(unanswered, 'unanswered');
    return came.every(({ ending, hasOthers }) => ending !== 'refused' && !hasOthers)
      ? 'ids'
      : 'pages';
  }

  /**
   * Leaves people for the next run, as a search for them had no answer: nothing is asked in its place, but
   * somebody, to know whether Qomon is there at all.
   */
  private leaveOpen(ids: readonly ContactId[], [somebody]: readonly ContactId[]): void {
    if (!this.asker.isSilent && !this.asker.isAnswered && somebody !== undefined) {
      this.asker.ask([getContact(somebody)], contactFound);
    }
    this.hasFailed = this.asker.isAnswered;
    this.settle(ids, 'unanswered');
  }

  private search(lists: ReadonlyArray<readonly ContactId[]>): readonly Searched[] {
    this.isTried = true;
    for (const id of lists.flat()) this.searched.add(id);
    const others = lists.map(() => false);
    const endings = this.asker.read(
      lists.map((asked, at) => {
        const wanted = new Set(asked);
        return {
          page: (page) => searchById(asked, page),
          take: (people) => {
            others[at] ||= people.contacts.some(({ id }) => !wanted.has(id));
            this.shown.take(people);
            return !others[at] && asked.some((id) => !this.shown.has(id));
          },
        };
      }),
    );
    const came = lists.map((asked, at): Searched => {
      const hasOthers = others[at] ?? false;
      return { asked, ending: endings[at] ?? 'unanswered', hasOthers };
    });
    this.believe();
    return came;
  }

  private readAll(): void {
    if (!this.isWorthAll(this.left)) return;
    this.isTried = true;
    const wanted = new Set(this.left);
    const isAnswered = readEverybody(this.asker, wanted, (people) => this.shown.take(people));
    this.believe();
    if (!isAnswered) this.leaveOpen(this.left, this.left);
  }

  /** Takes what searches have shown for an answer, if it is plain. */
  private believe(): void {
    for (const id of this.left) {
      const contact = this.shown.plain(id);
      if (contact) this.answers.set(id, contact);
    }
    this.left = this.left.filter((id) => !this.answers.has(id));
  }

  /** Those that are left, beginning elsewhere each time: those of whom Qomon never tells keep nobody back. */
  private inTurn(): readonly ContactId[] {
    const { left, options } = this;
    if (left.length <= CHUNK || options.mostSingly < left.length) return left;
    const from = Math.floor(this.asker.now() / 1000) % left.length;
    return [...left.slice(from), ...left.slice(0, from)];
  }

  /** Asks for each by itself: only that proves that there is nobody. Gives those who are there. */
  private askSingly(ids: readonly ContactId[]): ContactId[] {
    const most = this.options.mostSingly - this.singly;
    const asked = ids.slice(0, Math.max(0, most));
    this.singly += asked.length;
    const outcomes = this.asker.ask(asked.map(getContact), contactFound);
    const there: ContactId[] = [];
    asked.forEach((id, index) => {
      const outcome = outcomes[index];
      const contact =
        outcome?.kind === 'recorded' ? contactOf(outcome.value.data.contact) : undefined;
      if (contact?.id === id) {
        there.push(id);
        this.answers.set(id, contact);
      } else {
        const isGone = outcome?.kind === 'refused' && outcome.status === 404;
        this.answers.set(id, isGone ? 'nobody' : 'unanswered');
      }
    });
    this.left = this.left.filter((id) => !this.answers.has(id));
    return there;
  }

  private settle(ids: readonly ContactId[], answer: 'unanswered' | 'not asked'): void {
    for (const id of ids) if (!this.answers.has(id)) this.answers.set(id, answer);
    this.left = this.left.filter((id) => !this.answers.has(id));
  }
}

interface Searched {
  readonly asked: readonly ContactId[];
  readonly ending: Ending;
  /** True where somebody came who was not asked for. */
  readonly hasOthers: boolean;
}
