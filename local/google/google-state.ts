import type { Clock } from '../network';
import { VirtualClock } from './host/clock';
import { Host } from './host/host';
import type { Latency } from './host/latency';
import { localeOf } from './host/locales';
import type { Answering, GoogleOptions, Switches } from './host/options';
import type { Quotas } from './host/quotas';
import type { Mail, MenuEntry, Page, State, Toast, Trigger } from './host/state';
import { UserSession } from './host/user-session';

/** The whole state at a moment. */
export interface Snapshot {
  readonly state: State;
  readonly now: number;
}

/** What is there between the runs: conditions that tests set, and what people find. */
export class GoogleState {
  /** The spreadsheet as people have it before them. */
  readonly workbook: UserSession;
  /** The virtual clock. */
  readonly clock: Clock;
  /** Who acts where nobody is named. */
  readonly user: string;
  /** How people answer dialogs. While `answer` is null, a dialog ends the test with an error. */
  readonly dialogs: { answer: Answering | null };
  /** The cache, which Google may empty at any time. */
  readonly cache = { vanish: (): void => this.host.change({ cache: {} }) };
  protected readonly host: Host;

  constructor(options: GoogleOptions) {
    this.host = new Host(options);
    this.workbook = new UserSession(this.host);
    this.clock = this.host.clock;
    this.user = options.user ?? 'anna@example.org';
    this.dialogs = this.host;
  }

  /** What is unknown of Google ([?]), and other conditions; changes hold from the next call on. */
  set(switches: Partial<Switches>): void {
    this.host.switches = { ...this.host.switches, ...switches };
  }

  /** Changes the prices of calls, from the next call on. */
  setLatency(latency: Partial<Latency>): void {
    this.host.latency = { ...this.host.latency, ...latency };
  }

  /** Changes quotas, from the next call on. */
  setQuotas(quotas: Partial<Quotas>): void {
    this.host.quotas = { ...this.host.quotas, ...quotas };
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
    this.host.locale = name;
    this.host.change({});
  }

  /** The language of a person's account. */
  userLocale(user: string = this.user): string {
    return this.host.userLocales[user] ?? this.host.userLocale;
  }

  /** Sets the language of a person's account. */
  setUserLocale(user: string, locale: string): void {
    this.host.userLocales = { ...this.host.userLocales, [user]: locale };
  }

  /** The add-on's menu as a person has it. */
  menu(user: string = this.user): readonly MenuEntry[] {
    return this.host.state.menus[user] ?? [];
  }

  protected emptyMenu(user: string): void {
    this.host.change({ menus: { ...this.host.state.menus, [user]: [] } });
  }

  /** Takes away somebody's triggers, or all: their account is gone, or they took them away. */
  loseTriggers(user?: string): void {
    const triggers = this.host.state.triggers.filter(
      (trigger) => user !== undefined && trigger.owner !== user,
    );
    this.host.change({ triggers });
  }

  /** The mails that left. */
  get outbox(): readonly Mail[] {
    return this.host.state.outbox;
  }

  /** The clock triggers, whoever made them. */
  get triggers(): readonly Trigger[] {
    return this.host.state.triggers;
  }

  /** The notes that slid in at the corner. */
  get toasts(): readonly Toast[] {
    return this.host.state.toasts;
  }

  /** The properties of a store, for looking at. */
  properties(
    store: 'document' | 'script' | 'user',
    user: string = this.user,
  ): Record<string, string> {
    const name = store === 'user' ? `user:${user}` : store;
    return { ...this.host.state.properties[name] };
  }

  /** Puts a property where a test needs it. */
  setProperty(store: 'document' | 'script' | 'user', key: string, value: string): void {
    const name = store === 'user' ? `user:${this.user}` : store;
    const { properties } = this.host.state;
    this.host.change({
      properties: { ...properties, [name]: { ...properties[name], [key]: value } },
    });
  }

  /** The sidebar that a person has open, or null. */
  sidebar(user: string = this.user): Page | null {
    return this.host.state.pages[`sidebar ${user}`] ?? null;
  }

  /** The dialog with a page of its own that a person has open, or null. */
  dialog(user: string = this.user): Page | null {
    return this.host.state.pages[`dialog ${user}`] ?? null;
  }

  /** A person closes what stands beside or over the sheet. */
  close(place: 'sidebar' | 'dialog', user: string = this.user): void {
    const { [`${place} ${user}`]: _gone, ...pages } = this.host.state.pages;
    this.host.change({ pages });
  }

  /** How much of today's quota a person has used. */
  used(what: 'fetch' | 'mail' | 'triggers', user: string = this.user): number {
    return this.host.used(what, user);
  }

  /** Uses up a part of today's quota. */
  use(what: 'fetch' | 'mail' | 'triggers', amount: number, user: string = this.user): void {
    this.host.use(what, user, amount);
  }

  /** The whole state, to go back to. It costs nothing: states are never changed. */
  snapshot(): Snapshot {
    if (this.host.running.length > 0) throw new Error('A run is under way.');
    return { state: this.host.state, now: this.clock.now() };
  }

  /** Goes back to a snapshot, also one of another stand-in made alike. */
  restore(snapshot: Snapshot): void {
    if (this.host.running.length > 0) throw new Error('A run is under way.');
    this.host.state = snapshot.state;
    // A clock that others share can't be put back here: who made it must.
    if (this.clock instanceof VirtualClock) this.clock.set(snapshot.now);
  }
}
