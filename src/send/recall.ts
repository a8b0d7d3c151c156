import type { ReviewedBundle } from '../check/review';
import type { RememberedPayment } from '../memory/remembered';
import { CHUNK } from '../model/limits';
import { GONE } from '../qomon/answer';
import { askForBundles } from '../qomon/inquiry';
import { type ListEntry, readListEntry } from '../qomon/listEntry';
import type { Run } from '../run/run';
import { mayBe } from './forgotten';

/** What Qomon still holds of payments that stand on no row any more. */
export interface Recalled<L> {
  readonly entries: readonly ListEntry[];
  /** Payments that may be one of which Qomon did not tell. */
  readonly untold: readonly L[];
}

/**
 * Asks for the bundles, by their IDs, of `lost` payments that are remembered, stand on no row of theirs, and may be one
 * that is about to leave: a list that does not show a bundle proves nothing against what is remembered.
 */
export function recall<L extends { readonly reviewed: ReviewedBundle }>(
  run: Run,
  lost: readonly RememberedPayment[],
  leaving: readonly L[],
  deadline: number,
): Recalled<L> {
  const candidates = lost.flatMap((payment) => {
    const alike = leaving.filter(({ reviewed }) =>
      reviewed.placed.some((placed) => mayBe(run, placed, payment)),
    );
    return alike.length > 0 ? [{ bundleId: payment.bundleId, alike }] : [];
  });
  const asked = candidates.slice(0, CHUNK);
  const { qomon, host, pace } = run;
  const list = { qomon, clock: host.clock, deadline };
  const ids = asked.map(({ bundleId }) => bundleId);
  const { bundles } = askForBundles(list, ids, pace);
  // guard: remembered-is-asked-for
  const held = [...bundles.values()].filter((one) => one !== GONE);
  return {
    entries: held.flatMap((one) => readListEntry(one) ?? []),
    untold: candidates
      .filter(({ bundleId }) => !bundles.has(bundleId))
      .flatMap(({ alike }) => alike),
  };
}

/** The entries of the list, and those that it does not show. */
export function withRecalled(
  listed: readonly ListEntry[],
  recalled: readonly ListEntry[],
): readonly ListEntry[] {
  const ids = new Set(listed.map(({ id }) => id));
  return [...listed, ...recalled.filter(({ id }) => !ids.has(id))];
}
