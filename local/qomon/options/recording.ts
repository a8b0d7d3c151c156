import { option } from './option';

/** What Qomon may do with a POST, a PATCH or a DELETE of a bundle. */
export const recording = {
  duplicates: option({
    about: 'a second use of an `external_transaction_id`: a second bundle, a refusal, the first',
    source: 'reference, create a bundle: "for deduplication"; what happens is undocumented',
    kind: 'second',
    hostile: ['refused', 'first'],
  }),
  duplicateStatus: option({
    about: 'the status of that refusal',
    source: 'undocumented',
    kind: 409,
    hostile: [422],
  }),
  deletedReferences: option({
    about: 'whether the reference of a bundle that was deleted counts as used',
    source: 'undocumented',
    kind: 'free',
    hostile: ['used'],
  }),
  donationDateRequired: option<boolean>({
    about: 'a donation without `date` is refused',
    source: 'no prose example has it; the schema of June 2026 does',
    kind: false,
    hostile: [true],
    usual: true,
  }),
  amountsMustAddUp: option<boolean>({
    about: 'payments must add up to memberships and donations in a new bundle',
    source: 'undocumented; true of every example',
    kind: false,
    hostile: [true],
  }),
  generatedFields: option({
    about: '`id` and `summary` in a new bundle',
    source: 'reference, create a bundle: its own curl sends both, its text says to omit them',
    kind: 'taken',
    hostile: ['refused'],
    usual: 'refused',
  }),
  refusedProperty: option({
    about: 'a documented property that is refused as unexpected; `amount_initial` on donations',
    source: '`status_id` is not in the schema of June 2026, `amount_initial` not in that of May',
    kind: 'none',
    hostile: ['status_id', 'amount_initial'],
  }),
  thirdPartyStatus: option<boolean>({
    about: 'if payer and beneficiary differ, Qomon sets the status "Tiers payant" by itself',
    source: 'reference, create a bundle: "in most group configurations"',
    kind: false,
    hostile: [true],
  }),
  forbiddenContact: option<number | null>({
    about: 'a contact whose bundles are answered 403, every other bundle being taken',
    source: 'undocumented',
    kind: null,
    hostile: [789_012],
  }),
  forbiddenAmount: option<number | null>({
    about: 'an amount whose payments are answered 403: it stands for any one row',
    source: 'undocumented',
    kind: null,
    hostile: [1300],
  }),
  closedPeriodStatus: option({
    about: 'the status of a payment in a closed period',
    source: 'undocumented',
    kind: 422,
    hostile: [403],
  }),
  createdStatus: option({
    about: 'the status of a POST that was recorded',
    source: 'reference: "Successful operation"',
    kind: 200,
    hostile: [201],
  }),
  createdAnswer: option({
    about: 'what a POST answers: the bundle, its IDs alone, a wrong bundle ID, `fail` with 200',
    source: 'reference, create a bundle; `fail` with 200 seen in live spaces',
    kind: 'whole',
    hostile: ['ids-only', 'wrong-id', 'fail-recorded', 'fail-unrecorded'],
  }),
  omittedInPatch: option({
    about: 'required fields left out of a changed item: reset to empty or zero, or refused',
    source: 'reference, update a bundle: "may be reset to empty/zero values"',
    kind: 'cleared',
    hostile: ['refused'],
  }),
  patchBody: option({
    about: 'the form of a PATCH body: `{"data":{"id":1}}`, or also `{"id":"1","data":{}}`',
    source: 'both schemas; the second is the only full example of the reference, update a bundle',
    kind: 'both',
    hostile: ['schemas-only', 'prose-only'],
    usual: 'schemas-only',
  }),
  changedAnswer: option({
    about: 'what a PATCH answers: items in full without `extra_json`, or their IDs alone',
    source: 'seen in live spaces: every answer has id, amount, currency, contact and date',
    kind: 'whole',
    hostile: ['ids-only'],
  }),
  deletion: option({
    about:
      'a DELETE: done; 404 though the bundle stays (as HTML, as a problem); 202, done a minute later or never; 200 and kept; soft, so that GET still answers, with `DeletedAt`',
    source: 'named in prose only (reference, update a bundle); its answer is undocumented',
    kind: 'done',
    hostile: ['404-html', '404-problem', '202-late', '202-kept', '200-kept', 'soft'],
  }),
  deletedStatus: option({
    about: 'the status of a DELETE that was done',
    source: 'undocumented',
    kind: 204,
    hostile: [200],
  }),
};
