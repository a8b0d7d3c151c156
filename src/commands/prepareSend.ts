import type { Host } from '../host/host';
import type { Obstacle } from '../model/obstacles';
import type { LeftRows, Tally } from '../model/results';
import { withFreshLists } from '../run/freshLists';
import { openRun } from '../run/run';
import { type Choice, READY } from '../send/choice';
import type { Chosen } from '../send/chosen';
import { choose } from '../send/selection';
import { visibleOnly } from '../send/visible';
import { News } from './news';

/** Why nothing may leave, and what a person is to be told all the same. */
export type Prevented = Obstacle & { readonly notes?: readonly string[] };

/** Resolves what is unconfirmed, gives references, checks, and counts what would be sent. */
export function prepare(host: Host, choice: Choice, deadline: number): Chosen | Prevented {
  const opened = openRun(host, deadline);
  if ('kind' in opened) return opened;
  const run = withFreshLists(opened);
  if ('kind' in run) return run;
  const news = new News();
  // guard: recover-before-send
  const { snapshot } = news.recover(run, { found: run.found, putsRight: true });
  const left: LeftRows[] = [];
  const found = choose(run, choice, deadline, snapshot, (before, wanted) => {
    const visible = visibleOnly(before, wanted, choice === READY ? 'ready' : 'selected');
    left.push(...visible.left);
    return visible.wanted;
  });
  const settled = news.take();
  if ('kind' in found) return { ...found, notes: settled };
  return { ...withLeft(found, left), notes: [...settled, ...found.notes] };
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

/** The same with rows that nobody sees, who are told of with the others that stay behind. */
function withLeft(chosen: Chosen, left: readonly LeftRows[]): Chosen {
  const { tally } = chosen;
  return { ...chosen, tally: { ...tally, leftBehind: [...tally.leftBehind, ...left] } };
}
