import type { Wire } from '../../bridge';
import { Death, GoogleError, notModelled } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import type { Waiting } from '../waiting';

function nameOf(run: Execution, args: Args): string {
  return run.host.storeOf(args.text(0), run.user);
}

function lockOwner(run: Execution, args: Args): number | undefined {
  return run.host.state.locks[nameOf(run, args)];
}

/**
 * Runs that are nested in one thread stand still while the innermost works: a lock that is held at
 * its call is held to the end of the wait. In threads of their own they do wait for each other.
 */
function* acquire(run: Execution, args: Args): Waiting<Wire> {
  const { lock } = run.host.switches;
  if (args.number(1) < 0) {
    return notModelled('Waiting for a lock less than no time');
  }
  if (lock === 'thrown') {
    throw new GoogleError('There are too many LockService operations against the same script.');
  }
  let held = lockOwner(run, args);
  // [?] Whether a run may take a lock that it holds: no test may depend on it.
  if (held === run.id) return notModelled('Taking a lock that this run already holds');
  const { clock, whenFreed } = run.host.cloud;
  if (lock === 'refused' || (held !== undefined && whenFreed === null)) {
    run.spend(args.number(1));
    return false;
  }
  const until = clock.now() + args.number(1);
  while (held !== undefined && whenFreed !== null) {
    if (clock.now() >= until) return false;
    yield whenFreed(until - clock.now());
    if (run.dead !== null) throw new Death(run.dead);
    held = lockOwner(run, args);
  }
  run.host.change({ locks: { ...run.host.state.locks, [nameOf(run, args)]: run.id } });
  return true;
}

function handle(isDocument: boolean): Handler {
  return {
    kind: 'handle',
    run: (run) => !isDocument || (run.hasDocument && run.host.switches.lock !== 'null'),
  };
}

/** The methods of `LockService`. */
export const lockService: Service = {
  'LockService.getDocumentLock': handle(true),
  'LockService.getScriptLock': handle(false),
  'LockService.getUserLock': handle(false),
  'Lock.hasLock': { kind: 'lock', run: (run, args) => lockOwner(run, args) === run.id },
  'Lock.tryLock': { kind: 'lock', run: acquire },
  'Lock.waitLock': { kind: 'lock', run: acquire },
  'Lock.releaseLock': {
    kind: 'lock',
    run: (run, args) => {
      const name = nameOf(run, args);
      const { [name]: held, ...rest } = run.host.state.locks;
      // Where nothing is held, releasing has no effect: developers.google.com/…/lock/lock
      if (held === run.id) run.host.change({ locks: rest });
      return null;
    },
  },
};
