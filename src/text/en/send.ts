import type { LeftBehind, LeftRows, StopReason, Tally } from '../../model/results';
import type { HeldWords, Words } from '../words';
import { tabLines } from './headers';
import { methodNamed } from './methods';
import { count, inShort, money, moneys, summed } from './numbers';
import { ELSEWHERE, pause } from './pause';
import { ANSWER, QUOTA } from './remedies';

const LEFT_BEHIND: Readonly<Record<LeftBehind, string>> = {
  problems: 'with problems (see Message)',
  blank: 'not sent',
  invalid: 'Invalid (see Message)',
  waiting: 'Waiting',
  sending: 'marked Sending by a run that did not end: use Resolve doubtful rows',
  sent: 'sent already',
  toCheck: 'To check, recorded already perhaps: use Resolve doubtful rows',
  rejected: 'Rejected (see Message)',
  partRefunded: 'refunded in part',
  refunded: 'refunded',
  cancelled: 'cancelled: empty their State to send them again',
  changed: 'changed in Qomon (see Message)',
  gone: 'gone from Qomon (see Message)',
  found: 'found in Qomon under their reference: see Message',
  looksRecorded: 'looks recorded already: see Message',
  notReached: 'Qomon’s list could not be read far enough: see Message',
  protected: 'protected for you where the add-on has to write: ask whoever protected them',
  noReference: 'without a reference, as Reference takes none there: unmerge its cells',
  hidden: 'hidden by a filter or by hand: show them to send them',
};

/** The lines that say which rows stay behind, and why. */
export function leftBehind({ leftBehind: left, tabs }: Tally): string[] {
  if (left.length + tabs.length === 0) return [];
  return ['', 'Left behind:', ...left.map(leftLine), ...tabLines(tabs)];
}

/** Those lines of what a person who has looked the rows over cannot have seen: what Qomon's list says. */
export function keptBack({ leftBehind: left }: Tally): string[] {
  return left.filter(({ why }) => OF_THE_LIST.includes(why)).map(leftLine);
}

const OF_THE_LIST: readonly LeftBehind[] = ['found', 'looksRecorded', 'notReached'];

function leftLine({ why, rows }: LeftRows): string {
  return `• ${count(rows, 'row', 'rows')}: ${LEFT_BEHIND[why]}`;
}

/** Of payments that are recorded as not, or no longer, paid. */
function oddStatus({ status, payments }: Tally['oddStatuses'][number]): string {
  return `${count(payments, 'payment gets', 'payments get')} the status “${status}”, which is not that of a valid payment: correct Payment status if that is not meant.`;
}

const RECORDED = 'Nothing was recorded for this row.';

const SENT = 'Nothing was sent for this row.';

/** Why nothing more leaves, what of a row that waits for it, and what helps. */
const STOPS: Readonly<
  Record<
    Exclude<StopReason, 'throttled'>,
    { readonly why: string; readonly row: string; readonly next: string }
  >
> = {
  'bad key': {
    why: 'Qomon no longer accepts the API key.',
    row: RECORDED,
    next: 'Enter a new key in the sidebar, then send again.',
  },
  'no right': {
    why: 'The API key may not record payments.',
    row: RECORDED,
    next: 'Ask your Qomon administrator, then send again.',
  },
  'other installation': {
    why: ELSEWHERE,
    row: 'Nothing was sent for this row from here.',
    next: 'Use the menu of the other.',
  },
  stopped: { why: 'Stopped by you.', row: RECORDED, next: 'Send again to go on.' },
  'no answer': {
    why: 'Qomon could not be reached.',
    row: SENT,
    next: 'Send the rest again in a few minutes.',
  },
  quota: {
    why: QUOTA,
    row: SENT,
    next: 'Send again tomorrow.',
  },
  changed: {
    why: 'The row was changed just before it was to be sent, so nothing was sent.',
    row: '',
    next: 'Check it and send it again.',
  },
  time: {
    why: 'The time that Google gives was used up.',
    row: RECORDED,
    next: 'Send again to go on.',
  },
};

function stopped(cause: StopReason, minutes: number | undefined, isRow: boolean): string {
  if (cause === 'throttled') return pause(minutes, 'then send again.', isRow ? RECORDED : '');
  const { why, row, next } = STOPS[cause];
  return [why, isRow ? row : '', next].filter((part) => part !== '').join(' ');
}

export const send: Words['send'] = {
  oddStatus,
  title: 'Send to Qomon',
  confirm: (tally) =>
    [
      `${count(tally.bundles, 'payment', 'payments')} (${count(tally.rows, 'row', 'rows')}), ${moneys(tally.totals)} in total:`,
      ...tally.byMethod.map(
        ({ method, payments, totals }) =>
          `• ${methodNamed(method)}: ${moneys(totals)} (${payments}×)`,
      ),
      ...tally.oddStatuses.map((one) => `• ${oddStatus(one)}`),
      ...(tally.warnings > 0
        ? ['', `${count(tally.warnings, 'warning', 'warnings')}, shown in Message.`]
        : []),
      ...leftBehind(tally),
      '',
      'Record them in Qomon now?',
    ].join('\n'),
  done: (report) =>
    [
      `${summed(`${count(report.sent, 'payment', 'payments')} sent`, report.totals)}.`,
      ...(report.rejected > 0
        ? [
            `${count(report.rejected, 'payment was', 'payments were')} refused by Qomon: see Message.`,
          ]
        : []),
      ...(report.unconfirmed > 0
        ? [
            `${count(report.unconfirmed, 'payment', 'payments')} to check: Qomon may or may not have recorded ${report.unconfirmed === 1 ? 'it' : 'them'}. Wait two minutes, then use Resolve doubtful rows.`,
          ]
        : []),
      ...(report.waiting > 0
        ? [`${count(report.waiting, 'payment waits', 'payments wait')} for the next send.`]
        : []),
      ...(report.changed > 0
        ? [
            `${count(report.changed, 'payment was', 'payments were')} changed or moved away after you agreed, and not sent: look the rows over and send them again.`,
          ]
        : []),
      ...(report.hidden
        ? [`${count(report.hidden, 'row is', 'rows are')} hidden, and stayed behind.`]
        : []),
      ...(report.cause ? [send.ended(report.cause, report.wait)] : []),
    ].join('\n'),
  ended: (cause, minutes) => stopped(cause, minutes, false),
  progress: (sent, all) => `${sent} of ${all} sent…`,
};

/** Bundles as a cell names them. */
export function shown(bundles: readonly HeldWords[]): string {
  return bundles
    .map(({ bundleId, payments }) => [`bundle ${bundleId}`, payments.map(inShort).join('; ')])
    .map(([name, payments]) => (payments === '' ? name : `${name} (${payments})`))
    .join(' and ');
}

export const messages: Words['messages'] = {
  finding: ({ header, text }) => `${header}: ${text}`,
  sent: ({ bundleId, missing }) =>
    missing.length === 0
      ? `Recorded as bundle ${bundleId}.`
      : `Recorded as bundle ${bundleId}, but Qomon returned no ID for: ${missing.join(', ')}. Look at the payment in Qomon.`,
  rejected: (reasons) =>
    [
      'Qomon refused this and recorded nothing.',
      ...(reasons.length > 0
        ? reasons
        : [
            'Qomon gave no reason; the Journal has the number of its answer, for whoever helps you.',
          ]),
      'Correct the row and send it again.',
    ].join('\n'),
  serverSays: ({ header, row, text }) =>
    [...(row === undefined ? [] : [`row ${row}`]), ...(header ? [header] : [])].join(', ') +
    (header || row !== undefined ? ': ' : '') +
    `Qomon says “${text}”`,
  toCheck: (reference) =>
    `No clear answer came from Qomon: this may or may not have been recorded. Wait two minutes, then use Resolve doubtful rows, which looks for the reference ${reference} in Qomon; the row is not sent again by itself.`,
  otherContent: ({ reference, held, here }) =>
    [
      `Under the reference ${reference} Qomon holds ${shown(held)}.`,
      ...(here.length > 0 ? [`This row says ${here.map(inShort).join('; ')}.`] : []),
      'Correct whichever is wrong, then use Resolve doubtful rows, which also asks you if you know better. Nothing is sent again until then.',
    ].join(' '),
  unreadBundle: ({ reference, bundleId }) =>
    `Qomon holds bundle ${bundleId} under the reference ${reference}, in a form that cannot be read. Look at it in Qomon, then ${ANSWER}`,
  ofAnotherRow: ({ reference, held, tab, row }) =>
    `Under the reference ${reference} Qomon holds ${shown([held])}, which stands on row ${row} of “${tab}”. Undo what was changed in the column Reference, then use Resolve doubtful rows. Nothing is sent again until then.`,
  foundRefunded: ({ bundleId, refunded }) =>
    `Recorded as bundle ${bundleId}, of which ${money(refunded)} has been refunded in Qomon.`,
  alsoHeld: (others) =>
    `Qomon also holds ${shown(others)} under this reference. Look in Qomon whether that one is too much.`,
  heldOtherwise: (changes) =>
    [
      'Qomon holds something else than this row says:',
      ...changes.map(({ header, here, there }) => `${header}: here ${here}, in Qomon ${there}`),
      'If the row is right, use Correct and resend.',
    ].join('\n'),
  changedSince: (headers) =>
    `This row was changed while it was being sent (${headers.join(', ')}): Qomon holds what it said before. If what stands here now is right, use Correct and resend; if not, undo the change.`,
  lookAgain: ({ reference, until }) =>
    `It is not certain yet whether Qomon recorded this (reference ${reference}). Use Resolve doubtful rows from ${until} on: the answer is certain then. Every send looks it up too, and nothing is sent again until that is clear.`,
  unproven: (reference) =>
    `Qomon’s list does not show this (reference ${reference}), but that proves nothing: the list could not be read far enough, or leaves things out. Use Resolve doubtful rows: it reads on, and asks you in the end. Nothing is sent again until that is clear.`,
  apartFromPayment: (at) =>
    at
      ? `This row was sent as one payment with row ${at.row} of “${at.tab}”, and ${at.isOtherTab ? 'a group is on one tab. Move both to the same tab, with' : 'the two no longer share a group. Give both'} the same Group, then use Resolve doubtful rows. Nothing is sent again until then.`
      : `This row was sent as one payment with a row that is no longer here. Bring that row back with Undo or the version history, or ${ANSWER}`,
  inherited: (reference) =>
    `This row came with a copy of the spreadsheet, made while it was being sent or corrected (reference ${reference}). The original settles it: use Resolve doubtful rows there first, then here. If Qomon still does not hold it, you are asked. Nothing is sent again from here until then.`,
  notRecorded: 'Qomon has not recorded this. Send it again when you want.',
  noReference: `This row was being sent, but its reference is gone. Undo the change to the cell Reference, or ${ANSWER}`,
  copyOf: ({ tab, row }) =>
    `This is a copy of row ${row} of “${tab}”, which has been recorded. Empty its Reference to make it a new row, or delete it.`,
  waiting: (cause, minutes) => stopped(cause, minutes, true),
  sending: 'Being sent…',
};

export const resolved: Words['resolved'] = ({ sent, waiting, rejected, unconfirmed }) =>
  sent + waiting + rejected + unconfirmed === 0
    ? 'No row is in doubt.'
    : [
        ...(sent > 0
          ? [
              `${count(sent, 'payment', 'payments')} had been recorded: the IDs are in the rows now.`,
            ]
          : []),
        ...(waiting > 0
          ? [
              `${count(waiting, 'payment was', 'payments were')} not recorded and can be sent again.`,
            ]
          : []),
        ...(rejected > 0
          ? [
              `${count(rejected, 'payment was', 'payments were')} not recorded, as Qomon had said: see Message.`,
            ]
          : []),
        ...(unconfirmed > 0
          ? [`${count(unconfirmed, 'payment is', 'payments are')} still in doubt: see Message.`]
          : []),
      ].join('\n');
