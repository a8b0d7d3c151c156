/** What the bucket says to one request. */
export interface Toll {
  readonly granted: boolean;
  readonly remaining: number;
  /** Seconds until the request would be granted, whole and at least 1. */
  readonly wait: number;
  /** Seconds until the bucket is full again. */
  readonly reset: number;
}

/** How full the bucket was, and when. */
export interface Level {
  readonly tokens: number;
  readonly at: number;
}

/**
 * The token bucket of a space, shared by all software that uses it: 100 tokens, 10 more each
 * second (Qomon's reference, May 2026).
 */
export class Pace {
  level: Level;

  constructor(
    now: number,
    readonly size = 100,
    readonly perSecond = 10,
  ) {
    this.level = { tokens: size, at: now };
  }

  /** Takes what a request costs, if the bucket holds it. */
  take(cost: number, now: number): Toll {
    const tokens = this.tokens(now);
    const granted = tokens >= cost;
    const left = granted ? tokens - cost : tokens;
    this.level = { tokens: left, at: now };
    return {
      granted,
      remaining: Math.floor(left),
      wait: Math.max(1, Math.ceil((cost - left) / this.perSecond)),
      reset: Math.ceil((this.size - left) / this.perSecond),
    };
  }

  /** Other software takes tokens: all of them by default. */
  drain(now: number, tokens = this.size): void {
    this.level = { tokens: Math.max(0, this.tokens(now) - tokens), at: now };
  }

  tokens(now: number): number {
    const gained = (Math.max(0, now - this.level.at) / 1000) * this.perSecond;
    return Math.min(this.size, this.level.tokens + gained);
  }
}
