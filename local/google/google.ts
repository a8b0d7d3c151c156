import type { Call } from './bridge';
import { GoogleState, type Opened } from './google-state';
import type { Hook } from './host/counter';
import { Death } from './host/errors';
import type { Execution } from './host/execution';
import { newWorkbook } from './host/first-state';
import { anotherDocument, anotherScript, copyOf } from './host/opening';
import type { GoogleOptions } from './host/options';
import { Runtime } from './host/runtime';
import { type Start, start } from './host/start';
import {
  behindItem,
  clockStart,
  editStart,
  installStart,
  menuStart,
  oldValueOf,
  openStart,
  pageStart,
  type RunOptions,
} from './host/starts';
import { fire } from './host/trigger-run';
import type { UserSession } from './host/user-session';
import type { Run } from './run';

/** What `google.script.run` is to a page. */
export interface PageCalls {
  call(name: string, ...args: readonly unknown[]): Run;
}

/** One spreadsheet and one script on Google's servers, as far as the stand-in knows them. */
export class Google extends GoogleState {
  readonly #runtime: Runtime;

  constructor(options: GoogleOptions | Opened) {
    super(options);
    this.#runtime = new Runtime(this.host);
    const { cloud, place } = this.host;
    cloud.clockRunners.set(place, (call, user) => this.#clockRun(call, user));
  }

  /**
   * *File ▸ Make a copy*, as a person: another spreadsheet on the same servers, with the same
   * add-on or with a copy of the bound script. Both go on living.
   */
  makeCopy(name = `Copy of ${this.name}`, user: string = this.user): Google {
    return new Google({ host: copyOf(this.host, name, user), user });
  }

  /** Another, empty spreadsheet of the same person, with the same add-on or a bound script. */
  secondSpreadsheet(name = 'Untitled spreadsheet'): Google {
    const host = anotherDocument(this.host, name, newWorkbook('Sheet1'));
    return new Google({ host, user: this.user });
  }

  /**
   * The same spreadsheet through one more script: with locks, properties and triggers of its own.
   * Where the first is a published add-on this one is bound, unless a test says otherwise.
   */
  secondInstallation(published = !this.host.switches.published): Google {
    const host = anotherScript(this.host, this.host.project, published);
    return new Google({ host, user: this.user });
  }

  /** Calls `hook` at the boundaries of every run; the answer ends that. */
  onCall(hook: Hook): () => void {
    this.#runtime.counter.hooks.add(hook);
    return () => {
      this.#runtime.counter.hooks.delete(hook);
    };
  }

  #start(options: Start): Run {
    return start(this.host, this.#runtime, options);
  }

  /** Runs a function, by default as a menu item of the first user does: AuthMode.FULL. */
  run(name: string, options: RunOptions = {}): Run {
    return this.#start(menuStart(this.host, name, options.user ?? this.user, options));
  }

  /** Opens the spreadsheet as a person. The menu is empty ("Help" alone) if `onOpen` fails. */
  open(user: string = this.user): Run {
    const run = this.#start(openStart(this.host, user));
    if (run.outcome !== 'completed') this.emptyMenu(user);
    return run;
  }

  /** Installs the add-on from the store with this file open: `onInstall` runs with all rights. */
  install(user: string = this.user): Run {
    return this.#start(installStart(this.host, user));
  }

  /** Types into a cell as a person and runs the simple trigger `onEdit`. */
  edit(sheet: string, a1: string, text: string, user: string = this.user): Run {
    const before = this.workbook.value(sheet, a1);
    this.workbook.type(sheet, a1, text);
    const fields = { ...oldValueOf(before), value: text };
    return this.#start(editStart(this.host, user, this.workbook.rangeOf(sheet, a1), fields));
  }

  /** Empties cells as a person and runs `onEdit`: once, whatever their number. */
  clear(sheet: string, a1: string, user: string = this.user): Run {
    const before = this.workbook.values(sheet, a1);
    this.workbook.clear(sheet, a1);
    const isOne = before.length === 1 && before[0]?.length === 1;
    const fields = isOne ? oldValueOf(before[0]?.[0] ?? '') : {};
    return this.#start(editStart(this.host, user, this.workbook.rangeOf(sheet, a1), fields));
  }

  /** Pastes cells as a person and runs `onEdit`: once, for all of them. */
  paste(
    sheet: string,
    a1: string,
    cells: Parameters<UserSession['paste']>[2],
    user: string = this.user,
  ): Run {
    this.workbook.paste(sheet, a1, cells);
    const [id, row, column] = this.workbook.rangeOf(sheet, a1);
    const width = Math.max(1, ...cells.map((line) => line.length));
    const range = [id, row, column, cells.length, width] as const;
    return this.#start(editStart(this.host, user, range, {}));
  }

  /** A person's page: its `google.script.run`. */
  page(user: string = this.user, onCall?: Hook): PageCalls {
    return {
      call: (name, ...args) => this.#start(pageStart(this.host, user, name, args, onCall)),
    };
  }

  /** Clicks an item of the menu. */
  click(caption: string, user: string = this.user, onCall?: Hook): Run {
    const name = behindItem(this.menu(user), caption, user);
    return this.run(name, onCall === undefined ? { user } : { user, onCall });
  }

  /** Runs the clock triggers that are due, each as who made it. */
  fireTriggers(): Run[] {
    return fire(this.host.cloud, this.clock.now());
  }

  /** Moves the clock to a moment and runs each trigger on the way at its time. */
  advanceTo(moment: number | string | Date): Run[] {
    const until = typeof moment === 'number' ? moment : new Date(moment).getTime();
    const runs = fire(this.host.cloud, until);
    this.clock.advance(Math.max(0, until - this.clock.now()));
    return runs;
  }

  #clockRun(call: Call, user: string): Run {
    const run = this.#start(clockStart(this.host, call, user));
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
