import { isSendable } from '../check/review';
import { dayOn, moneyOn } from '../check/rowMoney';
import { saidUnrecorded } from '../memory/said';
import { isUnreached, keepReached } from '../memory/unreached';
import { type ContactId, type Reference, readId } from '../model/ids';
import type { Run } from '../run/run';
import { givenSince } from '../send/lookAccounts';
import { bundleIdOf } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import type { Attempt, Unconfirmed } from './unconfirmed';

/**
 * Rows that bear a reference from before, and that a send has left behind as the look before it did not go
 * so far back: a look-up that reads on settles them as if they were unconfirmed. Where it proves nothing
 * they become unconfirmed, so that a person is asked.
 */
export function unreachedRows(
  run: Run,
  snapshot: Snapshot,
  readsOn: boolean,
): Map<Reference, Attempt> {
  const { documentStore } = run.host;
  const isLeft = isUnreached(documentStore);
  const isOfThem = ({ row }: PlacedRow): boolean =>
    row.reference !== undefined && isLeft(row.reference);
  if (!snapshot.rows.some(isOfThem)) return new Map();
  const said = saidUnrecorded(documentStore);
  const since = givenSince(run);
  const isSettled = ({ row: { reference } }: PlacedRow): boolean =>
    reference !== undefined &&
    // Where another row stands for the bundle, this one is a copy, and is told so.
    (said.has(reference) ||
      snapshot.bearing(reference).some(({ row }) => bundleIdOf(row) !== undefined));
  // guard: unreached-is-read-on
  const isSought = ({ row }: PlacedRow): boolean =>
    row.state === 'toCheck' || (readsOn && isSendable(row));
  return new Map(
    snapshot
      .bundles()
      .filter(({ placed }) => placed.some(isOfThem) && !placed.some(isSettled))
      .flatMap(({ placed }) => placed.filter(isSought))
      .flatMap((placed) => {
        const { reference } = placed.row;
        if (reference === undefined) return [];
        return [[reference, attemptOn(run, placed, reference, since(reference))] as const];
      }),
  );
}

function attemptOn(
  { standards }: Run,
  placed: PlacedRow,
  reference: Reference,
  at: number,
): Attempt {
  return {
    reference,
    bundleId: undefined,
    at,
    money: moneyOn(standards, placed),
    payer: readId<ContactId>(placed.row.cell('payerId')),
    day: dayOn(standards, placed),
    codes: {},
  };
}

/** Keeps that those of some payments were reached; of `absent` ones it is proven that they are not recorded. */
export function noteReached(
  { host }: Run,
  settled: readonly Unconfirmed[],
  absent: readonly Unconfirmed[],
): void {
  const { documentStore, clock } = host;
  const isLeft = isUnreached(documentStore);
  const of = (payments: readonly Unconfirmed[]): Reference[] =>
    payments
      .flatMap(({ placed }) => placed.flatMap(({ row }) => row.reference ?? []))
      .filter(isLeft);
  const reached = of(settled);
  if (reached.length === 0) return;
  keepReached(documentStore, new Set(reached), of(absent), clock.now());
}
