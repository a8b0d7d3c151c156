import * as z from 'zod/mini';
import { type Reference, readId } from '../ids';
import type { Clock } from '../ports';
import { meaningOf } from '../qomon/answer';
import type { Qomon } from '../qomon/client';
import { getBundlePage, PAGE_SIZE } from '../qomon/endpoints';
import { type Bundle, bundle, page } from '../qomon/shapes';

/** What the list of bundles says of references. */
export interface Findings {
  /** The bundles under each reference that was looked for. */
  readonly found: ReadonlyMap<Reference, readonly Bundle[]>;
  /** False where the list could not be read to its end: what was not found may be there. */
  readonly complete: boolean;
  readonly requests: number;
}

/** Clocks differ, and a request may be carried out long after it was sent. */
const MARGIN_MS = 60 * 60_000;

const NOTHING_WANTED: Findings = { found: new Map(), complete: true, requests: 0 };

/**
 * Reads the list of bundles, newest first, until it is older than the oldest attempt (milliseconds
 * since 1970), and keeps those that bear one of the references.
 */
export function lookUp(
  { qomon, clock, deadline }: { qomon: Qomon; clock: Clock; deadline: number },
  references: ReadonlySet<Reference>,
  oldest: number,
): Findings {
  if (references.size === 0) return NOTHING_WANTED;
  const found = new Map<Reference, Bundle[]>();
  const met = new Set<number>();
  for (let at = 0; ; at += 1) {
    if (clock.now() >= deadline) return { found, complete: false, requests: at };
    const [answer] = qomon.send([getBundlePage(at)]);
    const outcome = meaningOf(answer, page(z.unknown()));
    if (outcome.kind !== 'done') return { found, complete: false, requests: at + 1 };
    const entries = outcome.value.data ?? [];
    const bundles = entries.map((entry) => z.safeParse(bundle, entry));
    for (const read of bundles) {
      if (!read.success || met.has(read.data.id)) continue;
      met.add(read.data.id);
      for (const reference of referencesOf(read.data)) {
        if (references.has(reference)) {
          found.set(reference, [...(found.get(reference) ?? []), read.data]);
        }
      }
    }
    // A bundle that cannot be read may be the one that is looked for.
    const readable = bundles.every(({ success }) => success);
    if (!readable) return { found, complete: false, requests: at + 1 };
    const last = bundles[bundles.length - 1];
    const made = last?.success ? madeAt(last.data) : undefined;
    const older = made !== undefined && made < oldest - MARGIN_MS;
    if (entries.length < PAGE_SIZE || older) return { found, complete: true, requests: at + 1 };
  }
}

function referencesOf({ transactions }: Bundle): Set<Reference> {
  return new Set(
    (transactions ?? []).flatMap((one) => readId<Reference>(one.external_transaction_id) ?? []),
  );
}

/** When a bundle was made, where Qomon says so; on the bundle or on a payment in it. */
function madeAt({ CreatedAt, transactions }: Bundle): number | undefined {
  const moment = Date.parse(CreatedAt ?? transactions?.[0]?.CreatedAt ?? '');
  return Number.isNaN(moment) ? undefined : moment;
}
