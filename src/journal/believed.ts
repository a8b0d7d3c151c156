import { saidUnrecorded } from '../memory/said';
import type { Store } from '../model/ports';
import type { ReadLine } from './reading';

/** A line that a person's word was written in frees nothing by itself: memory must know of it. */
export function isBelieved({ outcome, codes, reference }: ReadLine, store: Store): boolean {
  if (outcome !== 'waiting' || codes.why !== 'said') return true;
  // guard: word-is-remembered
  return saidUnrecorded(store).has(reference);
}
