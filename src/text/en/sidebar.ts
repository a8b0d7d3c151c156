import { written } from '../days';
import type { SidebarWords } from '../words/sidebar';
import { help } from './help';
import { importPanel } from './importPanel';
import { methodNamed } from './methods';
import { count, money } from './numbers';
import { regions } from './regions';
import { renewals } from './renewals';
import { statement } from './statement';
import { yearEnd } from './yearEnd';

export const sidebar: SidebarWords = {
  panelsName: 'Panels',
  panels: {
    rows: 'Rows',
    contacts: 'Contacts',
    import: 'Import',
    refund: 'Refund',
    nightly: 'Nightly',
    papers: 'Papers',
    connection: 'Connection',
    settings: 'Settings',
  },
  help,
  loading: 'Loading…',
  failed:
    'Google did not answer. Try again. Where several Google accounts are signed in in this browser, Google may refuse the sidebar: the items of the menu work, or a window in which one account alone is signed in.',
  toConnection: 'Go to Connection',
  toPermission: 'Give the permission at Google',
  place: ({ tab, row, to, column }) => {
    const rows = to ? `rows ${row}–${to}` : `row ${row}`;
    const place = tab ? `“${tab}”, ${rows}` : `R${rows.slice(1)}`;
    return column ? `${place}, ${column}` : place;
  },
  colon: ':',
  method: methodNamed,
  more: (n) => `and ${n} more`,
  amounts: {
    money: (sum) => money(sum),
    notAnAmount: 'This is not an amount. Type it like 20 or 20.50.',
    decimals: ({ currency, decimals }) =>
      decimals === 0
        ? `${currency} has no decimals. Type a whole number.`
        : `${currency} has ${decimals} decimals. Type no more than that.`,
    currency: (currency) => `Type the amount in ${currency}.`,
  },
  start: {
    title: 'First steps',
    connect: 'Connect to Qomon.',
    setUp: 'Set up this spreadsheet.',
    setUpNow: 'Set up',
    settingUp: 'Setting up…',
    pay: 'Type a payment on a row of the sheet, select the row, and send it under Rows.',
    toRows: 'Go to Rows',
    done: 'done',
  },
  connection: {
    apiKey: 'API key',
    apiKeyHelp:
      'Your Qomon administrator can give you one. It is stored by Google and never shown again.',
    keyEnding: (end) => `Key ending in ${end}`,
    keyRefused:
      'Qomon no longer accepts the key that was used. Enter a new one, or ask your Qomon administrator; then go back to Rows and send again.',
    byOthers:
      'Somebody else has connected this spreadsheet and does not share the key. Enter your own, or ask them to share theirs here.',
    accountUnknown: ({ shared }) =>
      shared
        ? 'Google does not say which of your accounts this panel works as. The key is the one that is shared here.'
        : 'Google does not say which of your accounts this panel works as. The key is that account’s own.',
    host: 'Server',
    regions: regions,
    label: 'Name of the space',
    labelHelp: 'As you call it, such as “Party, Lyon”. It tells one space from another.',
    space: ({ name, group }) => (group === undefined ? name : `${name} (group ${group})`),
    move: 'Record in the key’s space from now on',
    moveHelp:
      'New payments are then recorded in the other space. What this spreadsheet has recorded stays where it is, and can no longer be refunded, cancelled or compared from here.',
    shared: 'Share with the editors of this spreadsheet?',
    sharing: {
      no: 'No, the key is mine alone',
      checking: 'For checking',
      sending: 'For checking and sending',
    },
    sharedHelp: {
      no: 'Whoever else works here enters a key of their own.',
      checking:
        'Everybody who may edit this spreadsheet can check rows and look for contacts with this key, and send nothing.',
      sending: 'Everybody who may edit this spreadsheet can send, refund and cancel with this key.',
    },
    sharedBy: ({ use, by, isUsed }) =>
      `${isUsed ? 'This key is shared' : 'A key is shared'} with the editors of this spreadsheet ${use === 'checking' ? 'for checking' : 'for checking and sending'}${by ? `, by ${by}` : ''}.`,
    mayOnlyCheck:
      'You can check rows and look for contacts here. To send, refund or cancel, or to make a file of who has paid, enter a key of your own.',
    replace: 'Replace or take away the key that is shared here',
    disconnectAll: 'Disconnect everybody',
    connect: 'Connect',
    connecting: 'Connecting…',
    changeKey: 'Change the key',
    keepKey: 'Keep the key',
    disconnect: 'Disconnect',
    disconnecting: 'Disconnecting…',
    refreshLists: 'Refresh lists',
    refreshing: 'Refreshing…',
    currency: 'Currency',
    noCurrency: 'not set in Qomon',
    lists: 'Lists',
    listsNever: 'not fetched yet',
    listsAge: (minutes) =>
      minutes < 1
        ? 'just fetched'
        : minutes < 120
          ? `fetched ${count(minutes, 'minute', 'minutes')} ago`
          : minutes < 2880
            ? `fetched ${count(Math.floor(minutes / 60), 'hour', 'hours')} ago`
            : `fetched ${count(Math.floor(minutes / 1440), 'day', 'days')} ago`,
  },
  rows: {
    scope: 'Which rows',
    selection: 'Selected rows',
    ready: 'All ready rows, on every tab',
    refresh: 'Refresh',
    refreshing: 'Looking the rows over…',
    check: 'Check rows',
    checking: 'Checking…',
    nothing: {
      selection:
        'None of the selected rows can be sent. Select rows in the sheet, then come back here.',
      ready: 'No row is ready. Tick Ready on the rows that are to be sent.',
    },
    bundles: ({ bundles, rows }) =>
      `${count(bundles, 'payment', 'payments')} (${count(rows, 'row', 'rows')})`,
    total: 'Total',
    payments: (n) => `${n}×`,
    problems: (n) => count(n, 'problem', 'problems'),
    warnings: (n) => count(n, 'warning', 'warnings'),
    left: (n) => `${count(n, 'row stays', 'rows stay')} behind`,
    expected: 'Compare with your list',
    expectedHelp: 'Optional. What you fill in has to match before anything can be sent.',
    expectedCount: 'Expected number of payments',
    expectedTotal: (currency) => `Expected total in ${currency}`,
    notACount: 'Type a whole number.',
    countDiffers: ({ expected, found }) =>
      `You expect ${expected}, but the rows come to ${found}. Look the rows over.`,
    totalDiffers: ({ expected, found }) =>
      `You expect ${expected}, but the rows come to ${found}. Look the rows over.`,
    send: (n) => (n === 0 ? 'Send' : `Send ${count(n, 'payment', 'payments')}`),
    sending: 'Sending to Qomon',
    preparing: 'Checking the rows once more, then sending the first…',
    progress: ({ done, all, money }) => `${done} of ${all} sent, ${money}`,
    stop: 'Stop',
    stopping: 'Stopping after the rows that are under way…',
    goOn: 'Continue',
    sent: ({ bundles, money }) => `${count(bundles, 'payment', 'payments')} sent, ${money}.`,
    rejected: (n) =>
      `${count(n, 'payment was', 'payments were')} refused by Qomon. Correct the rows and send them again.`,
    unconfirmed: (n) =>
      `${count(n, 'payment', 'payments')} to check: Qomon may or may not have recorded ${n === 1 ? 'it' : 'them'}. Look ${n === 1 ? 'it' : 'them'} up in two minutes; nothing is sent again before that.`,
    changed: (n) =>
      `${count(n, 'payment was', 'payments were')} changed or moved away meanwhile, and not sent. Look the rows over and send them again.`,
    waiting: (n) => `${count(n, 'payment waits', 'payments wait')} for the next send.`,
    ended: {
      'bad key': 'Qomon no longer accepts the API key. Enter a new one, then send again.',
      'no right':
        'The API key may not record payments. Ask your Qomon administrator for one that may, then send again.',
      'other installation':
        'Another installation of the add-on works in this spreadsheet now. Nothing more leaves from here. Use the menu of the other.',
      stopped: 'Stopped by you. Continue sends the rest.',
      'no answer': 'Qomon could not be reached. Send the rest again in a few minutes.',
      quota: 'Google’s number of requests for today is used up. Send the rest tomorrow.',
      changed: 'Rows were changed just before they were to be sent. Look them over.',
      time: 'The time that Google gives was used up. Send again to go on.',
    },
    leftBehind: (n) => `${count(n, 'row was', 'rows were')} left behind`,
    resolve: 'Resolve doubtful rows',
    resolving: 'Looking them up…',
    back: 'Back to the rows',
    unsure:
      'Google did not answer, so it is not known how far this send came. What was recorded is marked Sent. Send the rest again: no row is sent twice.',
    questions: (n) => `${count(n, 'payment looks', 'payments look')} recorded already`,
    answers: { another: 'Another payment', recorded: 'It is that one' },
    asTyped: 'It is meant so: the night may send it',
    allOthers: 'All are other payments',
    forContact:
      'Many people pay under these contacts: ask no more about what others record under them',
    saving: 'Saving…',
    unproven: (n) => `What became of ${n === 1 ? 'this payment' : 'these payments'}?`,
    unprovenHelp:
      'Look in Qomon, and say what you see. If you are not certain, say nothing: nothing is sent again.',
    bundleNumber: 'Number of its bundle in Qomon',
    recorded: 'It is recorded',
    notRecorded: 'It is not recorded',
    allTheSame: 'Yes, it is that one',
    settled: 'Settled.',
  },
  contacts: {
    text: 'Email, name or ID',
    textHelp: 'The whole address, or whole words of the name.',
    search: 'Search',
    searching: 'Searching…',
    found: ({ people, more }) =>
      people === 0
        ? more
          ? 'Too many people bear a part of this name. Type more of it, or the email.'
          : 'Nobody was found. Check the spelling, or create the contact below.'
        : more
          ? `The first ${people} people. Type more of the name to find others.`
          : `${count(people, 'person', 'people')} found.`,
    choose: 'They share an email address: choose the right one.',
    noName: '(no name)',
    noMail: 'no email',
    use: 'Use',
    useOf: ({ name, id }) => `Use ${name}, ID ${id}`,
    using: 'Filling in…',
    used: ({ name, column, cell }) => `The ID of ${name} stands in ${column}, cell ${cell}.`,
    create: 'Create a contact',
    firstname: 'First name',
    surname: 'Surname',
    street: 'Number and street (optional)',
    postalcode: 'Postcode (optional)',
    city: 'Town (optional)',
    mail: 'Email (optional)',
    createButton: 'Create',
    creating: 'Creating…',
    anyway: 'Create another one all the same',
    created: ({ name, id }) =>
      `${name} was created with the ID ${id}. Select a cell of the person’s row, then choose Use.`,
    unsure:
      'Google did not answer: this contact may or may not have been created. Look the person up in a few minutes before you create them again.',
  },
  imports: importPanel,
  refund: {
    help: 'Select a row that was sent. What Qomon holds of it is read again.',
    show: 'Show the selected row',
    showing: 'Reading the payment…',
    bundle: ({ id, row }) => `Bundle ${id}, row ${row}`,
    payment: 'Payment to refund',
    oneOf: 'Several payments were recorded together: choose the one to refund.',
    paid: 'Paid',
    refunded: 'Refunded',
    left: 'Left to refund',
    payer: 'Payer',
    status: 'Status',
    items: 'How much of each',
    kinds: { membership: 'Membership', donation: 'Donation' },
    now: ({ amount, initial }) => (initial ? `now ${amount}, price ${initial}` : `now ${amount}`),
    amountOf: ({ name, currency }) => `${name} (${currency})`,
    amount: (currency) => `Amount to refund in ${currency}`,
    everything: 'Everything',
    preview: 'Preview',
    changes: 'What will change in Qomon',
    line: 'Line',
    before: 'Before',
    after: 'After',
    refundedSoFar: 'Refunded of this payment',
    yours: 'This is recorded in Qomon. Giving the money itself back is up to you.',
    refund: (money) => `Refund ${money}`,
    refunding: 'Refunding…',
    back: 'Back',
    nothing: 'Type how much is to be refunded.',
    tooMuch: (money) => `Type ${money} at most: no more can be refunded here.`,
    nothingLeft: 'Nothing of this payment is left to refund.',
    unsure:
      'Google did not answer: the refund may or may not have been made. Show the row again to see how the payment stands now.',
  },
  nightly: {
    help: 'The rows that are ticked Ready are sent at night, and a report is mailed.',
    on: 'Send the ready rows every night',
    hour: 'From',
    hourHelp: 'In the spreadsheet’s time zone. Google starts within the hour.',
    recipients: 'Send the report to',
    recipientsHelp: 'One email address on each line.',
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved.',
    owner: 'Runs under the name of',
    nobody: 'nobody',
    you: (address) => `you (${address})`,
    lastRun: 'Last run',
    lastSuccess: 'Last success',
    nextRun: 'Next run',
    never: 'none',
    takeOverHelp: (owner) =>
      `These settings belong to ${owner}. Take over to change them: the night then runs under your name and with your key, and no longer under theirs.`,
    takeOver: 'Take over',
    takingOver: 'Taking over…',
    report: 'Report that could not be mailed',
  },
  papers: {
    write: 'Write the Summary tab',
    writing: 'Writing the tab…',
    reportTitle: 'Report of what was sent',
    about: 'What is it about?',
    abouts: { last: 'The last send', day: 'A day' },
    day: 'Day',
    dayHelp: () => `Type it as ${written('2026-03-29')}.`,
    report: 'Write the report',
    slipsTitle: 'Deposit slips',
    slipsShow: 'Show cheques and slips',
    slipsMade: 'Slips, the last first',
    cheques: (methods) => `Cheques are: ${methods.join(', ')}.`,
    changeCheques: 'Change',
    areOthers: 'They are other cheques, which I hold in my hand',
    whichCheques: 'Which payment methods are cheques?',
    areCheques: 'These are cheques',
    slipCount: 'Cheques in your hand',
    slipTotal: (currency) => `Their total, in ${currency}`,
    slipMake: 'Make the slip',
    statement,
    yearEnd,
    renewals,
  },
  settings: {
    handOver: 'Hand over this spreadsheet…',
    handOverSure: 'Yes, I am sure',
    language: 'Language',
    accountLanguage: 'That of your Google account',
    languageHelp: 'For you alone. The menu follows when you open the spreadsheet again.',
    period: 'A membership without dates covers',
    periods: {
      calendar: 'the rest of the calendar year',
      rolling: 'a year from the payment',
    },
    periodHelp: 'For everybody who works in this spreadsheet.',
    typing: 'Check cells while typing',
    typingHelp:
      'For everybody here: a cell with a mistake is marked at once, and its note says why. People are looked up by Check rows only.',
    reference: 'Next reference',
    referenceHelp: {
      first:
        'The number of the first row that is sent; the others follow. Leave it blank, and the add-on chooses one.',
      next: 'The number of the next row that is sent. It can only be raised.',
    },
    notAReference: 'Type a whole number above 0.',
    referenceQuestion: (first) =>
      `References will be given from ${first} on. This cannot be taken back: lower numbers are never given again. Save all the same?`,
    saveAll: 'Yes, save',
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved.',
  },
};
