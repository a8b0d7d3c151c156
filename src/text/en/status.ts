import type { CancelStop } from '../../model/cancelResults';
import { SHOWN_BUNDLES } from '../../model/limits';
import { type Money, minor, totals } from '../../model/money';
import type { Totals } from '../../model/results';
import type { StatusPayment, StatusProblem, StatusWish } from '../../model/statusResults';
import { written } from '../days';
import { sentence } from '../sentence';
import type { SentencesFor } from '../words';
import type { StatusWords } from '../words/status';
import { paid } from './apart';
import { changedSince, leftBehind, notTheirs, stopped, type WhyLeft } from './cancel';
import { count, money, summed } from './numbers';
import { ELSEWHERE } from './pause';
import { RECORD_AGAIN } from './remedies';

const OWN: WhyLeft = {
  blank: 'not sent, so there is no status to change',
  cancelled: 'cancelled: send them again if they are to count',
  'not read': 'Qomon could not be asked for them, and nothing is changed unseen',
};

const ENDED: Readonly<Partial<Record<CancelStop, string>>> = {
  'no right':
    'The API key may not change payments. Ask your Qomon administrator for the right, then try again.',
  'other installation': `${ELSEWHERE} Nothing more is changed from here. Use the menu of the other.`,
};

const ended = (cause: CancelStop, wait?: number): string => ENDED[cause] ?? stopped(cause, wait);

const WHY: SentencesFor<StatusProblem> = {
  changed: () => 'the row or its payment was changed while you were asked',
  'not read': () => 'Qomon could not be asked what it holds now; try again in a few minutes',
  'not read whole': ({ fields }) =>
    `Qomon’s answer leaves something out (${fields.join(', ')}) that the change would erase; change it in Qomon`,
  stale: () =>
    'Qomon still shows the payment as it was before the last change; try again in a minute',
  unconfirmed: () =>
    'something else about it is not certain yet; use Resolve doubtful rows in a few minutes',
  refused: ({ reasons }) => ['Qomon refused it and changed nothing.', ...reasons].join(' '),
  stopped: ({ cause }) => ended(cause),
  throttled: ({ wait }) => ended('throttled', wait),
  unknown: () =>
    'no clear answer came from Qomon: it may or may not have been changed. Use Resolve doubtful rows in a few minutes',
  time: () => ended('time'),
  quota: () => ended('quota'),
};

const of = ({ tab, row, money: sum, payer, date }: StatusPayment): string =>
  `“${tab}”, row ${row}: ${paid({ payer: undefined, person: payer, money: sum })}, ${written(date) || 'no date'}`;

const unpaidOf = (unpaid: Money): string =>
  unpaid.amount === 0 ? '' : `, ${money(unpaid)} unpaid`;

const now = ({ money: sum, status, unpaid }: StatusPayment): string =>
  `${status}${unpaidOf({ ...sum, amount: minor(unpaid) })}`;

function wishLine({ payment, status, unpaid }: StatusWish): string {
  const to = now({ ...payment, status: status.name, unpaid });
  return `• ${of(payment)}: ${now(payment)} → ${to}`;
}

function wishLines(wishes: readonly StatusWish[]): string[] {
  const more = wishes.length - SHOWN_BUNDLES;
  const lines = wishes.slice(0, SHOWN_BUNDLES).map(wishLine);
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

const holds: StatusWords['holds'] = ({ money: sum, status, unpaid }) =>
  `Payment of ${money(sum)}: status “${status}”${unpaidOf(unpaid)}.`;

const held = ({ payments }: Parameters<StatusWords['done']>[0]): string =>
  payments
    .map(({ currency, status, unpaid, amount }) =>
      holds({
        money: { amount, currency },
        status: status.name,
        unpaid: { amount: minor(unpaid), currency },
      }),
    )
    .join(' ');

const sumsOf = (wishes: readonly StatusWish[]): Totals =>
  totals(wishes.map(({ payment }) => payment.money));

export const status: StatusWords = {
  title: 'Change payment status',
  nothing: ({ leftBehind: left, cause }) =>
    left.length === 0
      ? 'The selected rows are empty. Select rows that have been sent and try again.'
      : [
          'None of the selected rows bears a payment whose status can be changed.',
          ...leftBehind(left, OWN),
          ...(cause ? [ended(cause)] : []),
        ].join('\n'),
  noStatus:
    'The lists of your space have no payment status that can be given here. Use Refresh lists; refunds and cancellations have a command of their own.',
  ask: (offered) => ['Which status? Type its name or its number.', '', ...offered].join('\n'),
  askUnpaid: ({ money: sum }, meant) =>
    `How much of ${money(sum)} is unpaid? Leave it blank for ${money({ ...sum, amount: meant })}.`,
  unpaidTooMuch:
    'That is more than the payment. Choose this again, and type no more than was paid.',
  same: 'Qomon holds that status already. Nothing was changed.',
  confirm: (wishes, { leftBehind: left, cause }) =>
    [
      `${summed(count(wishes.length, 'payment', 'payments'), sumsOf(wishes))}, as Qomon holds ${wishes.length === 1 ? 'it' : 'them'}:`,
      ...wishLines(wishes),
      ...leftBehind(left, OWN),
      ...(cause ? [ended(cause)] : []),
      '',
      'Change the status in Qomon now?',
    ].join('\n'),
  confirmChanged: (bundles) =>
    [...changedSince(bundles), 'Change the status all the same?'].join('\n'),
  done: (after) => `The payment status was changed. ${held(after)}`,
  report: ({ done, left }) =>
    [
      done.length === 0
        ? 'No status was changed.'
        : `${summed(`The status of ${count(done.length, 'payment', 'payments')} was changed`, sumsOf(done))}.`,
      ...(left.length > 0
        ? ['', ...left.map(({ wish, why }) => `• ${of(wish.payment)}: ${sentence(WHY, why)}`)]
        : []),
    ].join('\n'),
  holds,
  toCheck:
    'No clear answer came from Qomon: the status of this payment may or may not have been changed. Use Resolve doubtful rows in a few minutes.',
  gone: (bundleId) =>
    `Qomon does not have bundle ${bundleId} any more: it was deleted there, so that its status says nothing. ${RECORD_AGAIN}`,
  found: (after) => `The change of the status was looked up: Qomon has recorded it. ${held(after)}`,
  free: (after) =>
    `The change of the status was looked up: Qomon has not recorded it. Make it again if you want. ${held(after)}`,
  other: (after) =>
    `The change of the status was looked up, but Qomon holds neither what it held before nor what was chosen: somebody may have changed it there. If it is to be another, choose it again. ${held(after)}`,
  resolved: ({ recorded, waiting, unconfirmed }) => [
    ...(recorded > 0
      ? [`${count(recorded, 'status', 'statuses')} had been changed: the rows say so now.`]
      : []),
    ...(waiting > 0
      ? [`${count(waiting, 'status was', 'statuses were')} not changed: see Message.`]
      : []),
    ...(unconfirmed > 0
      ? [
          `Of ${count(unconfirmed, 'status', 'statuses')} it is not certain yet whether it was changed: try again in a few minutes.`,
        ]
      : []),
  ],
  messages: {
    notTheirs: (foreign) => notTheirs(foreign, 'changed', 'change the status'),
    edited: ({ bundleId, row, here, there }) =>
      `Nothing was changed: row ${row} says ${paid(here)}, and bundle ${bundleId} in Qomon is ${paid(there)}. Undo the change to the row; or, if the row is right, use Correct and resend.`,
  },
};
