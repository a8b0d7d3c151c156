import type { BundleId, Reference } from '../model/ids';
import { LIST_BEGINNINGS, LIST_TRIES, PAGE_OVERLAP, PAGE_SIZE } from '../model/limits';
import type { Clock } from '../model/ports';
import type { Qomon } from './client';
import type { ListEntry } from './listEntry';
import { askForPage, type ListPage } from './listPages';
import { ListSequence } from './listSequence';

/** Where the list of bundles is read from, and how much of it may be. */
export interface BundleList {
  readonly qomon: Qomon;
  readonly clock: Clock;
  /** Milliseconds since 1970 after which no page is asked for. */
  readonly deadline: number;
  /** How many requests it may take; of one that brings what is known already, so much less as that is. */
  readonly budget?: number;
}

/** All pages that are left. */
const ALL = Number.POSITIVE_INFINITY;

/**
 * One reading of the list of bundles, newest first, as far back as anybody asks. It knows what it
 * proves: what was not met in a part that is complete is not there. Nothing is believed that does not
 * show: pages go on by what came, whatever was asked for; the times must fall, or else the list is read
 * to its end; and the end of what was read is met a second time, in its place.
 */
export class CompleteReading {
  private readonly met = new Map<number, ListEntry>();
  private sequence = new ListSequence();
  /** The most that Qomon has ever told. */
  private total: number | undefined;
  private isAtEnd = false;
  private isBroken = false;
  private beginnings = 1;
  private asked = 0;
  private known: ReadonlySet<number> = new Set();
  /** Requests that brought what was known, in parts of one. */
  private free = 0;
  private provenBackTo = Number.POSITIVE_INFINITY;

  constructor(private readonly list: BundleList) {}

  /** How many requests it took. */
  get requests(): number {
    return this.asked;
  }

  /**
   * Bundles that are known already. They stand between what is asked for and the beginning of the list,
   * and so many pages more may be read for them.
   */
  know(bundles: ReadonlySet<number>): void {
    this.known = bundles;
  }

  /** Every bundle that was met. */
  entries(): readonly ListEntry[] {
    return [...this.met.values()];
  }

  /** The entries whose payments bear a reference. */
  under(reference: Reference): readonly ListEntry[] {
    return this.entries().filter(({ references }) => references.has(reference));
  }

  /** The bundles whose payments bear one of these references. */
  idsUnder(references: readonly Reference[]): BundleId[] {
    return references.flatMap((one) => this.under(one).map(({ id }) => id as BundleId));
  }

  /** The oldest time that was met, −∞ where all was: what is newer ought to have been met. */
  get reach(): number {
    return this.isAtEnd ? Number.NEGATIVE_INFINITY : this.sequence.lowest;
  }

  /** True where everything is known that was recorded since a moment (milliseconds since 1970). */
  isCompleteBackTo(moment: number): boolean {
    return this.provenBackTo <= moment;
  }

  /**
   * Meets what was recorded since a moment, without proof that nothing was left out: true where the
   * list goes as far back, or all were met that Qomon counts.
   */
  meetBackTo(moment: number, pages: number): boolean {
    const isMet = (): boolean => this.reach < moment || this.met.size >= (this.total ?? ALL);
    const end = this.counted + pages;
    while (this.counted < end && !isMet()) if (!this.read()) break;
    return isMet() || this.isAtEnd;
  }

  /** Reads the newest page: false where none came. */
  meetNewest(): boolean {
    return this.isAtEnd || this.met.size > 0 || this.read();
  }

  /** Reads on until it is complete back to a moment, or cannot be: true where it is. */
  readBackTo(moment: number, pages = ALL): boolean {
    // Its end may have been met already, without a question what that proves.
    if (this.isAtEnd) this.conclude(moment);
    for (let page = 0; !this.isCompleteBackTo(moment) && page < pages; page += 1) {
      const isCovered = this.sequence.covers(moment);
      if (!isCovered || !this.sequence.isVerified) {
        if (!this.read(isCovered ? PAGE_OVERLAP : PAGE_SIZE)) return false;
      }
      this.conclude(moment);
      if (this.isAtEnd) break;
    }
    return this.isCompleteBackTo(moment);
  }

  /** Reads all of it: true where nothing was left out. */
  readAll(): boolean {
    return this.readBackTo(Number.NEGATIVE_INFINITY);
  }

  /** The requests that count against a budget. */
  private get counted(): number {
    return this.asked - this.free;
  }

  private conclude(moment: number): void {
    const { isVerified, entries } = this.sequence;
    // An empty list must say that it is one.
    // guard: list-as-many
    const isWhole = this.isAtEnd && entries.length >= (this.total ?? 1);
    if (isWhole) this.provenBackTo = Number.NEGATIVE_INFINITY;
    else if (isVerified && this.sequence.covers(moment)) {
      this.provenBackTo = Math.min(this.provenBackTo, moment);
    }
  }

  /** Asks for the next part; false where there is none, or nothing can be told. */
  private read(limit = PAGE_SIZE): boolean {
    for (let tries = 0; tries < LIST_TRIES && !this.isBroken && !this.isAtEnd; tries += 1) {
      const offset = this.sequence.next;
      const page = this.ask(offset, limit);
      if (!page) break;
      if (page.total !== undefined) this.total = Math.max(this.total ?? 0, page.total);
      const joint = this.sequence.join(page.entries, { offset, limit });
      if (joint.kind === 'joined') {
        this.isAtEnd = joint.isEnd;
        return true;
      }
      if (joint.kind === 'contradicts' || !this.meetNew(joint.by)) return this.beginAgain();
    }
    return this.failed();
  }

  /** Bundles were made since the first page was read: they are met too. */
  private meetNew(by: number): boolean {
    const head = this.ask(0, Math.min(PAGE_SIZE, by + 1));
    return head !== undefined && this.sequence.meetNew(head.entries, by);
  }

  private ask(offset: number, limit: number): ListPage | undefined {
    const { qomon, clock, deadline, budget = ALL } = this.list;
    if (clock.now() >= deadline || this.counted >= budget) return undefined;
    this.asked += 1;
    const page = askForPage(qomon, offset, limit);
    const entries = page?.entries ?? [];
    // What a page shows once more tells nothing, and a list that shows the same for ever comes to an end.
    const fresh = entries.filter(({ id }) => !this.met.has(id));
    const known = fresh.filter(({ id }) => this.known.has(id));
    if (known.length > 0) this.free += known.length / fresh.length;
    for (const entry of entries) this.met.set(entry.id, entry);
    // An entry without an id may be anything.
    return page && page.entries.length === page.came ? page : undefined;
  }

  private beginAgain(): boolean {
    this.beginnings += 1;
    if (this.beginnings > LIST_BEGINNINGS) return this.failed();
    this.sequence = new ListSequence();
    this.total = undefined;
    return true;
  }

  private failed(): false {
    this.isBroken = true;
    return false;
  }
}
