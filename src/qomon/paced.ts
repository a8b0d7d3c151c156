import { CHUNK } from '../model/limits';
import type { Clock } from '../model/ports';
import { slices } from '../model/slices';
import type { Outcome } from './answer';
import type { ApiAnswer, Qomon } from './client';
import type { ApiRequest } from './endpoints';
import type { Pace } from './pace';

/** Where readings are asked for, at what pace, and how many of them. */
export interface PacedLine {
  readonly qomon: Qomon;
  readonly clock: Clock;
  /** That of the run: what one loop has learnt of Qomon's silence holds for the next. */
  readonly pace: Pace;
  /** Milliseconds since 1970 after which nothing leaves. */
  readonly deadline: number;
  /** How many requests may still leave. */
  readonly budget?: (() => number) | undefined;
}

/**
 * Asks for many things, a chunk at a time, at Qomon's pace. `read` makes outcomes of a chunk's answers, of
 * which the first is that to the request at `from`. Once a whole chunk has brought nothing, as Qomon is down
 * or the key is not let in, no more leaves: each further one would use up the day. What was not asked for
 * has no outcome: the outcomes are those of the first requests.
 */
export function askPaced<T>(
  { qomon, clock, pace, deadline, budget = () => CHUNK }: PacedLine,
  requests: readonly ApiRequest[],
  read: (answers: readonly ApiAnswer[], from: number) => ReadonlyArray<Outcome<T>>,
): Array<Outcome<T>> {
  const outcomes: Array<Outcome<T>> = [];
  for (const chunk of slices(requests, CHUNK)) {
    if (pace.isSilent || budget() < chunk.length) break;
    if (clock.now() + pace.delay(chunk.length) >= deadline) break;
    pace.await(chunk.length);
    const answers = qomon.send(chunk);
    pace.update(answers);
    const came = read(answers, outcomes.length);
    outcomes.push(...came);
    if (!came.some(({ kind }) => kind === 'recorded' || kind === 'refused')) break;
  }
  return outcomes;
}
