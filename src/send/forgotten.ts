import { isSendable } from '../check/review';
import { dayOn, moneyOn } from '../check/rowMoney';
import type { RememberedPayment } from '../memory/remembered';
import type { JournalLine } from '../model/journalLine';
import type { BundlePayload } from '../qomon/payload';
import { isToldOfCopy } from '../run/home';
import type { Run } from '../run/run';
import { allByBundle, bundlesOn, isBlank } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';

/**
 * Payments that were recorded from here and stand on no row: their rows were archived or deleted, or the
 * sheet was put back to an earlier state. What a person has been told of is left out.
 */
export function forgottenPayments(
  { journal: { memory } }: Run,
  snapshot: Snapshot,
): readonly RememberedPayment[] {
  // What a copy has brought along is the original's.
  if (memory.origin !== 'ours') return [];
  const bundles = bundlesOn(snapshot);
  return memory
    .recorded()
    .filter(
      ({ reference, bundleId, isGone, isAcknowledged }) =>
        !isGone &&
        !isAcknowledged &&
        !bundles.has(bundleId) &&
        snapshot.bearing(reference).length === 0,
    );
}

/**
 * Payments that were recorded from here, and whose IDs stand on rows that read like none of them: columns were sorted or
 * cells moved without the others. Of those alone that hold what one of `leaving` does.
 */
export function displacedPayments(
  run: Run,
  snapshot: Snapshot,
  leaving: ReadonlyArray<{ readonly payload: BundlePayload }>,
): readonly RememberedPayment[] {
  const wanted = new Set(
    leaving.flatMap(({ payload }) =>
      payload.transactions.map((one) => `${one.contact_id} ${one.amount}`),
    ),
  );
  const { memory } = run.journal;
  if (memory.origin !== 'ours') return [];
  const byBundle = allByBundle(snapshot);
  return memory.recorded().filter((payment) => {
    const { isGone, payer, money, bundleId } = payment;
    if (isGone || !money || !wanted.has(`${payer} ${money.amount}`)) return false;
    // guard: displaced-is-asked-for
    return byBundle.get(bundleId)?.some((placed) => mayBe(run, placed, payment)) === false;
  });
}

/** What a person is to be told before they send, in their language, and is told once. */
export function notesOf(
  run: Run,
  snapshot: Snapshot,
  { returned, isForgetful }: { readonly returned: number; readonly isForgetful: boolean },
): readonly string[] {
  const { look } = run.host.words;
  const copy = isToldOfCopy(run.host) ? [look.isCopy] : [];
  const back = returned > 0 ? [look.returned(returned)] : [];
  return [...copy, ...back, ...(isForgetful ? acknowledged(run, snapshot) : [])];
}

/**
 * Says of forgotten payments that no row is left for them, and writes those down of which the journal
 * tells nothing. One that a row may yet stand for is left to the question about that row.
 */
function acknowledged(run: Run, snapshot: Snapshot): readonly string[] {
  const { host, journal } = run;
  const unsent = snapshot.rows.filter(({ row }) => isSendable(row));
  const left = forgottenPayments(run, snapshot).filter(
    (payment) => !unsent.some((placed) => mayBe(run, placed, payment)),
  );
  if (left.length === 0) return [];
  const references = new Set(left.map(({ reference }) => reference));
  const told = journal.past.told(references);
  const untold = left.filter(({ reference }) => !told.has(reference));
  journal.write(
    untold.map(
      ({ reference, bundleId, money }): JournalLine => ({
        action: 'lookUp',
        reference,
        bundleId,
        outcome: 'recorded',
        money,
        codes: { why: 'rowsGone' },
      }),
    ),
  );
  // guard: acknowledged-once
  journal.acknowledge(references);
  host.workbook.flush();
  return [
    host.words.look.rowsGone(
      left.map(({ bundleId }) => bundleId),
      untold.length,
    ),
  ];
}

/** True where a row that was not sent reads like a payment, as far as both can be told. */
export function mayBe(
  { standards }: Pick<Run, 'standards'>,
  placed: PlacedRow,
  { payer, money, day }: Pick<RememberedPayment, 'payer' | 'money' | 'day'>,
): boolean {
  const { row } = placed;
  const paid = moneyOn(standards, placed);
  if (!paid || (money && (money.amount !== paid.amount || money.currency !== paid.currency)))
    return false;
  const own = dayOn(standards, placed);
  if (day !== undefined && own !== undefined && own !== day) return false;
  return (
    payer === undefined || isBlank(row, 'payerId') || String(row.cell('payerId')) === String(payer)
  );
}
