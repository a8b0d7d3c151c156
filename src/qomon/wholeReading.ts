import { LIST_BEGINNINGS, LIST_TRIES, PAGE_SIZE } from '../model/limits';
import { type Listed, ListSequence } from './listSequence';

/** A part of the list that is to be asked for. */
export interface AskedPart {
  readonly offset: number;
  readonly limit: number;
}

/** What of the answer to it tells whether the reading is complete. */
export interface ListPart {
  /** How many entries came, read or not. */
  readonly came: number;
  readonly entries: readonly Listed[];
  /** How many bundles there are, where Qomon says so. */
  readonly total: number | undefined;
}

/** The whole list, and how many bundles were made or deleted while it was read. */
export interface WholeList {
  readonly ids: ReadonlySet<number>;
  readonly changes: number;
}

/**
 * Reads all of the list of bundles, newest first, by the rules of `CompleteReading`; a step at a time, so that it may
 * take as long as it needs: each step is asked for by whoever drives it, and may be asked for again. Undefined where
 * the list cannot be proven to be whole: it contradicts itself, or holds less than Qomon counts.
 */
export function* readWhole(): Generator<AskedPart, WholeList | undefined, ListPart> {
  // The most that Qomon has told of one beginning.
  let total: number | undefined;
  for (let beginning = 1; beginning <= LIST_BEGINNINGS; beginning += 1) {
    const sequence = new ListSequence();
    total = undefined;
    for (let tries = 0; tries < LIST_TRIES; ) {
      const asked = { offset: sequence.next, limit: PAGE_SIZE };
      const part = yield asked;
      // An entry without an id may be anything.
      if (part.entries.length < part.came) return undefined;
      if (part.total !== undefined) total = Math.max(total ?? 0, part.total);
      const joint = sequence.join(part.entries, asked);
      if (joint.kind === 'joined') {
        tries = 0;
        if (!joint.isEnd) continue;
        const { entries, changes } = sequence;
        // An empty list must say that it is one.
        // guard: whole-as-many
        if (entries.length < (total ?? 1)) return undefined;
        return { ids: new Set(entries.map(({ id }) => id)), changes };
      }
      tries += 1;
      if (joint.kind === 'contradicts') break;
      const head = yield { offset: 0, limit: Math.min(PAGE_SIZE, joint.by + 1) };
      if (!sequence.meetNew(head.entries, joint.by)) break;
    }
  }
  return undefined;
}
