import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import type { HeldBundle } from '../model/heldBundles';
import { PAGE_SIZE, SLICE_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { heldBundle, isWithin } from '../papers/held';
import { isNone } from '../qomon/fields';
import { askForPart, type ListPage } from '../qomon/listPages';
import { minutesUntil, retryAfter } from '../qomon/retryAfter';
import { requestsLeft } from '../run/quota';
import { type Connected, connected } from '../run/space';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const shape = z.object({
  offset: z.int().check(z.nonnegative()),
  limit: z.int().check(z.positive(), z.lte(PAGE_SIZE)),
  /** The first and the last day that the paper is about. */
  from: day,
  to: day,
});

/** A part of Qomon's list of bundles, as a page reads it for a paper. */
export type BundlesAnswer =
  | {
      readonly ok: true;
      /** How many entries came, read or not. */
      readonly came: number;
      readonly total?: number;
      /** The bundles in their order: ID, and when each was recorded, in milliseconds since 1970. */
      readonly listed: ReadonlyArray<readonly [id: number, at: number | null]>;
      /** Those of which a part falls into the time that is asked about. */
      readonly bundles: readonly HeldBundle[];
      /** Those that cannot be read in full. */
      readonly unread: readonly number[];
    }
  | Refusal;

/**
 * Reads one part of Qomon's list. Which part comes next, and whether all of it was read, is known to whoever asks: the
 * same part may be asked for as often as need be. Nothing is kept and nothing is written.
 */
export function readBundles(host: Host, request: unknown): BundlesAnswer {
  const read = z.safeParse(shape, request);
  if (!read.success) return refusal(host, { kind: 'no such run' });
  const connection = connected(host, 'sending');
  if ('kind' in connection) return refusal(host, connection);
  const { offset, limit, from, to } = read.data;
  const part = askInTime(host, connection, { offset, limit });
  if ('kind' in part) return refusal(host, part);
  const { came, entries, total } = part;
  const bundles: HeldBundle[] = [];
  const unread: number[] = [];
  for (const { id, bundle } of entries) {
    if (!bundle) unread.push(id);
    else if (isNone(bundle.DeletedAt)) {
      const held = heldBundle(bundle, host.zone);
      if (isWithin(held, from, to)) bundles.push(held);
    }
  }
  return {
    ok: true,
    came,
    ...(total !== undefined && { total }),
    listed: entries.map(({ id, at = null }) => [id, at]),
    bundles,
    unread,
  };
}

/** Asks for a part; where Qomon has no room for it, again once it has, as long as a slice lasts. */
function askInTime(
  host: Host,
  { qomon, key }: Connected,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): ListPage | Obstacle {
  const until = host.clock.now() + SLICE_MS;
  while (requestsLeft(host) > 0) {
    const outcome = askForPart(qomon, offset, limit);
    if (outcome.kind === 'recorded') return outcome.value;
    if (outcome.kind === 'stopped') return { kind: 'key refused', region: key.region };
    if (outcome.kind === 'refused') return { kind: 'odd answer', status: outcome.status };
    if (outcome.kind !== 'throttled') return { kind: 'no answer' };
    const wait = retryAfter(outcome.retryAfter, host.clock.now());
    const now = host.clock.now();
    if (now + wait > until) return { kind: 'throttled', wait: minutesUntil(now + wait, now) };
    host.clock.sleep(wait);
  }
  return { kind: 'no answer' };
}
