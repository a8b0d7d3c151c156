import type { Language } from './language';

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
  readonly header: Readonly<Record<Language, string>>;
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
  ready: { header: { en: 'Ready', fr: 'Prêt' }, kind: 'checkbox' },
  group: { header: { en: 'Group', fr: 'Groupe' }, kind: 'text' },
  reference: {
    header: { en: 'Reference', fr: 'Référence' },
    kind: 'id',
    required: true,
    field: 'transactions.external_transaction_id',
    decided: true,
  },
  payerEmail: { header: { en: 'Payer email', fr: 'E-mail du payeur' }, kind: 'email' },
  payerId: {
    header: { en: 'Payer ID', fr: 'ID du payeur' },
    kind: 'id',
    required: true,
    field: 'transactions.contact_id',
    decided: true,
    booked: true,
  },
  payerName: { header: { en: 'Payer name', fr: 'Nom du payeur' }, kind: 'result' },
  amount: {
    header: { en: 'Amount', fr: 'Montant' },
    kind: 'amount',
    required: true,
    field: 'transactions.amount',
    decided: true,
    booked: true,
  },
  currency: {
    header: { en: 'Currency', fr: 'Devise' },
    kind: 'currency',
    field: 'transactions.currency',
    decided: true,
    booked: true,
  },
  paymentMethod: {
    header: { en: 'Payment method', fr: 'Moyen de paiement' },
    kind: 'text',
    required: true,
    list: 'paymentMethods',
    field: 'transactions.payment_method_kind',
    decided: true,
    booked: true,
  },
  paymentDate: {
    header: { en: 'Payment date', fr: 'Date de paiement' },
    kind: 'date',
    required: true,
    field: 'transactions.date',
    decided: true,
    booked: true,
  },
  paymentStatus: {
    header: { en: 'Payment status', fr: 'Statut du paiement' },
    kind: 'text',
    list: 'statuses',
    field: 'transactions.status_id',
    decided: true,
    booked: true,
  },
  campaignCode: {
    header: { en: 'Campaign code', fr: 'Code campagne' },
    kind: 'text',
    list: 'campaigns',
    field: 'transactions.code_campaign',
  },
  comment: {
    header: { en: 'Comment', fr: 'Commentaire' },
    kind: 'text',
    field: 'transactions.comment',
  },
  membership: {
    header: { en: 'Membership', fr: 'Adhésion' },
    kind: 'text',
    list: 'membershipPrices',
    field: 'memberships.membership_price_id',
    decided: true,
    booked: true,
  },
  memberEmail: { header: { en: 'Member email', fr: "E-mail de l'adhérent" }, kind: 'email' },
  memberId: {
    header: { en: 'Member ID', fr: "ID de l'adhérent" },
    kind: 'id',
    field: 'memberships.contact_id',
    decided: true,
    booked: true,
  },
  membershipAmount: {
    header: { en: 'Membership amount', fr: "Montant de l'adhésion" },
    kind: 'amount',
    field: 'memberships.amount',
    decided: true,
    booked: true,
  },
  startDate: {
    header: { en: 'Start date', fr: 'Date de début' },
    kind: 'day',
    field: 'memberships.start_date',
    decided: true,
    booked: true,
  },
  endDate: {
    header: { en: 'End date', fr: 'Date de fin' },
    kind: 'day',
    field: 'memberships.end_date',
    decided: true,
    booked: true,
  },
  rollingYear: {
    header: { en: 'Rolling year', fr: 'Année glissante' },
    kind: 'checkbox',
    field: 'memberships.rolling_year',
  },
  membershipComment: {
    header: { en: 'Membership comment', fr: "Commentaire de l'adhésion" },
    kind: 'text',
    field: 'memberships.comment',
  },
  donation: {
    header: { en: 'Donation', fr: 'Don' },
    kind: 'text',
    list: 'donationPrices',
    field: 'donations.donation_price_id',
    decided: true,
    booked: true,
  },
  donorEmail: { header: { en: 'Donor email', fr: 'E-mail du donateur' }, kind: 'email' },
  donorId: {
    header: { en: 'Donor ID', fr: 'ID du donateur' },
    kind: 'id',
    field: 'donations.contact_id',
    decided: true,
    booked: true,
  },
  donationAmount: {
    header: { en: 'Donation amount', fr: 'Montant du don' },
    kind: 'amount',
    field: 'donations.amount',
    decided: true,
    booked: true,
  },
  donationDate: {
    header: { en: 'Donation date', fr: 'Date du don' },
    kind: 'date',
    field: 'donations.date',
    decided: true,
    booked: true,
  },
  affectation: {
    header: { en: 'Affectation', fr: 'Affectation' },
    kind: 'text',
    field: 'donations.affectation',
  },
  donationComment: {
    header: { en: 'Donation comment', fr: 'Commentaire du don' },
    kind: 'text',
    field: 'donations.comment',
  },
  unpaidAmount: {
    header: { en: 'Unpaid amount', fr: 'Montant impayé' },
    kind: 'amount',
    field: 'transactions.unpaid_amount',
    optional: true,
  },
  deliveredAt: {
    header: { en: 'Delivered at', fr: 'Remis le' },
    kind: 'date',
    field: 'transactions.delivered_at',
    optional: true,
  },
  deliveryToken: {
    header: { en: 'Delivery token', fr: 'Jeton de remise' },
    kind: 'text',
    field: 'transactions.delivery_token',
    optional: true,
  },
  commentDate: {
    header: { en: 'Comment date', fr: 'Date du commentaire' },
    kind: 'date',
    field: 'transactions.comment_date',
    optional: true,
  },
  paymentDetails: {
    header: { en: 'Payment details', fr: 'Détails du paiement' },
    kind: 'json',
    field: 'transactions.payment_method',
    optional: true,
  },
  chequeNumber: {
    header: { en: 'Cheque number', fr: 'N° de chèque' },
    kind: 'text',
    claimed: true,
  },
  bank: { header: { en: 'Bank', fr: 'Banque' }, kind: 'text', claimed: true },
  state: { header: { en: 'State', fr: 'État' }, kind: 'state', required: true, addOn: true },
  message: {
    header: { en: 'Message', fr: 'Message' },
    kind: 'result',
    required: true,
    addOn: true,
  },
  bundleId: {
    header: { en: 'Bundle ID', fr: 'ID du lot' },
    kind: 'result',
    required: true,
    addOn: true,
  },
  transactionId: {
    header: { en: 'Transaction ID', fr: 'ID de la transaction' },
    kind: 'result',
    addOn: true,
  },
  membershipId: {
    header: { en: 'Membership ID', fr: "ID de l'adhésion" },
    kind: 'result',
    addOn: true,
  },
  donationId: { header: { en: 'Donation ID', fr: 'ID du don' }, kind: 'result', addOn: true },
  sentAt: { header: { en: 'Sent at', fr: 'Envoyé le' }, kind: 'result', addOn: true },
  refunded: { header: { en: 'Refunded', fr: 'Remboursé' }, kind: 'result', addOn: true },
} as const satisfies Record<string, Column>;

/** The table with its literal types, for what the compiler derives from it. */
export type ColumnTable = typeof TABLE;

export type ColumnKey = keyof ColumnTable;

export const COLUMNS: Readonly<Record<ColumnKey, Column>> = TABLE;

/** All columns in the order of the table. */
export const COLUMN_KEYS = Object.keys(TABLE) as ColumnKey[];
