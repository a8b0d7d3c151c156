import type { BundleId, Reference } from '../model/ids';
import { LOOK_BACK_MS } from '../model/limits';
import type { Clock } from '../model/ports';
import { causeOf, GONE, heldOutcome, type Untold, waitOf } from './answer';
import type { Qomon } from './client';
import { type BundleList, CompleteReading } from './completeReading';
import { getBundle } from './endpoints';
import { Pace } from './pace';
import { askPaced } from './paced';
import type { Bundle } from './shapes';

/** How bundles stand in Qomon: as they are, or `gone`; one that nobody could tell of is left out. */
export interface Inquiry {
  readonly bundles: ReadonlyMap<BundleId, Bundle | 'gone'>;
  readonly requests: number;
  /** Why one was left out, the first cause that was met. */
  readonly cause: Untold | 'time' | undefined;
  /** For how many minutes Qomon wants no request, where it says so and they are more than a few. */
  readonly wait: number | undefined;
}

/** Asks Qomon for bundles by their IDs, until the deadline (milliseconds since 1970) or while it says nothing. */
export function askForBundles(
  { qomon, clock, deadline }: { qomon: Qomon; clock: Clock; deadline: number },
  ids: readonly BundleId[],
  pace = new Pace(clock),
): Inquiry {
  const bundles = new Map<BundleId, Bundle | 'gone'>();
  let { cause, wait }: Partial<Inquiry> = {};
  const outcomes = askPaced({ qomon, clock, pace, deadline }, ids.map(getBundle), (answers, from) =>
    answers.map((answer, index) => heldOutcome(answer, ids[from + index] as BundleId)),
  );
  outcomes.forEach((outcome, index) => {
    if (outcome.kind === 'recorded') bundles.set(ids[index] as BundleId, outcome.value);
    else cause ??= causeOf(outcome);
    if (outcome.kind === 'throttled') wait ??= waitOf(outcome, clock.now());
  });
  const requests = outcomes.length;
  if (requests < ids.length) cause ??= pace.isSilent ? 'no answer' : 'time';
  return { bundles, requests, cause, wait };
}

/** The same, with what the list shows where it was read. */
export interface ListedInquiry extends Inquiry {
  /** The bundles that the list shows under references, as far as it was read. */
  readonly under: (references: readonly Reference[]) => readonly BundleId[];
}

/**
 * The same, where `gone` means that neither the ID nor the list has it: the list is read since the bundle
 * was recorded (milliseconds since 1970; all of it where that is not known). What cannot be told so is
 * left out.
 */
export function askWithList(
  list: BundleList,
  ids: readonly BundleId[],
  recordedAt: (id: BundleId) => number | undefined,
  pace = new Pace(list.clock),
): ListedInquiry {
  const asked = askForBundles(list, ids, pace);
  const missing = [...asked.bundles].flatMap(([id, held]) => (held === GONE ? [id] : []));
  if (missing.length === 0) return { ...asked, under: () => [] };
  const since = missing.map((id) => recordedAt(id) ?? Number.NEGATIVE_INFINITY);
  const reading = new CompleteReading(list);
  const isComplete = reading.readBackTo(Math.min(...since) - LOOK_BACK_MS);
  const bundles = new Map(asked.bundles);
  for (const id of missing) {
    // guard: gone-by-list
    const entry = reading.entries().find((one) => one.id === id);
    if (entry?.bundle) bundles.set(id, entry.bundle);
    else if (entry || !isComplete) bundles.delete(id);
  }
  const cause = asked.cause ?? (bundles.size < asked.bundles.size ? 'no answer' : undefined);
  const under: ListedInquiry['under'] = (references) => reading.idsUnder(references);
  return { ...asked, bundles, requests: asked.requests + reading.requests, cause, under };
}
