import type { Wire } from '../bridge';
import { Death, GoogleError } from './errors';
import type { Args, Execution, Handler } from './execution';
import type { Host } from './host';
import { FREE, type Kind, priceOf } from './latency';
import { isWaiting, type Waiting } from './waiting';

/** A boundary of a call: a test may kill the run here, or let others in. */
export interface Boundary {
  readonly execution: Execution;
  readonly index: number;
  readonly service: string;
  readonly method: string;
  readonly kind: Kind;
  readonly phase: 'before' | 'after';
}

/**
 * What a test does at a boundary. Whatever it runs or changes itself happens right there. `kill` ends the
 * run; `fail` lets Google fail this call, which the script may catch, before or after its effect.
 */
export type Hook = (boundary: Boundary) => 'kill' | 'fail' | undefined;

const KILLED = 'The run was killed.';
const TIMED_OUT = 'Exceeded maximum execution time';

/** Calls with which what was written before them leaves for the spreadsheet, or may. */
const OF_THE_SHEET: ReadonlySet<Kind> = new Set<Kind>(['sheet', 'flush', 'size']);

/**
 * What Google throws while it is unwell, as people report it: of Sheets
 * "Service Spreadsheets timed out while accessing document with id …", of everything else
 * https://github.com/derekantrican/GAS-ICS-Sync/issues/77
 */
function failureOf({ execution, kind }: Boundary): GoogleError {
  if (!OF_THE_SHEET.has(kind)) {
    return new GoogleError(
      "We're sorry, a server error occurred. Please wait a bit and try again.",
    );
  }
  // Nobody says what becomes of writes that waited.
  if (execution.host.switches.onFailure === 'lost') execution.buffer.take(0);
  const { id } = execution.host.document;
  return new GoogleError(`Service Spreadsheets timed out while accessing document with id ${id}.`);
}

/** The one place that every service call passes. */
export class Counter {
  readonly #host: Host;
  readonly hooks = new Set<Hook>();

  constructor(host: Host) {
    this.#host = host;
  }

  #boundary(boundary: Boundary): void {
    let isFailing = false;
    for (const hook of [...this.hooks]) {
      let said: ReturnType<Hook>;
      try {
        said = hook(boundary);
      } catch (error) {
        boundary.execution.hostError ??= { error };
        said = 'kill';
      }
      if (said === 'kill') boundary.execution.die('killed', KILLED);
      isFailing ||= said === 'fail';
    }
    // A hook may also have ended the run by itself.
    if (boundary.execution.dead !== null) throw new Death(boundary.execution.dead);
    if (isFailing) throw failureOf(boundary);
  }

  /** Moves the clock on, no further than the run lives; the run ends at the wall. */
  *#charge(run: Execution, milliseconds: number): Waiting<void> {
    const left = run.deadline - this.#host.clock.now();
    // `Date` knows whole milliseconds only, so the clock stands on nothing else.
    const whole = Math.ceil(milliseconds);
    if (whole > 0) {
      const passing = this.#host.clock.advance(Math.max(0, Math.min(whole, left)));
      if (passing !== undefined) yield passing;
    }
    if (run.dead !== null) throw new Death(run.dead);
    if (whole >= left) run.die('timed out', TIMED_OUT);
  }

  *#effect(run: Execution, handler: Handler, args: Args): Waiting<Wire> {
    const result = handler.run(run, args);
    return isWaiting(result) ? yield* result : result;
  }

  /** Performs a call: counts it, charges it, and lets tests in before and after its effect. */
  *perform(
    run: Execution,
    handler: Handler,
    service: string,
    method: string,
    args: Args,
  ): Waiting<Wire> {
    const isPriced = handler.isSize && this.#host.latency.size > 0;
    const kind = isPriced ? 'size' : handler.kind;
    if (FREE.has(kind)) {
      const name = `${service}.${method}`;
      run.free.set(name, (run.free.get(name) ?? 0) + 1);
      yield* this.#charge(run, 0);
      return yield* this.#effect(run, handler, args);
    }
    const index = run.calls.length;
    const at = this.#host.clock.now();
    // The record stands before the hooks, so that a nested look at the run counts this call.
    const record = { index, service, method, kind, at, milliseconds: 0 };
    run.calls.push(record);
    const boundary = { execution: run, index, service, method, kind } as const;
    this.#boundary({ ...boundary, phase: 'before' });
    yield* this.#charge(run, 0);
    let failure: { readonly error: unknown } | null = null;
    let value: Wire = null;
    try {
      value = yield* this.#effect(run, handler, args);
    } catch (error) {
      failure = { error };
    }
    if (run.dead !== null) throw new Death(run.dead);
    record.milliseconds = priceOf(kind, this.#host.latency) + run.takeCost();
    yield* this.#charge(run, record.milliseconds);
    this.#boundary({ ...boundary, phase: 'after' });
    if (failure !== null) throw failure.error;
    return value;
  }
}
