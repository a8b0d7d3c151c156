import type { Clock } from '../../network';

/** A clock that stands still until it is told to move, and that can be put back. */
export class VirtualClock implements Clock {
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): undefined {
    this.#now += milliseconds;
  }

  /** Puts the clock to a moment, back or forth. */
  set(milliseconds: number): void {
    this.#now = milliseconds;
  }
}

/** A clock that runs by itself, from any moment on. */
export class LivingClock implements Clock {
  #ahead: number;
  /** How much of a wait is really waited, in milliseconds; by the rest the clock jumps on. */
  longestWait: number;

  constructor(start: number, longestWait: number) {
    this.#ahead = start - Date.now();
    this.longestWait = longestWait;
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  advance(milliseconds: number): Promise<void> | undefined {
    const waited = Math.min(milliseconds, this.longestWait);
    this.#ahead += milliseconds - waited;
    if (waited <= 0) return undefined;
    return new Promise((resolve) => setTimeout(resolve, waited));
  }

  /** Jumps on to a moment; it never goes back. */
  jump(moment: number): void {
    this.#ahead += Math.max(0, moment - this.now());
  }
}
