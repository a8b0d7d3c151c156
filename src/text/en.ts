import { COLUMNS } from '../entry/columns';
import type { HeaderFault } from '../entry/header';
import { cancel } from './cancel/en';
import { compare } from './compare/en';
import { en as contacts } from './contacts/en';
import { english as count } from './counting';
import { menu } from './menu/en';
import { shownMoney, shownTotals } from './money';
import { nightlyEn } from './nightly/en';
import { refund } from './refund/en';
import { en as review } from './review/en';
import { en as settings } from './settings/en';
import type { LeftBehind, Tally, Words } from './words';

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
};

function leftBehind({ leftBehind: left }: Tally): string[] {
  if (left.length === 0) return [];
  return [
    '',
    'Left behind:',
    ...left.map(({ why, rows }) => `• ${count(rows, 'row', 'rows')}: ${LEFT_BEHIND[why]}`),
  ];
}

function headerFault(fault: HeaderFault): string {
  const header = COLUMNS[fault.key].header.en;
  return fault.kind === 'missing header'
    ? `• There is no column “${header}”. Add this header.`
    : `• The header “${header}” stands in ${fault.columns.length} columns. Rename all but one.`;
}

export const en: Words = {
  cancel,
  compare,
  menu,
  title: 'Bundles for Qomon',
  faults: {
    missing: () => 'this cell is blank. Fill it in.',
    'not an amount': () => 'this is not an amount. Type it like 20 or 20.50.',
    'negative amount': () =>
      'an amount cannot be negative. Type it without the minus sign; to give money back, use a refund.',
    'too many decimals': ({ currency, decimals }) =>
      decimals === 0
        ? `${currency.toUpperCase()} has no decimals. Type a whole number.`
        : `${currency.toUpperCase()} has ${decimals} decimals. Type no more than that.`,
    'amount too large': () => 'this amount is too large to be sent. Check the number of zeros.',
    'zero amount': () => 'the amount is 0. Type what was paid.',
    'other currency': ({ written, currency }) =>
      `the amount says “${written}”, but the row is in ${currency.toUpperCase()}. Correct one of the two.`,
    'not a date': () =>
      'this is not a date. Type it like 2026-03-29, or pick it from the calendar.',
    'no such day': ({ text }) => `the calendar has no ${text}. Correct the date.`,
    'no such time': ({ text }) => `there is no such time: ${text}. Correct it.`,
    'date out of range': () => 'the year must lie between 1970 and 2099. Correct the date.',
    'not in the list': ({ text }) =>
      `“${text}” is not in the list. Choose from the dropdown; if it is new in Qomon, use Refresh lists first. What is missing there, Qomon’s support can create.`,
    'no longer offered': ({ text }) =>
      `“${text}” is no longer offered in Qomon. Choose another entry.`,
    'several bear this name': ({ labels }) =>
      `several entries bear this name: ${labels.join(', ')}. Choose one from the dropdown.`,
    'empty list': () =>
      'Qomon offers nothing to choose from here. Use Refresh lists, or ask Qomon’s support to create an entry.',
    'not an ID': () =>
      'an ID is a whole number, such as 123456. Copy it from the contact’s page in Qomon.',
    'not a reference': () =>
      'a reference is a whole number that the add-on gives. Empty this cell, and it gives one.',
    'period unseen': () =>
      'this tab has no columns for the days that the membership covers. Add the headers Start date and End date to its first row.',
    'not text': () =>
      'this cell holds a date where a text belongs. Format it as plain text and type it again.',
    'not a checkbox': () => 'tick the box or leave it unticked.',
    'not a currency': () => 'this is not a currency. Type its three letters, such as EUR.',
    'no currency': () =>
      'the currency of your space is not known. Use Refresh lists, or type the currency’s three letters.',
    'not JSON': () =>
      'this is not a JSON object. Type it like {"key": "value"}, or leave it blank.',
    'email without ID': () =>
      'an email is given, but no ID beside it. Find the person’s ID in Qomon and type it in the ID column.',
    'nobody with this address': ({ address }) =>
      `nobody in Qomon has the address ${address}. Correct it, or create the contact in Qomon first.`,
    'several with this address': ({ people }) =>
      `several people share this address: ${people.map(({ name, id }) => `${name} (${id})`).join(', ')}. Type the ID of the right one in the ID column.`,
    'nobody with this ID': () =>
      'nobody in Qomon has this ID; the contact may have been merged. Look the person up again.',
    'address of another': ({ name }) =>
      `this ID belongs to ${name || 'somebody'}, who has another address than the one on this row. Empty the ID to look the address up, or correct the address.`,
    'contacts unanswered': () =>
      'Qomon could not be asked who has this address. Check the row again in a few minutes, or type the ID.',
    'no default donation price': () =>
      'your space has no default for donations. Choose one from the dropdown.',
    'price currency': ({ price, row }) =>
      `this price is in ${price.toUpperCase()}, but the row is in ${row.toUpperCase()}. Choose another price or correct the currency.`,
    'no price amount': () =>
      'this price has no amount of its own. Type the amount of the membership.',
    'end before start': () => 'the membership ends before it starts. Correct one of the two dates.',
    'no payment in group': () =>
      'no row of this group says what was paid. Fill in Amount and Payment method on one of them.',
    'two currencies': ({ currencies }) =>
      `the rows of this group are in ${currencies.map((c) => c.toUpperCase()).join(' and ')}. A payment has one currency: correct it, or use another group.`,
    'two payers': () =>
      'this group has several payers. Fill in the ID of the person whom this is for.',
    'two open donations': () =>
      'two donations of this group have no amount. Type at least one of them.',
    'does not add up': ({ paid, items, currency }) =>
      `${shownMoney({ amount: paid, currency }, 'en')} was paid, but the memberships and donations come to ${shownMoney({ amount: items, currency }, 'en')}. Correct one of the amounts.`,
    'duplicate reference': ({ tab, row }) =>
      `row ${row} of “${tab}” has this reference too. If this row is a copy, empty this cell to make it a new row.`,
    'unknown state': ({ text }) =>
      `“${text}” is not a state of the add-on. Undo the change, or empty the cell if the row was never sent.`,
    'already has a bundle': ({ bundleId }) =>
      `this row already stands for bundle ${bundleId}, though its state is blank. Undo the change; if it is a copy, empty its Reference.`,
    'copy of a sent row': ({ tab, row }) =>
      `this is a copy of row ${row} of “${tab}”, which has been recorded. Empty this cell to make it a new row, or delete the row.`,
    'reference gone': ({ bundleId }) =>
      `this row has been recorded as bundle ${bundleId}, but its reference is gone. Undo the change, or type in the reference that the tab “Journal” shows beside this bundle.`,
    'group already sent': ({ row }) =>
      `row ${row} of this group has been sent already. Use another group for this row.`,
    'problem on another row': ({ row }) =>
      `row ${row} of this group has a problem. Mend that one first.`,
  },
  cautions: {
    'not the price': ({ price, currency }) =>
      `the price is ${shownMoney({ amount: price, currency }, 'en')}.`,
    'third-party payer': () => 'somebody else paid (Tiers Payant).',
    'date in the future': () => 'the date lies in the future.',
    'date over a year old': () => 'the date is more than a year ago.',
    'same payment': ({ tab, row }) => `row ${row} of “${tab}” has the same payer, amount and date.`,
    'ID not confirmed': () => 'Qomon could not be asked whether this ID exists.',
    'cell without its item': ({ item }) => `this is filled in, but the row has no ${item}.`,
  },
  obstacles: {
    'not connected': () =>
      'This spreadsheet is not connected to Qomon. Open the sidebar and enter your API key.',
    'no lists': () =>
      'The lists from Qomon are not here yet. Use Refresh lists; in a new spreadsheet, use Set up this spreadsheet.',
    'not an entry tab': ({ tab, faults }) =>
      faults.length === 0
        ? `“${tab}” is not a tab for payments. Go to the tab “Bundles”, or use Set up this spreadsheet.`
        : [`The first row of “${tab}” needs mending:`, ...faults.map(headerFault)].join('\n'),
    'nothing selected': () =>
      'The selected rows are empty. Select rows with payments and try again.',
    'nothing ready': ({ tally }) =>
      tally.leftBehind.length === 0
        ? 'No row is ready. Tick Ready on the rows that are to be sent; the rows of a group go together, once all of them are ticked.'
        : ['None of the ready rows can be sent.', ...leftBehind(tally)].join('\n'),
    'nothing to send': ({ tally }) =>
      ['None of the selected rows can be sent.', ...leftBehind(tally)].join('\n'),
    busy: ({ by }) =>
      by
        ? `${by.user} has been working on this spreadsheet since ${by.since}. Nothing was sent; try again when that is done.`
        : 'Somebody else is working on this spreadsheet. Nothing was sent; try again in a minute.',
    'no lock': () =>
      'Google could not reserve this spreadsheet for one person, so nothing was sent. Close it, open it again, and try once more.',
    'not as expected': ({ tally }) =>
      `The rows come to ${count(tally.bundles, 'bundle', 'bundles')} and ${shownTotals(tally.totals, 'en')}, which is not what you expected. Nothing was sent; look the rows over.`,
    'no such run': () => 'This send has ended. Start a new one.',
    'not a key': () => 'This is not an API key. Copy the whole key, without spaces.',
    'no region': () => 'Choose the host of your space: Europe or United States.',
    'key refused': ({ region }) =>
      `Qomon does not accept this key on its ${region === 'eu' ? 'European' : 'American'} host. Check the key and the host, or ask your Qomon administrator for a new key.`,
    'no answer': () => 'Qomon cannot be reached. Try again in a few minutes.',
    'odd answer': ({ status }) =>
      `Qomon answered in a way that could not be read (HTTP ${status}). Try again in a few minutes.`,
  },
  resolved: ({ found, free, left }) =>
    found + free + left === 0
      ? 'No row is in doubt.'
      : [
          ...(found > 0
            ? [
                `${count(found, 'bundle', 'bundles')} had been recorded: the IDs are in the rows now.`,
              ]
            : []),
          ...(free > 0
            ? [`${count(free, 'bundle was', 'bundles were')} not recorded and can be sent again.`]
            : []),
          ...(left > 0
            ? [`${count(left, 'bundle is', 'bundles are')} still in doubt: see Message.`]
            : []),
        ].join('\n'),
  checked: ({ ready, invalid, warnings }) =>
    [
      ready + invalid === 0
        ? 'There is no unsent row here.'
        : `${count(ready, 'row is', 'rows are')} ready.`,
      ...(invalid > 0 ? [`${count(invalid, 'row has', 'rows have')} problems: see Message.`] : []),
      ...(warnings > 0 ? [`${count(warnings, 'warning', 'warnings')}.`] : []),
    ].join(' '),
  protectedColumn:
    'Bundles for Qomon writes this column. A change here can lose track of a payment.',
  setUpDone: ({ connected, tab }) =>
    connected
      ? `The tab “${tab}” is ready. Type one row per payment, select the rows, and send them.`
      : `The tab “${tab}” is ready. Next, open the sidebar and connect to Qomon: that fills the dropdowns.`,
  lists: {
    names: {
      paymentMethods: 'Payment methods',
      statuses: 'Payment statuses',
      campaigns: 'Campaign codes',
      membershipPrices: 'Memberships',
      donationPrices: 'Donations',
      settings: 'Settings',
    },
    details: '(details)',
    fetchedAt: 'Fetched',
    warning: 'Bundles for Qomon fills this tab. Use Refresh lists to bring it up to date.',
    refreshed: (entries) => `The lists are up to date: ${count(entries, 'entry', 'entries')}.`,
    kept: (lists) =>
      `Qomon did not give these lists, so the earlier ones stay: ${lists.join(', ')}.`,
  },
  send: {
    title: 'Send to Qomon',
    confirm: (tally) =>
      [
        `${count(tally.bundles, 'bundle', 'bundles')} (${count(tally.rows, 'row', 'rows')}), ${shownTotals(tally.totals, 'en')} in total:`,
        ...tally.byMethod.map(
          ({ method, payments, totals }) =>
            `• ${method}: ${shownTotals(totals, 'en')} (${count(payments, 'payment', 'payments')})`,
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
        `${count(report.sent, 'bundle', 'bundles')} sent, ${shownTotals(report.totals, 'en')}.`,
        ...(report.rejected > 0
          ? [
              `${count(report.rejected, 'bundle was', 'bundles were')} refused by Qomon: see Message.`,
            ]
          : []),
        ...(report.toCheck > 0
          ? [
              `${count(report.toCheck, 'bundle', 'bundles')} to check: Qomon may or may not have recorded ${report.toCheck === 1 ? 'it' : 'them'}.`,
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
        ...(report.cause ? [en.messages.waiting(report.cause)] : []),
      ].join('\n'),
    progress: (sent, all) => `${sent} of ${all} sent…`,
  },
  messages: {
    finding: ({ header, text }) => `${header}: ${text}`,
    sent: ({ bundleId, missing }) =>
      missing.length === 0
        ? `Recorded as bundle ${bundleId}.`
        : `Recorded as bundle ${bundleId}, but Qomon returned no ID for: ${missing.join(', ')}. Look at the bundle in Qomon.`,
    rejected: (reasons) =>
      [
        'Qomon refused this and recorded nothing.',
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
    waiting: (cause) =>
      ({
        'bad key':
          'Qomon no longer accepts the API key. Nothing was recorded for this row. Enter a new key in the sidebar, then send again.',
        'no right':
          'The API key may not record payments. Nothing was recorded for this row. Ask your Qomon administrator, then send again.',
        throttled:
          'Qomon asked to slow down. Nothing was recorded for this row. Wait a minute, then send again.',
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
  },
  journal: {
    header: [
      'Time',
      'User',
      'Run',
      'Action',
      'Reference',
      'Bundle ID',
      'Outcome',
      'HTTP status',
      'Detail',
    ],
    actions: {
      send: 'Send',
      lookUp: 'Look up',
      refund: 'Refund',
      cancel: 'Cancel',
      correct: 'Correct',
    },
    outcomes: {
      intended: 'Intended',
      recorded: 'Recorded',
      rejected: 'Refused',
      waiting: 'Not sent',
      toCheck: 'To check',
    },
    warning:
      'Bundles for Qomon writes this record. Lines that are changed or removed cannot be brought back.',
    rowGone: 'The row was deleted while it was being sent.',
  },
  nightly: nightlyEn,
  refund,
  contacts,
  review,
  settings,
};
