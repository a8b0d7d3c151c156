import type { Clock } from '../network';
import { GoogleScreen } from './google-screen';
import { VirtualClock } from './host/clock';
import { type Moment, momentAt } from './host/document';
import type { Host } from './host/host';
import type { Latency } from './host/latency';
import { localeOf } from './host/locales';
import { openHost } from './host/opening';
import type { Answering, GoogleOptions } from './host/options';
import type { Quotas } from './host/quotas';
import type { State, Texts, Trigger, Workbook } from './host/state';
import type { Switches } from './host/switches';
import { UserSession } from './host/user-session';
import { momentOf, restoreMoment, restoreTabs } from './host/versions';

/** The whole state at a moment. */
export interface Snapshot {
  readonly state: State;
  readonly now: number;
}

/** One script in one spreadsheet, on servers that others may share. */
export interface Opened {
  readonly host: Host;
  readonly user: string;
}

function first(options: GoogleOptions): Opened {
  return { host: openHost(options), user: options.user ?? 'anna@example.org' };
}

/** What is there between the runs: conditions that tests set, and what people find. */
export class GoogleState extends GoogleScreen {
  /** The spreadsheet as people have it before them. */
  readonly workbook: UserSession;
  /** The virtual clock. */
  readonly clock: Clock;
  /** How people answer dialogs. While `answer` is null, a dialog ends the test with an error. */
  readonly dialogs: { answer: Answering | null };
  /** The cache, which Google may empty at any time. */
  readonly cache = { vanish: (): void => this.host.change({ cache: {} }) };

  constructor(options: GoogleOptions | Opened) {
    const { host, user } = 'host' in options ? options : first(options);
    super(host, user);
    this.workbook = new UserSession(host);
    this.clock = host.clock;
    this.dialogs = host;
  }

  /** What is unknown of Google ([?]), and other conditions; changes hold from the next call on. */
  set(switches: Partial<Switches>): void {
    this.host.switches = { ...this.host.switches, ...switches };
  }

  /** Changes the prices of calls, from the next call on. */
  setLatency(latency: Partial<Latency>): void {
    this.host.cloud.latency = { ...this.host.latency, ...latency };
  }

  /** Changes quotas, from the next call on. */
  setQuotas(quotas: Partial<Quotas>): void {
    this.host.cloud.quotas = { ...this.host.quotas, ...quotas };
  }

  /** The name of the spreadsheet. */
  get name(): string {
    return this.host.name;
  }

  /** The script as it was built. */
  get code(): string {
    return this.host.project.code;
  }

  /** The locale of the spreadsheet's settings. It may be changed at any time. */
  get locale(): string {
    return this.host.locale;
  }

  /** What stands before the decimals in that locale. */
  get decimal(): string {
    return localeOf(this.host.locale).decimal;
  }

  set locale(name: string) {
    localeOf(name);
    this.host.document.locale = name;
    this.host.change({});
  }

  #isHere({ script, document }: Trigger): boolean {
    return `${script} ${document}` === this.host.place;
  }

  /** Takes away somebody's triggers here, or all: their account is gone, or they took them away. */
  loseTriggers(user?: string): void {
    const triggers = this.host.state.triggers.filter(
      (trigger) => !this.#isHere(trigger) || (user !== undefined && trigger.owner !== user),
    );
    this.host.change({ triggers });
  }

  /** The clock triggers of this script in this spreadsheet, whoever made them. */
  get triggers(): readonly Trigger[] {
    return this.host.state.triggers.filter((trigger) => this.#isHere(trigger));
  }

  /** The properties of a store, for looking at. */
  properties(
    store: 'document' | 'script' | 'user',
    user: string = this.user,
  ): Record<string, string> {
    return { ...this.host.state.properties[this.host.storeOf(store, user)] };
  }

  /** The stores of properties of this script and spreadsheet: `document`, `script`, `user:` and who. */
  stores(): Record<string, Texts> {
    const own = Object.entries(this.host.state.properties).flatMap(([name, texts]) => {
      const store = this.host.storeNamed(name);
      return store === null ? [] : [[store, texts] as const];
    });
    return Object.fromEntries(own);
  }

  /** Puts a spreadsheet in the place of this one, with its stores, in which the script was used. */
  replace(workbook: Workbook, stores: Readonly<Record<string, Texts>>): void {
    this.host.changeDocument({ workbook, history: null, steps: {} });
    for (const [store, texts] of Object.entries(stores)) {
      const [kind = '', user = this.user] = store.split(':');
      this.host.saveProperties(this.host.storeOf(kind, user), texts);
    }
    const { enabled } = this.host.state;
    this.host.change({ enabled: [...enabled, this.host.place] });
  }

  /** What lies in a cache, for looking at. */
  cached(store: 'document' | 'script' | 'user', user: string = this.user): object {
    return this.host.state.cache[this.host.storeOf(store, user)] ?? {};
  }

  /** Puts a property where a test needs it. */
  setProperty(store: 'document' | 'script' | 'user', key: string, value: string): void {
    const name = this.host.storeOf(store, this.user);
    this.host.saveProperties(name, { ...this.host.state.properties[name], [key]: value });
  }

  /** How much of today's quota a person has used. */
  used(what: 'fetch' | 'mail' | 'triggers', user: string = this.user): number {
    return this.host.used(what, user);
  }

  /** Uses up a part of today's quota. */
  use(what: 'fetch' | 'mail' | 'triggers', amount: number, user: string = this.user): void {
    this.host.use(what, user, amount);
  }

  /** The id of the spreadsheet. */
  get documentId(): string {
    return this.host.document.id;
  }

  /** The id of the script. */
  get scriptId(): string {
    return this.host.script.id;
  }

  /** This moment of the spreadsheet, to go back to by `restoreVersion`. */
  moment(): Moment {
    return momentOf(this.host);
  }

  /**
   * *Restore this version*, for everybody: of a moment that was kept, or of a time of the clock.
   * With `tabs`, these alone are as they were then. It may come at any boundary of a run.
   */
  restoreVersion(moment: Moment | number, tabs: readonly string[] | null = null): void {
    const { history } = this.host.saved;
    const found = typeof moment === 'number' ? momentAt(history, moment) : moment;
    if (found === null) throw new Error('The spreadsheet has no earlier version.');
    if (tabs === null) restoreMoment(this.host, found);
    else restoreTabs(this.host, found, tabs);
  }

  /** The whole state, to go back to. It costs nothing: states are never changed. */
  snapshot(): Snapshot {
    if (this.host.running.length > 0) throw new Error('A run is under way.');
    return { state: this.host.state, now: this.clock.now() };
  }

  /** Goes back to a snapshot, also one of another stand-in made alike. */
  restore(snapshot: Snapshot): void {
    if (this.host.running.length > 0) throw new Error('A run is under way.');
    this.host.cloud.state = snapshot.state;
    // A clock that others share can't be put back here: who made it must.
    if (this.clock instanceof VirtualClock) this.clock.set(snapshot.now);
  }
}
