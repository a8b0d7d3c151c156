import { type Becoming, type ImportOutcome, RENEWAL_PREFIX } from '../../model/importResults';
import { written } from '../days';
import type { ImportsWords } from '../words/imports';
import { methodNamed } from './methods';
import { count, money } from './numbers';

const ITEMS = { membership: 'Membership', donation: 'Donation', payment: 'A payment alone' };

const becomes = ({ items, method, currency }: Becoming): string => {
  const parts = items.map(({ to, price, amount }) =>
    [
      [ITEMS[to], ...(price === '' ? [] : [price])].join(': '),
      ...(items.length > 1 ? [money({ amount, currency })] : []),
    ].join(', '),
  );
  const what = parts.join(' + ') || 'Left out';
  return [what, ...(method === '' ? [] : [methodNamed(method)])].join(' · ');
};

export const imports: ImportsWords = {
  becomes,
  unreadable: 'This could not be read as the lines of an export. Choose the file again.',
  tooMuch: 'This is more than can be taken in one go. Choose the file again in the sidebar.',
  noSource: 'How this export is read is not known any more. Choose the file again.',
  noCurrency: 'Qomon does not say which currency your space uses. Refresh the lists.',
  noTab: 'There is no tab for payments. Choose Set up this spreadsheet, then try again.',
  targetGone: (tab) =>
    `The tab “${tab}”, where the rows were to go, is gone or is called otherwise now. Nothing was written. Try again: you are shown first where they go now.`,
  changedSince:
    'Something has changed since the preview: lists, people, rows, or another import. Nothing was written. Look at the preview again.',
  ownTab:
    'The tab in view is one of the add-on’s own. Go to the tab into which an export was put, then try again.',
  tabGone:
    'That tab is not there any more. Go to the tab into which an export was put, then try again.',
  sourceProblems: {
    unreadable:
      'Say at least which column numbers the payments, which holds the amount and the date, and which names who paid.',
    prefix:
      'What its keys begin with cannot be changed: payments that are here are known by it. Leave it as it was.',
    'name taken': 'Another export is called so, or nearly. Give this one another name.',
    numbering:
      'Which column numbers the payments cannot be changed any more: payments that are here are known by it, and would come in twice. Leave it as it was.',
    'too long': 'This is more than can be kept. Leave out what is not needed.',
    'too many':
      'No more kinds of export can be kept in this spreadsheet. Change how one of them is read, or use another spreadsheet for this one.',
  },
  fates: {
    sent: ({ tab, row }) => `Sent meanwhile: row ${row} of “${tab}”. Choose “Find them” again.`,
    elsewhere: ({ tab, row, days }) =>
      `Sent, but not for this period: row ${row} of “${tab}”${days ? `, valid from ${written(days.from)} to ${written(days.to)}` : ''}. If it was meant for this period, correct its start date and end date and use “Correct and resend…”; if not, type another row once the person pays.`,
    over: ({ tab, row }) =>
      `Given back, or gone from Qomon: row ${row} of “${tab}”. Type another row once the person pays.`,
    cancelled: ({ tab, row }) =>
      `Cancelled: row ${row} of “${tab}”. Empty its “State” to send it once the person pays.`,
  },
  whys: {
    status: ({ text }) =>
      `Its status is “${text}”. If lines with this status count, change how this export is read.`,
    'price left out': ({ text }) =>
      `“${text}” is left out. If it is to be brought in, change how this export is read.`,
    'nothing paid': () => 'Nothing was paid.',
    'left by you': () => 'You leave it out.',
    'in part': () =>
      'A part of it is left out. If all of it is to be brought in, change how this export is read.',
    'unasked amount': ({ column }) => `Say where the amounts of “${column}” go.`,
    'unknown price': ({ text }) => `Say what “${text}” is.`,
    'unknown method': ({ text }) => `Say which payment method “${text}” is.`,
    'several methods': ({ methods }) =>
      `Its lines were paid by several methods: ${methods.join(', ')}. Record it by hand, a payment for each.`,
    'gone from the lists': ({ text }) =>
      `“${text}” is not in your space’s lists. Refresh the lists, or change how this export is read.`,
    'no price': () =>
      'A membership or donation of it has no price here, and your space has no usual one. Change how this export is read.',
    organisation: ({ name }) =>
      `“${name}” is an organisation. Tick it if the person who is named has paid.`,
    person: ({ names }) => `Say who this is: ${names.join(', ')}.`,
    'payment beside items': () =>
      'A part of it is for a membership or donation and another part for neither. Record it by hand.',
    negative: () => 'An item of it is less than nothing. Record it by hand.',
    unreadable: ({ line, column, text }) =>
      `Line ${line}: “${text}” in “${column}” could not be read. Correct how this export is read, or record the payment by hand.`,
    'several payers': () =>
      'Its lines name several payers or days: its number is not one payment’s. Choose the right column for the numbers, or record these payments by hand.',
    'number repeats': ({ line }) =>
      `Line ${line} bears a number that another line bears too, and says something else. Record it by hand, or change which column numbers the payments.`,
    repeated: ({ line }) =>
      `A line of it stands in the file once more, on line ${line}. If files were joined, bring in each on its own; tick it only if all of it was paid.`,
    deleted: () =>
      'It was brought in before, and no row here bears its number any more. Bring it in again only if its row was deleted by mistake.',
    'key in Qomon': ({ bundleId, recorded }) =>
      `Qomon has it already: bundle ${bundleId}${recorded && `, recorded on ${written(recorded)}`}. Leave it out, unless that is something else.`,
    'payment in Qomon': ({ bundleId, recorded }) =>
      `Qomon has an equal payment of the same person and day: bundle ${bundleId}${recorded && `, recorded on ${written(recorded)}`}. Bring it in only if it is another one.`,
    'taking back': () =>
      'Its rows were being taken back, and that was cut off. Take that import back once more.',
    'source emptied': () =>
      'Its row stands here, but its “Source” was emptied. Bring that back with Undo, or leave this payment out.',
    changed: () =>
      'The export says something else of it than when it was brought in. Compare its row with the export, and correct the row.',
    'meant otherwise': ({ isSent }) =>
      `Its row was written by another answer of what its texts mean; by the answers kept now it is what is said above. ${isSent ? 'If these are right, correct the row, then choose Correct and resend.' : 'If these are right, correct the row; or take that import back, then bring it in again.'}`,
    half: () => 'Some of its rows stand here; those that are missing are added.',
    cleared: () =>
      'Cells of its rows were emptied since; they are filled in again. Leave it out if they are to stay blank.',
    edited: () =>
      'Its rows read otherwise than when they were brought in. Compare them with the export.',
    'half edited': () =>
      'Some of its rows stand here and were edited or sent. Compare them with the export.',
  },
  kept: {
    sent: ({ now }) =>
      now === 'held'
        ? 'It was sent. To take it out of Qomon, use Cancel bundles; then delete its rows by hand.'
        : now === 'over'
          ? 'It was sent, and Qomon holds it no more. Delete its rows by hand if they are to go.'
          : 'It may have been sent. Use Resolve doubtful rows, then take the import back once more.',
    slip: ({ slip }) => `It is on deposit slip ${slip}. Undo that slip first.`,
    copied: () =>
      'More rows bear its number than were brought in, as on a copied tab. Delete the copies, then take the import back once more.',
    typed: ({ header }) =>
      header === ''
        ? 'Somebody has typed in a column without a header. Empty that cell, then take the import back once more.'
        : `Somebody has typed in “${header}”. Empty that cell, then take the import back once more.`,
    edited: () =>
      'A cell that the import wrote reads otherwise now. Delete the row by hand if it is to go.',
    'source emptied': () =>
      'Its “Source” was emptied. Bring that back with Undo, or delete the row by hand.',
  },
};

/** What a line of the journal says of an import. */
/** What a person calls what rows were made from: a source by what its keys begin with, or the list of renewals. */
export const sourceName = (prefix: string): string =>
  prefix === RENEWAL_PREFIX ? 'renewals' : prefix;

export const imported = ({
  outcome,
  source,
  orders,
}: {
  readonly outcome: ImportOutcome;
  readonly source: string;
  readonly orders: number;
}): string => {
  const what = `${count(orders, 'payment', 'payments')} of ${sourceName(source)}`;
  if (outcome === 'intended') return `Import · about to write ${what}`;
  if (outcome === 'takingBack') return `Import · about to take back ${what}`;
  return outcome === 'recorded' ? `Import · ${what} written` : `Import · ${what} taken back`;
};
