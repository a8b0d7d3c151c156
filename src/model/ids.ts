import { ID_LIMIT } from './limits';
import { seen } from './plain';

declare const kind: unique symbol;

type Id<Kind extends string> = number & { readonly [kind]: Kind };

/** A row's identity in the spreadsheet, sent to Qomon as `external_transaction_id`. */
export type Reference = Id<'Reference'>;

export type BundleId = Id<'Bundle'>;

export type TransactionId = Id<'Transaction'>;

export type MembershipId = Id<'Membership'>;

export type DonationId = Id<'Donation'>;

export type ContactId = Id<'Contact'>;

/** Stands for the ID that nobody knows: those of Qomon are positive. */
export const NOBODY = 0 as ContactId;

export type PriceId = Id<'Price'>;

export type StatusId = Id<'Status'>;

/**
 * Reads a positive whole number below {@link ID_LIMIT} from a cell or from JSON,
 * where it may stand as text. Gives undefined for anything else.
 */
export function readId<T extends Id<string>>(value: unknown): T | undefined {
  const text = typeof value === 'string' ? seen(value) : value;
  const number = typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : text;
  if (typeof number !== 'number' || !Number.isInteger(number)) return undefined;
  return number > 0 && number < ID_LIMIT ? (number as T) : undefined;
}

/**
 * Reads an ID that Qomon gave and that is not sent in a request: any positive whole number, which may
 * stand as text. Other software of the space may have counted further than {@link ID_LIMIT}.
 */
export function readGivenId<T extends Id<string>>(value: unknown): T | undefined {
  const text = typeof value === 'string' ? seen(value) : value;
  const number = typeof text === 'string' && /^\d{1,16}$/.test(text) ? Number(text) : text;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return undefined;
  return number > 0 ? (number as T) : undefined;
}
