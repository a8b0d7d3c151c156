import * as z from 'zod/mini';
import { PAGE_SIZE } from '../model/limits';
import type { Clock } from '../model/ports';
import { meaningOf } from './answer';
import type { Qomon } from './client';
import { getBundlePage } from './endpoints';
import { type Bundle, bundle, page } from './shapes';

/** Where the list of bundles is read from. */
export interface BundleList {
  readonly qomon: Qomon;
  readonly clock: Clock;
  /** Milliseconds since 1970 after which no page is asked for. */
  readonly deadline: number;
  /** How many pages may be asked for. */
  readonly budget?: number;
}

/** How far the list was read. */
export interface ListRead {
  /** False where it could not be read to its end: what was not met may be there. */
  readonly complete: boolean;
  readonly requests: number;
}

/**
 * Reads the list of bundles, newest first, and shows each bundle once: pages overlap, and move when
 * bundles are made meanwhile. Ends with the list, or with a page whose last bundle is enough.
 */
export function readBundleList(
  { qomon, clock, deadline, budget = Number.POSITIVE_INFINITY }: BundleList,
  visit: (bundle: Bundle) => void,
  isEnough: (last: Bundle) => boolean = () => false,
): ListRead {
  const met = new Set<number>();
  for (let at = 0; ; at += 1) {
    if (clock.now() >= deadline || at >= budget) return { complete: false, requests: at };
    const [answer] = qomon.send([getBundlePage(at)]);
    const requests = at + 1;
    const outcome = meaningOf(answer, page(z.unknown()));
    if (outcome.kind !== 'done') return { complete: false, requests };
    const entries = outcome.value.data ?? [];
    const bundles = entries.map((entry) => z.safeParse(bundle, entry));
    for (const read of bundles) {
      if (!read.success || met.has(read.data.id)) continue;
      met.add(read.data.id);
      visit(read.data);
    }
    // A bundle that cannot be read may be the one that is looked for.
    if (!bundles.every(({ success }) => success)) return { complete: false, requests };
    const last = bundles[bundles.length - 1];
    if (entries.length < PAGE_SIZE) return { complete: true, requests };
    if (last?.success && isEnough(last.data)) return { complete: true, requests };
  }
}
