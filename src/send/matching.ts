import type { Draft } from '../entry/draft';
import type { ColumnKey } from '../model/columns';
import { type BundleId, type Reference, readId } from '../model/ids';
import { agrees } from '../qomon/agreement';
import type { BundlePayload } from '../qomon/payload';
import { nameOn } from '../qomon/person';
import { refundedShare } from '../qomon/refunded';
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
      /** Who paid, as far as Qomon says their names: contacts of another space are found nowhere else. */
      readonly names: ReadonlyArray<{ readonly row: EntryRow; readonly name: string }>;
    }
  /** The bundle holds another payment than the one that was sent. */
  | { readonly kind: 'other'; readonly bundleId: BundleId };

/**
 * Finds for each item that was sent the one that Qomon returned, by what it holds and never by its
 * place. A payment is known by its reference; one that returns with another payer, amount, currency
 * or date means that the answer speaks of another bundle.
 */
export function matchBundle(sent: BundlePayload, { origin }: Draft, returned: Bundle): Match {
  const payments = paymentsIn(sent, returned);
  const isOther = sent.transactions.some((item, index) => {
    const one = payments[index];
    return one && !PAYMENT_FIELDS.every((field) => agrees(one[field], item[field]));
  });
  const paid = placed(origin.transactions, 'transactionId', payments);
  if (isOther || paid.every(({ id }) => id === undefined)) {
    return { kind: 'other', bundleId: returned.id };
  }
  const all = [
    ...paid,
    ...placed(origin.memberships, 'membershipId', membershipsIn(sent, returned)),
    ...placed(origin.donations, 'donationId', donationsIn(sent, returned)),
  ];
  const ids = all.flatMap(({ id, ...cell }) => (id === undefined ? [] : [{ ...cell, id }]));
  const missing = all.flatMap(({ id, ...cell }) => (id === undefined ? [cell] : []));
  const names = origin.transactions.flatMap((row, index) => {
    const name = nameOn({ ...payments[index] });
    return name === '' ? [] : [{ row, name }];
  });
  return { kind: 'same', bundleId: returned.id, ids, missing, names };
}

type Found = ReadonlyArray<{ readonly id: number } | undefined>;

/** The cell of each item, and the ID that belongs into it where its item came back. */
function placed(
  rows: readonly EntryRow[],
  column: ColumnKey,
  found: Found,
): Array<Omit<IdCell, 'id'> & { readonly id: number | undefined }> {
  return rows.map((row, index) => ({ row, column, id: found[index]?.id }));
}

function paymentsIn({ transactions }: BundlePayload, returned: Bundle): Array<Payment | undefined> {
  return pair(transactions, returned.transactions, [
    (item, one) => readId(one.external_transaction_id) === item.external_transaction_id,
    (item, one) =>
      !one.external_transaction_id &&
      one.contact_id === item.contact_id &&
      one.amount === item.amount,
  ]);
}

/**
 * The reference that each payment bears in Qomon, by the row that it was made of, where the rows have
 * forgotten theirs: payments are known by what they hold.
 */
export function referencesHeld(
  { transactions }: BundlePayload,
  { origin }: Draft,
  returned: Bundle,
): Map<EntryRow, Reference> {
  const agree = (item: object, one: Fields, isMeant: (field: string) => boolean): boolean =>
    Object.entries(item).every(([field, value]) => !isMeant(field) || agrees(one[field], value));
  const found = pair<object, Fields>(transactions, returned.transactions, [
    (item, one) => agree(item, one, (field) => field !== REFERENCE),
    (item, one) => agree(item, one, (field) => PAYMENT_FIELDS.some((one) => one === field)),
  ]);
  return new Map(
    origin.transactions.flatMap((row, index): Array<[EntryRow, Reference]> => {
      const reference = readId<Reference>(found[index]?.[REFERENCE]);
      return reference === undefined ? [] : [[row, reference]];
    }),
  );
}

type Fields = Readonly<Record<string, unknown>>;

function membershipsIn({ memberships = [] }: BundlePayload, returned: Bundle): Found {
  const isRefunded = refundedShare(returned) !== 'none';
  return pair(
    memberships,
    returned.memberships,
    fullyFirst(
      (item, one) =>
        one.contact_id === item.contact_id &&
        one.membership_price_id === item.membership_price_id &&
        agrees(one.amount, item.amount) &&
        agrees(one.start_date, item.start_date),
      (item, one) =>
        isRefunded &&
        one.contact_id === item.contact_id &&
        one.membership_price_id === item.membership_price_id,
    ),
  );
}

function donationsIn({ donations = [] }: BundlePayload, returned: Bundle): Found {
  const isRefunded = refundedShare(returned) !== 'none';
  return pair(
    donations,
    returned.donations,
    fullyFirst(
      (item, one) =>
        one.contact_id === item.contact_id &&
        one.donation_price_id === item.donation_price_id &&
        agrees(one.amount, item.amount),
      (item, one) =>
        isRefunded &&
        one.contact_id === item.contact_id &&
        one.donation_price_id === item.donation_price_id,
    ),
  );
}

type Payment = NonNullable<Bundle['transactions']>[number];

const PAYMENT_FIELDS = ['contact_id', 'amount', 'currency', 'date'] as const;

const REFERENCE = 'external_transaction_id';

type Fit<S, R> = (sent: S, one: R) => boolean;

/**
 * What agrees in all that was sent goes before what merely fits: two donations may differ in their
 * comment alone. A refund lowers what items cost.
 */
function fullyFirst<S extends object, R extends Readonly<Record<string, unknown>>>(
  fits: Fit<S, R>,
  lowered: Fit<S, R>,
): Array<Fit<S, R>> {
  const fully: Fit<S, R> = (item, one) =>
    fits(item, one) && Object.entries(item).every(([field, value]) => agrees(one[field], value));
  return [fully, fits, lowered];
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
