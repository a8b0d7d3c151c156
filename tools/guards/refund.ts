import type { Guard } from './guard';

/** What guards a refund. */
export const REFUND_GUARDS: readonly Guard[] = [
  {
    marker: 'refund-flush',
    name: 'refund: its intent is saved before it leaves',
    edit: 'remove',
    tests: 'test/promises/R25-killed-refunds',
    titled: 'a refund that is killed at any call',
  },
  {
    marker: 'refund-rows-first',
    name: 'refund: the rows are written before its end stands in the journal',
    edit: 'swap',
    tests: 'test/promises/R25-killed-refunds',
    titled: 'a refund that is killed at any call',
  },
  {
    marker: 'refund-recovers-first',
    name: 'refund: the one before is looked up first',
    edit: 'remove',
    tests: 'test/promises/R25-unconfirmed-refunds',
    titled: 'of a run that was killed',
  },
  {
    marker: 'refund-as-seen',
    name: 'refund: what was seen is compared',
    edit: 'remove',
    tests: 'test/promises/R25-refunds-meanwhile',
    titled: 'somebody else at the same time',
  },
  {
    marker: 'refund-read-again',
    name: 'refund: the bundle is read again and compared',
    edit: { replace: "const isReached = outcome.kind === 'done';" },
    tests: 'test/promises/R25-refund-answers',
    titled: 'a success that Qomon has not carried out',
  },
  {
    marker: 'refund-at-most-paid',
    name: 'refund: never more than was paid',
    edit: 'remove',
    tests: 'test/refund/limits',
    titled: 'is refused before anything leaves',
  },
  {
    marker: 'refund-under-way',
    name: 'refund: two minutes before it is given up',
    edit: { replace: 'const end = settle(run, payment, reading, true);' },
    tests: 'test/promises/R25-unconfirmed-refunds',
    titled: 'after two minutes',
  },
  {
    marker: 'refund-is-no-send',
    name: 'refund: its rows are no unconfirmed send',
    edit: 'remove',
    tests: 'test/promises/R25-unconfirmed-refunds',
    titled: 'is no unconfirmed send',
  },
  {
    marker: 'refund-whole-items',
    name: 'refund: every field goes back as it was read',
    edit: { replace: "return { kind: 'whole', item: { id: item.id } };" },
    tests: 'test/refund/kept',
  },
  {
    marker: 'refund-read-whole',
    name: 'refund: no item is sent back of which a required field was not read',
    edit: 'remove',
    tests: 'test/promises/R42',
    titled: 'loses nothing',
  },
  {
    marker: 'refund-not-behind',
    name: 'refund: none from a reading that is behind the last one',
    edit: 'remove',
    tests: 'test/promises/R42',
    titled: 'reading that is behind',
  },
  {
    marker: 'refund-not-while-deleting',
    name: 'refund: none of a bundle that may be gone',
    edit: 'remove',
    tests: 'test/refund/unconfirmedDeletions',
    titled: 'is not refunded',
  },
];
