import type { BundleId } from '../model/ids';
import { CHUNK } from '../model/limits';
import type { Clock } from '../model/ports';
import { causeOf, heldOutcome, type Untold } from './answer';
import type { Qomon } from './client';
import { getBundle } from './endpoints';
import { Pace } from './pace';
import type { Bundle } from './shapes';

/** How bundles stand in Qomon: as they are, or `gone`; one that nobody could tell of is left out. */
export interface Inquiry {
  readonly bundles: ReadonlyMap<BundleId, Bundle | 'gone'>;
  readonly requests: number;
  /** Why one was left out, the first cause that was met. */
  readonly cause: Untold | 'time' | undefined;
}

/** Asks Qomon for bundles by their IDs, until the deadline (milliseconds since 1970). */
export function askForBundles(
  { qomon, clock, deadline }: { qomon: Qomon; clock: Clock; deadline: number },
  ids: readonly BundleId[],
  pace = new Pace(clock),
): Inquiry {
  const bundles = new Map<BundleId, Bundle | 'gone'>();
  let requests = 0;
  let cause: Untold | undefined;
  for (let from = 0; from < ids.length && clock.now() < deadline; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK);
    pace.await(chunk.length);
    const answers = qomon.send(chunk.map(getBundle));
    pace.update(answers);
    requests += chunk.length;
    chunk.forEach((id, index) => {
      const outcome = heldOutcome(answers[index], id);
      if (outcome.kind === 'recorded') bundles.set(id, outcome.value);
      else cause ??= causeOf(outcome);
    });
  }
  return { bundles, requests, cause: cause ?? (requests < ids.length ? 'time' : undefined) };
}
