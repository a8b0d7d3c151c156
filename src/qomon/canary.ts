import type { BundleId, Reference } from '../model/ids';
import { CANARIES, LIST_LATE_MS, LOOK_BACK_MS } from '../model/limits';
import type { CompleteReading } from './completeReading';

/** A bundle that this spreadsheet knows to be recorded. */
export interface KnownBundle {
  readonly reference: Reference;
  readonly bundleId: BundleId;
  /** When it was recorded, by this side's clock, in milliseconds since 1970. */
  readonly at: number;
}

/** What a GET of a bundle says; undefined where nobody could tell. */
export type Asked = (bundleId: BundleId) => 'there' | 'gone' | undefined;

/**
 * True where the reading shows, under its reference, a bundle that is known to be recorded: a list that
 * leaves out references, or what was recorded, says nothing by what is not in it. One that a person has
 * deleted since is no sign. Where none lies within reach, the newest known one must at least be there;
 * where nothing was recorded yet, there is nothing to be seen.
 */
export function meetsCanary(
  reading: CompleteReading,
  known: readonly KnownBundle[],
  now: number,
  ask: Asked,
): boolean {
  const newest = [...known].sort((a, b) => b.at - a.at);
  const within = newest.filter(
    ({ at }) => at > reading.reach + LOOK_BACK_MS && at < now - LIST_LATE_MS,
  );
  let asked = 0;
  for (const { reference, bundleId } of within) {
    if (reading.under(reference).some(({ id }) => id === bundleId)) return true;
    asked += 1;
    if (asked > CANARIES || ask(bundleId) !== 'gone') return false;
  }
  for (const { bundleId } of newest.filter((one) => !within.includes(one))) {
    const held = ask(bundleId);
    if (held !== 'gone') return held === 'there';
    asked += 1;
    if (asked > CANARIES) return false;
  }
  return true;
}
