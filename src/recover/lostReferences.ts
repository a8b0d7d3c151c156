import { carriesPayment } from '../entry/row';
import { type BundleId, type Reference, readGivenId, readId } from '../model/ids';
import { GONE } from '../qomon/answer';
import type { Bundle } from '../qomon/shapes';
import { previousSpace } from '../run/previousSpace';
import type { Run } from '../run/run';
import { mayBe } from '../send/forgotten';
import { ownReferences, paymentOf } from '../send/lookAccounts';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import type { Evidence } from './evidence';

/** The sheet as it reads then, and how many rows have got their reference back. */
export interface Given {
  readonly snapshot: Snapshot;
  readonly given: number;
}

/** A row and the reference that it is to bear. */
interface Wanted {
  readonly placed: PlacedRow;
  readonly reference: Reference;
}

/**
 * Gives rows that bear the IDs of a bundle the reference back under which Qomon holds their payment, where somebody
 * has emptied or retyped it: payment ID, payer, amount and day must agree with the row, and no other row may bear
 * that reference. Asks for bundles that are remembered; for any where a person has asked (`readsOn`).
 */
export function restoreOwnReferences(
  run: Run,
  snapshot: Snapshot,
  evidence: Evidence,
  readsOn: boolean,
): Given {
  const odd = withoutOwnReference(run, snapshot, readsOn);
  const others = companionless(run, snapshot);
  if (odd.length + others.length === 0) return { snapshot, given: 0 };
  evidence.askAll(odd.flatMap(({ row }) => bundleIdOf(row) ?? []));
  const isOwn = ownReferences(run);
  const wanted = odd.flatMap((placed): Wanted[] => {
    const reference = heldUnder(run, placed, evidence);
    const isFree = reference !== undefined && snapshot.bearing(reference).length === 0;
    return isFree && isOwn(reference) ? [{ placed, reference }] : [];
  });
  const writing = new Writing(run.host.language);
  // Of two rows that read like one payment, nobody knows which is its own.
  const only = wanted.filter(
    ({ reference }) => wanted.filter((one) => one.reference === reference).length === 1,
  );
  // guard: reference-of-recorded
  const all = [...only, ...others];
  for (const { placed, reference } of all) writing.fill(placed, { reference });
  if (all.length === 0) return { snapshot, given: 0 };
  const options = { knownBy: 'content' } as const;
  return {
    snapshot: applyAndReadBack(run.host.workbook, snapshot, writing, options),
    given: all.length,
  };
}

/**
 * Rows of a recorded bundle without a payment of their own that have lost their reference, and one that the journal
 * names beside the bundle's payment and no row bears: which of them has which makes no difference to anybody.
 */
function companionless(run: Run, snapshot: Snapshot): Wanted[] {
  const isNameless = ({ row }: PlacedRow): boolean =>
    row.reference === undefined && typeof row.state !== 'object' && !carriesPayment(row);
  return snapshot.bundles().flatMap(({ placed }) => {
    const [bundleId, ...more] = new Set(placed.map(({ row }) => bundleIdOf(row)));
    const nameless = placed.filter(isNameless);
    if (nameless.length === 0 || bundleId === undefined || more.length > 0) return [];
    const paid = placed.filter(({ row }) => carriesPayment(row));
    const free = run.journal.past
      .companionsOf(new Set(paid.flatMap(({ row }) => row.reference ?? [])))
      .filter((one) => snapshot.bearing(one).length === 0);
    return nameless.flatMap((one, index) => {
      const reference = free[index];
      return reference === undefined ? [] : [{ placed: one, reference }];
    });
  });
}

/** Rows that bear the IDs of a payment, and not the reference under which it was recorded. */
function withoutOwnReference(run: Run, { rows }: Snapshot, readsOn: boolean): PlacedRow[] {
  const recorded = new Map<BundleId, Set<Reference>>();
  for (const { bundleId, reference } of run.journal.memory.recorded())
    recorded.set(bundleId, (recorded.get(bundleId) ?? new Set()).add(reference));
  const previous = previousSpace(run.host, run.journal);
  return rows.filter(({ row }) => {
    const bundleId = bundleIdOf(row);
    if (bundleId === undefined || typeof row.state === 'object' || !carriesPayment(row))
      return false;
    const known = recorded.get(bundleId);
    const isOdd =
      row.reference === undefined ? known || readsOn : known && !known.has(row.reference);
    return isOdd && previous(row) === undefined;
  });
}

/** The reference under which Qomon holds the payment whose ID a row bears, if it is what the row says. */
function heldUnder(run: Run, placed: PlacedRow, evidence: Evidence): Reference | undefined {
  const bundleId = bundleIdOf(placed.row);
  const held = bundleId === undefined ? undefined : evidence.ask(bundleId);
  return held && held !== GONE ? referenceHeld(run, placed, held) : undefined;
}

/** The same where the bundle is known; undefined where it holds no such payment, or another one. */
export function referenceHeld(run: Run, placed: PlacedRow, held: Bundle): Reference | undefined {
  const own = readGivenId(placed.row.cell('transactionId'));
  const payment = (held.transactions ?? []).find(({ id }) => id === own);
  return payment && mayBe(run, placed, paymentOf(payment))
    ? readId<Reference>(payment.external_transaction_id)
    : undefined;
}
