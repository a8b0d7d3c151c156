import type { Clock, SlowNetwork } from '../../network';
import { folderOf, type Manifest, type Project } from '../project';
import { VirtualClock } from './clock';
import type { Execution } from './execution';
import { firstState } from './first-state';
import { LATENCY, type Latency } from './latency';
import { type Answering, type GoogleOptions, SWITCHES, type Switches } from './options';
import { QUOTAS, type Quotas } from './quotas';
import { draw } from './random';
import type { Content, State, Usage } from './state';

const DAY_MS = 24 * 3_600_000;

/** What all executions of one stand-in share. */
export class Host {
  readonly project: Project;
  readonly manifest: Manifest;
  /** Where the script is loaded from. */
  readonly folder: string;
  readonly clock: Clock;
  locale: string;
  readonly zone: string;
  readonly scriptZone: string;
  readonly name: string;
  readonly compute: (formula: string) => Content | undefined;
  network: SlowNetwork;
  latency: Latency;
  quotas: Quotas;
  switches: Switches;
  state: State;
  userLocales: Readonly<Record<string, string>>;
  userLocale: string;
  answer: Answering | null = null;
  /** Where runs are in threads: comes back when a lock was freed, or that time is over. */
  whenFreed: ((milliseconds: number) => Promise<void>) | null = null;
  /** Who is told whenever the state has been replaced. */
  readonly listeners = new Set<() => void>();
  /** The runs under way, the innermost last. */
  readonly running: Execution[] = [];

  constructor(options: GoogleOptions) {
    this.project = options.project;
    this.manifest = options.project.manifest ?? {};
    this.folder = folderOf(options.project);
    this.clock =
      options.clock ?? new VirtualClock(Date.parse(options.start ?? '2026-03-02T09:00:00Z'));
    this.locale = options.locale ?? 'en_US';
    this.zone = options.timeZone ?? 'Europe/Paris';
    this.scriptZone = this.manifest.timeZone ?? this.zone;
    this.name = options.spreadsheetName ?? 'Untitled spreadsheet';
    this.compute = options.compute ?? (() => undefined);
    this.network =
      options.network ??
      (() => {
        throw new Error('The stand-in was given no network.');
      });
    this.latency = { ...LATENCY, ...options.latency };
    this.quotas = { ...QUOTAS[options.account ?? 'consumer'], ...options.quotas };
    this.switches = { ...SWITCHES, ...options.switches };
    this.userLocales = {};
    this.userLocale = options.userLocale ?? 'en';
    this.state = firstState(options.firstSheetName ?? 'Sheet1', options.seed ?? 1);
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

  /** How many of so many buffered writes a killed run leaves behind. */
  prefixOf(size: number): number {
    const { prefix } = this.switches;
    return prefix === null ? Math.floor(this.random() * (size + 1)) : prefix(size);
  }

  /**
   * How much of a daily quota a user has used. It is given again 24 hours after the first use:
   * developers.google.com/apps-script/guides/services/quotas
   */
  used(what: string, user: string): number {
    return this.usage(what, user).amount;
  }

  /** Adds to what a user has used. */
  use(what: string, user: string, amount: number): void {
    const { since, amount: before } = this.usage(what, user);
    const usage = { since, amount: before + amount };
    this.change({ used: { ...this.state.used, [`${user} ${what}`]: usage } });
  }

  private usage(what: string, user: string): Usage {
    const now = this.clock.now();
    const known = this.state.used[`${user} ${what}`];
    return known && now < known.since + DAY_MS ? known : { since: now, amount: 0 };
  }
}
