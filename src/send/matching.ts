import type { Draft } from '../entry/draft';
import type { ColumnKey } from '../model/columns';
import { type BundleId, readId } from '../model/ids';
import { agrees } from '../qomon/agreement';
import type { BundlePayload } from '../qomon/payload';
import type { Bundle } from '../qomon/shapes';
import type { EntryRow } from '../sheet/tab';

/** An ID and the cell that it belongs in. */
export interface IdCell {
  readonly row: EntryRow;
  readonly column: ColumnKey;
  readonly id: number;
}

export type Match =
  | {
      readonly kind: 'same';
      readonly bundleId: BundleId;
      readonly ids: readonly IdCell[];
      /** What was sent and did not come back. */
      readonly missing: ReadonlyArray<{ readonly row: EntryRow; readonly column: ColumnKey }>;
    }
  /** The bundle holds another payment than the one that was sent. */
  | { readonly kind: 'other'; readonly bundleId: BundleId };

/**
 * Finds for each item that was sent the one that Qomon returned, by what it holds and never by its
 * place. A payment is known by its reference; one that returns with another payer, amount, currency
 * or date means that the answer speaks of another bundle.
 */
export function matchBundle(sent: BundlePayload, { origin }: Draft, returned: Bundle): Match {
  const ids: IdCell[] = [];
  const missing: Array<{ row: EntryRow; column: ColumnKey }> = [];
  const place = (
    rows: readonly EntryRow[],
    column: ColumnKey,
    found: ReadonlyArray<{ readonly id: number } | undefined>,
  ): void => {
    rows.forEach((row, index) => {
      const one = found[index];
      if (one) ids.push({ row, column, id: one.id });
      else missing.push({ row, column });
    });
  };

  const payments = pair(sent.transactions, returned.transactions, [
    (item, one) => readId(one.external_transaction_id) === item.external_transaction_id,
    (item, one) =>
      !one.external_transaction_id &&
      one.contact_id === item.contact_id &&
      one.amount === item.amount,
  ]);
  const other = sent.transactions.some((item, index) => {
    const one = payments[index];
    return one && !PAYMENT_FIELDS.every((field) => agrees(one[field], item[field]));
  });
  place(origin.transactions, 'transactionId', payments);
  if (other || ids.length === 0) return { kind: 'other', bundleId: returned.id };

  const memberships = pair(
    sent.memberships ?? [],
    returned.memberships,
    fullyFirst(
      (item, one) =>
        one.contact_id === item.contact_id &&
        one.membership_price_id === item.membership_price_id &&
        agrees(one.amount, item.amount) &&
        agrees(one.start_date, item.start_date),
    ),
  );
  place(origin.memberships, 'membershipId', memberships);
  const donations = pair(
    sent.donations ?? [],
    returned.donations,
    fullyFirst(
      (item, one) =>
        one.contact_id === item.contact_id &&
        one.donation_price_id === item.donation_price_id &&
        agrees(one.amount, item.amount),
    ),
  );
  place(origin.donations, 'donationId', donations);
  return { kind: 'same', bundleId: returned.id, ids, missing };
}

const PAYMENT_FIELDS = ['contact_id', 'amount', 'currency', 'date'] as const;

type Fit<S, R> = (sent: S, one: R) => boolean;

/** What agrees in all that was sent goes before what merely fits: two donations may differ in their comment alone. */
function fullyFirst<S extends object, R extends Readonly<Record<string, unknown>>>(
  fits: Fit<S, R>,
): Array<Fit<S, R>> {
  const fully: Fit<S, R> = (item, one) =>
    fits(item, one) && Object.entries(item).every(([field, value]) => agrees(one[field], value));
  return [fully, fits];
}

/** For each item sent, the one returned that fits best, each given once. */
function pair<S, R>(
  sent: readonly S[],
  returned: readonly R[] | null | undefined,
  fits: ReadonlyArray<Fit<S, R>>,
): Array<R | undefined> {
  const left = [...(returned ?? [])];
  const found: Array<R | undefined> = sent.map(() => undefined);
  for (const matches of fits) {
    sent.forEach((item, index) => {
      const at = found[index] === undefined ? left.findIndex((one) => matches(item, one)) : -1;
      if (at >= 0) found[index] = left.splice(at, 1)[0];
    });
  }
  return found;
}
