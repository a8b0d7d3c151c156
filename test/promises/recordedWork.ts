import type { Office, Typed } from '../support/office';
import { busyOffice, PAYER } from './workload';

/** A couple whose rows stand apart, and a donor. */
const ROWS: readonly Typed[] = [
  { ...PAYER, Comment: 'couple', Amount: '40', Membership: '#10', Group: 'g' },
  { ...PAYER, Comment: 'donor', Amount: '50', Donation: '#20' },
  { Comment: 'partner', Group: 'g', Membership: '#10', 'Member ID': '300004' },
];

/** An office whose rows have been sent, all of them selected. */
export function recordedOffice(rows = ROWS): Office {
  const office = busyOffice({ stall: false, rows });
  office.call('sendSelectedRows');
  office.dialogs.length = 0;
  // What was sent long ago is not taken for a request that is under way.
  office.google.clock.advance(3_600_000);
  return office;
}

/** Selects one row and types into it. */
export function retype(office: Office, row: number, cells: Typed): void {
  const { workbook, user } = office.google;
  for (const [header, text] of Object.entries(cells)) {
    workbook.type('Bundles', office.at(header, row), text);
  }
  workbook.select('Bundles', `A${row}`, user);
}
