import type { ColumnKey } from '../entry/columns';
import type { Draft } from '../entry/draft';
import type { EntryRow } from '../entry/tab';
import { type BundleId, readId } from '../ids';
import type { BundlePayload } from '../qomon/payload';
import type { Bundle } from '../qomon/shapes';

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
 * place. A payment is known by its reference; one that returns with another payer or amount means
 * that the answer speaks of another bundle.
 */
export function matchBundle(sent: BundlePayload, { origin }: Draft, returned: Bundle): Match {
  const transactions = [...(returned.transactions ?? [])];
  const memberships = [...(returned.memberships ?? [])];
  const donations = [...(returned.donations ?? [])];
  const ids: IdCell[] = [];
  const missing: Array<{ row: EntryRow; column: ColumnKey }> = [];
  const place = (row: EntryRow | undefined, column: ColumnKey, id: number | undefined): void => {
    if (row && id !== undefined) ids.push({ row, column, id });
    else if (row) missing.push({ row, column });
  };

  let other = false;
  sent.transactions.forEach((item, index) => {
    const found =
      take(
        transactions,
        (one) => readId(one.external_transaction_id) === item.external_transaction_id,
      ) ??
      take(
        transactions,
        (one) =>
          !one.external_transaction_id &&
          one.contact_id === item.contact_id &&
          one.amount === item.amount,
      );
    other ||=
      found !== undefined &&
      !(agrees(found.amount, item.amount) && agrees(found.contact_id, item.contact_id));
    place(origin.transactions[index], 'transactionId', found?.id);
  });
  if (other || ids.length === 0) return { kind: 'other', bundleId: returned.id };

  sent.memberships?.forEach((item, index) => {
    const found = take(
      memberships,
      (one) =>
        one.contact_id === item.contact_id &&
        one.membership_price_id === item.membership_price_id &&
        agrees(one.amount, item.amount) &&
        agrees(one.start_date?.slice(0, 10), item.start_date.slice(0, 10)),
    );
    place(origin.memberships[index], 'membershipId', found?.id);
  });
  sent.donations?.forEach((item, index) => {
    const found = take(
      donations,
      (one) =>
        one.contact_id === item.contact_id &&
        one.donation_price_id === item.donation_price_id &&
        agrees(one.amount, item.amount),
    );
    place(origin.donations[index], 'donationId', found?.id);
  });
  return { kind: 'same', bundleId: returned.id, ids, missing };
}

/** A field that did not come back contradicts nothing. */
function agrees<T>(returned: T | null | undefined, sent: T): boolean {
  return returned === null || returned === undefined || returned === sent;
}

/** Takes the first item that fits out of the list, so that of two equal ones each is found once. */
function take<T>(items: T[], fits: (item: T) => boolean): T | undefined {
  const index = items.findIndex(fits);
  return index < 0 ? undefined : items.splice(index, 1)[0];
}
