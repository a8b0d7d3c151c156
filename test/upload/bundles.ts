import type { Draft } from '../../src/entry/draft';
import { type ContactId, type PriceId, type Reference, readId } from '../../src/model/ids';
import { minor } from '../../src/model/money';
import type { BundlePayload } from '../../src/qomon/payload';
import { type Bundle, bundle } from '../../src/qomon/shapes';
import type { EntryRow } from '../../src/sheet/tab';
import { EUR, known } from '../entry/known';

/** The fields of an item that a test speaks of. */
export type Item = Readonly<Record<string, unknown>>;

/** The date of every payment here, unless a test says otherwise. */
export const MARCH = '2026-03-29T14:30:00+02:00';

const contact = (item: Item) => known(readId<ContactId>(item.contact_id));

const amount = (item: Item) => minor(Number(item.amount));

/** A payload with these items; what a test says nothing of is the same everywhere. */
export function payloadOf(items: {
  readonly transactions: readonly Item[];
  readonly memberships?: readonly Item[];
  readonly donations?: readonly Item[];
}): BundlePayload {
  return {
    transactions: items.transactions.map((item) => ({
      contact_id: contact(item),
      amount: amount(item),
      currency: EUR,
      payment_method_kind: 'card',
      date: String(item.date ?? MARCH),
      external_transaction_id: known(readId<Reference>(item.external_transaction_id)),
    })),
    memberships: (items.memberships ?? []).map((item) => ({
      contact_id: contact(item),
      membership_price_id: known(readId<PriceId>(item.membership_price_id)),
      start_date: String(item.start_date ?? '2026-03-29T00:00:00Z'),
      end_date: String(item.end_date ?? '2026-12-31T00:00:00Z'),
      amount: amount(item),
      amount_initial: amount(item),
      currency: EUR,
    })),
    donations: (items.donations ?? []).map((item) => ({
      contact_id: contact(item),
      date: String(item.date ?? MARCH),
      amount: amount(item),
      amount_initial: amount(item),
      currency: EUR,
      donation_price_id: known(readId<PriceId>(item.donation_price_id)),
      ...(item.affectation === undefined ? {} : { affectation: String(item.affectation) }),
    })),
  };
}

/**
 * A draft whose items stand one below the other: the first of each kind on row 2. Matching asks no
 * more of a row than which one it is.
 */
export function draftOf(sent: BundlePayload): Draft {
  const rows = (items: readonly unknown[] = []): EntryRow[] =>
    items.map((_, index) => ({ number: index + 2 }) as EntryRow);
  return {
    origin: {
      transactions: rows(sent.transactions),
      memberships: rows(sent.memberships),
      donations: rows(sent.donations),
    },
    payload: () => sent,
  };
}

/** What Qomon returns, as it is read from its answer. */
export function bundleOf(returned: Item): Bundle {
  return bundle.parse({ id: 900, ...returned });
}
