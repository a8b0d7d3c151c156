import { BUCKET, CHUNK, SILENT_AFTER, TOKENS_A_SECOND } from '../model/limits';
import type { Clock } from '../model/ports';
import type { ApiAnswer } from './client';

/** How many tokens were left, and when, in milliseconds since 1970. */
export interface KeptPace {
  readonly left: number;
  readonly at: number;
}

/** Keeps within the token bucket by what its own headers say is left. */
export class Pace {
  /**
   * Tokens as they were counted last, before what left then was taken off. While no answer has told of
   * any, one chunk may leave, and then as many as are added: an outage tells nothing.
   */
  private counted: number;
  private isTold = false;
  private leaving = 0;
  private at: number;
  private unanswered = 0;
  /** When the last requests were made ready, and how long it took from then until they left. */
  private readied: number | undefined;
  private lead = 0;

  constructor(
    private readonly clock: Clock,
    kept?: KeptPace,
    /** So many take from what the space has, each its share. */
    private readonly sharedBy = 1,
  ) {
    this.counted = this.most;
    this.at = clock.now();
    if (kept) [this.counted, this.at, this.isTold] = [kept.left, kept.at, true];
  }

  /** What is to be known of it in the next run; undefined where nothing is. */
  keep(): KeptPace | undefined {
    if (!this.isTold) return undefined;
    return { left: Math.max(0, this.left()), at: this.clock.now() };
  }

  /** True once so many requests in a row had no answer that more would use up the day for nothing. */
  get isSilent(): boolean {
    return this.unanswered >= SILENT_AFTER;
  }

  /** True where the last requests had no answer at all. */
  get isUnanswered(): boolean {
    return this.unanswered > 0;
  }

  /** Milliseconds until so many requests can leave at once. */
  delay(requests: number): number {
    const short = requests - this.left();
    return Math.max(0, Math.ceil(((short * this.sharedBy) / TOKENS_A_SECOND) * 1000));
  }

  /** How many requests can leave at once in so many milliseconds; undefined where nothing is known. */
  holds(inMs: number): number | undefined {
    return this.isTold ? Math.floor(this.left(inMs)) : undefined;
  }

  /**
   * Waits until so many requests can leave at once, but for the time that was needed the last time between this and
   * {@link await}, which is to follow.
   */
  ready(requests: number): void {
    const delay = this.delay(requests) - this.lead;
    if (delay > 0) this.clock.sleep(delay);
    this.readied = this.clock.now();
  }

  /** Waits until so many requests can leave at once, and takes them off. */
  await(requests: number): void {
    if (this.readied !== undefined) this.lead = this.clock.now() - this.readied;
    this.readied = undefined;
    const delay = this.delay(requests);
    if (delay > 0) this.clock.sleep(delay);
    // What leaves now is spent, even where no answer will tell.
    this.count(Math.max(requests, this.left()), requests);
  }

  /** Takes note of what the answers say is left: the least, as they may come in any order. */
  update(answers: readonly ApiAnswer[]): void {
    this.readied = undefined;
    const isAnswered = answers.some((answer) => answer !== undefined && answer.status < 500);
    this.unanswered = isAnswered ? 0 : this.unanswered + answers.length;
    const told = answers.flatMap((answer) => {
      const text = answer?.headers['x-ratelimit-remaining'];
      return text !== undefined && /^\d{1,9}$/.test(text) ? [Number(text)] : [];
    });
    if (told.length === 0) return;
    const least = Math.min(...told) / this.sharedBy;
    // Answers tell whole tokens, as they stood some time ago. The own count is the better one, but
    // where they tell less than ever was left by it: then others use the space, too.
    const isAlone = this.isTold && least >= Math.floor(this.counted - this.leaving);
    this.isTold = true;
    const own = this.left();
    // What others beside it have not taken yet is theirs.
    const most = this.sharedBy > 1 ? Math.min(least, own) : least;
    this.count(isAlone ? Math.max(most, own) : most, 0);
  }

  /** What is left by now at least, whenever Qomon took off what was leaving: a full bucket gains nothing. */
  private left(inMs = 0): number {
    // A clock that is set back has refilled nothing.
    const seconds = (Math.max(0, this.clock.now() - this.at) + inMs) / 1000;
    return (
      Math.min(this.most, this.counted + (seconds * TOKENS_A_SECOND) / this.sharedBy) - this.leaving
    );
  }

  private get most(): number {
    const share = BUCKET / this.sharedBy;
    return this.isTold ? share : Math.min(share, CHUNK);
  }

  private count(tokens: number, leaving: number): void {
    this.counted = tokens;
    this.leaving = leaving;
    this.at = this.clock.now();
  }
}
