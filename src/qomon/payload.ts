import type { PlainFields } from '../model/fields';
import type { ContactId, PriceId, Reference, StatusId } from '../model/ids';
import type { Currency, Minor } from '../model/money';

/**
 * What is sent to make a bundle. Amounts are in minor units, dates are ISO 8601 with an offset. Fields
 * that are copied from a cell come from the table of columns; those that a rule decides stand here.
 */
export interface BundlePayload {
  readonly transactions: readonly TransactionPayload[];
  readonly memberships?: readonly MembershipPayload[];
  readonly donations?: readonly DonationPayload[];
}

export interface TransactionPayload extends PlainFields<'transactions'> {
  readonly contact_id: ContactId;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly payment_method_kind: string;
  readonly date: string;
  readonly external_transaction_id: Reference;
  readonly status_id?: StatusId;
}

export interface MembershipPayload extends PlainFields<'memberships'> {
  readonly contact_id: ContactId;
  readonly membership_price_id: PriceId;
  readonly start_date: string;
  readonly end_date: string;
  readonly amount: Minor;
  /** The price-list amount, whatever was paid. */
  readonly amount_initial: Minor;
  readonly currency: Currency;
}

export interface DonationPayload extends PlainFields<'donations'> {
  readonly contact_id: ContactId;
  readonly date: string;
  readonly amount: Minor;
  /** Qomon's pages also spell it `initial_amount`; its newest schema and its guide say this. */
  readonly amount_initial?: Minor;
  readonly currency: Currency;
  readonly donation_price_id: PriceId;
}
