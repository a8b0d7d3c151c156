import { inAll } from '../amounts';
import type { RefundWords } from '../words/refund';
import { paid } from './apart';
import { count, money, moneys } from './numbers';
import { ELSEWHERE, pause } from './pause';
import { QUOTA, RECORD_AGAIN } from './remedies';

const KIND = { membership: 'membership', donation: 'donation' } as const;

const NOT_SENT =
  'This row has not been sent, so there is nothing to refund. Select a row that was sent.';

/** Why a row in another state has nothing to be refunded. */
const STATES = {
  blank: NOT_SENT,
  invalid: NOT_SENT,
  waiting: NOT_SENT,
  rejected:
    'Qomon refused this row and recorded nothing, so there is nothing to refund. Select a row that was sent.',
  sending:
    'It is not certain yet whether this row was recorded. Use Resolve doubtful rows first, then refund it.',
  toCheck:
    'This row is To check: something about it is not certain yet. Use Resolve doubtful rows first, then refund it.',
  refunded: 'This row has been refunded in full.',
  cancelled: 'This row has been cancelled: Qomon does not have its payment any more.',
  gone: 'Qomon does not have the payment of this row any more.',
  sent: '',
  partRefunded: '',
  changed: '',
} as const;

const soFar = (asRead: Parameters<typeof inAll>[0]): string => {
  const { paid, refunded } = inAll(asRead, moneys);
  return `Refunded so far: ${refunded} of ${paid}.`;
};

const gone = (bundleId: number): string =>
  `Qomon does not have bundle ${bundleId} any more: it was deleted there, and there is nothing to refund. ${RECORD_AGAIN}`;

export const refund: RefundWords = {
  title: 'Refund',
  confirmChanged: ({ bundleId, row, here, there }, amount) =>
    `Somebody has changed bundle ${bundleId} of row ${row} in Qomon since it was recorded: recorded was ${paid(here)}; Qomon now holds ${paid(there)}.\n\nRefund ${amount} of it all the same?`,
  problems: {
    'no request': () =>
      'This refund is not complete: it needs a payment and an amount. Open the row again.',
    'several rows': () =>
      'The selected rows stand for several payments. Select one row, then refund it.',
    'no such state': ({ state }) => STATES[state],
    'no bundle ID': () =>
      'The cell Bundle ID of this row is empty or holds no ID. Undo the change: the tab “Journal” shows the ID beside the row’s reference.',
    'no row': ({ bundleId }) =>
      `No row of this spreadsheet stands for bundle ${bundleId}. Refund it where its row is, or in Qomon.`,
    'other reference': ({ header, bundleId }) =>
      `${header}: in bundle ${bundleId}, the payment of this row has another reference. Nothing was refunded. Undo the change, or use Resolve doubtful rows, which gives a row its own reference back; then try again.`,
    'IDs of another': ({ header, bundleId }) =>
      `${header}: bundle ${bundleId} has nothing under this ID, so this row stands for something else. Undo the change to its IDs; nothing was refunded.`,
    edited: ({ apart: { bundleId, row, here, there } }) =>
      `Row ${row} says ${paid(here)}, and bundle ${bundleId} in Qomon is ${paid(there)}. Nothing was refunded. Undo the change to the row, then try again.`,
    'another space': ({ space }) =>
      `This row was recorded before the spreadsheet was moved to the space “${space}”, which may hold something else under its ID. Nothing was refunded; refund it in the space in which it was recorded.`,
    gone: ({ bundleId }) => gone(bundleId),
    unreadable: ({ bundleId }) =>
      `Qomon’s answer about bundle ${bundleId} could not be read for certain. Nothing was refunded; refund it in Qomon, or ask your Qomon administrator.`,
    'not read whole': ({ bundleId, fields }) =>
      `Qomon’s answer about bundle ${bundleId} leaves something out (${fields.join(', ')}) that a refund would erase there. Nothing was refunded. Try again later, or refund it in Qomon.`,
    stale: ({ bundleId }) =>
      `Qomon says that less of bundle ${bundleId} was given back than this row does, or shows a status from before its last change. Nothing was refunded. Try again in a minute; if it was taken back in Qomon, use Compare with Qomon first.`,
    'no status': () =>
      'Your space has no payment status of the kind “reimbursed”. Ask Qomon’s support to add one, then use Refresh lists.',
    unconfirmed: ({ bundleId }) =>
      `It is not certain yet whether an earlier refund of bundle ${bundleId} was recorded. Use Resolve doubtful rows in a few minutes; until then nothing more is refunded.`,
    'being deleted': ({ bundleId }) =>
      `It is not certain yet whether bundle ${bundleId}, which was being cancelled or corrected, is gone from Qomon. Use Resolve doubtful rows first; until then nothing is refunded.`,
    changed: ({ bundleId }) =>
      `Bundle ${bundleId} was changed since you looked at it. Nothing was refunded; look at it again.`,
    'no such payment': ({ id, bundleId }) =>
      `Bundle ${bundleId} has no payment ${id}. Open the row again.`,
    'not paid': ({ status }) =>
      `In Qomon nothing has been paid here${status === '' ? '' : ` (status “${status}”)`}, so there is nothing to refund. If that is wrong, correct the payment in Qomon first.`,
    'nothing left': () => 'All that was paid has been refunded already.',
    'no amount': () => 'No amount was given, so nothing was refunded. Type how much is given back.',
    'too much': ({ left, asked }) =>
      `${money(asked)} is more than what is left to refund: ${money(left)}. Type no more than that.`,
    'no such item': ({ item, id, bundleId }) =>
      `Bundle ${bundleId} has no ${KIND[item]} ${id}. Open the row again.`,
    'too much of an item': ({ name, left, asked }) =>
      `${money(asked)} is more than what is left of “${name}”: ${money(left)}. Type no more than that.`,
    'currency of another': ({ name }) =>
      `“${name}” is in another currency than the payment, so it cannot be refunded from it. Refund it in Qomon.`,
    'amounts differ': ({ asked, items }) =>
      `The memberships and donations to refund come to ${money(items)}, not ${money(asked)}. Say how much of each is refunded.`,
    declined: () => 'Nothing was refunded.',
    time: () =>
      'The time that Google gives was used up before the refund could leave. Nothing was refunded; try again.',
    quota: () => `${QUOTA} Nothing was refunded; try again tomorrow.`,
    stopped: ({ cause }) =>
      cause === 'other installation'
        ? `${ELSEWHERE} Nothing was refunded from here. Use the menu of the other.`
        : cause === 'bad key'
          ? 'Qomon no longer accepts the API key. Nothing was refunded. Enter a new key in the sidebar, then try again.'
          : 'The API key may not read or change payments. Nothing was refunded. Ask your Qomon administrator, then try again.',
    throttled: ({ wait }) => pause(wait, 'then try again.', 'Nothing was refunded.'),
    refused: ({ reasons }) =>
      [
        'Qomon refused this refund and changed nothing.',
        ...reasons,
        'Correct the amounts and try again, or refund it in Qomon.',
      ].join('\n'),
    unknown: () =>
      'No clear answer came from Qomon: this refund may or may not have been recorded. Do not refund it again; use Resolve doubtful rows in a few minutes.',
  },
  done: (asRead, amount) =>
    `Refunded ${money(amount)} in bundle ${asRead.bundleId}. ${soFar(asRead)}`,
  differs: (fields) =>
    `Qomon now also holds something else than before in: ${fields.slice(0, 20).join(', ')}. Look at the payment in Qomon.`,
  gone,
  toCheck:
    'No clear answer came from Qomon: a refund of this payment may or may not have been recorded. Do not refund it again; use Resolve doubtful rows in a few minutes.',
  found: (asRead) => `The refund was looked up: Qomon has recorded it. ${soFar(asRead)}`,
  free: (asRead) =>
    `The refund was looked up: Qomon has not recorded it. Make it again if you want. ${soFar(asRead)}`,
  other: (asRead) =>
    `The refund was looked up, but bundle ${asRead.bundleId} holds neither what it held before nor what the refund was to leave: somebody may have changed it in Qomon. Look at its history there before you refund anything. ${soFar(asRead)}`,
  resolved: ({ recorded, waiting, unconfirmed }) => [
    ...(recorded > 0
      ? [`${count(recorded, 'refund', 'refunds')} had been recorded: the rows say so now.`]
      : []),
    ...(waiting > 0
      ? [`${count(waiting, 'refund was', 'refunds were')} not recorded: see Message.`]
      : []),
    ...(unconfirmed > 0
      ? [
          `${count(unconfirmed, 'refund is', 'refunds are')} still in doubt: try again in a few minutes.`,
        ]
      : []),
  ],
};
