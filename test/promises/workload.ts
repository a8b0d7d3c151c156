import { columnLetters } from '../../local/columns';
import { READY } from '../support/night';
import { addColumns, newTab } from '../support/rows';
import { Session, type Typed } from '../support/session';

/** The second entry tab of {@link busySession}. */
const STALL = 'Stall';

/** A membership, a donation, both, a group of two rows that stand apart, and two equal payments. */
const ROWS: readonly Typed[] = [
  { ...READY, Comment: 'member', Amount: '20', Membership: '#10', Till: 'A' },
  { ...READY, Comment: 'couple', Amount: '40', Membership: '#10', Group: 'g', Till: '=1+1' },
  { ...READY, Comment: 'donor', Amount: '50', Donation: '#20' },
  { ...READY, Comment: 'equal 1', Amount: '10', Donation: '#20', Till: 'B' },
  { ...READY, Comment: 'both', Amount: '70.00', Membership: '#10', Donation: '#20' },
  { ...READY, Comment: 'equal 2', Amount: '10', Donation: '#20', Till: 'C' },
  {
    Comment: 'partner',
    Ready: 'TRUE',
    Group: 'g',
    Membership: '#10',
    'Member ID': '300004',
    Till: 'D',
  },
];

const STALL_ROWS: readonly Typed[] = [
  { ...READY, Comment: 'stall 1', Amount: '12.50', Donation: '#20' },
  { ...READY, Comment: 'stall 2', Amount: '20', Membership: '#10' },
];

/** In an order of its own, without what a stall has no use for. */
const STALL_HEADERS = [
  'Comment',
  'State',
  'Message',
  'Amount',
  'Membership',
  'Donation',
  'Payer ID',
  'Payment method',
  'Payment date',
  'Reference',
  'Bundle ID',
  'Transaction ID',
  'Membership ID',
  'Donation ID',
  'Start date',
  'End date',
  'Sent at',
  'Ready',
];

/** A session with the rows above, all of them selected and ready; reads of it are quick. */
export function busySession({ stall = true, rows = ROWS, shared = false } = {}): Session {
  const session = Session.ready({
    google: { compute: (formula) => (formula === '=1+1' ? 2 : '?') },
  });
  if (shared) session.connect({ apiKey: 'sample-key-full', region: 'eu', shared });
  const { workbook } = session.google;
  workbook.deleteRows('Bundles', rows.length + 6, 1000 - rows.length - 5);
  addColumns(session, ['Till', 'Blank']);
  session.type(rows);
  if (stall) {
    newTab(session, STALL, STALL_HEADERS);
    workbook.deleteRows(STALL, 8, 993);
    session.type(STALL_ROWS, { tab: STALL });
  }
  // Chance gives the first reference of a spreadsheet: the same here each time, so that runs are alike.
  session.google.setProperty('document', 'reference.next', '500000000');
  select(session, session.google.user, rows.length);
  return session;
}

/** Payments that were sent before; a tab with so many is not read whole more often than it must be. */
const SENT_BEFORE = 250;

/** The same rows at the end of a long tab, whose other rows are sent. */
export function longSession(): Session {
  const session = busySession({ stall: false, rows: [...payments(SENT_BEFORE), ...ROWS] });
  select(session, session.google.user, SENT_BEFORE - 4);
  session.call('sendSelectedRows');
  select(session, session.google.user, SENT_BEFORE + ROWS.length);
  return session;
}

/** A person selects all rows. */
export function select(session: Session, user: string, rows = ROWS.length): void {
  session.google.workbook.select('Bundles', `A2:A${rows + 5}`, user);
}

/** So many plain payments. */
export function payments(count: number): Typed[] {
  return Array.from({ length: count }, (_, index) => ({
    ...READY,
    Comment: `payment ${index + 1}`,
    Amount: '15',
  }));
}

/** Where a column stands now, by its header: 1 is the first. */
export function columnOf(session: Session, header: string, tab = 'Bundles'): number {
  return (session.google.workbook.values(tab)[0] ?? []).indexOf(header) + 1;
}

/** The cell of the header in a column. */
export function headerCell(column: number): string {
  return `${columnLetters(column)}1`;
}
