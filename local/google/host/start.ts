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
}

/** What a run leaves unsaved is saved at its end, also when it failed. */
function finish(run: Execution, outcome: Outcome): Outcome {
  if (run.dead !== null) return outcome;
  try {
    run.save();
    return outcome;
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const { name, message } = error;
    return 'error' in outcome ? outcome : { error: { name, message, stack: '' } };
  }
}

/** Runs a function of the script from its loading to the saving of its last write. */
export function start(
  host: Host,
  runtime: Runtime,
  { call, user, authMode, context, limit, onCall }: Start,
): Run {
  const run = new Execution(host, host.nextNumber(), call.name, user, authMode, context, limit);
  const own: Hook = (boundary) =>
    boundary.execution === run && onCall !== undefined ? onCall(boundary) : undefined;
  if (onCall !== undefined) runtime.counter.hooks.add(own);
  host.running.push(run);
  let outcome: Outcome;
  try {
    outcome = finish(run, runtime.execute(run, call));
  } finally {
    host.running.pop();
    runtime.counter.hooks.delete(own);
    run.releaseLocks();
    run.dead ??= 'This run is over.';
  }
  if (run.hostError !== null) throw run.hostError.error;
  if (run.notModelled !== null) throw new NotModelled(run.notModelled);
  return accountOf(run, outcome, host.clock.now());
}
