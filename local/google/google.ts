import type { Clock } from '../network';
import type { Call, Outcome, Wire, WireRange } from './bridge';
import type { AuthMode } from './host/auth';
import { VirtualClock } from './host/clock';
import type { Hook } from './host/counter';
import { Desk } from './host/desk';
import { Death, NotModelled } from './host/errors';
import { type Context, Execution } from './host/execution';
import { Host } from './host/host';
import type { Latency } from './host/latency';
import type { Dialog, DialogAnswer, GoogleOptions, Switches } from './host/options';
import { throughPage } from './host/page-values';
import type { Quotas } from './host/quotas';
import { Runtime } from './host/runtime';
import type { Mail, MenuEntry, Page, State, Toast, Trigger } from './host/state';
import { fire } from './host/trigger-run';
import { accountOf, type Run } from './run';

/** The whole state at a moment. */
export interface Snapshot {
  readonly state: State;
  readonly now: number;
}

/** How a function is to be run. */
export interface RunOptions {
  readonly args?: readonly unknown[];
  readonly user?: string;
  readonly authMode?: AuthMode;
  readonly context?: Context;
  /** Called at the boundaries of this run's calls, not at those of runs that it lets in. */
  readonly onCall?: Hook;
}

/** What `google.script.run` is to a page. */
export interface PageCalls {
  call(name: string, ...args: readonly unknown[]): Run;
}

interface Start {
  readonly call: Call;
  readonly user: string;
  readonly authMode: AuthMode;
  readonly context: Context;
  readonly limit: number;
  readonly onCall?: Hook | undefined;
}

function itemsOf(entries: readonly MenuEntry[]): { caption: string; functionName: string }[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'item') return [entry];
    return entry.kind === 'menu' ? itemsOf(entry.entries) : [];
  });
}

/** One spreadsheet and one script on Google's servers, as far as the stand-in knows them. */
export class Google {
  /** The spreadsheet as people have it before them. */
  readonly workbook: Desk;
  /** The virtual clock. */
  readonly clock: Clock;
  /** Who acts where nobody is named. */
  readonly user: string;
  /** How people answer dialogs. While `answer` is null, a dialog ends the test with an error. */
  readonly dialogs: { answer: ((dialog: Dialog) => DialogAnswer) | null };
  /** The cache, which Google may empty at any time. */
  readonly cache = { vanish: (): void => this.#host.change({ cache: {} }) };
  readonly #host: Host;
  readonly #runtime: Runtime;

  constructor(options: GoogleOptions) {
    this.#host = new Host(options);
    this.#runtime = new Runtime(this.#host);
    this.workbook = new Desk(this.#host);
    this.clock = this.#host.clock;
    this.user = options.user ?? 'anna@example.org';
    this.dialogs = this.#host;
  }

  /** What is unknown of Google ([?]), and other conditions; changes hold from the next call on. */
  set(switches: Partial<Switches>): void {
    this.#host.switches = { ...this.#host.switches, ...switches };
  }

  /** Changes the prices of calls, from the next call on. */
  setLatency(latency: Partial<Latency>): void {
    this.#host.latency = { ...this.#host.latency, ...latency };
  }

  /** Changes quotas, from the next call on. */
  setQuotas(quotas: Partial<Quotas>): void {
    this.#host.quotas = { ...this.#host.quotas, ...quotas };
  }

  /** Sets the language of a person's account. */
  setUserLocale(user: string, locale: string): void {
    this.#host.userLocales = { ...this.#host.userLocales, [user]: locale };
  }

  /** Calls `hook` at the boundaries of every run; the answer ends that. */
  onCall(hook: Hook): () => void {
    this.#runtime.counter.hooks.add(hook);
    return () => {
      this.#runtime.counter.hooks.delete(hook);
    };
  }

  /** Runs a function, by default as a menu item of the first user does: AuthMode.FULL. */
  run(name: string, options: RunOptions = {}): Run {
    const args = (options.args ?? []).map((value, i) => throughPage(value, String(i)) as Wire);
    this.#host.change({ enabled: true });
    return this.#start({
      call: { kind: 'plain', name, args },
      user: options.user ?? this.user,
      authMode: options.authMode ?? 'FULL',
      context: options.context ?? 'menu',
      limit: this.#host.quotas.executionMs,
      onCall: options.onCall,
    });
  }

  /**
   * Opens the spreadsheet as a person: `onOpen` runs, in AuthMode.NONE while nobody has used a
   * published add-on in this file, else LIMITED. The menu is empty ("Help" alone) if it fails.
   */
  open(user: string = this.user): Run {
    const { enabled, menus } = this.#host.state;
    this.#host.change({ menus: { ...menus, [user]: [] } });
    const authMode = this.#host.switches.published && !enabled ? 'NONE' : 'LIMITED';
    const run = this.#start({
      call: { kind: 'open', name: 'onOpen', authMode },
      user,
      authMode,
      context: 'open',
      limit: this.#host.quotas.simpleTriggerMs,
    });
    if (run.outcome !== 'completed') {
      this.#host.change({ menus: { ...this.#host.state.menus, [user]: [] } });
    }
    return run;
  }

  /** Installs the add-on from the store with this file open: `onInstall` runs with all rights. */
  install(user: string = this.user): Run {
    this.#host.change({ enabled: true });
    return this.#start({
      call: { kind: 'open', name: 'onInstall', authMode: 'FULL' },
      user,
      authMode: 'FULL',
      context: 'open',
      limit: this.#host.quotas.simpleTriggerMs,
    });
  }

  /** Types into a cell as a person and runs the simple trigger `onEdit`. */
  edit(sheet: string, a1: string, text: string, user: string = this.user): Run {
    const before = this.workbook.value(sheet, a1);
    this.workbook.type(sheet, a1, text);
    const range: WireRange = this.workbook.rangeOf(sheet, a1);
    const oldValue = before === '' || before === null ? {} : { oldValue: String(before) };
    return this.#start({
      call: { kind: 'edit', name: 'onEdit', range, fields: { value: text, ...oldValue } },
      user,
      authMode: 'LIMITED',
      context: 'edit',
      limit: this.#host.quotas.simpleTriggerMs,
    });
  }

  /** A person's page: its `google.script.run`. */
  page(user: string = this.user, onCall?: Hook): PageCalls {
    return {
      call: (name, ...args) => {
        // developers.google.com/apps-script/guides/html/communication: private functions.
        if (name.endsWith('_')) {
          throw new TypeError(`google.script.run.${name} is not a function`);
        }
        const sent = args.map((value, i) => throughPage(value, String(i)) as Wire);
        return this.#start({
          call: { kind: 'page', name, args: sent },
          user,
          authMode: 'FULL',
          context: 'page',
          limit: this.#host.quotas.executionMs,
          onCall,
        });
      },
    };
  }

  /** The add-on's menu as a person has it. */
  menu(user: string = this.user): readonly MenuEntry[] {
    return this.#host.state.menus[user] ?? [];
  }

  /** Clicks an item of the menu. */
  click(caption: string, user: string = this.user, onCall?: Hook): Run {
    const items = itemsOf(this.menu(user));
    const item = items.find((one) => one.caption === caption);
    if (item === undefined) {
      const all = items.map((one) => one.caption).join(', ') || 'nothing';
      throw new Error(`The menu of ${user} has no "${caption}". It has: ${all}`);
    }
    return this.run(item.functionName, onCall === undefined ? { user } : { user, onCall });
  }

  /** Runs the clock triggers that are due, each as who made it. */
  fireTriggers(): Run[] {
    return fire(this.#host, this.clock.now(), (call, user) => this.#clockRun(call, user));
  }

  /** Moves the clock to a moment and runs each trigger on the way at its time. */
  advanceTo(moment: number | string | Date): Run[] {
    const until = typeof moment === 'number' ? moment : new Date(moment).getTime();
    const runs = fire(this.#host, until, (call, user) => this.#clockRun(call, user));
    this.clock.advance(Math.max(0, until - this.clock.now()));
    return runs;
  }

  #clockRun(call: Call, user: string): Run {
    const { quotas } = this.#host;
    const left = quotas.triggerMsADay - this.#host.used('triggers', user);
    const run = this.#start({
      call,
      user,
      authMode: 'FULL',
      context: 'clock',
      limit: Math.min(quotas.executionMs, Math.max(0, left)),
    });
    this.#host.use('triggers', user, run.milliseconds);
    return run;
  }

  /** Takes away somebody's triggers, or all: their account is gone, or they took them away. */
  loseTriggers(user?: string): void {
    const triggers = this.#host.state.triggers.filter(
      (trigger) => user !== undefined && trigger.owner !== user,
    );
    this.#host.change({ triggers });
  }

  /** Kills the innermost run under way, from within a network, a dialog or a hook. */
  kill(): void {
    const run = this.#host.running.at(-1);
    if (run === undefined) throw new Error('Nothing runs.');
    try {
      run.die('killed', 'The run was killed.');
    } catch (error) {
      if (!(error instanceof Death)) throw error;
    }
  }

  /** The run under way, or null: what it has called so far. */
  get running(): Execution | null {
    return this.#host.running.at(-1) ?? null;
  }

  /** The mails that left. */
  get outbox(): readonly Mail[] {
    return this.#host.state.outbox;
  }

  /** The clock triggers, whoever made them. */
  get triggers(): readonly Trigger[] {
    return this.#host.state.triggers;
  }

  /** The notes that slid in at the corner. */
  get toasts(): readonly Toast[] {
    return this.#host.state.toasts;
  }

  /** The properties of a store, for looking at. */
  properties(
    store: 'document' | 'script' | 'user',
    user: string = this.user,
  ): Record<string, string> {
    const name = store === 'user' ? `user:${user}` : store;
    return { ...this.#host.state.properties[name] };
  }

  /** Puts a property where a test needs it. */
  setProperty(store: 'document' | 'script' | 'user', key: string, value: string): void {
    const name = store === 'user' ? `user:${this.user}` : store;
    const { properties } = this.#host.state;
    this.#host.change({
      properties: { ...properties, [name]: { ...properties[name], [key]: value } },
    });
  }

  /** The sidebar that a person has open, or null. */
  sidebar(user: string = this.user): Page | null {
    return this.#host.state.pages[`sidebar ${user}`] ?? null;
  }

  /** The dialog with a page of its own that a person has open, or null. */
  dialog(user: string = this.user): Page | null {
    return this.#host.state.pages[`dialog ${user}`] ?? null;
  }

  /** How much of today's quota a person has used. */
  used(what: 'fetch' | 'mail' | 'triggers', user: string = this.user): number {
    return this.#host.used(what, user);
  }

  /** Uses up a part of today's quota. */
  use(what: 'fetch' | 'mail' | 'triggers', amount: number, user: string = this.user): void {
    this.#host.use(what, user, amount);
  }

  /** The whole state, to go back to. It costs nothing: states are never changed. */
  snapshot(): Snapshot {
    if (this.#host.running.length > 0) throw new Error('A run is under way.');
    return { state: this.#host.state, now: this.clock.now() };
  }

  /** Goes back to a snapshot, also one of another stand-in made alike. */
  restore(snapshot: Snapshot): void {
    if (this.#host.running.length > 0) throw new Error('A run is under way.');
    this.#host.state = snapshot.state;
    // A clock that others share can't be put back here: who made it must.
    if (this.clock instanceof VirtualClock) this.clock.set(snapshot.now);
  }

  #start({ call, user, authMode, context, limit, onCall }: Start): Run {
    const host = this.#host;
    const run = new Execution(host, host.nextNumber(), call.name, user, authMode, context, limit);
    const own: Hook = (boundary) =>
      boundary.execution === run && onCall !== undefined ? onCall(boundary) : undefined;
    if (onCall !== undefined) this.#runtime.counter.hooks.add(own);
    host.running.push(run);
    let outcome: Outcome;
    try {
      outcome = this.#finish(run, this.#runtime.execute(run, call));
    } finally {
      host.running.pop();
      this.#runtime.counter.hooks.delete(own);
      run.releaseLocks();
      run.dead ??= 'This run is over.';
    }
    if (run.hostError !== null) throw run.hostError.error;
    if (run.notModelled !== null) throw new NotModelled(run.notModelled);
    return accountOf(run, outcome, this.clock.now());
  }

  /** What a run leaves unsaved is saved at its end, also when it failed. */
  #finish(run: Execution, outcome: Outcome): Outcome {
    if (run.dead !== null) return outcome;
    try {
      run.save();
      return outcome;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error instanceof NotModelled) throw error;
      const { name, message } = error;
      return 'error' in outcome ? outcome : { error: { name, message, stack: '' } };
    }
  }
}
