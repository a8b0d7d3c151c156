import type { Host } from '../host/host';
import type { Obstacle } from '../model/obstacles';
import { recover } from '../recover/recover';
import { openRun } from '../run/run';
import { type Choice, choose, type Prepared, READY } from '../send/selection';

/** Resolves what is unconfirmed, gives references, checks, and counts what would be sent. */
export function prepare(host: Host, choice: Choice, deadline: number): Prepared | Obstacle {
  const run = openRun(host, deadline);
  if ('kind' in run) return run;
  // guard: recover-before-send
  const { snapshot } = recover(run, run.found);
  const chosen = choose(run, choice, deadline, snapshot);
  if ('kind' in chosen || chosen.approved.length > 0) return chosen;
  if (choice === READY) return { kind: 'nothing ready', tally: chosen.tally };
  return chosen.tally.leftBehind.length === 0
    ? { kind: 'nothing selected' }
    : { kind: 'nothing to send', tally: chosen.tally };
}
