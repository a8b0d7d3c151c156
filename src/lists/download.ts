import * as z from 'zod/mini';
import { LIST_ENTRIES, LIST_PAGES, LIST_PAGES_A_ROUND, PAGE_SIZE } from '../model/limits';

/** A page of a list as it came. */
export interface ListPage {
  readonly offset: number;
  readonly entries: readonly unknown[];
  /** How many entries there are, if Qomon says so. */
  readonly total: number | undefined;
}

/**
 * A list while its pages come in. It goes on by what came, not by what was asked for: a server may
 * cap its pages, tell another total than it has, or give the same page for ever.
 */
export class Download {
  /** By ID or code, as an entry may come twice. */
  readonly entries = new Map<string, unknown>();
  private state: 'open' | 'whole' | 'failed' = 'open';
  private total: number | undefined;
  private next = 0;
  private pages = 0;
  /** How many entries the first page brought. */
  private step = 0;

  /** True where the list did not come, or does not end. */
  get failed(): boolean {
    return this.state !== 'whole';
  }

  /** How many entries Qomon counts beyond those that came. */
  get missing(): number {
    return Math.max(0, (this.total ?? 0) - this.entries.size);
  }

  /** The offsets to be asked for next; none where it has ended. */
  wanted(): number[] {
    if (this.state !== 'open') return [];
    // Of how many entries a page has at most, the second page tells, or a first one that is full.
    const isSure = this.pages > 1 || this.step === PAGE_SIZE;
    const left = isSure && this.total !== undefined ? this.total - this.next : 0;
    const full = Math.ceil(left / Math.max(1, this.step));
    const pages = Math.min(LIST_PAGES_A_ROUND, Math.max(1, full));
    return Array.from({ length: pages }, (_, index) => this.next + index * this.step);
  }

  /** Takes the pages of a round, in the order of their offsets. */
  take(pages: ReadonlyArray<ListPage | undefined>): void {
    const before = this.entries.size;
    let last = 0;
    for (const page of pages) {
      if (!page) {
        this.state = 'failed';
        return;
      }
      for (const entry of page.entries) this.entries.set(keyOf(entry), entry);
      this.total = page.total;
      this.pages += 1;
      // After a page that is shorter than the others, the next ones left something out.
      if (page.offset !== this.next) continue;
      last = page.entries.length;
      this.next += last;
      if (this.pages === 1) this.step = last;
    }
    const isNews = this.entries.size > before;
    if (last === 0 || !isNews || this.isCounted(last)) this.state = 'whole';
    else if (this.pages >= LIST_PAGES || this.entries.size > LIST_ENTRIES) this.state = 'failed';
  }

  /** Gives it up: no page is asked for any more. */
  stop(): void {
    if (this.state === 'open') this.state = 'failed';
  }

  /** As many came as Qomon counts, and the last page was not full: there may be one more. */
  private isCounted(last: number): boolean {
    return this.entries.size === this.total && last < (this.pages === 1 ? PAGE_SIZE : this.step);
  }
}

const named = z.object({ id: z.optional(z.unknown()), code: z.optional(z.unknown()) });

function keyOf(entry: unknown): string {
  const { id, code } = z.safeParse(named, entry).data ?? {};
  const key = id ?? code;
  return typeof key === 'number' || typeof key === 'string' ? String(key) : JSON.stringify(entry);
}
