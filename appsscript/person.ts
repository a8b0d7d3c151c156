import { DIGEST_LENGTH } from '../src/model/limits';
import { sha256 } from './google/digest';
import { effectiveUser } from './host';

/**
 * What stands for whoever runs this in a page that they open: no address, and the same each time. Blank
 * where Google does not tell who it is.
 */
export function personMark(): string {
  const user = effectiveUser();
  return user === '' ? '' : sha256(`page of ${user}`).slice(0, DIGEST_LENGTH);
}

/**
 * True where a page was opened for somebody else. In a browser that is signed in to several accounts its
 * calls may arrive as another one than that of the spreadsheet, with another key and another name.
 */
export function isForAnother(openedFor: unknown): boolean {
  if (typeof openedFor !== 'string' || openedFor === '') return false;
  const mark = personMark();
  return mark !== '' && mark !== openedFor;
}
