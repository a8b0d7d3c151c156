import type { ColumnKey } from '../model/columns';
import type { ContactId } from '../model/ids';
import type { Attempted } from './outcomeEntries';

const CONTACT_COLUMNS: ReadonlyArray<ColumnKey | undefined> = ['payerId', 'memberId', 'donorId'];

/**
 * The people of a payment that Qomon has refused for one of them, or without saying for what: they may have
 * been merged or deleted since they were looked up.
 */
export function refusedContacts({ marked, result }: Attempted): ContactId[] {
  if (result.kind !== 'refused') return [];
  const columns = result.reasons.flatMap(({ column }) => column ?? []);
  const isOfContact = columns.some((one) => CONTACT_COLUMNS.includes(one));
  if (columns.length > 0 && !isOfContact) return [];
  const { transactions, memberships = [], donations = [] } = marked.payload;
  return [...transactions, ...memberships, ...donations].map(({ contact_id: id }) => id);
}
