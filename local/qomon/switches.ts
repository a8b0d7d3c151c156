/**
 * What the pages leave open, or say in two ways. Tests turn each switch both ways, so that the
 * add-on is right whichever way Qomon goes.
 */
export interface Switches {
  /** A second use of an `external_transaction_id`: refused, a second bundle, or the first bundle. */
  readonly duplicates: 'refused' | 'second' | 'first';
  readonly duplicateStatus: 409 | 422;
  /** Whether the reference of a bundle that was deleted counts as used. */
  readonly deletedReferences: 'free' | 'used';
  /** Required by the schema of June 2026, absent from the prose examples. */
  readonly donationDateRequired: boolean;
  /** Undocumented; in every example the transactions add up to the memberships and donations. */
  readonly amountsMustAddUp: boolean;
  /** Required fields left out of a PATCH: reset to empty or zero values, or refused. */
  readonly omittedInPatch: 'cleared' | 'refused';
  /** A payment in a closed period. */
  readonly closedPeriodStatus: 403 | 422;
  readonly createdStatus: 200 | 201;
  readonly deletedStatus: 200 | 204;
  /** `data` of an empty list: `[]` or null. */
  readonly emptyLists: 'array' | 'null';
  /** Optional fields without a value: null or left out. */
  readonly emptyFields: 'null' | 'absent';
  /** Whether transactions carry `status_id` and items their contact. */
  readonly statusInAnswers: boolean;
  readonly contactInAnswers: boolean;
  readonly originalAmountOfDonations: 'amount_initial' | 'initial_amount';
  readonly ids: 'number' | 'text';
  readonly items: 'as-sent' | 'reversed';
  /** RFC 9457, or the older `{"status":"fail"}`. */
  readonly errors: 'problem' | 'fail';
  /** Where a missing field is reported: at the field itself, or at the object that lacks it. */
  readonly missingFieldAt: 'field' | 'parent';
  /** Put before every text of an error, for instance `=` or `@`. */
  readonly errorPrefix: string;
  /** Milliseconds that a request takes. */
  readonly latency: number;
  /** Milliseconds until the search finds a new contact. */
  readonly searchDelay: number;
  /** Characters of the largest body; the real limit is undocumented. */
  readonly maxBody: number;
}

/** The most dangerous behaviour wherever one is, and the pages' own elsewhere. */
export const defaults: Switches = {
  duplicates: 'second',
  duplicateStatus: 409,
  deletedReferences: 'free',
  donationDateRequired: true,
  amountsMustAddUp: false,
  omittedInPatch: 'cleared',
  closedPeriodStatus: 422,
  createdStatus: 200,
  deletedStatus: 204,
  emptyLists: 'array',
  emptyFields: 'null',
  statusInAnswers: true,
  contactInAnswers: true,
  originalAmountOfDonations: 'amount_initial',
  ids: 'number',
  items: 'as-sent',
  errors: 'problem',
  missingFieldAt: 'field',
  errorPrefix: '',
  latency: 300,
  searchDelay: 30_000,
  maxBody: 1_000_000,
};
