import type { StateWords } from '../words/states';

/** What a cell of `State` reads. */
export const states: StateWords = {
  blank: '',
  invalid: 'Invalid',
  waiting: 'Waiting',
  sending: 'Sending',
  sent: 'Sent',
  toCheck: 'To check',
  rejected: 'Rejected',
  partRefunded: 'Part refunded',
  refunded: 'Refunded',
  cancelled: 'Cancelled',
  changed: 'Changed in Qomon',
  gone: 'Gone from Qomon',
};
