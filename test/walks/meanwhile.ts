import {
  copyRow,
  deleteRow,
  edit,
  emptyResults,
  enter,
  insertRow,
  moveRow,
  retypeReference,
  sort,
  undo,
} from './edits';
import { type Act, BRUNO, select } from './places';
import type { Book, World } from './world';

/** Somebody else presses a button meanwhile, and waits for the lock, and does not get it. */
const press: Act = (world, book) => {
  const rows = select(world, book, BRUNO);
  const command = world.one(['sendSelectedRows', 'checkRows', 'resolveDoubtfulRows']);
  const { outcome, error } = book.session.google.run(command, { user: BRUNO });
  if (outcome === 'failed') world.raw.push(`${command} threw ${error?.message}`);
  return `${command} of ${rows}: ${outcome}`;
};

/** What somebody else does while a run goes on. */
const ACTS: readonly Act[] = [
  ...[enter, edit, edit, sort, insertRow, moveRow, deleteRow, copyRow],
  ...[emptyResults, retypeReference, undo, press],
];

/** A run makes about as many calls, of which each is met twice: before and behind it. */
const CALLS = 160;

/** Draws what others do in the middle of a run, and when: mostly nothing. `at` is told of each call. */
export function meanwhile(world: World, book: Book): { at(call: number): void; done: string[] } {
  const count = world.happens(0.4) ? 1 + world.below(3) : 0;
  const moments = new Set(Array.from({ length: count }, () => 1 + world.below(CALLS)));
  const done: string[] = [];
  return {
    at(call) {
      if (!moments.delete(call)) return;
      const act = world.one(ACTS);
      const what = act(world, book);
      if (what !== undefined) done.push(`at ${call} ${act.name}: ${what}`);
    },
    done,
  };
}
