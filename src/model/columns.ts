/** The lists that dropdowns offer; see `src/lists`. */
export type ListName =
  | 'paymentMethods'
  | 'statuses'
  | 'campaigns'
  | 'membershipPrices'
  | 'donationPrices';

export type CellKind =
  | 'checkbox'
  | 'text'
  | 'id'
  | 'email'
  | 'amount'
  | 'currency'
  | 'date' // a calendar day, or a moment where a time is given
  | 'day' // a calendar day whatever the time
  | 'json'
  | 'state'
  | 'result';
// written by the add-on and never read as input

export interface Column {
  readonly kind: CellKind;
  /** A tab without this header is no entry tab. */
  readonly required?: true;
  /** Its dropdown. */
  readonly list?: ListName;
  /**
   * Where the cell goes in the body of a bundle. It is read by its kind and copied there, and
   * compared with what Qomon holds, unless a rule decides it.
   */
  readonly field?: `${'transactions' | 'memberships' | 'donations'}.${string}`;
  /** A rule of `src/entry` decides the field: a blank cell takes a value from elsewhere, say. */
  readonly decided?: true;
  /** What the books go by: a bundle that differs in it is another one. */
  readonly booked?: true;
  /** The add-on alone writes it: protected with a warning. */
  readonly addOn?: true;
  /** Set-up does not lay it down; it is honoured where a user adds it. */
  readonly optional?: true;
  /**
   * Common words, which people have for columns of their own: such a column is the add-on's only where
   * it was laid down by it, or says so: `Bank (Qomon)`.
   */
  readonly claimed?: true;
}

/**
 * Every column of an entry tab, in the order in which set-up lays them down.
 * Set-up, reading, checking, writing and the table in the docs follow from this one.
 */
const TABLE = {
  ready: { kind: 'checkbox' },
  group: { kind: 'text' },
  reference: {
    kind: 'id',
    required: true,
    field: 'transactions.external_transaction_id',
    decided: true,
  },
  payerEmail: { kind: 'email' },
  payerId: {
    kind: 'id',
    required: true,
    field: 'transactions.contact_id',
    decided: true,
    booked: true,
  },
  payerName: { kind: 'result' },
  amount: {
    kind: 'amount',
    required: true,
    field: 'transactions.amount',
    decided: true,
    booked: true,
  },
  currency: {
    kind: 'currency',
    field: 'transactions.currency',
    decided: true,
    booked: true,
  },
  paymentMethod: {
    kind: 'text',
    required: true,
    list: 'paymentMethods',
    field: 'transactions.payment_method_kind',
    decided: true,
    booked: true,
  },
  paymentDate: {
    kind: 'date',
    required: true,
    field: 'transactions.date',
    decided: true,
    booked: true,
  },
  paymentStatus: {
    kind: 'text',
    list: 'statuses',
    field: 'transactions.status_id',
    decided: true,
    booked: true,
  },
  campaignCode: {
    kind: 'text',
    list: 'campaigns',
    field: 'transactions.code_campaign',
  },
  comment: {
    kind: 'text',
    field: 'transactions.comment',
  },
  membership: {
    kind: 'text',
    list: 'membershipPrices',
    field: 'memberships.membership_price_id',
    decided: true,
    booked: true,
  },
  memberEmail: { kind: 'email' },
  memberId: {
    kind: 'id',
    field: 'memberships.contact_id',
    decided: true,
    booked: true,
  },
  membershipAmount: {
    kind: 'amount',
    field: 'memberships.amount',
    decided: true,
    booked: true,
  },
  startDate: {
    kind: 'day',
    field: 'memberships.start_date',
    decided: true,
    booked: true,
  },
  endDate: {
    kind: 'day',
    field: 'memberships.end_date',
    decided: true,
    booked: true,
  },
  rollingYear: {
    kind: 'checkbox',
    field: 'memberships.rolling_year',
  },
  membershipComment: {
    kind: 'text',
    field: 'memberships.comment',
  },
  donation: {
    kind: 'text',
    list: 'donationPrices',
    field: 'donations.donation_price_id',
    decided: true,
    booked: true,
  },
  donorEmail: { kind: 'email' },
  donorId: {
    kind: 'id',
    field: 'donations.contact_id',
    decided: true,
    booked: true,
  },
  donationAmount: {
    kind: 'amount',
    field: 'donations.amount',
    decided: true,
    booked: true,
  },
  donationDate: {
    kind: 'date',
    field: 'donations.date',
    decided: true,
    booked: true,
  },
  affectation: {
    kind: 'text',
    field: 'donations.affectation',
  },
  donationComment: {
    kind: 'text',
    field: 'donations.comment',
  },
  unpaidAmount: {
    kind: 'amount',
    field: 'transactions.unpaid_amount',
    optional: true,
  },
  deliveredAt: {
    kind: 'date',
    field: 'transactions.delivered_at',
    optional: true,
  },
  deliveryToken: {
    kind: 'text',
    field: 'transactions.delivery_token',
    optional: true,
  },
  commentDate: {
    kind: 'date',
    field: 'transactions.comment_date',
    optional: true,
  },
  paymentDetails: {
    kind: 'json',
    field: 'transactions.payment_method',
    optional: true,
  },
  chequeNumber: {
    kind: 'text',
    claimed: true,
  },
  bank: { kind: 'text', claimed: true },
  state: { kind: 'state', required: true, addOn: true },
  message: {
    kind: 'result',
    required: true,
    addOn: true,
  },
  bundleId: {
    kind: 'result',
    required: true,
    addOn: true,
  },
  transactionId: {
    kind: 'result',
    addOn: true,
  },
  membershipId: {
    kind: 'result',
    addOn: true,
  },
  donationId: { kind: 'result', addOn: true },
  sentAt: { kind: 'result', addOn: true },
  refunded: { kind: 'result', addOn: true },
  slip: { kind: 'result', addOn: true, optional: true, claimed: true },
  source: { kind: 'result', addOn: true, optional: true, claimed: true },
} as const satisfies Record<string, Column>;

/** The table with its literal types, for what the compiler derives from it. */
export type ColumnTable = typeof TABLE;

export type ColumnKey = keyof ColumnTable;

export const COLUMNS: Readonly<Record<ColumnKey, Column>> = TABLE;

/** All columns in the order of the table. */
export const COLUMN_KEYS = Object.keys(TABLE) as ColumnKey[];
