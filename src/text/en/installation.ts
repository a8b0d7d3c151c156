import { forTyped } from '../../model/expectations';
import type { InstallationWords } from '../words/installation';

export const installation: InstallationWords = {
  howToCopy:
    'If something is WRONG, copy this report into an issue of the project. It holds no key, no address and nothing of your rows.',
  marks: { ok: '[ok]', other: '[differs, harmless]', wrong: '[WRONG]' },
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
    ...forTyped((text) => `What “${text}” becomes where an amount is typed`),
    'sheet.locale': 'The spreadsheet’s locale',
    'lock.document': 'The lock of this spreadsheet (busy while somebody sends)',
    'store.document': 'Properties of the document, in bytes',
    'store.user': 'Properties of the user, in bytes',
    'store.longest': 'A property longer than Google allows, in bytes',
    'store.cache': 'The cache',
    'time.zones': 'Winter and summer in Paris, New York, Kolkata',
    'time.ownZone': 'The spreadsheet’s time zone',
    'time.sleep': 'Waiting',
    'person.language': 'The language of your Google account',
    'person.account': 'The Google account that runs this (not shown)',
    'person.consent': 'Permissions that are still to be given',
    'person.triggers': 'Your own triggers of this add-on',
    'person.mail': 'Mails that you may still send today',
    'fetch.batch': 'Four requests without a key to Qomon’s two hosts, and the status of each',
    'fetch.headers': 'How names of headers are spelled in answers',
    'fetch.unmuted': 'A refused request that is not muted',
    'fetch.elsewhere': 'A request to a host that is not Qomon’s',
    'fetch.deadHost': 'A batch with one host that cannot be reached',
  },
  differs: ({ expected, found }) => `expected ${expected}, found ${found}`,
  summary: ({ all, wrong, other }) => {
    if (wrong + other === 0) return `All ${all} as expected.`;
    const harmless = `${other} ${other === 1 ? 'differs' : 'differ'} without harm`;
    return `Of ${all}, ${wrong} wrong, ${harmless}.`;
  },
  atNight:
    'What a clock’s run may do cannot be tried from here: the last report of the nightly upload tells.',
};
