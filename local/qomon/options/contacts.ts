import { option } from './option';

/** What Qomon may do with contacts. */
export const contacts = {
  searchById: option({
    about:
      'a condition on `id` in `/search`: found; refused with 422 or 400; nobody; ignored, so that all are found; or all whose ID begins so',
    source: 'on no page',
    kind: 'found',
    hostile: ['refused', 'bad request', 'nobody', 'ignored', 'beginning'],
    usual: 'refused',
  }),
  foundById: option({
    about: 'whether a search by `id` that finds anybody finds them all, or leaves out one in three',
    source: 'supposed: new contacts show up late',
    kind: 'all',
    hostile: ['some'],
  }),
  contactEntries: option({
    about:
      'entries in lists of contacts: right; one that cannot be read; each twice; each twice, under another name; or those of other spaces too',
    source: 'broken servers; federations',
    kind: 'right',
    hostile: ['unreadable', 'twice', 'contradicting', 'foreign'],
  }),
  pageCapOfSearch: option<number>({
    about: 'the largest page of `/search`, whatever `per_page` asks',
    source: 'search overview: 1 to 1000',
    kind: 1000,
    hostile: [20, 100],
  }),
  pageCapOfContacts: option<number>({
    about: 'the largest page of `/contacts`',
    source: 'undocumented',
    kind: 1000,
    hostile: [20, 100],
  }),
  searchPages: option({
    about: 'endless: a full page of `/search` whatever `page` asks',
    source: 'a broken server',
    kind: 'right',
    hostile: ['endless'],
  }),
  searchDelay: option<number>({
    about: 'milliseconds until the search finds a new contact',
    source: 'seen in live spaces',
    kind: 30_000,
    hostile: [600_000],
  }),
  foreignContacts: option<404 | 403 | 500>({
    about: 'GET of a contact of another space, whom bundles may name',
    source: 'reference, create a bundle: may be named; 404 seen in live spaces',
    kind: 404,
    hostile: [403, 500],
  }),
  mergedContacts: option({
    about: 'a contact that was merged into another: gone, or answered by the other one',
    source: 'undocumented',
    kind: 'gone',
    hostile: ['survivor'],
  }),
  contactNames: option({
    about: 'surnames of contacts: as they are, null, 60,000 letters',
    source: 'search overview: text of any length',
    kind: 'text',
    hostile: ['null', 'long'],
  }),
};
