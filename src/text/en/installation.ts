import { forTyped } from '../../model/expectations';
import type { InstallationWords } from '../words/installation';

export const installation: InstallationWords = {
  howToCopy:
    'If something is WRONG, copy this report and send it to whoever helps you with the add-on: see Guide and support in the menu. It holds no key, no address and nothing of your rows.',
  marks: { ok: '[ok]', other: '[differs, harmless]', wrong: '[WRONG]', unknown: '(not known yet)' },
  expectations: {
    'script.es2019': 'The language features that the add-on is built with',
    'script.extras': 'Globals that Apps Script is known to lack (timers, URL, fetch…)',
    'script.intl': 'Intl',
    'script.files': 'The files of the add-on (the sidebar’s page)',
    'sheet.types': 'Kinds of values that come back from cells',
    'sheet.unsaved': 'A value that was written and not saved yet is read back',
    'sheet.saved': 'A value that was written and saved is read back',
    'sheet.text': 'In a cell of plain text, what looks like a formula or a number stays text',
    'sheet.apostrophe': 'In a cell of plain text, an apostrophe at the start',
    'sheet.formula': 'What “=1+1” becomes in an ordinary cell',
    'sheet.numberAsText': 'What a number becomes in a cell of plain text',
    'sheet.dateAsNumber': 'What a date becomes in a cell that is formatted as a number',
    'sheet.rule': 'A value that the rule of its cell forbids',
    'sheet.size': 'A table that is larger than its range',
    'sheet.longest': 'The longest text of a cell, in characters',
    'sheet.checkbox': 'What an empty checkbox holds',
    'sheet.kinds': 'Charts on a sheet of their own and connected data: whether they have cells',
    ...forTyped((text) => `What “${text}” becomes where an amount is typed`),
    'sheet.locale': 'The spreadsheet’s locale',
    'lock.document': 'The lock of this spreadsheet (busy while somebody sends)',
    'store.document': 'Properties of the document, in bytes',
    'store.user': 'Properties of the user, in bytes',
    'store.longest': 'A property that is too long, in bytes',
    'store.cache': 'The cache',
    'time.zones': 'Winter and summer in Paris, New York, Kolkata',
    'time.ownZone': 'The spreadsheet’s time zone',
    'time.sleep': 'Waiting',
    'person.language': 'The language of your Google account',
    'person.account': 'The Google account that runs this (not shown)',
    'person.consent': 'Permissions that are still to be given',
    'person.scopes': 'The six permissions, one by one',
    'person.triggers': 'Your triggers of this add-on, in this spreadsheet and in all',
    'person.mail': 'Mails that you may still send today',
    'fetch.batch': 'Four requests without a key to Qomon’s two hosts, and the status of each',
    'fetch.many': 'Forty requests at once, without a key',
    'fetch.charset': 'The kind that Qomon’s answers say they are',
    'fetch.accents': 'Qomon’s answers, read with and without naming UTF-8',
    'fetch.headers': 'Names of headers in answers',
    'fetch.unmuted': 'A refused request that is not muted',
    'fetch.elsewhere': 'A request to a host not Qomon’s',
    'clock.document': 'At night: the spreadsheet',
    'clock.properties': 'At night: the properties of the document',
    'clock.lock': 'At night: the lock of this spreadsheet',
    'clock.cache': 'At night: the cache',
    'clock.account': 'At night: the Google account (not shown)',
    'clock.trigger': 'At night: the ID of the trigger, beside that under which it was made',
  },
  findings: undefined,
  colon: ': ',
  differs: ({ expected, found }) => `expected ${expected}, found ${found}`,
  summary: ({ all, wrong, other, unknown }) => {
    const open = unknown === 0 ? '' : ` ${unknown} not known yet.`;
    if (wrong + other === 0) return `All ${all - unknown} as expected.${open}`;
    const harmless = `${other} ${other === 1 ? 'differs' : 'differ'} without harm`;
    return `Of ${all}, ${wrong} wrong, ${harmless}.${open}`;
  },
  byTheClock: (at) =>
    at === undefined
      ? 'No nightly upload has left its findings here yet. Turn it on, and check again in the morning.'
      : `The findings “At night” are of ${at}.`,
  byHandTitle: 'By hand, where you have the time (write yes or no behind each):',
  byHand: {
    consent:
      'Permissions: at myaccount.google.com/connections take all back, then choose Send selected rows… and leave “Connect to an external service” unticked. Google asks for that one by name, the sidebar shows a link to it, and no row becomes To check.',
    accents:
      'Accents: send a small row with the comment “Été à Nîmes”, look at it in Qomon, refund a part, look again. Both times it reads the same.',
    undo: 'Undo: send one small row, then press Ctrl+Z five times. What was taken back? Press Check rows: nothing is offered to be sent again before it has been looked up.',
    otherKinds:
      'Other sheets: move a chart to its own sheet, connect data if you can, and run this check once more. The line sheet.kinds tells of them, and Check rows works.',
    table:
      'Tables: in a new tab with our headers choose Format ▸ Convert to table, then Set up this spreadsheet and Check rows. You read that the tab is a table, in our words; State and Message are written.',
    deadHost:
      'A host that does not answer cannot be tried: Google refuses every host but Qomon’s two. Should a send say that Qomon was not reached, all its rows are To check, and Resolve doubtful rows settles them.',
    cutOff:
      'A run that is cut off: send some fifty rows in a space for tests, and end the run under Apps Script ▸ Executions. Every row says Sending, Sent or nothing; Resolve doubtful rows settles them, none is there twice.',
    twoDocuments:
      'Two spreadsheets: turn the night on in two, and off in one. The other still shows its next run, and each has one trigger at most.',
    files:
      'Files: in the sidebar under Import, choose a file, then drop one onto it: each time you see what it holds. Under Papers, make the year-end file and save it: the browser keeps it. Where one of them does nothing, paste the lines, or copy the file, instead.',
    size: 'Size: reload the spreadsheet, and look at the time of onOpen under Apps Script ▸ Executions: a few seconds, of the thirty that Google gives. Open the sidebar: an answer takes a second or two. In the editor, Code opens and can be saved.',
    clock:
      'The clock: leave one row ticked Ready overnight. In the morning it is Sent once, the report has come, and this check shows what was found at night.',
  },
};
