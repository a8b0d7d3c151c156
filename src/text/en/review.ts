import type { ReviewWords } from '../words/review';
import { tabLines } from './headers';
import { count } from './numbers';

export const review: ReviewWords = {
  stays: {
    blank: 'not sent',
    invalid: 'has problems',
    waiting: 'waits for the next send',
    sending: 'marked Sending by a run that did not end: use Resolve doubtful rows',
    sent: 'sent already',
    toCheck: 'may have been recorded already: use Resolve doubtful rows',
    rejected: 'refused by Qomon',
    partRefunded: 'refunded in part',
    refunded: 'refunded',
    cancelled: 'cancelled: empty its State to send it again',
    changed: 'changed in Qomon',
    gone: 'gone from Qomon',
  },
  hidden: (rows) =>
    `${count(rows, 'row is', 'rows are')} hidden by a filter or by hand, and ${rows === 1 ? 'stays' : 'stay'} behind. Show ${rows === 1 ? 'it to send it' : 'them to send them'}.`,
  tabs: (tabs) => ['Left behind:', ...tabLines(tabs)].join('\n'),
  cellGone: 'This cell is no longer there. Refresh, and choose it again.',
};
