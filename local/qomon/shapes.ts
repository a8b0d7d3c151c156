/** The fields of a transaction as the ledger keeps them, under the API's own names. */
export interface TransactionFields {
  readonly amount: number;
  readonly currency: string;
  readonly payment_method_kind: string;
  readonly payment_method: object | null;
  readonly contact_id: number;
  readonly date: string;
  readonly code_campaign: string | null;
  readonly delivered_at: string | null;
  readonly delivery_token: string | null;
  readonly comment: string | null;
  readonly comment_date: string | null;
  readonly reimbursed_amount: number | null;
  readonly unpaid_amount: number | null;
  readonly external_transaction_id: number | null;
  readonly status_id: number | null;
  /** Fields that staff edit, seen in live spaces. */
  readonly extra_json: unknown;
}

/** The fields of a membership as the ledger keeps them. */
export interface MembershipFields {
  readonly contact_id: number;
  readonly start_date: string;
  readonly end_date: string;
  readonly membership_price_id: number;
  readonly amount: number;
  readonly amount_initial: number | null;
  readonly currency: string;
  readonly comment: string | null;
  readonly rolling_year: boolean | null;
}

/** The fields of a donation as the ledger keeps them, whichever spelling they came in. */
export interface DonationFields {
  readonly contact_id: number;
  readonly date: string | null;
  readonly amount: number;
  readonly amount_initial: number | null;
  readonly currency: string;
  readonly donation_price_id: number;
  readonly affectation: string | null;
  readonly comment: string | null;
}

/** An item that was recorded: its fields, its id, and when it was made and changed. */
export type Recorded<Fields> = Fields & {
  readonly id: number;
  readonly created: number;
  readonly updated: number;
};

export type Transaction = Recorded<TransactionFields>;
type Membership = Recorded<MembershipFields>;
type Donation = Recorded<DonationFields>;

/** A payment event as the ledger keeps it. Never changed in place. */
export interface Bundle {
  readonly id: number;
  readonly created: number;
  readonly updated: number;
  readonly transactions: readonly Transaction[];
  readonly memberships: readonly Membership[];
  readonly donations: readonly Donation[];
}

/** Fields as a request brings them: any may be missing or null. */
export type Input<Fields> = { readonly [Key in keyof Fields]?: Fields[Key] | null } & {
  readonly id?: number;
};

/** The items of a POST or a PATCH, after the contract was checked. */
export interface BundleInput {
  readonly id?: number;
  readonly transactions?: readonly Input<TransactionFields>[] | null;
  readonly memberships?: readonly Input<MembershipFields>[] | null;
  readonly donations?: readonly DonationInput[] | null;
}

/** A donation comes with its original amount in either spelling. */
export type DonationInput = Input<DonationFields> & { readonly initial_amount?: number | null };
