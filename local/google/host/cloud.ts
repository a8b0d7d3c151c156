import type { Clock, SlowNetwork } from '../../network';
import type { Call } from '../bridge';
import type { Run } from '../run';
import { VirtualClock } from './clock';
import type { Execution } from './execution';
import { LATENCY, type Latency } from './latency';
import type { GoogleOptions } from './options';
import { QUOTAS, type Quotas } from './quotas';
import { draw } from './random';
import type { Content, State, Usage } from './state';

const DAY_MS = 24 * 3_600_000;

/** Runs what the clock starts, for one script in one spreadsheet. */
export type ClockRunner = (call: Call, user: string) => Run;

/** Google's servers: what all spreadsheets and scripts of one stand-in share. */
export class Cloud {
  readonly clock: Clock;
  readonly compute: (formula: string) => Content | undefined;
  readonly network: SlowNetwork;
  latency: Latency;
  quotas: Quotas;
  state: State;
  userLocales: Readonly<Record<string, string>> = {};
  readonly userLocale: string;
  /** If runs are in threads: comes back when a lock was freed, or that time is over. */
  whenFreed: ((milliseconds: number) => Promise<void>) | null = null;
  /** Who is told whenever the state has been replaced. */
  readonly listeners = new Set<() => void>();
  /** The runs under way, the innermost last. */
  readonly running: Execution[] = [];
  /** Who runs the triggers of each script in each spreadsheet. */
  readonly clockRunners = new Map<string, ClockRunner>();

  constructor(options: GoogleOptions, state: State) {
    this.clock =
      options.clock ?? new VirtualClock(Date.parse(options.start ?? '2026-03-02T09:00:00Z'));
    this.compute = options.compute ?? (() => undefined);
    this.network =
      options.network ??
      (() => {
        throw new Error('The stand-in was given no network.');
      });
    this.latency = { ...LATENCY, ...options.latency };
    this.quotas = { ...QUOTAS[options.account ?? 'consumer'], ...options.quotas };
    this.userLocale = options.userLocale ?? 'en';
    this.state = state;
  }

  /** Replaces a part of the state. */
  change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  /** The next number of the seeded sequence, from 0 up to 1. */
  random(): number {
    const [value, random] = draw(this.state.random);
    this.change({ random });
    return value;
  }

  /** A number that no other thing bears. */
  nextNumber(): number {
    const counter = this.state.counter + 1;
    this.change({ counter });
    return counter;
  }

  /**
   * How much of a daily quota a user has used, in all scripts. It is given again 24 hours after the
   * first use: developers.google.com/apps-script/guides/services/quotas
   */
  used(what: string, user: string): number {
    return this.#usage(what, user).amount;
  }

  /** Adds to what a user has used. */
  use(what: string, user: string, amount: number): void {
    const { since, amount: before } = this.#usage(what, user);
    const usage = { since, amount: before + amount };
    this.change({ used: { ...this.state.used, [`${user} ${what}`]: usage } });
  }

  #usage(what: string, user: string): Usage {
    const now = this.clock.now();
    const known = this.state.used[`${user} ${what}`];
    return known && now < known.since + DAY_MS ? known : { since: now, amount: 0 };
  }
}
