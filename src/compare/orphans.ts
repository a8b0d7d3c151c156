import { mintedReferences } from '../memory/givenReferences';
import type { Orphan } from '../model/compareResults';
import type { Reference } from '../model/ids';
import { minor, readCurrency, totals } from '../model/money';
import type { Store } from '../model/ports';
import { referencesOf } from '../qomon/lookUp';
import type { Bundle } from '../qomon/shapes';
import { bundlesOn, isOpen } from '../sheet/bundleRows';
import type { Snapshot } from '../sheet/snapshot';

/** Tells whether a reference is one of this spreadsheet's: given by it, on a row, or in the journal. */
export function ownReferences(
  snapshot: Snapshot,
  journaled: ReadonlySet<Reference>,
  documentStore: Store,
): (reference: Reference) => boolean {
  const onRows = snapshot.references();
  const minted = mintedReferences(documentStore);
  return (reference) =>
    onRows.has(reference) ||
    journaled.has(reference) ||
    minted.some(({ first, next }) => reference >= first && reference < next);
}

/** The bundles among these that stand on no row, whatever the row's state; one under an unconfirmed row's reference is its own. */
export function orphansAmong(
  bundles: readonly Bundle[],
  snapshot: Pick<Snapshot, 'rows'>,
  isOwn: (reference: Reference) => boolean,
): Orphan[] {
  const onRows: ReadonlySet<number> = bundlesOn(snapshot);
  const unconfirmed = new Set(
    snapshot.rows.flatMap(({ row }) =>
      isOpen(row) && row.reference !== undefined ? [row.reference] : [],
    ),
  );
  return bundles.flatMap((bundle) => {
    const reference = [...referencesOf(bundle)].find(isOwn);
    if (reference === undefined || onRows.has(bundle.id) || unconfirmed.has(reference)) return [];
    const payments = bundle.transactions ?? [];
    return [
      {
        bundleId: bundle.id,
        reference,
        totals: totals(payments.flatMap((one) => moneyOf(one) ?? [])),
        date: payments[0]?.date?.slice(0, 10),
      },
    ];
  });
}

function moneyOf({ amount, currency }: NonNullable<Bundle['transactions']>[number]) {
  const known = readCurrency(currency ?? '');
  const isAmount = typeof amount === 'number' && Number.isInteger(amount) && amount >= 0;
  return known && isAmount ? { amount: minor(amount), currency: known } : undefined;
}
