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
    edit: { replace: 'const [first, ...others] = [] as Bundle[];' },
    tests: 'test/promises/R01-killed-then-changed',
    titled: 'a killed run',
  },
  {
    marker: 'complete-look-up',
    name: 'look-up to the end of the list',
    edit: {
      replace:
        'const isOld = (attempt: number | undefined): boolean => attempt !== undefined && now - attempt >= UNDER_WAY_MS;',
    },
    tests: 'test/promises/R04-unrecorded-unheard',
    titled: 'read to its end',
  },
  {
    marker: 'under-way',
    name: 'two minutes before an attempt is given up',
    edit: { replace: 'export const UNDER_WAY_MS = 0;' },
    tests: 'test/promises/R04-unrecorded-unheard',
    titled: 'still under way',
  },
  {
    marker: 'nameless-is-not-freed',
    name: 'an unconfirmed row without a reference is not freed',
    edit: {
      replace: "return isOld ? { kind: 'waiting' } : { kind: 'unconfirmed', held: undefined };",
    },
    tests: 'test/promises/R14-unconfirmed-copies',
    titled: 'unconfirmed',
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
    tests: 'test/security/disguises',
    titled: 'by leaving To check',
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
    edit: { replace: "const intents = new Map(journal.openIntents('send'));" },
    tests: 'test/security/hostileEditor',
    titled: 'all results',
  },
  {
    marker: 'whole-journal',
    name: 'a journal that was cut short is read whole',
    edit: { replace: 'const [from, unsettled] = [before, lines];' },
    tests: 'test/security/hostileEditor',
    titled: 'older lines',
  },
  {
    marker: 'look-up-duplicates',
    name: 'refused duplicates are looked up',
    edit: { replace: 'const attempts = attempted;' },
    tests: 'test/promises/R06-refusals',
    titled: 'speaks of the reference',
  },
];
