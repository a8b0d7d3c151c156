import type { Clock } from '../ports';
import type { ApiAnswer } from './client';

/** Qomon's token bucket for a whole space: 100 tokens, 10 more each second. */
const BUCKET = 100;
const TOKENS_A_SECOND = 10;

/** Keeps within the token bucket by what its own headers say is left. */
export class Pace {
  private left: number | undefined;
  private at = 0;

  constructor(private readonly clock: Clock) {}

  /** Waits until so many requests can leave at once. */
  await(requests: number): void {
    if (this.left === undefined) return;
    // A clock that is set back has refilled nothing.
    const seconds = Math.max(0, this.clock.now() - this.at) / 1000;
    const left = Math.min(BUCKET, this.left + seconds * TOKENS_A_SECOND);
    const short = requests - left;
    if (short > 0) this.clock.sleep(Math.ceil((short / TOKENS_A_SECOND) * 1000));
    // What leaves now is spent, even where no answer will tell.
    this.left = Math.max(0, -short);
    this.at = this.clock.now();
  }

  /** Takes note of what the answers say is left: the least, as they may come in any order. */
  learn(answers: readonly ApiAnswer[]): void {
    const left = answers.flatMap((answer) => {
      const text = answer?.headers['x-ratelimit-remaining'];
      return text !== undefined && /^\d{1,9}$/.test(text) ? [Number(text)] : [];
    });
    if (left.length === 0) return;
    this.left = Math.min(...left);
    this.at = this.clock.now();
  }
}
