import type { ContactId, PriceId, Reference, StatusId } from '../model/ids';
import type { Currency, Minor } from '../model/money';

/** What is sent to make a bundle. Amounts are in minor units, dates are ISO 8601 with an offset. */
export interface BundlePayload {
  readonly transactions: readonly TransactionPayload[];
  readonly memberships?: readonly MembershipPayload[];
  readonly donations?: readonly DonationPayload[];
}

export interface TransactionPayload {
  readonly contact_id: ContactId;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly payment_method_kind: string;
  readonly payment_method?: Readonly<Record<string, unknown>>;
  readonly date: string;
  readonly external_transaction_id: Reference;
  readonly status_id?: StatusId;
  readonly code_campaign?: string;
  readonly comment?: string;
  readonly comment_date?: string;
  readonly delivered_at?: string;
  readonly delivery_token?: string;
  readonly unpaid_amount?: Minor;
}

export interface MembershipPayload {
  readonly contact_id: ContactId;
  readonly membership_price_id: PriceId;
  readonly start_date: string;
  readonly end_date: string;
  readonly amount: Minor;
  /** The price-list amount, whatever was paid. */
  readonly amount_initial: Minor;
  readonly currency: Currency;
  readonly rolling_year?: true;
  readonly comment?: string;
}

export interface DonationPayload {
  readonly contact_id: ContactId;
  readonly date: string;
  readonly amount: Minor;
  /** Qomon's pages also spell it `initial_amount`; its newest schema and its guide say this. */
  readonly amount_initial: Minor;
  readonly currency: Currency;
  readonly donation_price_id: PriceId;
  readonly affectation?: string;
  readonly comment?: string;
}
