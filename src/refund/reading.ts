import type { Host } from '../host/host';
import type { Catalog } from '../lists/catalog';
import type { BundleAsRead } from '../model/bundleAsRead';
import type { BundleId } from '../model/ids';
import { GONE, heldOutcome, waitOf } from '../qomon/answer';
import type { ApiAnswer, Qomon } from '../qomon/client';
import { getBundle } from '../qomon/endpoints';
import type { Bundle } from '../qomon/shapes';
import { bundleAsRead } from './bundleAsRead';
import { obstructed, type Refusal, refusal } from './refusal';

/** A bundle as it was read, whole and for a refund. */
export interface ReadBundle {
  readonly ok: true;
  readonly bundle: Bundle;
  readonly asRead: BundleAsRead;
}

/** What Qomon says of a bundle; `gone` is certain, `unread` may be anything. */
export type Reading =
  | ReadBundle
  | { readonly ok: false; readonly why: 'gone' | 'unread'; readonly refusal: Refusal };

/** Asks Qomon for a bundle as it stands now. */
export function readBundle(
  host: Host,
  qomon: Qomon,
  catalog: Catalog,
  bundleId: BundleId,
): Reading {
  const [answer] = qomon.send([getBundle(bundleId)]);
  return readingOf(host, catalog, bundleId, answer);
}

/** The meaning of the answer to a question for a bundle. */
export function readingOf(
  host: Host,
  catalog: Catalog,
  bundleId: BundleId,
  answer: ApiAnswer,
): Reading {
  const unread = (told: Refusal): Reading => ({ ok: false, why: 'unread', refusal: told });
  const unreadable = refusal(host, { kind: 'unreadable', bundleId });
  const outcome = heldOutcome(answer, bundleId);
  const { status } = outcome;
  switch (outcome.kind) {
    case 'recorded': {
      const bundle = outcome.value;
      if (bundle === GONE) {
        return { ok: false, why: 'gone', refusal: refusal(host, { kind: 'gone', bundleId }) };
      }
      const asRead = bundleAsRead(bundle, { catalog, zone: host.zone });
      return asRead ? { ok: true, bundle, asRead } : unread(unreadable);
    }
    case 'refused':
      return unread(obstructed(host, { kind: 'odd answer', status: outcome.status }));
    case 'stopped':
      return unread(refusal(host, { kind: 'stopped', cause: outcome.cause }));
    case 'throttled':
      return unread(refusal(host, { kind: 'throttled', wait: waitOf(outcome, host.clock.now()) }));
    case 'unknown':
      if (outcome.isForeign) return unread(unreadable);
      return unread(
        obstructed(
          host,
          status === undefined ? { kind: 'no answer' } : { kind: 'odd answer', status },
        ),
      );
  }
}
