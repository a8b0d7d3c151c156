import type {
  CancelStop,
  CancelTally,
  CorrectionEnd,
  Foreign,
  Named,
  NotRecorded,
  RowsOfTab,
  ToldApart,
} from '../../model/cancelResults';
import { SHOWN_BUNDLES } from '../../model/limits';
import { totals } from '../../model/money';
import type { State } from '../../model/states';
import { rowSpans } from '../rows';
import type { CancelWords } from '../words/cancel';
import { paid as paidText } from './apart';
import { count, moneys, summed } from './numbers';
import { ELSEWHERE, pause } from './pause';
import { QUOTA } from './remedies';
import { states } from './states';

/** Of rows that stay as they are, why. */
export type WhyLeft = Readonly<Partial<Record<NotRecorded, string>>>;

const WHY: WhyLeft = {
  blank: 'not sent, so there is nothing to cancel',
  sending: 'Sending: use Resolve doubtful rows first',
  toCheck: 'To check: use Resolve doubtful rows first',
  cancelled: 'cancelled already',
  gone: 'gone from Qomon: use Compare with Qomon',
  'unknown state': 'with a State that is not the add-on’s: undo the change',
  'no bundle ID': 'without a Bundle ID: undo the change to that cell',
  'no reference':
    'without a Reference: undo the change, or use Resolve doubtful rows, which gives it back',
  'row without ID':
    'a row of their group has lost its Bundle ID: use Resolve doubtful rows, which gives it back',
  copy: 'copies of sent rows: select the rows that they were copied from',
  unconfirmed: 'still being looked up: try again in a few minutes',
  replaced: 'held by Qomon as another bundle now: use Resolve doubtful rows first',
  'ID of another': 'with the Bundle ID of something else: see Message',
  edited: 'changed on the sheet since they were recorded: see Message',
  'another space': 'recorded before this spreadsheet was moved to another space',
  hidden: 'hidden by a filter or by hand: show them first',
  'not read': 'Qomon could not be asked for them, and nothing is deleted unseen',
  'no payment': 'without a payment of their own: select the row that bears the Amount',
  'given back': 'refunded, in part or in full: Compare with Qomon writes on the rows how much',
  'no status': 'Qomon does not say which status they have: change it there',
};

function why(it: NotRecorded, own: WhyLeft): string {
  return own[it] ?? WHY[it] ?? `${states[it as State]}: not recorded in Qomon`;
}

/** The space that is meant now. */
function spaceText({ space }: CancelTally['leftBehind'][number]): string {
  return space === undefined ? '' : ` (“${space}”): use the space in which they were recorded`;
}

/** `own`: what is said otherwise than of a cancellation. */
export function leftBehind(left: CancelTally['leftBehind'], own: WhyLeft = {}): string[] {
  if (left.length === 0) return [];
  const lines = left.map(
    (one) => `• ${count(one.rows, 'row', 'rows')}: ${why(one.why, own)}${spaceText(one)}`,
  );
  return ['', 'Left as they are:', ...lines];
}

function list(bundles: readonly Named[]): string[] {
  const lines = bundles.slice(0, SHOWN_BUNDLES).map(bundleLine);
  const more = bundles.length - lines.length;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

function bundleLine(bundle: Named): string {
  const { bundleId, tab, row, reference, money: paid, payers, slips } = bundle;
  const sum = paid.length > 0 ? moneys(totals(paid)) : 'amount not readable';
  const parts = [
    `“${tab}”, row ${row}`,
    reference === undefined ? 'no reference' : `reference ${reference}`,
    `bundle ${bundleId}`,
  ];
  const onSlips = slips.map((slip) => `on deposit slip ${slip}`);
  return `• ${parts.join(', ')}: ${[sum, ...payers, ...onSlips].join(', ')}`;
}

const SLIP_KEEPS =
  'A deposit slip keeps the cheques it was made of: print it again afterwards, which shows what has changed, or use Undo a deposit slip first.';

/** What becomes of the slips on which they are. */
const slipsLeft = (bundles: readonly Named[]): string[] =>
  bundles.some(({ slips }) => slips.length > 0) ? ['', SLIP_KEEPS] : [];

/** Payments of which Qomon holds something else than was recorded. */
export function changedSince(bundles: readonly ToldApart[]): string[] {
  return [
    bundles.length === 1
      ? 'Somebody has changed this payment in Qomon since it was recorded:'
      : 'Somebody has changed these payments in Qomon since they were recorded:',
    ...bundles
      .slice(0, SHOWN_BUNDLES)
      .map(
        ({ bundleId, tab, row, here, there }) =>
          `• “${tab}”, row ${row}, bundle ${bundleId}: recorded ${paidText(here)}; Qomon now holds ${paidText(there)}`,
      ),
    ...(bundles.length > SHOWN_BUNDLES ? [`… and ${bundles.length - SHOWN_BUNDLES} more`] : []),
    '',
  ];
}

/** Why a bundle is not that of a row, by what was not `done` with it, and the other way to do it. */
export function notTheirs(
  { bundleId, tab, row, reference, isLeft }: Foreign,
  done: string,
  way: string,
): string {
  if (isLeft)
    return `Nothing was ${done}: bundle ${bundleId} was recorded for row ${row} of “${tab}” and for a row with its payment that is no longer here. Bring that row back with Undo or the version history, then try again; or ${way} in Qomon.`;
  return `Nothing was ${done}: in Qomon, bundle ${bundleId} is not that of row ${row} of “${tab}” (${reference === undefined ? 'no reference' : `reference ${reference}`}). Undo the change to the IDs or the reference of that row, or use Resolve doubtful rows, which gives a row its own reference back. Then try again.`;
}

function correction({ bundleId, money: paid, at, fate }: CorrectionEnd): string {
  const parts = [moneys(totals(paid)), at ? `“${at.tab}”, row ${at.row}` : ''].filter(
    (one) => one !== '',
  );
  const own = ` (${parts.join(', ')})`;
  const gone = `A correction is not finished${own}: bundle ${bundleId} was deleted in Qomon`;
  const rowless = 'no row bears its Reference any more';
  switch (fate.kind) {
    case 'sent':
      return [
        `A correction is finished${own}: bundle ${fate.to} stands in the place of bundle ${bundleId}.`,
        ...(at ? [] : [`But ${rowless}: bring the row back with Undo, or see the tab Journal.`]),
      ].join(' ');
    case 'changed':
      return `${gone}, and its row does not read as it did then: see Message.`;
    case 'row gone':
      return `${gone}, and ${rowless}, so nothing was recorded in its place. Bring the row back with Undo, or type it again, and send it.`;
    case 'unconfirmed':
      return `${gone}, and it is not certain yet whether the new one is recorded: use Resolve doubtful rows in a few minutes.`;
    case 'kept':
      return `Not corrected${own}: Qomon still holds bundle ${bundleId} as it was.${at ? ' Use Correct and resend again.' : ` But ${rowless}.`}`;
    default:
      return `${gone}, and nothing is recorded in its place yet: see Message.`;
  }
}

const STOPPED: Readonly<Record<Exclude<CancelStop, 'throttled'>, string>> = {
  'bad key': 'Qomon no longer accepts the API key. Enter a new key in the sidebar, then try again.',
  'no right':
    'The API key may not delete payments. Ask your Qomon administrator for the right, then try again.',
  'other installation': `${ELSEWHERE} Nothing more is deleted from here. Use the menu of the other.`,
  'no answer': 'Qomon could not be reached. Try again in a few minutes.',
  quota: `${QUOTA} Go on tomorrow.`,
  time: 'The time that Google gives was used up. Do the same again to go on.',
};

/** Why something ended; `wait`: for how many minutes Qomon wants no request, where it says so. */
export const stopped = (cause: CancelStop, wait?: number): string =>
  cause === 'throttled' ? pause(wait, 'then try again.') : STOPPED[cause];

/** `“Bundles”: row 2; “Event”: rows 2–3`. */
const placesOf = (places: readonly RowsOfTab[]): string =>
  places
    .map(({ tab, rows }) => `“${tab}”: ${rows.length === 1 ? 'row' : 'rows'} ${rowSpans(rows)}`)
    .join('; ');

export const cancel: CancelWords = {
  title: 'Cancel bundles',
  correctTitle: 'Correct and resend',
  nothing: ({ leftBehind: left, cause, wait }) =>
    left.length === 0
      ? 'The selected rows are empty. Select rows that have been sent and try again.'
      : [
          'None of the selected rows can be cancelled.',
          ...leftBehind(left),
          ...(cause ? [stopped(cause, wait)] : []),
        ].join('\n'),
  asking: (bundles) => `Asking Qomon for ${count(bundles, 'payment', 'payments')}…`,
  confirm: ({ bundles, rows, totals: sums, leftBehind: left, cause, wait }) =>
    [
      `${count(bundles.length, 'payment', 'payments')} (${count(rows, 'row', 'rows')}), ${moneys(sums)} in total:`,
      ...list(bundles),
      ...slipsLeft(bundles),
      ...leftBehind(left),
      ...(cause ? [stopped(cause, wait)] : []),
      '',
      `Delete ${bundles.length === 1 ? 'it' : 'them'} in Qomon now? This cannot be undone.`,
    ].join('\n'),
  confirmRefunded: (bundles) =>
    [
      bundles.length === 1
        ? 'This payment has been refunded, in part or in full. With it, what Qomon knows of the refund is deleted too:'
        : `${bundles.length} of these payments have been refunded, in part or in full. With them, what Qomon knows of the refunds is deleted too:`,
      ...list(bundles),
      '',
      'Delete all the same?',
    ].join('\n'),
  confirmChanged: (bundles) => [...changedSince(bundles), 'Delete all the same?'].join('\n'),
  progress: (done, all) => `${done} of ${all} dealt with…`,
  done: (report) =>
    [
      `${summed(`${count(report.cancelled, 'payment', 'payments')} cancelled`, report.totals)}.`,
      ...(report.refused > 0
        ? [`Qomon refused to delete ${count(report.refused, 'payment', 'payments')}: see Message.`]
        : []),
      ...(report.unconfirmed > 0
        ? [
            `It is not certain yet whether ${count(report.unconfirmed, 'payment is', 'payments are')} gone: use Resolve doubtful rows in a few minutes.`,
          ]
        : []),
      ...(report.changed > 0
        ? [
            `${count(report.changed, 'payment was', 'payments were')} changed on the sheet after you agreed, and not cancelled: look the rows over and cancel them again.`,
          ]
        : []),
      ...(report.waiting > 0
        ? [`${count(report.waiting, 'payment was', 'payments were')} not come to.`]
        : []),
      ...(report.hidden
        ? [`${count(report.hidden, 'row is', 'rows are')} hidden, and left as they are.`]
        : []),
      ...(report.cause ? [stopped(report.cause, report.wait)] : []),
    ].join('\n'),
  settled: ({ cancelled, notCancelled, unconfirmed }) => [
    ...(cancelled > 0
      ? [`${count(cancelled, 'payment', 'payments')} had been cancelled: the rows say so now.`]
      : []),
    ...(notCancelled > 0
      ? [
          `${count(notCancelled, 'payment was', 'payments were')} not cancelled after all: see Message.`,
        ]
      : []),
    ...(unconfirmed > 0
      ? [
          `Of ${count(unconfirmed, 'payment', 'payments')} it is not certain yet whether Qomon has deleted it: try again in a few minutes.`,
        ]
      : []),
  ],
  notCorrected: (it) => {
    switch (it.kind) {
      case 'nothing chosen':
        return it.leftBehind.length === 0
          ? 'The selected rows are empty. Select a row that has been sent and try again.'
          : ['The selected row cannot be corrected.', ...leftBehind(it.leftBehind)].join('\n');
      case 'several chosen':
        return `The selected rows belong to ${it.bundles} payments. Correct one at a time: select a row of one payment.`;
      case 'refunded':
        return 'Some of this payment has been refunded. A new payment would know nothing of the refund, so it is not corrected here: change it in Qomon, or cancel it and send a new row.';
      case 'ID of another':
        return cancel.messages.notTheirs(it.foreign);
      case 'several groups':
        return it.places.length > 1
          ? `The rows of this payment stand on several tabs now (${placesOf(it.places)}), and a group is of one tab. Cut the whole rows and paste them all on one of these, then try again.`
          : `The rows of this payment stand in several groups now (${placesOf(it.places)}). Give them the same Group, then try again.`;
      case 'joined':
        return `Another payment that was sent stands under the Group of this one (${placesOf(it.places)}). Give those rows another Group, or none, then try again.`;
      case 'problems':
        return [
          'Nothing was sent: correct these first, then try again.',
          ...it.rows.map(({ row, text }) => `• row ${row}: ${text}`),
        ].join('\n');
      case 'nothing differs':
        return 'Qomon holds exactly what the row says: there is nothing to correct.';
      case 'in place':
        return 'The old payment is gone, and Qomon holds another one under the reference of this row: somebody has recorded it already. Nothing was sent. Look at the row: its Message says what Qomon holds.';
      case 'no answer':
        return 'Qomon could not be asked what it holds now, so nothing was done. Try again in a few minutes.';
      case 'no requests':
        return STOPPED.quota;
      case 'changed':
        return 'The row or its payment was changed while you were asked, so nothing was done. Look at it and try again.';
    }
  },
  confirmCorrection: ({ bundle, gone, changes, losesStaffFields, warnings }) =>
    [
      bundleLine(bundle),
      ...slipsLeft([bundle]),
      '',
      ...(gone
        ? ['Qomon has no such payment any more. The row is recorded again, as it stands.']
        : [
            'What changes (in Qomon → on the row):',
            ...changes.map(({ header, there, here }) => `• ${header}: ${there} → ${here}`),
          ]),
      ...(losesStaffFields
        ? ['', 'Fields that your staff have filled in Qomon itself are lost with the old payment.']
        : []),
      ...(warnings.length > 0 ? ['', 'Warnings:', ...warnings.map((one) => `• ${one}`)] : []),
      '',
      gone
        ? 'Record it now?'
        : 'Delete the old payment in Qomon and record the row again, as it stands?',
    ].join('\n'),
  corrected: ({ from, to }) => `Corrected: bundle ${to} stands in the place of bundle ${from}.`,
  correction,
  unfinished: (message) => `The correction is not finished.\n${message}`,
  messages: {
    cancelled: (bundleId) =>
      `Cancelled: bundle ${bundleId} was deleted in Qomon. To send this row again, empty its State.`,
    refused: ({ bundleId, reasons }) =>
      [
        `Qomon refused to delete bundle ${bundleId}, so it is still there.`,
        ...reasons,
        'Cancel it again once that is put right, or delete it in Qomon.',
      ].join('\n'),
    stopped: ({ bundleId, cause, wait }) =>
      `Bundle ${bundleId} was not deleted. ${stopped(cause, wait)}`,
    unconfirmed: (bundleId) =>
      `No clear answer came from Qomon: bundle ${bundleId} may or may not be deleted. Use Resolve doubtful rows in a few minutes.`,
    notTheirs: (foreign) => notTheirs(foreign, 'deleted', 'delete the payment'),
    edited: ({ bundleId, row, here, there, isRefunded }) =>
      `Nothing was deleted: row ${row} says ${paidText(here)}, and bundle ${bundleId} in Qomon is ${paidText(there)}. Undo the change to the row${isRefunded ? ', then cancel it again' : '; or, if the row is right, use Correct and resend'}.`,
    notCancelled: (bundleId) =>
      `Bundle ${bundleId} was not cancelled: Qomon still holds it. Cancel it again if you want it gone.`,
    correcting: (bundleId) =>
      `Being corrected: bundle ${bundleId} is to be deleted and recorded again…`,
    deleted: (bundleId) =>
      `Bundle ${bundleId} was deleted to be corrected. Send the row to record it again.`,
    notCorrected: (bundleId) =>
      `Not corrected: Qomon still holds bundle ${bundleId} as it was. Use Correct and resend again.`,
    changedSince: (bundleId) =>
      `Bundle ${bundleId} was deleted to be corrected, but the row does not read as it did then: it was changed, or a price that it names was. Use Check rows, and send it.`,
    answeredDeleted: (bundleId) =>
      `It answered with bundle ${bundleId}, which has been deleted, so it does not take this reference again. Empty the row’s Reference, and it is sent under a new one.`,
    referenceTaken:
      'No payment bears this reference any more, but Qomon does not take it again. Empty the row’s Reference, and it is sent under a new one.',
  },
};
