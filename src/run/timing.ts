import { CHUNK, LAST_CHUNK_MS, ROUND_MS, SILENT_AFTER, TOKENS_A_SECOND } from '../model/limits';
import type { RunStop } from '../model/results';
import type { Run } from './run';

/** What a run of chunks may use. */
export interface TimingLimits {
  /** How many requests the day has left; any number where it is left out. */
  readonly budget?: number | undefined;
  /** How many requests one item may take. */
  readonly requestsEach?: number | undefined;
  /**
   * True where more leave at once than usual if Qomon's bucket holds all that is left, or would run over
   * while the sheet is written; of one request each.
   */
  readonly fillsBucket?: boolean | undefined;
  /** How long it took to save what the same rows were given before: a round takes no less. */
  readonly savedIn?: number | undefined;
  /** Asked before each chunk: true where a person wants no more to leave. */
  readonly isStopped?: (() => boolean) | undefined;
}

/**
 * All that a run of chunks knows of time: its deadline, how slow Qomon has been, how long Qomon wants
 * to be left alone, and what the pace of requests leaves for reading the sheet. In milliseconds; a
 * round's `writing` goes from its first read to its requests. It is paused from an answer that was
 * throttled until it has waited for Qomon.
 */
export class Timing {
  requestsMade = 0;
  private slowestRequests = 0;
  private lastWriting = 0;
  private lastRound: number;
  private woke = 0;
  private pausedUntil = 0;

  constructor(
    private readonly run: Pick<Run, 'host' | 'deadline' | 'pace'>,
    private readonly limits: TimingLimits,
  ) {
    this.lastRound = limits.savedIn ?? 0;
  }

  /** Why no further chunk may leave; undefined where one may, or nothing is queued. */
  reasonToStop(queued: number): RunStop | undefined {
    if (queued === 0) return undefined;
    const { budget = Number.POSITIVE_INFINITY, requestsEach = 1, isStopped } = this.limits;
    if (isStopped?.()) return 'stopped';
    // Where answers take longer than the time that is kept for them, it ends that much earlier.
    // guard: slow-answers
    const ends = this.now() + Math.max(0, this.slowestRequests - LAST_CHUNK_MS);
    if (ends >= this.run.deadline) return 'time';
    const next = requestsEach * Math.min(CHUNK, queued);
    return this.requestsMade + next > budget ? 'quota' : undefined;
  }

  /** How many of the queued items the next chunk takes, as far as the day has requests left. */
  chunkSize(queued: number): number {
    const { budget = Number.POSITIVE_INFINITY, fillsBucket } = this.limits;
    // Few leave first where nobody answers: each of them is then to be looked up.
    if (this.run.pace.isUnanswered) return SILENT_AFTER;
    if (!fillsBucket) return CHUNK;
    const held = this.run.pace.holds(this.lastWriting) ?? CHUNK;
    // Where a round takes longer than its tokens, more of them come than leave.
    const isSlow = this.lastRound > (CHUNK / TOKENS_A_SECOND) * 1000;
    const size = isSlow || queued <= held ? held : CHUNK;
    return Math.max(CHUNK, Math.min(size, queued, budget - this.requestsMade));
  }

  /** How much longer a reading of the sheet may take: a chunk of so many waits for Qomon's pace anyway. */
  readBudget(requests: number): number {
    return Math.max(0, this.run.pace.delay(requests) - ROUND_MS) / 2;
  }

  /** Waits for the tokens of a chunk, as far as they do not refill while the sheet is written. */
  beginRound(requests: number): void {
    const spare = this.run.pace.delay(requests) - this.lastWriting;
    if (spare > 0) this.run.host.clock.sleep(spare);
    this.woke = this.now();
  }

  get isPaused(): boolean {
    return this.pausedUntil > 0;
  }

  pause(until: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, until);
  }

  /** Waits as long as Qomon asks for; gives why not, where that is longer than the run has. */
  waitForQomon(): RunStop | undefined {
    const until = this.pausedUntil;
    this.pausedUntil = 0;
    // guard: no-late-sleep
    if (until >= this.run.deadline) return 'throttled';
    this.run.host.clock.sleep(Math.max(0, until - this.now()));
    return undefined;
  }

  measure<T>(requests: () => T): T {
    const began = this.now();
    this.lastWriting = began - this.woke;
    const came = requests();
    this.lastRound = this.now() - this.woke;
    this.slowestRequests = Math.max(this.slowestRequests, this.now() - began);
    return came;
  }

  private now(): number {
    return this.run.host.clock.now();
  }
}
