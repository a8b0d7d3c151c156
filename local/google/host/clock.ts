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

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Puts the clock to a moment, back or forth. */
  set(milliseconds: number): void {
    this.#now = milliseconds;
  }
}
