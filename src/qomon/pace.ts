import type { Clock } from '../ports';
import type { ApiAnswer } from './client';

/** Qomon's token bucket for a whole space: 100 tokens, 10 more each second. */
const TOKENS_A_SECOND = 10;

/** Keeps within the token bucket by what its own headers say is left. */
export class Pace {
  private left: number | undefined;
  private at = 0;

  constructor(private readonly clock: Clock) {}

  /** Waits until so many requests can leave at once. */
  await(requests: number): void {
    if (this.left === undefined) return;
    const refilled = ((this.clock.now() - this.at) / 1000) * TOKENS_A_SECOND;
    const short = requests - (this.left + refilled);
    if (short > 0) this.clock.sleep(Math.ceil((short / TOKENS_A_SECOND) * 1000));
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
