import type { Guard } from './guard';

/** What guards another status of a payment. */
export const STATUS_GUARDS: readonly Guard[] = [
  {
    marker: 'status-kinds',
    name: 'status: never one that a refund or a cancellation gives',
    edit: { replace: 'return true;' },
    tests: 'test/status/status',
    titled: 'which says of a payment what a refund or a cancellation does',
  },
  {
    marker: 'status-not-refunded',
    name: 'status: not of a payment of which something was given back',
    edit: 'remove',
    tests: 'test/status/status',
    titled: 'that were refunded',
  },
  {
    marker: 'status-recovers-first',
    name: 'status: the change before is looked up first',
    edit: 'remove',
    tests: 'test/status/unconfirmed',
    titled: 'of which nobody knows yet',
  },
  {
    marker: 'status-as-approved',
    name: 'status: what was approved is compared',
    edit: 'remove',
    tests: 'test/status/status',
    titled: 'while the question stands open',
  },
  {
    marker: 'status-read-whole',
    name: 'status: what was not read whole is not sent back',
    edit: 'remove',
    tests: 'test/status/unconfirmed',
    titled: 'that would be erased',
  },
  {
    marker: 'status-changed-asks',
    name: 'status: what was changed in Qomon is asked about',
    edit: 'remove',
    tests: 'test/status/unconfirmed',
    titled: 'changed in Qomon since',
  },
  {
    marker: 'status-not-behind',
    name: 'status: a reading that is behind is not built on',
    edit: 'remove',
    tests: 'test/status/status',
    titled: 'behind a change',
  },
  {
    marker: 'compare-changed-status',
    name: 'compare: a status that was changed from here outranks its cell',
    edit: { replace: 'return [...differences];' },
    tests: 'test/status/status',
    titled: 'finds a changed status right',
  },
];
