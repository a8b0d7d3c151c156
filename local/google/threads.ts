import type { Call } from './bridge';
import { GoogleState } from './google-state';
import type { LivingClock } from './host/clock';
import { Death } from './host/errors';
import type { Context, Execution } from './host/execution';
import type { GoogleOptions } from './host/options';
import { Runtime } from './host/runtime';
import { accounted, begin, finish, leave, refusalOf, type Start } from './host/start';
import {
  clockStart,
  type EditFields,
  editStart,
  menuStart,
  openStart,
  pageStart,
  type RunOptions,
} from './host/starts';
import { Thread } from './host/thread';
import { eventOf, takeDue } from './host/trigger-run';
import type { Run } from './run';

/** What can be seen of an execution from outside, while it runs and after. */
export interface ExecutionView {
  readonly id: number;
  readonly functionName: string;
  readonly user: string;
  readonly context: Context;
  readonly state: 'running' | Run['outcome'];
  readonly started: number;
  readonly milliseconds: number;
  readonly calls: number;
  readonly requests: number;
  readonly error: string | null;
}

interface UnderWay {
  readonly run: Execution;
  readonly thread: Thread;
}

/** How many executions are remembered. */
const REMEMBERED = 200;

/** How often runs that make no call are looked at, in milliseconds. */
const LOOK_AT_THE_CLOCK = 500;

function die(run: Execution, end: 'killed' | 'timed out', message: string): void {
  try {
    run.die(end, message);
  } catch (error) {
    if (!(error instanceof Death)) throw error;
  }
}

/**
 * The stand-in with each execution in a thread of its own, on a clock that runs by itself: runs
 * meet, wait for locks and for people, and can be killed from outside.
 */
export class GoogleThreads extends GoogleState {
  readonly living: LivingClock;
  readonly #runtime: Runtime;
  readonly #underWay = new Map<number, UnderWay>();
  #past: readonly ExecutionView[] = [];

  constructor(options: GoogleOptions & { readonly clock: LivingClock }) {
    super(options);
    this.living = options.clock;
    this.#runtime = new Runtime(this.host);
    this.host.cloud.whenFreed = (milliseconds) => this.#whenFreed(milliseconds);
  }

  /** Calls `listener` whenever anything of the state may have changed; the answer ends that. */
  onChange(listener: () => void): () => void {
    this.host.cloud.listeners.add(listener);
    return () => {
      this.host.cloud.listeners.delete(listener);
    };
  }

  #whenFreed(milliseconds: number): Promise<void> {
    const { locks } = this.host.state;
    return new Promise((resolve) => {
      const stop = this.onChange(() => {
        if (this.host.state.locks !== locks) done();
      });
      const timer = setTimeout(done, milliseconds);
      function done(): void {
        clearTimeout(timer);
        stop();
        resolve();
      }
    });
  }

  async #start(options: Start): Promise<Run> {
    const { host } = this;
    const run = begin(host, options);
    const thread = new Thread(this.#runtime, run, options.call);
    const flaw = this.#runtime.flaw();
    const unheard = refusalOf(options) ?? flaw;
    if (unheard !== null) thread.stop();
    this.#underWay.set(run.id, { run, thread });
    const wall = setInterval(() => {
      if (host.clock.now() < run.deadline) return;
      die(run, 'timed out', 'Exceeded maximum execution time');
      thread.stop();
    }, LOOK_AT_THE_CLOCK);
    try {
      const outcome = finish(run, unheard ?? (await thread.outcome));
      leave(host, run);
      const account = accounted(host, run, outcome);
      this.#remember(run, account.outcome, account.error?.message ?? null);
      return account;
    } catch (error) {
      leave(host, run);
      this.#remember(run, 'failed', String(error));
      throw error;
    } finally {
      clearInterval(wall);
    }
  }

  #remember(run: Execution, state: Run['outcome'], error: string | null): void {
    this.#underWay.delete(run.id);
    // There is one for each cell that is typed: nobody would find the others among them.
    const isUsual = run.context === 'edit' && state === 'completed';
    if (!isUsual) this.#past = [this.#view(run, state, error), ...this.#past].slice(0, REMEMBERED);
    this.host.change({});
  }

  #view(run: Execution, state: ExecutionView['state'], error: string | null): ExecutionView {
    return {
      id: run.id,
      functionName: run.functionName,
      user: run.user,
      context: run.context,
      state,
      started: run.started,
      milliseconds: this.clock.now() - run.started,
      calls: run.calls.length,
      requests: run.requests.length,
      error,
    };
  }

  /** The executions, those under way first, the newest before the others. */
  get executions(): readonly ExecutionView[] {
    const running = [...this.#underWay.values()].map(({ run }) => this.#view(run, 'running', null));
    return [...running.reverse(), ...this.#past];
  }

  /** Runs a function, by default as a menu item of the first user does. */
  run(name: string, options: RunOptions = {}): Promise<Run> {
    return this.#start(menuStart(this.host, name, options.user ?? this.user, options));
  }

  /** Opens the spreadsheet as a person. The menu is empty if `onOpen` fails. */
  async open(user: string = this.user): Promise<Run> {
    const run = await this.#start(openStart(this.host, user));
    if (run.outcome !== 'completed') this.emptyMenu(user);
    return run;
  }

  /** What a page's `google.script.run` calls. */
  async call(user: string, name: string, args: readonly unknown[]): Promise<Run> {
    return await this.#start(pageStart(this.host, user, name, args));
  }

  /** Runs the simple trigger `onEdit` after a person has edited cells, where the script has one. */
  async edited(
    user: string,
    sheet: string,
    a1: string,
    fields: EditFields = {},
  ): Promise<Run | null> {
    if (!/^function onEdit\(/m.test(this.host.project.code)) return null;
    const range = this.workbook.rangeOf(sheet, a1);
    return await this.#start(editStart(this.host, user, range, fields));
  }

  /** Moves the clock on to a moment, if it is not there yet, and runs each trigger on the way. */
  async advanceTo(moment: number): Promise<void> {
    const { host } = this;
    for (let due = takeDue(host.cloud, moment); due !== null; due = takeDue(host.cloud, moment)) {
      this.living.jump(due.next);
      await this.#clockRun(eventOf(due, this.clock.now()), due.owner);
    }
    this.living.jump(moment);
    host.change({});
  }

  async #clockRun(call: Call, user: string): Promise<void> {
    const run = await this.#start(clockStart(this.host, call, user));
    this.host.use('triggers', user, run.milliseconds);
  }

  /** Kills a run that is under way. Says whether there was one. */
  kill(id: number): boolean {
    const found = this.#underWay.get(id);
    if (found === undefined) return false;
    die(found.run, 'killed', 'The run was killed.');
    found.thread.stop();
    return true;
  }

  /** Ends every run that is under way. */
  stop(): void {
    for (const id of [...this.#underWay.keys()]) this.kill(id);
  }
}
