import { isSendable, type ReviewedBundle } from '../check/review';
import { mintedReferences } from '../memory/givenReferences';
import { givenAfter, lastLook, lookAnswers } from '../memory/look';
import { provenAbsent } from '../memory/unreached';
import { type BundleId, type ContactId, type Reference, readId } from '../model/ids';
import type { Run } from '../run/run';
import { allByBundle, bundleIdOf, bundlesOn } from '../sheet/bundleRows';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { mayBe } from './forgotten';
import type { Accounts } from './lookFindings';
import { paidIn } from './result';

/**
 * The last moment at which nothing was recorded under a reference: it had not been given, or it was proven;
 * −∞ where nobody knows.
 */
export function givenSince(run: Run): (reference: Reference) => number {
  const { documentStore, workbook } = run.host;
  const last = lastLook(documentStore, workbook.id);
  const isOwn = ownReferences(run);
  const absentAt = provenAbsent(documentStore);
  return (reference) =>
    Math.max(
      (last && isOwn(reference) ? givenAfter(last, reference) : undefined) ??
        Number.NEGATIVE_INFINITY,
      absentAt(reference) ?? Number.NEGATIVE_INFINITY,
    );
}

/** What stands on the rows, what people have said, and what the journal tells; `leaving` is what is looked for. */
export function accountsOf(
  run: Run,
  snapshot: Snapshot,
  leaving: ReadonlyArray<{ readonly reviewed: ReviewedBundle }>,
): Accounts {
  const { host, journal } = run;
  const answers = lookAnswers(host.documentStore);
  return {
    bundles: answers.bundles,
    onRows: bundlesOn(snapshot),
    isBorne: borne(run, snapshot),
    collective: answers.contacts,
    isOwn: ownReferences(run),
    isTold: (references) => journal.past.told(references).size > 0,
    hasRival: rivals(run, snapshot, leaving),
  };
}

/**
 * Tells of a bundle whether a row bears it that may be its own: its ID, or its reference and no other bundle's ID, and
 * reads like it. Columns that were sorted apart give IDs and references to rows of other payments.
 */
function borne(run: Run, snapshot: Snapshot): Accounts['isBorne'] {
  const byBundle = allByBundle(snapshot);
  return ({ id, transactions }) =>
    (transactions ?? []).some((payment) => {
      const reference = readId<Reference>(payment.external_transaction_id);
      const under = reference === undefined ? [] : snapshot.bearing(reference);
      const open = under.filter(({ row }) => bundleIdOf(row) === undefined);
      // guard: look-borne
      return [...(byBundle.get(id as BundleId) ?? []), ...open].some((placed) =>
        mayBe(run, placed, paymentOf(payment)),
      );
    });
}

/** Tells of a bundle whether it may be that of a row which was not sent, and does not leave now either. */
function rivals(
  run: Run,
  snapshot: Snapshot,
  leaving: ReadonlyArray<{ readonly reviewed: ReviewedBundle }>,
): Accounts['hasRival'] {
  let others: readonly PlacedRow[] | undefined;
  const staying = (): readonly PlacedRow[] => {
    if (others) return others;
    const places = new Set(leaving.flatMap(({ reviewed }) => reviewed.placed.map(placeOf)));
    others = snapshot.rows.filter((one) => isSendable(one.row) && !places.has(placeOf(one)));
    return others;
  };
  return ({ transactions }) =>
    (transactions ?? [])
      .map(paymentOf)
      .some((payment) => staying().some((placed) => mayBe(run, placed, payment)));
}

/** What Qomon holds of a payment, to be held against rows. */
export function paymentOf(payment: Parameters<typeof paidIn>[0]): Parameters<typeof mayBe>[2] {
  const { payer, sum: money, day } = paidIn(payment);
  return { payer: readId<ContactId>(payer), money, day };
}

/** True for a reference that this spreadsheet has given, as far as it knows. */
export function ownReferences({ host, journal }: Run): (reference: Reference) => boolean {
  const ranges = mintedReferences(host.documentStore);
  const remembered = new Set(journal.memory.recorded().map(({ reference }) => reference));
  return (reference) =>
    remembered.has(reference) ||
    ranges.some(({ first, next }) => reference >= first && reference < next);
}
