import { plain } from './plain';
import type { Cell } from './ports';

/** What a checkbox column may hold: a box, or a word or mark that people paste for one. */
export type Tick = 'ticked' | 'unticked' | 'unreadable';

// English and French, as `plain` gives them.
const TICKED = new Set('true vrai yes y oui o x 1 ok ✓ ✔ ☑ ✅ 🗹'.split(' '));

const UNTICKED = new Set('false faux no n non 0 ☐ ⬜ □'.split(' '));

/** True for a tick, and for what may be meant as one. */
export function isTicked(cell: Cell): boolean {
  return readTick(cell) !== 'unticked';
}

/** Reads a tick; a blank cell is unticked. */
export function readTick(cell: Cell): Tick {
  if (typeof cell === 'object') return 'unreadable';
  const text = plain(String(cell));
  if (text === '' || UNTICKED.has(text)) return 'unticked';
  return TICKED.has(text) ? 'ticked' : 'unreadable';
}
