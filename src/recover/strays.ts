import type { Reference } from '../model/ids';
import { agrees } from '../qomon/agreement';
import type { TransactionPayload } from '../qomon/payload';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import { bundleIdOf, rowsByBundle } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import type { Evidence } from './evidence';
import { payloadOf, soughtOf } from './sought';
import type { Attempt, Unconfirmed } from './unconfirmed';

/** An attempt whose reference stands on no row: its row was deleted, or bears another one now. */
export interface Stray {
  readonly attempt: Attempt;
  /** What Qomon holds under it. */
  readonly bundle: Bundle | undefined;
  /** True where it is proven not to be recorded. */
  readonly isAbsent: boolean;
}

/** The attempts whose references stand on no row, and what Qomon shows of them. */
export function straysIn(
  run: Run,
  snapshot: Snapshot,
  attempts: ReadonlyMap<Reference, Attempt>,
  evidence: Evidence,
): Stray[] {
  return [...new Set(attempts.values())]
    .filter((attempt) => isStray(run, snapshot, attempt))
    .map((attempt) => {
      const { bundles, unread } = evidence.under(attempt.reference);
      const [bundle] = bundles;
      const sought = { placed: [], attempts: [attempt], since: attempt.at };
      const isAbsent =
        !bundle && unread.length === 0 && evidence.isAbsent(soughtOf(run, sought, attempt.at));
      return { attempt, bundle, isAbsent };
    });
}

/** True for an attempt that stands on no row, or on one alone that stands for another payment. */
export function isStray({ journal }: Run, snapshot: Snapshot, { reference }: Attempt): boolean {
  const payments = journal.memory.recorded();
  return snapshot.bearing(reference).every(({ row }) => {
    const bundleId = bundleIdOf(row);
    const known = payments.filter((one) => one.bundleId === bundleId);
    return known.length > 0 && known.every((one) => one.reference !== reference);
  });
}

/**
 * Gives unconfirmed rows the reference back under which Qomon holds their payment: somebody has typed
 * another one over it. The sheet as it reads then; undefined where there was none.
 */
export function restoreReferences(
  run: Run,
  snapshot: Snapshot,
  unconfirmed: readonly Unconfirmed[],
  strays: readonly Stray[],
): Snapshot | undefined {
  const onRows = rowsByBundle(snapshot);
  const free = strays.filter(
    ({ attempt, bundle }) =>
      bundle && !onRows.has(bundle.id) && snapshot.bearing(attempt.reference).length === 0,
  );
  const writing = new Writing(run.host.language);
  for (const payment of unconfirmed) {
    for (const { placed, wanted } of unexplained(run, payment)) {
      const at = free.findIndex(({ attempt, bundle }) => holds(bundle, attempt.reference, wanted));
      const [stray] = at < 0 ? [] : free.splice(at, 1);
      // guard: reference-given-back
      if (stray) writing.fill(placed, { reference: stray.attempt.reference });
    }
  }
  if (writing.entries().length === 0) return undefined;
  return applyAndReadBack(run.host.workbook, snapshot, writing, { knownBy: 'content' });
}

/** The rows of a payment of whose references nobody knows that they were ever sent. */
function unexplained(
  run: Run,
  { placed, attempts }: Unconfirmed,
): Array<{ readonly placed: PlacedRow; readonly wanted: TransactionPayload }> {
  const payload = payloadOf(run, placed);
  return (payload?.transactions ?? []).flatMap((wanted) => {
    const { external_transaction_id: reference } = wanted;
    const one = placed.find(({ row }) => row.reference === reference);
    const isKnown = attempts.some((attempt) => attempt.reference === reference);
    return one && !isKnown && bundleIdOf(one.row) === undefined ? [{ placed: one, wanted }] : [];
  });
}

/** True where a bundle holds, under a reference, what a row says. */
function holds(
  bundle: Bundle | undefined,
  reference: Reference,
  wanted: TransactionPayload,
): boolean {
  return (bundle?.transactions ?? []).some(
    (one) =>
      Number(one.external_transaction_id) === reference &&
      agrees(one.contact_id, wanted.contact_id) &&
      agrees(one.amount, wanted.amount) &&
      agrees(one.currency, wanted.currency) &&
      agrees(one.date, wanted.date),
  );
}
