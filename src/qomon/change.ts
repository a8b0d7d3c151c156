import type { BundleItem } from '../model/bundleAsRead';
import { type BundleId, readGivenId } from '../model/ids';
import { isNone } from './fields';

/** What is sent to change a bundle; items that are left out stay as they are. */
export interface BundleChange {
  readonly id: BundleId;
  readonly transactions?: readonly BundleItem[];
  readonly memberships?: readonly BundleItem[];
  readonly donations?: readonly BundleItem[];
}

/** Qomon gives these and takes them from nobody. */
export const READ_ONLY: readonly string[] = [
  'contact',
  'CreatedAt',
  'UpdatedAt',
  'group_id',
  'transaction_bundle_id',
  'summary',
];

/** These have been seen as text in answers; in requests they are numbers. */
const ID_FIELDS: readonly string[] = [
  'id',
  'contact_id',
  'status_id',
  'membership_price_id',
  'donation_price_id',
  'external_transaction_id',
];

/** Requests hold moments; a day that comes without a time is its midnight, as days are stored. */
const DATE_FIELDS: readonly string[] = [
  'date',
  'start_date',
  'end_date',
  'delivered_at',
  'comment_date',
];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Qomon's pages spell a donation's original amount in two ways; this one is read and not written. */
const OTHER_SPELLING = 'initial_amount';

/**
 * An item as it is to be sent back: every field as it was read, those that Qomon added to its pages
 * since too, since a field that is left out may be cleared. Read-only fields are left out. So is what
 * means none: nothing is lost with it, and a request may not hold what Go writes for nothing.
 */
export function writable(item: BundleItem): BundleItem {
  const { [OTHER_SPELLING]: other, ...fields } = item;
  const original = fields.amount_initial ?? other;
  return Object.fromEntries(
    Object.entries({ ...fields, amount_initial: original })
      .filter(([field]) => !READ_ONLY.includes(field))
      .filter(([field, value]) => !isNothing(field, value))
      .map(([field, value]) => [field, asSent(field, value)]),
  ) as BundleItem;
}

/** A field as it was sent when it was recorded, in whatever form Qomon writes it in answers. */
function asSent(field: string, value: unknown): unknown {
  if (ID_FIELDS.includes(field)) return readGivenId(value) ?? value;
  if (typeof value !== 'string') return value;
  // guard: refund-forms
  if (field === 'currency') return value.toLowerCase();
  return DATE_FIELDS.includes(field) && DAY.test(value) ? `${value}T00:00:00Z` : value;
}

/** Amounts of 0, `false` and empty objects say something. */
function isNothing(field: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return isNone(value) && (ID_FIELDS.includes(field) || /^0001-01-01/.test(String(value)));
}
