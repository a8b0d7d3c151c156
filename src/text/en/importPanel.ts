import { written } from '../days';
import type { ImportPanelWords } from '../words/importPanel';
import { sourceName } from './imports';
import { count } from './numbers';

const FILE = 'Nothing was read. Choose the file itself.';

const DOWNLOADED = 'Nothing was read. Choose the file as it was downloaded.';

export const importPanel: ImportPanelWords = {
  help: 'Memberships and gifts from HelloAsso or another system become rows here. Nothing is ticked or sent.',
  file: 'File',
  fileHelp: 'A CSV export; it can be dropped here too. Choose the file as it was downloaded.',
  paste: 'Paste a table instead',
  pasted: 'The table, with its headers',
  thisTab: 'Read the tab in view',
  thisTabHelp:
    'If somebody has put an export into a tab of this spreadsheet: go to that tab first. The file itself is safer, as Sheets may have changed days and amounts.',
  readingTab: 'Reading the tab…',
  tabStays: (tab) =>
    `What people have answered stands in “${tab}” for everybody who can open this spreadsheet. Delete that tab once its payments are here.`,
  tabFaults: {
    amount: ({ column, line }) =>
      `Row ${line}: what “${column}” shows is not the amount that Sheets holds there. ${FILE}`,
    'amounts mixed': ({ column, line }) =>
      `Row ${line}: “${column}” holds a text beside numbers, so Sheets may have read the others wrongly. ${FILE}`,
    day: ({ column, line }) =>
      `Row ${line}: “${column}” does not show the day that Sheets holds there, in the order in which this export writes days. ${FILE}`,
    'days mixed': ({ column, line }) =>
      `Row ${line}: “${column}” holds a text beside days, so Sheets may have taken the day for the month in the others. ${FILE}`,
    'days open': ({ column }) =>
      `No day in “${column}” is later than the 12th, so Sheets may have taken the day for the month and nobody would see it. ${FILE}`,
    number: ({ column, line }) =>
      `Row ${line}: Sheets may have cut digits off the number in “${column}”. ${FILE}`,
    'file number': ({ column, line }) =>
      `Line ${line}: a spreadsheet program has cut digits off the number in “${column}”. ${DOWNLOADED}`,
    'file days': ({ column, line }) =>
      `Line ${line}: a spreadsheet program seems to have written “${column}” with the month before the day. ${DOWNLOADED}`,
    error: ({ column, line }) =>
      `Row ${line}: “${column}” holds an error or is still loading. ${FILE}`,
  },
  read: 'Read it',
  nothing: 'There is no line below the headers. Choose another file.',
  broken: {
    'no text': () =>
      'This is not a text file. Choose the CSV export itself; of an Excel file, save a copy as CSV UTF-8.',
    'no header': () => 'No headers were found. Choose a CSV export.',
    joined: (line) =>
      `Another table begins on line ${line}: files were joined here. Nothing was read. Bring in each file on its own.`,
    quote: (line) =>
      `The file is broken from line ${line} on: a quotation mark there has no counterpart. Nothing was read. Export it again.`,
    width: (line) =>
      `The file is broken on line ${line}: it has more or fewer cells than there are headers. Nothing was read. Export it again.`,
  },
  bankStatement:
    'This is a bank statement: it says neither who paid nor what for, so nothing can be brought in from it. To tick deposit slips off with it, go to Papers, choose Show cheques and slips, then Tick off with a bank statement.',
  stripe:
    'This looks like an export of Stripe. If your space is connected to Stripe, Qomon holds these payments already: bringing them in would record them twice.',
  helloAsso:
    'HelloAsso shows the whole price of an order that is paid in instalments, and perhaps goes on calling an order valid that was paid back. Leave out the orders that you know to be such.',
  mappingHelp:
    'How this export is read. It is asked once, and kept for everybody who works in this spreadsheet.',
  sourceName: 'What you call this export',
  columns: {
    order: 'Payments are numbered in',
    amount: 'The amount stands in',
    minus: 'Less what stands in',
    currency: 'The currency stands in',
    date: 'The day of the payment stands in',
    email: 'The payer’s email stands in',
    surname: 'The payer’s surname stands in',
    firstname: 'The payer’s first name stands in',
    beneficiarySurname: 'The member’s surname, where it is not the payer',
    beneficiaryFirstname: 'The member’s first name, where it is not the payer',
    beneficiaryEmail: 'The member’s own email stands in',
    birth: 'The member’s (else the payer’s) birth date stands in',
    street: 'Their street stands in',
    postcode: 'Their postcode stands in',
    city: 'Their town stands in',
    status: 'Whether a line counts is told by',
    price: 'What was bought stands in',
    method: 'How it was paid stands in',
  },
  decimalMark: 'Amounts are written like',
  dateFormat: 'Days are written like',
  dateZone: 'Times are',
  zones: { spreadsheet: 'those of this spreadsheet', UTC: 'in UTC' },
  keptStatuses: 'Lines count where it says',
  blank: '(nothing)',
  allItems: 'Every line is',
  allMethod: 'Everything was paid by',
  campaign: 'Campaign code for all',
  paymentStatus: 'Payment status of all',
  usual: '(the usual one)',
  affectation: 'Affectation of all donations',
  startDate: 'Start of all memberships',
  endDate: 'End of all memberships',
  none: '(no column)',
  choose: '(choose)',
  paymentOnly: 'a payment alone',
  leaveOut: 'left out',
  toMembership: 'added to the membership',
  toDonation: 'a donation of its own',
  saveSource: 'Keep and preview',
  saving: 'Saving…',
  back: 'Back',
  readAs: (name) => `Read as ${name}.`,
  changeSource: 'Change how it is read',
  previewing: ({ done, all }) =>
    all > 1 ? `Looking it over, part ${done + 1} of ${all}…` : 'Looking it over…',
  writing: ({ done, all }) =>
    all > 1 ? `Writing rows, part ${done + 1} of ${all}…` : 'Writing rows…',
  found: ({ lines, orders, tab, period: [first, last] }) =>
    `${count(lines, 'line', 'lines')}, ${count(orders, 'payment', 'payments')}${first && ` from ${written(first)} to ${written(last)}`}. New rows go to “${tab}”.`,
  verdicts: {
    fresh: (n) => `New: ${n}`,
    half: (n) => `To be completed: ${n}`,
    decision: (n) => `To be decided: ${n}`,
    byHand: (n) => `To be seen to by hand: ${n}`,
    changed: (n) => `Changed since: ${n}`,
    hereDeleted: (n) => `Rows are gone: ${n}`,
    leftOut: (n) => (n === 0 ? 'Left out' : `Left out: ${n}`),
    unreadable: (n) => `Unreadable: ${n}`,
    here: (n) => `Here already: ${n}`,
  },
  lines: (n) => count(n, 'line', 'lines'),
  outOf: (paid) => `of ${paid} paid`,
  fileTotal: 'Total of the file',
  fileTotalSoFar: 'Total of the file so far',
  questions: 'What these texts mean',
  answers: (n) => `What texts mean so far: ${n}`,
  answersHelp:
    'Kept for every such export, and for everybody. What is set to (choose) is asked again.',
  whatIs: (text) => `“${text}” is`,
  whichMethod: (text) => `“${text}” is the payment method`,
  whereGoes: (column) => `The amounts of “${column}” are`,
  saveAnswers: 'Keep and look again',
  people: (n) => `${count(n, 'person', 'people')} to choose or create`,
  peopleHelp:
    'Nobody is guessed. Whoever is to be created is created in Qomon when the rows are written, with name, email and address.',
  createAll: (n) =>
    `Create all ${n} (about ${count(Math.max(1, Math.ceil(n / 2)), 'second', 'seconds')})`,
  person: ({ name, mail, orders }) =>
    [name, ...(mail === '' ? [] : [mail]), count(orders, 'payment', 'payments')].join(' · '),
  born: (date) => `born ${written(date)}`,
  create: 'Create in Qomon',
  search: (name) => `Search for ${name}`,
  searching: 'Searching…',
  nobody: 'Nobody was found. Choose Create in Qomon if they are new.',
  expected: (currency) => `Expected total of the new payments in ${currency}`,
  expectedHelp: 'Optional. What you type has to match before anything is written.',
  differs: (found) => `The new payments come to ${found}. Look at them again.`,
  notLookedUp:
    'Qomon was not looked through as far back as these payments. What another spreadsheet has recorded may not be told here.',
  lookAgain: 'Look again',
  bringIn: ({ orders, money }) =>
    orders === 0 ? 'Bring in' : `Bring in ${count(orders, 'payment', 'payments')}, ${money}`,
  another: 'Choose another file',
  written: ({ written, left, undecided, where }) =>
    [
      `${count(written, 'payment was', 'payments were')} brought in${where.length > 0 ? `: ${where.join('; ')}` : ''}. Look the rows over, tick them, then send them.`,
      ...(left === 0
        ? []
        : [`${count(left, 'payment was', 'payments were')} not written: choose the file again.`]),
      ...(undecided === 0
        ? []
        : [
            `${count(undecided, 'payment still waits', 'payments still wait')} for a decision: choose the file again, and look under “To be decided”.`,
          ]),
    ].join(' '),
  unsure:
    'Google did not answer, so it is not known how far this came. Choose the file again: what is here already is not written twice.',
  past: 'Brought in lately',
  pastImport: ({ source, at, orders }) =>
    `${written(at)} · ${sourceName(source)} · ${count(orders, 'payment', 'payments')}`,
  takeBack: 'Take back…',
  takeBackSure: 'Yes, take its rows away',
  keep: 'Keep',
  takingBack: 'Taking rows away…',
  takenBack: ({ orders, kept }) =>
    [
      `The rows of ${count(orders, 'payment', 'payments')} were taken away. Whoever was created in Qomon for them stays there.`,
      ...(kept === 0 ? [] : [`${count(kept, 'payment stays', 'payments stay')}: see below why.`]),
    ].join(' '),
};
