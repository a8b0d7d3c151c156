import * as z from 'zod/mini';
import { type Day, dayText, localTime } from '../entry/calendar';
import { storedDay } from '../entry/storedDay';
import type { Host } from '../host/host';
import { parseJson } from '../model/json';
import {
  DAY_MS,
  DRAWER_LENGTH,
  HELD_COMMENT_LENGTH,
  HELD_PIECES,
  HELD_SECONDS,
  LOOK_PAGES,
} from '../model/limits';
import { onOneLine } from '../model/plain';
import type { Qomon } from '../qomon/client';
import { CompleteReading } from '../qomon/completeReading';
import type { ListEntry } from '../qomon/listEntry';
import type { Order } from './orders';

/** A payment of Qomon's list: bundle, when it was recorded, payer, minor units, day, and its comment. */
type Held = readonly [
  bundleId: number,
  at: number | null,
  payer: number | null,
  amount: number,
  day: string,
  comment: string,
];

/** What of Qomon's list tells whether an order is there. */
export interface HeldPayments {
  readonly payments: readonly Held[];
  /** Milliseconds since 1970 back to which it was read; null: all of it was. */
  readonly backTo: number | null;
}

/** A payment in Qomon that is an order by its key, or looks like one by payer, amount and day. */
export interface FoundInQomon {
  readonly by: 'key' | 'payment';
  readonly bundleId: number;
  /** The day on which it was recorded, '' where Qomon does not say. */
  readonly recorded: string;
}

const kept = z.object({
  payments: z.array(
    z.tuple([
      z.number(),
      z.nullable(z.number()),
      z.nullable(z.number()),
      z.number(),
      z.string(),
      z.string(),
    ]),
  ),
  backTo: z.nullable(z.number()),
});

interface ReadFor {
  readonly qomon: Qomon;
  /** The import that asks: its parts share what was read. */
  readonly importId: string;
  /** What another part of it has read. */
  readonly before: HeldPayments | undefined;
  /** Which of those that read it side by side this is: pieces of two readings would be no text. */
  readonly lane: number;
  /** Milliseconds since 1970 after which no page is asked for. */
  readonly deadline: number;
}

/**
 * Reads Qomon's list, newest first, as far back as orders of some days may stand there, and for a while
 * not again. It proves nothing: a part of it may be missing, and then no more is told.
 */
export function readHeld(
  host: Host,
  days: readonly Day[],
  { qomon, importId, before, lane, deadline }: ReadFor,
): { readonly payments: HeldPayments['payments']; readonly isFarEnough: boolean } {
  const moments = days.map(({ year, month, day }) => Date.UTC(year, month - 1, day));
  // A payment is recorded on its day or later, by whatever clock.
  const since = Math.min(...moments, host.clock.now()) - DAY_MS;
  if (before && (before.backTo ?? Number.NEGATIVE_INFINITY) <= since)
    return { payments: before.payments, isFarEnough: true };
  const reading = new CompleteReading({ qomon, clock: host.clock, deadline, budget: LOOK_PAGES });
  const isWhole = reading.meetBackTo(since, LOOK_PAGES);
  const reach = isWhole ? Math.min(reading.reach, since) : reading.reach;
  const held: HeldPayments = {
    payments: reading.entries().flatMap((entry) => paymentsIn(entry, host)),
    backTo: reach === Number.NEGATIVE_INFINITY ? null : Math.min(reach, host.clock.now()),
  };
  // guard: pieces-of-one-reading
  if (lane === 0) remember(host, importId, held);
  return { payments: held.payments, isFarEnough: isWhole };
}

function paymentsIn({ id, at, bundle }: ListEntry, { zone }: Pick<Host, 'zone'>): Held[] {
  return (bundle?.transactions ?? []).map((one): Held => {
    const comment = typeof one.comment === 'string' ? onOneLine(one.comment) : '';
    const { contact_id: payer = null, amount = 0 } = one;
    return [
      id,
      at ?? null,
      payer,
      amount,
      storedDay(one.date, zone),
      comment.slice(0, HELD_COMMENT_LENGTH),
    ];
  });
}

/** Finds an order there; `payer`: the contact who is known to have paid it. */
export function finder(
  payments: HeldPayments['payments'],
  prefix: string,
  { zone }: Pick<Host, 'zone'>,
): (order: Order, payer: number | undefined) => FoundInQomon | undefined {
  const byKey = new Map<string, Held>();
  const byPayment = new Map<string, Held>();
  for (const one of payments) {
    const [, , payer, amount, day, comment] = one;
    const keys = keysIn(comment, prefix);
    for (const key of keys) byKey.set(key, byKey.get(key) ?? one);
    // What bears the key of an order is that order, and no other.
    if (keys.length === 0) byPayment.set(`${payer} ${amount} ${day}`, one);
  }
  return ({ key, total, day }, payer) => {
    const same = byKey.get(onOneLine(key));
    const like =
      payer === undefined || !day ? undefined : byPayment.get(`${payer} ${total} ${dayText(day)}`);
    const found = same ?? like;
    if (!found) return undefined;
    const [bundleId, at] = found;
    const recorded = at === null ? '' : dayText(localTime(at, zone));
    return { by: same ? 'key' : 'payment', bundleId, recorded };
  };
}

/** The keys that a comment may be: people write more behind one. */
function keysIn(comment: string, prefix: string): string[] {
  if (!comment.startsWith(`${prefix} `)) return [];
  const words = comment.split(' ');
  return words.slice(1).map((_, at) =>
    words
      .slice(0, at + 2)
      .join(' ')
      .replace(/[.,;:)]+$/, ''),
  );
}

function nameOf(importId: string, piece: number): string {
  return `held.${importId}.${piece}`;
}

/** What a part of an import has read of the list a moment ago; undefined where nothing is known of it. */
export function recallHeld({ cache }: Host, importId: string): HeldPayments | undefined {
  const names = Array.from({ length: HELD_PIECES }, (_, at) => nameOf(importId, at));
  const texts = cache.getAll(names);
  const read = z.safeParse(kept, parseJson(names.map((name) => texts[name] ?? '').join('')));
  return read.data;
}

/** A list that is too long is read again. */
function remember({ cache }: Host, importId: string, held: HeldPayments): void {
  const text = JSON.stringify(held);
  const pieces = Math.ceil(text.length / DRAWER_LENGTH);
  if (pieces > HELD_PIECES) return;
  const parts = Array.from({ length: HELD_PIECES }, (_, at) => [
    nameOf(importId, at),
    text.slice(at * DRAWER_LENGTH, (at + 1) * DRAWER_LENGTH),
  ]);
  // A shorter text must not go on with the pieces of a longer one.
  cache.putAll(Object.fromEntries(parts), HELD_SECONDS);
}
