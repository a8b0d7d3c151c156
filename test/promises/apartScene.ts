import type { Bundle } from '../../local/qomon/shapes';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

/** Two persons' payments, of different amounts and with different items. */
const ROWS: readonly Typed[] = [
  { ...PAYMENT, Comment: 'one', 'Payer ID': '123456', Amount: '20', Membership: '#10' },
  { ...PAYMENT, Comment: 'two', 'Payer ID': '789012', Amount: '500', Donation: '#20' },
];

let sent: ReturnType<Session['snapshot']> | undefined;

/** A session whose two rows have been sent; sending takes most of a small test's time, so it is done once. */
export function sentApart(): Session {
  const session = Session.ready();
  if (sent) {
    session.restore(sent);
    return session;
  }
  session.type(ROWS);
  session.send('2:3');
  session.dialogs.length = 0;
  sent = session.snapshot();
  return session;
}

/** What people do to one column, or some, of two rows, and leave the others as they are. */
export type Apart = (session: Session, headers: readonly string[]) => void;

/** The cells of both rows change places: so does a sort of these columns alone. */
export const swapped: Apart = (session, headers) => {
  for (const header of headers) {
    const [one, two] = [session.cell(header, 2), session.cell(header, 3)];
    session.google.workbook.put('Bundles', session.at(header, 2), [[two]]);
    session.google.workbook.put('Bundles', session.at(header, 3), [[one]]);
  }
};

/** The cell of the first row is typed over by that of the second. */
const retyped: Apart = (session, headers) => {
  for (const header of headers) {
    const value = session.cell(header, 3);
    session.google.workbook.put('Bundles', session.at(header, 2), [[value]]);
  }
};

const emptied: Apart = (session, headers) => {
  for (const header of headers) session.google.workbook.clear('Bundles', session.at(header, 2));
};

/** What people do, by the name under which a test tells of it. */
export const ACTS: ReadonlyArray<readonly [name: string, act: Apart]> = [
  ['sorted alone', swapped],
  ['typed over by another', retyped],
  ['emptied', emptied],
];

/** The headers of the tab, as they stand. */
export function headersOf({ google }: Session): string[] {
  const [first = []] = google.workbook.values('Bundles');
  return first.map(String).filter((header) => header !== '');
}

/** Who paid how much in a bundle, in minor units, as its row would have it. */
export function paidIn({ transactions }: Bundle): string {
  return transactions.map(({ contact_id, amount }) => `${contact_id} ${amount}`).join();
}

/** The same as a row says it. */
export function paidOn(session: Session, row: number): string {
  const amount = Math.round(Number(session.cell('Amount', row)) * 100);
  return `${session.cell('Payer ID', row)} ${amount}`;
}
