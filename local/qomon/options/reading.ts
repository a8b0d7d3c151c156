import { option } from './option';

/** How bundles may look when they are read. */
export const reading = {
  bundlesWithoutLimit: option<number>({
    about: 'bundles on a page if the request names no `limit`',
    source: 'reference, list bundles: 1000; other lists: 20',
    kind: 1000,
    hostile: [20],
  }),
  pageCapOfBundles: option<number>({
    about: 'the largest page of bundles, whatever `limit` asks',
    source: 'reference, list bundles: capped at 1000 without a word',
    kind: 1000,
    hostile: [20, 100],
  }),
  bundleTotal: option({
    about: '`total` beside the bundles: right, absent, text, null, one too few, far too many',
    source: 'reference, list bundles',
    kind: 'right',
    hostile: ['absent', 'text', 'null', 'less', 'huge'],
  }),
  bundleEntries: option({
    about: 'entries of the list: whole; one missing though counted; one twice, another skipped',
    source: 'undocumented; inserts and deletions shift the pages',
    kind: 'whole',
    hostile: ['first-missing', 'last-missing', 'first-skipped', 'second-skipped'],
  }),
  bundleOrder: option({
    about: 'the order of the list',
    source: 'reference, list bundles: newest created first, a PATCH moves nothing',
    kind: 'newest-first',
    hostile: ['oldest-first', 'last-changed-first', 'shuffled'],
  }),
  bundlePages: option({
    about: 'endless: a full page whatever `offset` asks, and no `total`',
    source: 'a broken server',
    kind: 'right',
    hostile: ['endless'],
  }),
  referencesInList: option({
    about: '`external_transaction_id` in the list',
    source: 'reference, list bundles',
    kind: 'as-sent',
    hostile: ['null', 'absent', 'text'],
  }),
  listDelay: option<number>({
    about: 'milliseconds until the list shows a new bundle',
    source: 'undocumented; the search shows new contacts late',
    kind: 0,
    hostile: [60_000, 240_000],
  }),
  findDelay: option<number>({
    about: 'milliseconds until GET by ID shows a new bundle',
    source: 'undocumented',
    kind: 0,
    hostile: [60_000],
  }),
  readLag: option<number>({
    about: 'milliseconds by which list and GET are behind the last change of a bundle',
    source: 'undocumented',
    kind: 0,
    hostile: [60_000],
  }),
  findById: option({
    about: 'GET by ID of a bundle that is there and listed',
    source: 'reference, find a bundle',
    kind: 'found',
    hostile: ['404'],
  }),
  foreignBundles: option({
    about:
      'a bundle of other software at the top of the list: none, tidy, with 0 for IDs, with amounts as text, with IDs from 2³¹ on',
    source: 'a space is shared with other software; every field may be empty',
    kind: 'none',
    hostile: ['tidy', 'zeros', 'text-amounts', 'large-ids'],
  }),
  leftOutOfGet: option({
    about: 'a field that GET by ID leaves out of every item',
    source: 'reference, find a bundle: all are there',
    kind: 'none',
    hostile: [
      'contact_id',
      'amount',
      'currency',
      'date',
      'payment_method_kind',
      'start_date',
      'end_date',
      'membership_price_id',
      'donation_price_id',
      'amount_initial',
      'external_transaction_id',
      'status_id',
    ],
  }),
  emptyLists: option({
    about: '`data` of an empty list: `[]` or null',
    source: 'schema of June 2026: array or null',
    kind: 'array',
    hostile: ['null'],
  }),
  emptyFields: option({
    about: 'optional fields without a value: null, left out, or 0, `""`, `0001-01-01`',
    source: 'null and absent seen in live spaces; the rest is how Go writes an empty value',
    kind: 'null',
    hostile: ['absent', 'zero'],
  }),
  statusInAnswers: option<boolean>({
    about: 'transactions carry `status_id`',
    source: 'reference of May 2026; absent from the schema of June 2026; seen in live spaces',
    kind: true,
    hostile: [false],
  }),
  contactInAnswers: option<boolean>({
    about: 'items carry their contact',
    source: 'seen in live spaces',
    kind: true,
    hostile: [false],
  }),
  originalAmountOfDonations: option({
    about: 'how answers spell the original amount of a donation',
    source: '`amount_initial` in the schema of June 2026, `initial_amount` in the reference of May',
    kind: 'amount_initial',
    hostile: ['initial_amount'],
  }),
  ids: option({
    about: 'every `id` as number or as text',
    source: 'reference: integers',
    kind: 'number',
    hostile: ['text'],
  }),
  amounts: option({
    about: 'amounts in bundles: numbers, minor units as text, units with cents as text',
    source: 'reference: integers',
    kind: 'number',
    hostile: ['text', 'decimal-text'],
  }),
  dates: option({
    about:
      'how answers write the dates of bundles: as they were sent, with milliseconds, with `+00:00`, as the same moment in Paris, or as days alone',
    source: 'reference: stored as is, in UTC; how that is written is in its examples alone',
    kind: 'as-sent',
    hostile: ['milliseconds', 'offset', 'paris', 'days'],
  }),
  currencies: option({
    about: 'how answers write the currencies of bundles',
    source: 'reference: lower case in its examples; currencies of ISO 4217 are in upper case',
    kind: 'lower',
    hostile: ['upper'],
  }),
  texts: option({
    about: 'how answers write comments: as they were sent, or without spaces around',
    source: 'undocumented',
    kind: 'as-sent',
    hostile: ['trimmed'],
  }),
  items: option({
    about: 'the order of items in a bundle',
    source: 'undocumented',
    kind: 'as-sent',
    hostile: ['reversed'],
  }),
};
