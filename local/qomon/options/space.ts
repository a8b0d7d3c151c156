import { option } from './option';

/** How settings, statuses, prices and codes may look, and how many spaces there are. */
export const space = {
  spaces: option<1 | 2 | 3>({
    about:
      'spaces that answer: each has its own key, `group_id`, people and bundles, under overlapping IDs',
    source: 'reference, create a bundle: one API key is one space',
    kind: 1,
    hostile: [2, 3],
  }),
  pageCapOfStatuses: option<number>({
    about: 'the largest page of statuses, whatever `limit` asks',
    source: 'reference, list statuses: 1 to 1000',
    kind: 1000,
    hostile: [2, 20, 100],
  }),
  pageCapOfMembershipPrices: option<number>({
    about: 'the largest page of membership prices',
    source: 'reference, list membership prices: 1 to 1000',
    kind: 1000,
    hostile: [2, 20, 100],
  }),
  pageCapOfMembershipPriceGroups: option<number>({
    about: 'the largest page of price groups',
    source: 'reference, list membership price groups: 1 to 1000',
    kind: 1000,
    hostile: [2, 20, 100],
  }),
  pageCapOfDonationPrices: option<number>({
    about: 'the largest page of donation prices',
    source: 'reference, list donation prices: 1 to 1000',
    kind: 1000,
    hostile: [2, 20, 100],
  }),
  pageCapOfCodeCampaigns: option<number>({
    about: 'the largest page of campaign codes',
    source: 'reference, list code campaigns: 1 to 1000',
    kind: 1000,
    hostile: [2, 20, 100],
  }),
  listTotal: option({
    about: '`total` beside these lists: right, absent, text, null, one too few, far too many',
    source: 'reference, reference data',
    kind: 'right',
    hostile: ['absent', 'text', 'null', 'less', 'huge'],
  }),
  listEntries: option({
    about: 'their entries: whole; one missing though counted; one twice, another skipped',
    source: 'undocumented',
    kind: 'whole',
    hostile: ['first-missing', 'last-missing', 'first-skipped', 'second-skipped'],
  }),
  listPages: option({
    about: 'endless: a full page whatever `offset` asks, and no `total`',
    source: 'a broken server',
    kind: 'right',
    hostile: ['endless'],
  }),
  listNesting: option<number>({
    about: 'how deep the `data` of these lists is nested, in place of their entries',
    source: 'a broken server',
    kind: 0,
    hostile: [2_000_000],
  }),
  emptyListFields: option({
    about: 'empty fields of entries: null, left out, or 0, `""`',
    source: 'seen in live spaces: null; the rest is how Go writes an empty value',
    kind: 'null',
    hostile: ['absent', 'zero'],
  }),
  listIds: option({
    about: '`id` and `…_id` of entries as numbers or as text',
    source: 'reference: integers',
    kind: 'number',
    hostile: ['text', 'one-text'],
  }),
  priceAmounts: option({
    about: 'amounts of prices: numbers, text, or text on the first price alone',
    source: 'reference, list membership prices: integers',
    kind: 'number',
    hostile: ['text', 'one-text'],
  }),
  entryNames: option({
    about:
      'names of statuses, prices and groups: text, null, null on the first alone, 60,000 letters',
    source: 'reference: text of any length',
    kind: 'text',
    hostile: ['null', 'one-null', 'long'],
  }),
  codes: option({
    about: 'campaign codes: text, null or a number on the first alone, 60,000 letters',
    source: 'reference, list code campaigns: text',
    kind: 'text',
    hostile: ['one-null', 'one-number', 'long'],
  }),
  priceGroups: option({
    about: 'the list of price groups: there, or 404, as customers cannot make groups',
    source: 'reference, list membership price groups',
    kind: 'listed',
    hostile: ['404'],
  }),
  settingsShape: option({
    about: '`data` of the settings: one object, or an array of one',
    source: 'reference, transaction settings: one object',
    kind: 'object',
    hostile: ['array'],
  }),
  emptySettings: option({
    about: 'empty settings: null, left out, or 0, `""`, `[]`, `{}`',
    source: 'null seen in live spaces; the default IDs are required integers in June 2026',
    kind: 'null',
    hostile: ['absent', 'zero'],
  }),
  methodKinds: option({
    about: '`payment_method_kinds`: texts, or objects that bear the text as `kind`',
    source: 'reference, transaction settings: texts',
    kind: 'texts',
    hostile: ['objects'],
  }),
};
