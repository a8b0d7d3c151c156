import type { Host } from '../host/host';
import type { Obstacle } from '../model/obstacles';
import type { Tally } from '../model/results';
import { recover } from '../recover/recover';
import { openRun } from '../run/run';
import { type Choice, type Chosen, choose, READY } from '../send/selection';

/** Resolves what is unconfirmed, gives references, checks, and counts what would be sent. */
export function prepare(host: Host, choice: Choice, deadline: number): Chosen | Obstacle {
  const run = openRun(host, deadline);
  if ('kind' in run) return run;
  // guard: recover-before-send
  const { snapshot } = recover(run, run.found);
  return choose(run, choice, deadline, snapshot);
}

/** Why nothing of what was chosen leaves; undefined where something does. */
export function nothingLeaves(
  { approved, tally }: { readonly approved: readonly unknown[]; readonly tally: Tally },
  choice: Choice,
): Obstacle | undefined {
  if (approved.length > 0) return undefined;
  if (choice === READY) return { kind: 'nothing ready', tally };
  return tally.leftBehind.length === 0
    ? { kind: 'nothing selected' }
    : { kind: 'nothing to send', tally };
}
