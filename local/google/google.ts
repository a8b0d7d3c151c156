import type { Call, Wire, WireRange } from './bridge';
import { GoogleState } from './google-state';
import type { AuthMode } from './host/auth';
import type { Hook } from './host/counter';
import { Death } from './host/errors';
import type { Context, Execution } from './host/execution';
import type { GoogleOptions } from './host/options';
import { throughPage } from './host/page-values';
import { Runtime } from './host/runtime';
import { start } from './host/start';
import type { MenuEntry } from './host/state';
import { fire } from './host/trigger-run';
import type { Run } from './run';
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

function itemsOf(entries: readonly MenuEntry[]): { caption: string; functionName: string }[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'item') return [entry];
    return entry.kind === 'menu' ? itemsOf(entry.entries) : [];
  });
}

/** One spreadsheet and one script on Google's servers, as far as the stand-in knows them. */
export class Google extends GoogleState {
  readonly #runtime: Runtime;

  constructor(options: GoogleOptions) {
    super(options);
    this.#runtime = new Runtime(this.host);
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
    this.host.change({ enabled: true });
    return start(this.host, this.#runtime, {
      call: { kind: 'plain', name, args },
      user: options.user ?? this.user,
      authMode: options.authMode ?? 'FULL',
      context: options.context ?? 'menu',
      limit: this.host.quotas.executionMs,
      onCall: options.onCall,
    });
  }

  /**
   * Opens the spreadsheet as a person: `onOpen` runs, in AuthMode.NONE while nobody has used a
   * published add-on in this file, else LIMITED. The menu is empty ("Help" alone) if it fails.
   */
  open(user: string = this.user): Run {
    const { enabled, menus } = this.host.state;
    this.host.change({ menus: { ...menus, [user]: [] } });
    const authMode = this.host.switches.published && !enabled ? 'NONE' : 'LIMITED';
    const run = start(this.host, this.#runtime, {
      call: { kind: 'open', name: 'onOpen', authMode },
      user,
      authMode,
      context: 'open',
      limit: this.host.quotas.simpleTriggerMs,
    });
    if (run.outcome !== 'completed') {
      this.host.change({ menus: { ...this.host.state.menus, [user]: [] } });
    }
    return run;
  }

  /** Installs the add-on from the store with this file open: `onInstall` runs with all rights. */
  install(user: string = this.user): Run {
    this.host.change({ enabled: true });
    return start(this.host, this.#runtime, {
      call: { kind: 'open', name: 'onInstall', authMode: 'FULL' },
      user,
      authMode: 'FULL',
      context: 'open',
      limit: this.host.quotas.simpleTriggerMs,
    });
  }

  /** Types into a cell as a person and runs the simple trigger `onEdit`. */
  edit(sheet: string, a1: string, text: string, user: string = this.user): Run {
    const before = this.workbook.value(sheet, a1);
    this.workbook.type(sheet, a1, text);
    const range: WireRange = this.workbook.rangeOf(sheet, a1);
    const oldValue = before === '' || before === null ? {} : { oldValue: String(before) };
    return start(this.host, this.#runtime, {
      call: { kind: 'edit', name: 'onEdit', range, fields: { value: text, ...oldValue } },
      user,
      authMode: 'LIMITED',
      context: 'edit',
      limit: this.host.quotas.simpleTriggerMs,
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
        return start(this.host, this.#runtime, {
          call: { kind: 'page', name, args: sent },
          user,
          authMode: 'FULL',
          context: 'page',
          limit: this.host.quotas.executionMs,
          onCall,
        });
      },
    };
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
    return fire(this.host, this.clock.now(), (call, user) => this.#clockRun(call, user));
  }

  /** Moves the clock to a moment and runs each trigger on the way at its time. */
  advanceTo(moment: number | string | Date): Run[] {
    const until = typeof moment === 'number' ? moment : new Date(moment).getTime();
    const runs = fire(this.host, until, (call, user) => this.#clockRun(call, user));
    this.clock.advance(Math.max(0, until - this.clock.now()));
    return runs;
  }

  #clockRun(call: Call, user: string): Run {
    const { quotas } = this.host;
    const left = quotas.triggerMsADay - this.host.used('triggers', user);
    const run = start(this.host, this.#runtime, {
      call,
      user,
      authMode: 'FULL',
      context: 'clock',
      limit: Math.min(quotas.executionMs, Math.max(0, left)),
    });
    this.host.use('triggers', user, run.milliseconds);
    return run;
  }

  /** Kills the innermost run under way, from within a network, a dialog or a hook. */
  kill(): void {
    const run = this.host.running.at(-1);
    if (run === undefined) throw new Error('Nothing runs.');
    try {
      run.die('killed', 'The run was killed.');
    } catch (error) {
      if (!(error instanceof Death)) throw error;
    }
  }

  /** The run under way, or null: what it has called so far. */
  get running(): Execution | null {
    return this.host.running.at(-1) ?? null;
  }
}
