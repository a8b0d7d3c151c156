import { expect, test } from '@jest/globals';
import { cellsRead } from '../../bench/reads';
import { LATENCY, type Run } from '../../local/google/index';
import { JOURNAL_COLUMNS } from '../../src/model/journalColumns';
import { PAYMENT, putRows } from '../support/rows';
import { Session } from '../support/session';

const ROWS = 130;
const RED = '#f4cccc';

/** A send that time has left half done, and the one that goes on with it. */
function goneOn(change: (session: Session) => void = () => undefined): {
  session: Session;
  run: Run;
} {
  const session = Session.ready();
  putRows(
    session,
    Array.from({ length: ROWS }, (_, row) => ({
      ...PAYMENT,
      // Of equal payments, and of one for nothing, would be warned.
      Donation: '#20',
      Amount: 20 + row,
      Ready: true,
    })),
  );
  const late = session.atPost('before', () => session.google.clock.advance(320_000));
  session.call('sendReadyRows', late);
  expect(session.column('State').filter((state) => state === 'Waiting')).toHaveLength(90);
  change(session);
  const run = session.call('sendReadyRows');
  expect(session.column('State')).toEqual(Array(ROWS).fill('Sent'));
  return { session, run };
}

const asked = ({ calls }: Run): number =>
  calls.filter(({ method }) => method === 'getBackgrounds').length;

test('a send that goes on asks no row for its marks that says no more than that it waits', () => {
  expect(asked(goneOn().run)).toBe(0);
});

test('a row that was wrong while it waited loses its mark', () => {
  const marks = (session: Session): number =>
    session.google.workbook
      .backgrounds('Bundles', `${session.at('Amount', 2)}:${session.at('Amount', ROWS + 1)}`)
      .filter(([colour]) => colour === RED).length;
  const { session, run } = goneOn((before) => {
    const row = before.column('State').indexOf('Waiting') + 2;
    const cell = before.at('Amount', row);
    before.google.workbook.type('Bundles', cell, 'x');
    before.google.workbook.select('Bundles', cell, before.google.user);
    before.call('checkRows');
    expect(marks(before)).toBe(1);
    before.google.workbook.type('Bundles', cell, '20');
  });
  expect(asked(run)).toBeGreaterThan(0);
  expect(marks(session)).toBe(0);
});

test('a send that goes on reads the journal once', () => {
  let cells = 0;
  const { run } = goneOn(({ google }) => {
    cells = (google.workbook.values('Journal').length - 1) * JOURNAL_COLUMNS.length;
  });
  expect(cellsRead(run, LATENCY).filter((one) => one === cells)).toHaveLength(1);
});
