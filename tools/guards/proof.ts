import type { Guard } from './guard';

/** What guards the reading of the list, and what is remembered beyond the sheet. */
export const PROOF_GUARDS: readonly Guard[] = [
  {
    marker: 'list-as-many',
    name: 'list: as many as there are',
    edit: { replace: 'const isWhole = this.isAtEnd;' },
    tests: 'test/qomon/completeReading',
    titled: 'never proves',
  },
  {
    marker: 'absence-complete',
    name: 'absence: proven by a complete reading alone',
    edit: 'remove',
    tests: 'test/qomon/completeReading',
    titled: 'never proves',
  },
  {
    marker: 'absence-may-be-it',
    name: 'absence: a bundle that may be the payment is not passed over',
    edit: 'remove',
    tests: 'test/qomon/completeReading',
    titled: 'never proves',
  },
  {
    marker: 'absence-late',
    name: 'absence: the list may be late',
    edit: { replace: 'return true;' },
    tests: 'test/qomon/completeReading',
    titled: 'never proves',
  },
  {
    marker: 'memory-notes',
    name: 'memory: intents are remembered before their requests leave',
    edit: 'remove',
    tests: 'test/promises/R35-journal-lost',
    titled: 'a refund that is killed',
  },
  {
    marker: 'memory-open',
    name: 'memory: an intent is open though the journal was lost',
    edit: 'remove',
    tests: 'test/promises/R35-journal-lost',
    titled: 'a refund that is killed',
  },
  {
    marker: 'memory-under',
    name: 'memory: a recorded payment is known though the journal was lost',
    edit: 'remove',
    tests: 'test/promises/R35-journal-lost',
    titled: 'neither the journal nor the list',
  },
  {
    marker: 'journal-aside',
    name: 'journal: the parts that were put aside are read too',
    edit: { replace: 'const before: ReadLine[] = [];' },
    tests: 'test/promises/R35-journal-lost',
    titled: 'what was put aside',
  },
];
