import type { Call, Outcome } from '../bridge';
import { accountOf, type Run } from '../run';
import type { AuthMode } from './auth';
import type { Hook } from './counter';
import { GoogleError, NotModelled } from './errors';
import { type Context, Execution } from './execution';
import type { Host } from './host';
import type { Runtime } from './runtime';

/** What is to be run, for whom, and with what rights. */
export interface Start {
  readonly call: Call;
  readonly user: string;
  readonly authMode: AuthMode;
  readonly context: Context;
  readonly limit: number;
  readonly onCall?: Hook | undefined;
  /** Why Google does not let the function run at all. */
  readonly refused?: string | undefined;
}

/** What comes of a run that Google does not let begin; null if it does. */
export function refusalOf({ refused }: Start): Outcome | null {
  return refused === undefined
    ? null
    : { error: { name: 'Exception', message: refused, stack: '' } };
}

/** Begins a run: from here on it counts as under way. */
export function begin(host: Host, { call, user, authMode, context, limit }: Start): Execution {
  const run = new Execution(host, host.nextNumber(), call.name, user, authMode, context, limit);
  host.running.push(run);
  return run;
}

/** What a run leaves unsaved is saved at its end; when it failed, if the switch says so. */
export function finish(run: Execution, outcome: Outcome): Outcome {
  if (run.dead !== null) return outcome;
  if ('error' in outcome && run.host.switches.onThrow === 'lost') run.buffer.take(0);
  try {
    run.save();
    return outcome;
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const { name, message } = error;
    return 'error' in outcome ? outcome : { error: { name, message, stack: '' } };
  }
}

/** Ends a run, whatever came of it. */
export function leave(host: Host, run: Execution): void {
  host.running.splice(host.running.indexOf(run), 1);
  run.releaseLocks();
  run.dead ??= 'This run is over.';
}

/** The account of a run that has been left; throws where not the script but the stand-in failed. */
export function accounted(host: Host, run: Execution, outcome: Outcome): Run {
  if (run.hostError !== null) throw run.hostError.error;
  if (run.notModelled !== null) throw new NotModelled(run.notModelled);
  return accountOf(run, outcome, host.clock.now());
}

/** Runs a function of the script from its loading to the saving of its last write. */
export function start(host: Host, runtime: Runtime, options: Start): Run {
  const { call, onCall } = options;
  const run = begin(host, options);
  const own: Hook = (boundary) =>
    boundary.execution === run && onCall !== undefined ? onCall(boundary) : undefined;
  if (onCall !== undefined) runtime.counter.hooks.add(own);
  let outcome: Outcome;
  try {
    outcome = finish(run, refusalOf(options) ?? runtime.execute(run, call));
  } finally {
    runtime.counter.hooks.delete(own);
    leave(host, run);
  }
  return accounted(host, run, outcome);
}
