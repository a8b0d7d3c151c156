import type { LeftBehind, Tally } from '../../model/results';
import type { Words } from '../words';
import { tabLines } from './headers';
import { count, moneys } from './numbers';

const LEFT_BEHIND: Readonly<Record<LeftBehind, string>> = {
  problems: 'with problems, explained in Message',
  blank: 'not sent',
  invalid: 'Invalid',
  waiting: 'Waiting',
  sending: 'marked Sending by a run that did not end: look them up in Qomon',
  sent: 'sent already',
  toCheck: 'To check: they may have been recorded already',
  rejected: 'Rejected',
  partRefunded: 'refunded in part',
  refunded: 'refunded',
  cancelled: 'cancelled: empty their State to send them again',
  changed: 'changed in Qomon',
  gone: 'gone from Qomon',
  found: 'found in Qomon under their reference: see Message',
  looksRecorded: 'looks recorded already: see Message',
  notReached: 'Qomon’s list could not be read far enough: see Message',
  hidden: 'hidden by a filter or by hand: show them to send them',
};

/** The lines that say which rows stay behind, and why. */
export function leftBehind({ leftBehind: left, tabs }: Tally): string[] {
  if (left.length + tabs.length === 0) return [];
  return [
    '',
    'Left behind:',
    ...left.map(({ why, rows }) => `• ${count(rows, 'row', 'rows')}: ${LEFT_BEHIND[why]}`),
    ...tabLines(tabs),
  ];
}

export const send: Words['send'] = {
  title: 'Send to Qomon',
  confirm: (tally) =>
    [
      `${count(tally.bundles, 'bundle', 'bundles')} (${count(tally.rows, 'row', 'rows')}), ${moneys(tally.totals)} in total:`,
      ...tally.byMethod.map(
        ({ method, payments, totals }) =>
          `• ${method}: ${moneys(totals)} (${count(payments, 'payment', 'payments')})`,
      ),
      ...(tally.warnings > 0
        ? ['', `${count(tally.warnings, 'warning', 'warnings')}, shown in Message.`]
        : []),
      ...leftBehind(tally),
      '',
      'Record them in Qomon now?',
    ].join('\n'),
  done: (report) =>
    [
      `${count(report.sent, 'bundle', 'bundles')} sent, ${moneys(report.totals)}.`,
      ...(report.rejected > 0
        ? [`${count(report.rejected, 'bundle was', 'bundles were')} refused by Qomon: see Message.`]
        : []),
      ...(report.unconfirmed > 0
        ? [
            `${count(report.unconfirmed, 'bundle', 'bundles')} to check: Qomon may or may not have recorded ${report.unconfirmed === 1 ? 'it' : 'them'}.`,
          ]
        : []),
      ...(report.waiting > 0
        ? [`${count(report.waiting, 'bundle waits', 'bundles wait')} for the next send.`]
        : []),
      ...(report.changed > 0
        ? [
            `${count(report.changed, 'bundle was', 'bundles were')} changed or moved away after you agreed, and not sent.`,
          ]
        : []),
      ...(report.hidden
        ? [`${count(report.hidden, 'row is', 'rows are')} hidden, and stayed behind.`]
        : []),
      ...(report.cause ? [messages.waiting(report.cause, report.wait)] : []),
    ].join('\n'),
  progress: (sent, all) => `${sent} of ${all} sent…`,
};

/** `25 minutes`, `24 hours`. */
function duration(minutes: number): string {
  const hours = Math.round(minutes / 60);
  return minutes < 120 ? `${minutes} minutes` : `${hours} hours`;
}

export const messages: Words['messages'] = {
  finding: ({ header, text }) => `${header}: ${text}`,
  sent: ({ bundleId, missing }) =>
    missing.length === 0
      ? `Recorded as bundle ${bundleId}.`
      : `Recorded as bundle ${bundleId}, but Qomon returned no ID for: ${missing.join(', ')}. Look at the bundle in Qomon.`,
  rejected: (reasons, status) =>
    [
      `Qomon refused this and recorded nothing (HTTP ${status}).`,
      ...reasons,
      'Correct the row and send it again.',
    ].join('\n'),
  serverSays: ({ header, row, text }) =>
    [...(row === undefined ? [] : [`row ${row}`]), ...(header ? [header] : [])].join(', ') +
    (header || row !== undefined ? ': ' : '') +
    `Qomon says “${text}”`,
  toCheck: (reference) =>
    `No clear answer came from Qomon: this may or may not have been recorded. Look in Qomon for the reference ${reference} before anything else; the row is not sent again by itself.`,
  otherContent: ({ reference, bundleId, payments }) =>
    `Under the reference ${reference} Qomon holds bundle ${bundleId}: ${payments.join('; ')}. That is not what this row says. Correct whichever is wrong, then use Resolve doubtful rows; or, if this is another payment, empty its Reference and its State.`,
  changedSince: (headers) =>
    `This row was changed while it was being sent (${headers.join(', ')}): Qomon holds what it said before.`,
  lookAgain: (reference) =>
    `It is not certain yet whether Qomon recorded this (reference ${reference}). Use Resolve doubtful rows in a few minutes; nothing is sent again until that is clear.`,
  notRecorded: 'Qomon has not recorded this. Send it again when you want.',
  noReference:
    'This row was being sent, but its reference is gone. Undo the change to the cell Reference; if this is another payment, empty its State too.',
  copyOf: ({ tab, row }) =>
    `This is a copy of row ${row} of “${tab}”, which has been recorded. Empty its Reference to make it a new row, or delete it.`,
  waiting: (cause, minutes) =>
    ({
      'bad key':
        'Qomon no longer accepts the API key. Nothing was recorded for this row. Enter a new key in the sidebar, then send again.',
      'no right':
        'The API key may not record payments. Nothing was recorded for this row. Ask your Qomon administrator, then send again.',
      throttled:
        minutes === undefined
          ? 'Qomon asked to slow down. Nothing was recorded for this row. Wait a minute, then send again.'
          : `Qomon wants no request for another ${duration(minutes)}. Nothing was recorded for this row. Send it again after that.`,
      stopped: 'Stopped by you. Nothing was recorded for this row. Send again to go on.',
      'no answer':
        'Qomon could not be reached. Nothing was sent for this row. Send again in a few minutes.',
      quota:
        'Google’s number of requests for today is used up. Nothing was sent for this row. Send again tomorrow.',
      changed:
        'The row was changed just before it was to be sent, so nothing was sent. Check it and send it again.',
      time: 'The time that Google gives was used up. Nothing was recorded for this row. Send again to go on.',
    })[cause],
  sending: 'Being sent…',
};

export const resolved: Words['resolved'] = ({ sent, waiting, unconfirmed }) =>
  sent + waiting + unconfirmed === 0
    ? 'No row is in doubt.'
    : [
        ...(sent > 0
          ? [`${count(sent, 'bundle', 'bundles')} had been recorded: the IDs are in the rows now.`]
          : []),
        ...(waiting > 0
          ? [`${count(waiting, 'bundle was', 'bundles were')} not recorded and can be sent again.`]
          : []),
        ...(unconfirmed > 0
          ? [`${count(unconfirmed, 'bundle is', 'bundles are')} still in doubt: see Message.`]
          : []),
      ].join('\n');
