import type { ContactsWords } from '../words/contacts';
import { pause } from './pause';

export const contacts: ContactsWords = {
  nothingTyped: 'Type an email, a name or an ID to look for.',
  selectIdCell: (headers) =>
    `Select a cell of the person’s row first, in one of these columns: ${headers.join(', ')}.`,
  rowSent: (row) =>
    `Row ${row} has been sent, or may have been: its people cannot be changed here. Select a cell of a row that was not sent.`,
  gone: 'Nobody in Qomon has this ID any more; the contact may have been merged. Look the person up again.',
  noName: 'Type a first name, a surname, or both.',
  tooLong: 'A name or an address has at most 200 characters. Shorten it.',
  notAnAddress: 'This is not an email address. Type it like name@example.org, or leave it blank.',
  exists: (people) =>
    people === 1
      ? 'Somebody like this is in Qomon already. Use that contact, or create another one all the same.'
      : `${people} people like this are in Qomon already. Use one of them, or create another one all the same.`,
  mayExist:
    'No clear answer came from Qomon: this contact may or may not have been created. Look the person up in a few minutes before you create them again.',
  slowDown: (wait) => pause(wait, 'then try again.', 'Nobody was created.'),
  refused: (reasons) =>
    [
      'Qomon refused this and created nobody.',
      ...reasons.map((text) => `Qomon says “${text}”`),
      'Correct it and create the contact again.',
    ].join('\n'),
};
