import { LIST_OLDER, LIST_ORDER_MS, PAGE_OVERLAP } from '../model/limits';

/** What of an entry of the list tells its place: its ID, and when it was recorded. */
export interface Listed {
  readonly id: number;
  readonly at: number | undefined;
}

/** What a page shows when it is held against those before it. */
export type Joint =
  /** It goes on where the last one ended, or shows that nothing follows. */
  | { readonly kind: 'joined'; readonly isEnd: boolean }
  /** So many entries stand above the first one that were not there before, or were left out. */
  | { readonly kind: 'moved'; readonly by: number }
  /** It contradicts what was met: an entry twice, one that was not there before, or a gap. */
  | { readonly kind: 'contradicts' };

/** What was asked for: entries from an offset on, and how many at most. */
interface Asked {
  readonly offset: number;
  readonly limit: number;
}

const CONTRADICTS: Joint = { kind: 'contradicts' };

/**
 * The entries of the list in their order, put together from overlapping pages. As each page begins
 * with what is known already, an entry that was left out or given twice before moves it, and shows.
 */
export class ListSequence {
  private readonly known = new Map<number, Listed>();
  private order: Listed[] = [];
  private lastCame = 0;
  private largest = 0;
  /** How many entries above have been deleted since they were met. */
  private deleted = 0;
  /** How many have been made above them. */
  private made = 0;
  /** So many of the entries have been met twice, each in its place. */
  private verified = 0;
  private isOrdered = true;
  private lowestTime = Number.POSITIVE_INFINITY;

  /** Every bundle that was met, the newest first. */
  get entries(): readonly Listed[] {
    return this.order;
  }

  /** The oldest time that was met, in milliseconds since 1970; infinite where the times do not fall. */
  get lowest(): number {
    return this.isOrdered ? this.lowestTime : Number.POSITIVE_INFINITY;
  }

  /** How many known entries the next page is to begin with. */
  get overlap(): number {
    return Math.min(PAGE_OVERLAP, Math.floor(this.lastCame / 2));
  }

  /** Where the next page begins. */
  get next(): number {
    return Math.max(0, this.order.length - this.deleted - this.overlap);
  }

  /** How many bundles have been met that were made or deleted since the first page was read. */
  get changes(): number {
    return this.made + this.deleted;
  }

  get isVerified(): boolean {
    return this.verified === this.order.length;
  }

  /** True where the times fall, and have been below the moment for long enough to stay there. */
  covers(moment: number): boolean {
    if (!this.isOrdered) return false;
    let older = 0;
    for (const { at = moment } of this.order) if (at < moment - LIST_ORDER_MS) older += 1;
    return older >= LIST_OLDER;
  }

  /** Puts a page behind the entries that are known. */
  join(page: readonly Listed[], { offset, limit }: Asked): Joint {
    const overlap = this.overlap;
    const [first] = page;
    if (!first) {
      const isEnd = overlap === 0;
      if (isEnd) this.verified = this.order.length;
      return isEnd ? { kind: 'joined', isEnd } : CONTRADICTS;
    }
    if (overlap === 0) return this.append(page, page.length, limit);
    const at = this.order.findIndex(({ id }) => id === first.id);
    if (at < 0) return CONTRADICTS;
    const moved = offset + this.deleted - at;
    if (moved > 0) return { kind: 'moved', by: moved };
    const rest = this.restAfter(page, at);
    if (!rest) return CONTRADICTS;
    // What stood above has become less.
    this.deleted -= moved;
    this.verified = this.order.length;
    return this.append(rest, page.length, limit);
  }

  /** Puts entries above the others that were made since; false where they are not what moved them. */
  meetNew(head: readonly Listed[], by: number): boolean {
    const made = head.slice(0, by);
    const isWhole = made.length === by && head[by]?.id === this.order[0]?.id;
    if (!isWhole || made.some(({ id }) => this.known.has(id))) return false;
    for (const entry of made) this.known.set(entry.id, entry);
    this.order = [...made, ...this.order];
    this.verified += by;
    this.made += by;
    return true;
  }

  /** What follows the known entries on a page; undefined where a new one stands between them. */
  private restAfter(page: readonly Listed[], at: number): readonly Listed[] | undefined {
    let known = at;
    let taken = 0;
    for (; taken < page.length && known < this.order.length; taken += 1) {
      const id = page[taken]?.id;
      // Those that are passed over have been deleted meanwhile.
      while (known < this.order.length && this.order[known]?.id !== id) known += 1;
      if (known === this.order.length) return undefined;
      known += 1;
    }
    return page.slice(taken);
  }

  private append(rest: readonly Listed[], came: number, limit: number): Joint {
    if (rest.some(({ id }) => this.known.has(id))) return CONTRADICTS;
    if (new Set(rest.map(({ id }) => id)).size < rest.length) return CONTRADICTS;
    for (const entry of rest) {
      this.known.set(entry.id, entry);
      this.order.push(entry);
      if (entry.at === undefined) continue;
      if (entry.at > this.lowestTime + LIST_ORDER_MS) this.isOrdered = false;
      this.lowestTime = Math.min(this.lowestTime, entry.at);
    }
    if (rest.length > 0) this.lastCame = came;
    const isEnd = rest.length === 0 && came < Math.min(limit, this.largest);
    this.largest = Math.max(this.largest, came);
    return { kind: 'joined', isEnd };
  }
}
