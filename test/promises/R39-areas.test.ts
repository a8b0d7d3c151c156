import { describe, expect, test } from '@jest/globals';
import { READY } from '../support/night';
import { Session } from '../support/session';

/** What people select, and which of the rows 2 to 6 it means. */
const SELECTIONS: ReadonlyArray<readonly [name: string, areas: readonly string[], rows: number[]]> =
  [
    ['areas far apart', ['A2', 'C4:D5'], [2, 4, 5]],
    ['areas that overlap', ['A2:C4', 'B3:D5'], [2, 3, 4, 5]],
    ['the same row twice', ['A3', 'F3'], [3]],
    ['areas from below', ['A6', 'A2'], [2, 6]],
    ['whole rows', ['3:4'], [3, 4]],
    ['a whole column, the header too', ['C:C'], [2, 3, 4, 5, 6]],
    ['the header and a row', ['A1', 'A5'], [5]],
    ['cells below all rows beside one', ['A2', 'A900:B1000'], [2]],
  ];

function made(areas: readonly string[], state: 'typed' | 'sent'): Session {
  const session = Session.ready();
  session.type(Array.from({ length: 5 }, (_, at) => ({ ...READY, Comment: `row ${at + 2}` })));
  if (state === 'sent') session.send('2:6');
  session.google.workbook.select('Bundles', [...areas], session.google.user);
  session.dialogs.length = 0;
  return session;
}

/** The rows whose state is one. */
function rowsIn(session: Session, state: string): number[] {
  return session.column('State').flatMap((one, at) => (one === state ? [at + 2] : []));
}

describe.each(SELECTIONS)('%s', (_name, areas, rows) => {
  test('are just the rows that are sent', () => {
    const session = made(areas, 'typed');
    session.call('sendSelectedRows');
    expect(rowsIn(session, 'Sent')).toEqual(rows);
    expect(session.qomon.ledger.bundles).toHaveLength(rows.length);
  });

  test('are those that the sidebar counts and sends', () => {
    const session = made(areas, 'typed');
    const review = session.page('reviewSelection', { scope: 'selection' });
    expect(review).toMatchObject({ ok: true, bundles: rows.length, rows: rows.length });
    session.page('sendNext', { scope: 'selection' });
    expect(rowsIn(session, 'Sent')).toEqual(rows);
  });

  test('are those that are cancelled, and no other', () => {
    const session = made(areas, 'sent');
    session.call('cancelSelectedBundles');
    expect(rowsIn(session, 'Cancelled')).toEqual(rows);
    expect(session.qomon.ledger.bundles).toHaveLength(5 - rows.length);
  });

  test('leave out what a filter hides, in whichever area', () => {
    const session = made(areas, 'typed');
    const hidden = rows[0] ?? 0;
    session.filterOut('Comment', [`row ${hidden}`]);
    session.call('sendSelectedRows');
    expect(rowsIn(session, 'Sent')).toEqual(rows.filter((row) => row !== hidden));
    expect(session.dialogs.map(({ prompt }) => prompt).join()).toMatch(/hidden/);
  });

  test('are those that are checked', () => {
    const session = made(areas, 'typed');
    session.type(Array.from({ length: 5 }, () => ({ Amount: 'x' })));
    session.google.workbook.select('Bundles', [...areas], session.google.user);
    session.call('checkRows');
    expect(rowsIn(session, 'Invalid')).toEqual(rows);
  });
});
