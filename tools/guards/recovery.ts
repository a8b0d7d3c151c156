import type { Guard } from './guard';

/** What guards the look-up of what is unconfirmed. */
export const RECOVERY_GUARDS: readonly Guard[] = [
  {
    marker: 'recover-before-send',
    name: 'unconfirmed rows settled before each send',
    edit: { replace: 'const { snapshot } = { snapshot: run.found };' },
    tests: 'test/promises/R01-killed-then-changed',
    titled: 'a killed run',
  },
  {
    marker: 'look-up-before-send',
    name: 'look-up before re-sending',
    edit: { replace: "if (bundles.length >= 0) return { kind: 'waiting' };" },
    tests: 'test/promises/R03-recorded-unheard',
    titled: 'gets its IDs by a look-up alone',
  },
  {
    marker: 'under-way',
    name: 'two minutes before an attempt is given up',
    edit: { replace: 'export const UNDER_WAY_MS = 0;' },
    tests: 'test/promises/R04-unrecorded-unheard',
    titled: 'still under way',
  },
  {
    marker: 'inherited-is-not-freed',
    name: 'what was half done when a spreadsheet was copied is the original’s to settle',
    edit: 'remove',
    tests: 'test/promises/R30',
    titled: 'a copy sends nothing',
  },
  {
    marker: 'inherited-is-left',
    name: 'what a copy’s memory has brought along as open never becomes its own',
    edit: 'remove',
    tests: 'test/memory/memory',
    titled: 'for good',
  },
  {
    marker: 'cleared-in-any-state',
    name: 'whatever State a row reads whose results were emptied, it is looked up',
    edit: {
      replace:
        "if (reference === undefined || (row.state !== 'blank' && row.state !== 'invalid')) return [];",
    },
    tests: 'test/security/disguises',
    titled: 'by the State',
  },
  {
    marker: 'unconfirmed-stays-known',
    name: 'a row that stays unconfirmed stays known to the journal',
    edit: { replace: "else if (action !== 'correct') active.delete(reference);" },
    tests: 'test/journal/history',
  },
  {
    marker: 'copy-does-not-free',
    name: 'a copy that is looked up does not free its original',
    edit: {
      replace:
        'return row.reference === about.reference || bundleId === undefined\n? [line]\n: [{ ...line, outcome: WRITTEN.sent.journal, bundleId }];',
    },
    tests: 'test/security/disguises',
    titled: 'by a copy',
  },
  {
    marker: 'look-up-cleared-rows',
    name: 'rows whose results were emptied are looked up',
    edit: { replace: 'const attempts = openAttempts(journal);' },
    tests: 'test/security/hostileEditor',
    titled: 'by a look-up alone',
  },
  {
    marker: 'whole-journal',
    name: 'a journal that was cut short is read whole',
    edit: { replace: 'const from = before;' },
    tests: 'test/security/hostileEditor',
    titled: 'older lines',
  },
  {
    marker: 'look-up-duplicates',
    name: 'refused duplicates are looked up',
    edit: { replace: 'return result;' },
    tests: 'test/promises/R06-refusals',
    titled: 'speaks of the reference',
  },
  {
    marker: 'gone-from-the-list',
    name: 'a bundle that its ID does not find, and the list shows, is not gone',
    edit: 'remove',
    tests: 'test/promises/R37-two-bundles',
    titled: 'is not gone',
  },
  {
    marker: 'reference-given-back',
    name: 'an unconfirmed row whose reference was typed over gets it back',
    edit: 'remove',
    tests: 'test/promises/R37-two-bundles',
    titled: 'typed over',
  },
  {
    marker: 'answer-asked-for',
    name: 'a bundle that an answer names and does not show is asked for',
    edit: 'remove',
    tests: 'test/promises/R37-two-bundles',
    titled: 'IDs alone',
  },
  {
    marker: 'word-of-another-row',
    name: 'a bundle that a person names is no other row’s',
    edit: 'remove',
    tests: 'test/promises/R33-last-word',
    titled: 'is no answer',
  },
  {
    marker: 'word-is-looked-up',
    name: 'what Qomon shows is not denied by a person’s word',
    edit: 'remove',
    tests: 'test/promises/R33-last-word',
    titled: 'is not believed where Qomon shows it',
  },
  {
    marker: 'word-must-agree',
    name: 'a bundle that a person names agrees, or they have seen that it does not',
    edit: 'remove',
    tests: 'test/promises/R33-last-word',
    titled: 'is taken once they have seen it',
  },
  {
    marker: 'word-is-remembered',
    name: 'a person’s word in the journal alone frees nothing',
    edit: { replace: 'return true;' },
    tests: 'test/promises/R33-last-word',
    titled: 'not believed of the journal alone',
  },
];
