import { READY } from '../support/night';
import type { Session, Typed } from '../support/session';
import { busySession } from './workload';

/** A couple whose rows stand apart, and a donor. */
const ROWS: readonly Typed[] = [
  { ...READY, Comment: 'couple', Amount: '40', Membership: '#10', Group: 'g' },
  { ...READY, Comment: 'donor', Amount: '50', Donation: '#20' },
  { Comment: 'partner', Group: 'g', Membership: '#10', 'Member ID': '300004' },
];

/** A session whose rows have been sent, all of them selected. */
export function recordedSession(rows = ROWS): Session {
  const session = busySession({ stall: false, rows });
  session.call('sendSelectedRows');
  session.dialogs.length = 0;
  // What was sent long ago is not taken for a request that is under way.
  session.google.clock.advance(3_600_000);
  return session;
}

/** Selects one row and types into it. */
export function retype(session: Session, row: number, cells: Typed): void {
  const { workbook, user } = session.google;
  for (const [header, text] of Object.entries(cells)) {
    workbook.type('Bundles', session.at(header, row), text);
  }
  workbook.select('Bundles', `A${row}`, user);
}
