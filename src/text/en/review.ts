import { rowSpans } from '../rows';
import type { ReviewWords } from '../words/review';
import { tabLines } from './headers';
import { count } from './numbers';

export const review: ReviewWords = {
  stays: {
    blank: 'not sent',
    invalid: 'has problems: see Message',
    waiting: 'waits for the next send',
    sending: 'marked Sending by a run that did not end: use Resolve doubtful rows',
    sent: 'sent already',
    toCheck: 'may have been recorded already: use Resolve doubtful rows',
    rejected: 'refused by Qomon: see Message',
    partRefunded: 'refunded in part',
    refunded: 'refunded',
    cancelled: 'cancelled: empty its State to send it again',
    changed: 'changed in Qomon: see Message',
    gone: 'gone from Qomon: see Message',
  },
  hidden: (rows) =>
    `${count(rows, 'row is', 'rows are')} hidden by a filter or by hand, and ${rows === 1 ? 'stays' : 'stay'} behind. Show ${rows === 1 ? 'it to send it' : 'them to send them'}.`,
  protected: ({ tab, rows, columns }) =>
    `${rows.length === 1 ? 'Row' : 'Rows'} ${rowSpans(rows)} of “${tab}” ${rows.length === 1 ? 'stays' : 'stay'} behind: ${columns.map((header) => `“${header}”`).join(', ')} ${columns.length === 1 ? 'is' : 'are'} protected there, and Google does not let you write into ${columns.length === 1 ? 'it' : 'them'}. Nothing was written or sent. Whoever protected ${columns.length === 1 ? 'it' : 'them'}, or the owner of the spreadsheet, can add you or take the protection away under Data › Protect sheets and ranges, or send these rows themselves.`,
  columnsGone: ({ tab, headers }) =>
    `The tab “${tab}” has lost ${headers.length === 1 ? 'a column' : 'columns'} that decided what was sent: ${headers.map((header) => `“${header}”`).join(', ')}. If a header was changed, give it its name back. You are told until you send rows of this tab yourself.`,
  namesake: ({ tab, header }) =>
    `The column “${header}” of the tab “${tab}” is your own: the add-on does not read it, nor write into it. If it is meant for the add-on, call it “${header} (Qomon)”. You are told this once.`,
  tabs: (tabs) => ['Left behind:', ...tabLines(tabs)].join('\n'),
  cellGone: 'This cell is no longer there. Refresh, and choose it again.',
};
