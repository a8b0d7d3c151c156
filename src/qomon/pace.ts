import { BUCKET, TOKENS_A_SECOND } from '../model/limits';
import type { Clock } from '../model/ports';
import type { ApiAnswer } from './client';

/** How many tokens were left, and when, in milliseconds since 1970. */
export interface KeptPace {
  readonly left: number;
  readonly at: number;
}

/** Keeps within the token bucket by what its own headers say is left. */
export class Pace {
  /** Tokens as they were counted last, before what left then was taken off. */
  private counted: number | undefined;
  private leaving = 0;
  private at = 0;

  constructor(
    private readonly clock: Clock,
    kept?: KeptPace,
  ) {
    if (kept) [this.counted, this.at] = [kept.left, kept.at];
  }

  /** What is to be known of it in the next run; undefined where nothing is. */
  keep(): KeptPace | undefined {
    if (this.counted === undefined) return undefined;
    return { left: Math.max(0, this.left(this.counted)), at: this.clock.now() };
  }

  /** Milliseconds until so many requests can leave at once; 0 where nothing is known. */
  delay(requests: number): number {
    if (this.counted === undefined) return 0;
    const short = requests - this.left(this.counted);
    return Math.max(0, Math.ceil((short / TOKENS_A_SECOND) * 1000));
  }

  /** Waits until so many requests can leave at once, and takes them off. */
  await(requests: number): void {
    const delay = this.delay(requests);
    if (delay > 0) this.clock.sleep(delay);
    if (this.counted === undefined) return;
    // What leaves now is spent, even where no answer will tell.
    this.count(Math.max(requests, this.left(this.counted)), requests);
  }

  /** Takes note of what the answers say is left: the least, as they may come in any order. */
  update(answers: readonly ApiAnswer[]): void {
    const told = answers.flatMap((answer) => {
      const text = answer?.headers['x-ratelimit-remaining'];
      return text !== undefined && /^\d{1,9}$/.test(text) ? [Number(text)] : [];
    });
    if (told.length === 0) return;
    const least = Math.min(...told);
    // Answers tell whole tokens, as they stood some time ago. The own count is the better one, but
    // where they tell less than ever was left by it: then others use the space, too.
    const isAlone = this.counted !== undefined && least >= Math.floor(this.counted - this.leaving);
    this.count(isAlone ? Math.max(least, this.left(this.counted ?? 0)) : least, 0);
  }

  /** What is left by now at least, whenever Qomon took off what was leaving: a full bucket gains nothing. */
  private left(counted: number): number {
    // A clock that is set back has refilled nothing.
    const seconds = Math.max(0, this.clock.now() - this.at) / 1000;
    return Math.min(BUCKET, counted + seconds * TOKENS_A_SECOND) - this.leaving;
  }

  private count(tokens: number, leaving: number): void {
    this.counted = tokens;
    this.leaving = leaving;
    this.at = this.clock.now();
  }
}
