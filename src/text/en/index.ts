import type { Words } from '../words';
import { cancel } from './cancel';
import { cautions, checked, faults } from './check';
import { compare } from './compare';
import { contacts } from './contacts';
import { help } from './help';
import { imported, imports } from './imports';
import { lastWord } from './lastWord';
import { look } from './look';
import { menu } from './menu';
import { nightly } from './nightly';
import { count } from './numbers';
import { obstacles } from './obstacles';
import { prompts } from './prompts';
import { refund } from './refund';
import { report } from './report';
import { review } from './review';
import { messages, resolved, send } from './send';
import { settings } from './settings';
import { slips } from './slips';
import { status } from './status';
import { summary } from './summary';

export const words: Words = {
  noSpaceName: (sign) => `no name (${sign})`,
  cancel,
  compare,
  help,
  lastWord,
  look,
  menu,
  title: 'Bundles for Qomon',
  faults,
  cautions,
  obstacles,
  resolved,
  checked,
  filledIn:
    'Filled in by Bundles for Qomon. It follows when the row is corrected; what you type here yourself stays.',
  protectedColumn:
    'Bundles for Qomon writes this column. A change here can lose track of a payment.',
  event: {
    askName: 'What is the event called? The new tab gets this name.',
    taken: (name) =>
      `There is a tab “${name}” already, or the add-on needs that name. Choose New event tab again, with another name.`,
    change: (tab) =>
      `There is a tab “${tab}” already. Change what its blank cells take? What stands in its rows stays.`,
    gone: (tab) =>
      `There is no tab “${tab}” for payments any more, and nothing was changed. Choose New event tab to make one.`,
    ask: ({ header, offered, now }) =>
      [
        `What is ${header} on most rows of this event? Blank cells take it with Check rows. ${now === undefined ? 'Leave this empty if there is none.' : `Now it is ${now}: leave this empty to keep that, or type - for none.`}`,
        ...(offered.length > 0 ? [`The list has:\n${offered.join('\n')}`] : []),
      ].join('\n\n'),
    blankIs: (value) => `For this event, blank is: ${value}`,
    done: ({ tab, defaults }) =>
      [
        `The tab “${tab}” is ready.`,
        ...(defaults.length > 0
          ? ['Where a row has an amount, Check rows fills in what is blank:', ...defaults]
          : []),
      ].join('\n'),
  },
  layOut: {
    question: (tab) =>
      `Rearrange the tab “${tab}”? Ready, State, Message and the payer come first and stay in sight, and what is rarely used is folded away. The columns are moved with all that they hold; your own columns stay where they are. Do this while nobody is typing in it.`,
    done: (tab) =>
      `The tab “${tab}” is rearranged. The + above the column letters brings back what is folded.`,
    merged: (tab) =>
      `Cells of the tab “${tab}” are merged across columns, so its columns cannot be moved. Unmerge them (Format ▸ Merge cells ▸ Unmerge), then choose this again.`,
    refused: (said) =>
      `Google did not let all columns be moved, and said “${said}”. Nothing is lost: what was moved has all that it held. Move the other columns by hand, or choose this again.`,
  },
  journalBeside: ({ own, tab }) =>
    `Your tab “${own}” stays as it is. What the add-on does is written to the tab “${tab}”.`,
  listsBeside: ({ own, tab }) =>
    `Your tab “${own}” stays as it is. What the dropdowns offer is kept in the tab “${tab}”.`,
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
    spreadsheet: 'Spreadsheet',
    installation: 'Installation',
    fetchedAt: 'Fetched',
    warning: 'Bundles for Qomon fills this tab. Use Refresh lists to bring it up to date.',
    refreshed: (entries) => `The lists are up to date: ${count(entries, 'entry', 'entries')}.`,
    kept: (lists) =>
      `Qomon did not give these lists, so the earlier ones stay: ${lists.join(', ')}.`,
    leftOut: ({ list, entries }) =>
      `${list}: ${count(entries, 'entry', 'entries')} could not be read and ${entries === 1 ? 'is' : 'are'} missing here. Ask Qomon’s support.`,
    unformatted: ({ tab, headers, why }) => {
      const columns = headers.join(', ');
      if (why.kind === 'table') {
        return `The tab “${tab}” is a table: these columns keep the formats and lists that the table gives them: ${columns}.`;
      }
      return why.kind === 'protected'
        ? `These columns of “${tab}” are protected, and keep the formats and lists that they have: ${columns}.`
        : `Google did not let these columns of “${tab}” be formatted, and said “${why.said}”: ${columns}.`;
    },
  },
  send,
  installation: {
    title: 'Installation of the add-on',
    ask: 'Give this spreadsheet to another installation of the add-on? This one then sends, checks and compares nothing here any more, at night neither. The other begins with its next work. Do this once nobody is sending.',
    askBack:
      'This installation has given the spreadsheet away, and no other has begun to work in it. Take it back?',
    done: 'The spreadsheet is given to the next other installation that works in it. Until then it can be taken back here.',
    doneBack: 'This installation works in the spreadsheet again.',
    takeOver:
      'Another installation of the add-on records payments for this spreadsheet, and has done nothing here for about seven days. If both worked here, the same rows could be recorded twice. Is the other one no longer used, and is this one to work here from now on?',
  },
  messages,
  journal: {
    header: {
      time: 'Time',
      user: 'User',
      run: 'Run',
      action: 'Action',
      reference: 'Reference',
      bundleId: 'Bundle ID',
      outcome: 'Outcome',
      status: 'HTTP status',
      detail: 'Detail',
      amount: 'Amount',
      currency: 'Currency',
      codes: 'Codes',
    },
    actions: {
      send: 'Send',
      lookUp: 'Look up',
      refund: 'Refund',
      cancel: 'Cancel',
      correct: 'Correct',
      status: 'Status',
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
    reasons: {
      rowGone: 'The row was deleted while it was being sent.',
      rowsGone: 'No row stands for this payment any more.',
      changed: 'The row was changed since.',
      stillThere: 'Qomon still holds the payment.',
      forCorrection: 'Deleted to be corrected.',
      foundAgain: 'Qomon held it before it was sent again.',
      anotherPayment: 'Somebody has said that this is another payment.',
      taken: 'Qomon says that the reference is used, and shows no payment under it.',
      failed: 'Qomon answered that it failed.',
      said: 'Said by the person who ran this.',
      asTyped: 'Somebody has said that this is meant as it was typed.',
    },
    keyChanged: ({ by, from, space, isRemoved }) =>
      isRemoved
        ? `${by || 'Somebody'} has taken away the key that ${from || 'somebody else'} shared here: whoever has no key of their own is not connected any more.`
        : `${by || 'Somebody'} has put another key in the place of the one that ${from || 'somebody else'} shared here${space ? `, of the space “${space}”` : ''}: whoever has no key of their own works with it now.`,
    imported,
    inPlaceOf: (bundleId) => `In the place of bundle ${bundleId}.`,
    items: {
      transactions: (id) => `payment ${id}, refunded:`,
      memberships: (id) => `membership ${id}:`,
      donations: (id) => `donation ${id}:`,
      statuses: (id) => `payment ${id}, status:`,
      unpaid: (id) => `payment ${id}, unpaid:`,
    },
  },
  nightly,
  prompts,
  refund,
  contacts,
  imports,
  review,
  settings,
  report,
  slips,
  status,
  summary,
};
