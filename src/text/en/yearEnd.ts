import { written } from '../days';
import type { YearEndWords } from '../words/yearEnd';
import { count, money } from './numbers';

const payments = (n: number): string => count(n, 'payment', 'payments');

const people = (n: number): string => count(n, 'person', 'people');

const lines = (n: number): string => count(n, 'line', 'lines');

export const yearEnd: YearEndWords = {
  title: 'Year-end file',
  help: 'One line for each membership and donation that Qomon holds of a year, with who paid. It is put together in this panel and saved on your computer: names and addresses do not go into the spreadsheet.',
  year: 'Year of payment',
  kind: 'For',
  kinds: { plain: 'an association: a plain table', party: 'a French party: a working file' },
  kindHelp: {
    plain: 'A CSV file that spreadsheet programs open.',
    party:
      'A TSV file with columns for what the CNCCFP asks, and warnings by the law on parties. It is not the official form.',
  },
  cash: 'Payment methods that are cash',
  make: 'Put the file together',
  stop: 'Stop',
  goOn: 'Go on',
  without: (n) => `Go on without ${people(n)}`,
  readingList: ({ met, total }) =>
    total === undefined
      ? `Reading Qomon’s payments… ${met}`
      : `Reading Qomon’s payments… ${met} of ${total}`,
  readingPeople: ({ read, all }) => `Reading who paid… ${read} of ${all}`,
  stopped: 'Stopped. Go on whenever you like: what was read is kept as long as this panel is open.',
  notWhole:
    'Qomon’s list could not be read whole: it changes while it is read, or holds less than it counts. No file was made. Try again in a quiet hour.',
  nothing: (year) => `Qomon holds no payment of ${year}.`,
  working: {
    plain: 'Nothing here is a receipt: check what your receipts must say.',
    party:
      'This is a working file, not the official form. Check it against the CNCCFP’s specification for the year. Receipts come from the CNCCFP’s own numbered forms alone.',
  },
  payments: ({ count: n, sum, year, received }) =>
    `Qomon holds ${payments(n)} of ${year}, ${money(sum)}. Received and kept: ${money(received)}.`,
  parts: {
    refunded: ({ count: n, sum }) => `${money(sum)} was given back of ${payments(n)}.`,
    unpaid: ({ count: n, sum }) => `${money(sum)} has not come of ${payments(n)}.`,
    ended: {
      refunded: ({ count: n, sum }) => `Given back whole: ${payments(n)}, ${money(sum)}.`,
      unpaid: ({ count: n, sum }) => `Not paid: ${payments(n)}, ${money(sum)}.`,
      cancelled: ({ count: n, sum }) => `Cancelled: ${payments(n)}, ${money(sum)}.`,
    },
  },
  lines: ({ count: n, sum, isSame }) =>
    `The file: ${lines(n)}, ${money(sum)}${isSame ? ', which is what Qomon says was received, to the cent.' : '. That is not what was received: see below.'}`,
  endedLines: (n) =>
    `${lines(n)} more of payments that were given back, not paid or cancelled: their last columns say so. Leave them out of your sums.`,
  elsewhere: ({ count: n, sum }) =>
    `Recorded elsewhere than in this spreadsheet: ${lines(n)}, ${money(sum)}.`,
  changes: (n) =>
    `${payments(n)} came or went while Qomon’s list was read. Start again if the file is to show one moment.`,
  unmet: (n) =>
    `${count(n, 'row of this spreadsheet reads', 'rows of this spreadsheet read')} as recorded in that year, and Qomon’s list does not hold the payment: in no line. Use Compare with Qomon, which says what became of it:`,
  unmetOne: ({ tab, row, bundleId }) =>
    `“${tab}”, row ${row}${bundleId === undefined ? '' : `, bundle ${bundleId}`}`,
  apart: (n) =>
    `${payments(n)} whose memberships and donations do not come to what was received. Look at them in Qomon:`,
  apartOne: ({ bundleId, day, received, lines: sum, hasItems }) =>
    hasItems
      ? `bundle ${bundleId}, ${written(day)}: received ${money(received)}, lines ${money(sum)}`
      : `bundle ${bundleId}, ${written(day)}: ${money(received)} for neither a membership nor a donation, in no line`,
  unread: (n) =>
    `${payments(n)} of whatever year could not be read and may be missing. Look at them in Qomon:`,
  dateless: (n) => `${payments(n)} without a readable date, in no line. Look at them in Qomon:`,
  unpaidFor: (n) =>
    `${count(n, 'record', 'records')} with memberships or donations and no payment, in no line. Look at them in Qomon:`,
  shared: (n) =>
    `In ${count(n, 'case', 'cases')} several payments were recorded together, and Qomon does not say which of them paid for what: each was counted first for its own payer. Check these lines:`,
  otherYear: (n) =>
    `${count(n, 'donation has a date', 'donations have dates')} in another year than the payment. The file goes by the payment. Check these:`,
  otherStatus: (n) =>
    `${payments(n)} counted, though the status says neither that the money came nor that it did not. Check these:`,
  bundle: (id) => `bundle ${id}`,
  missing: ({ column, payers, all }) =>
    payers === all
      ? `${column}: missing for everybody who paid (${all})`
      : `${column}: missing for ${payers} of ${all} who paid:`,
  missingLaw: ({ law, read }) =>
    `A party’s receipt needs these (${law}, as read in ${read}). Fill them in by hand where Qomon’s contacts do not hold them.`,
  notShown: (n) =>
    `${people(n)} whom your space of Qomon does not show, without a name in the file:`,
  notRead: (n) => `${people(n)} of whom Qomon did not tell, without a name in the file:`,
  rules: {
    yearSum: ({ people: n, limit, law, read }) =>
      `${people(n)} over ${money(limit)} of gifts and dues in the year (${law}, as read in ${read}; the dues of elected people do not count):`,
    cash: ({ people: n, limit, law, read }) =>
      `${count(n, 'gift', 'gifts')} of over ${money(limit)} in cash (${law}, as read in ${read}):`,
    organisation: ({ people: n, law, read }) =>
      `${count(n, 'payer without a first name, who may be an organisation', 'payers without a first name, who may be organisations')}: none but a party may give (${law}, as read in ${read}):`,
  },
  limits:
    'That somebody is not named here does not mean that a limit is kept: what other parties were given is not known here.',
  person: ({ name, id, sum, day }) =>
    [
      name === '' ? `#${id}` : `${name} (#${id})`,
      ...(day ? [written(day)] : []),
      ...(sum ? [money(sum)] : []),
    ].join(', '),
  fileName: ({ year, kind }) =>
    kind === 'party' ? `working-file-${year}.tsv` : `payments-${year}.csv`,
  download: 'Download the file',
  downloadHelp:
    'Keep it where other people’s addresses are safe. If nothing is saved, copy the table and paste it into a spreadsheet of your own.',
  copy: 'Copy the table',
  copied: 'Copied. Paste it into an empty spreadsheet that nobody else can open.',
  copyByHand:
    'The browser does not let this panel copy. Select all of the text below, and copy it.',
  text: 'The table',
  file: {
    columns: {
      entry: 'Entry',
      nature: 'Nature',
      price: 'Price',
      date: 'Date',
      donor: 'Donor ID',
      title: 'Title',
      surname: 'Surname',
      firstname: 'First name',
      mail: 'E-mail',
      address: 'Address',
      postcode: 'Postcode',
      town: 'Town',
      country: 'Country',
      nationality: 'Nationality',
      mandate: 'Elected office',
      currency: 'Currency',
      amount: 'Amount',
      method: 'Payment method',
      statement: 'Bank statement reference',
      slip: 'Bank slip number',
      cancellation: 'Cancellation',
      beneficiary: 'Beneficiary ID',
      bundle: 'Bundle ID',
      origin: 'Recorded',
    },
    kinds: { membership: 'Dues', donation: 'Gift' },
    endings: { refunded: 'given back', unpaid: 'not paid', cancelled: 'cancelled' },
    origins: { here: 'in this spreadsheet', elsewhere: 'elsewhere' },
  },
};
