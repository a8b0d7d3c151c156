import { expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** A group of two rows and a payment of its own, all sent. */
function made(): Session {
  const session = Session.ready();
  session.type([
    { ...PAYMENT, Group: 'g', Amount: '20', Comment: 'p1' },
    { ...PAYMENT, Group: 'g', Amount: '30', Comment: 'p2' },
    { ...PAYMENT, Amount: '40', Comment: 'p3' },
  ]);
  session.send('2:4');
  session.type([{ Amount: '21' }], { from: 2 });
  return session;
}

function correct(session: Session): string {
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  session.call('correctSelectedBundle');
  return session.said();
}

/** Cuts a row of one tab and pastes it into another. */
function move(
  { google }: Session,
  [from, row]: [string, number],
  [to, at]: [string, number],
): void {
  const { workbook } = google;
  const cells = workbook.cells(from, `${row}:${row}`);
  workbook.paste(to, `A${at}`, cells);
  workbook.deleteRows(from, row);
}

const recorded = (session: Session): number[] =>
  session.qomon.ledger.bundles.flatMap(({ transactions }) =>
    transactions.filter(({ comment }) => /^p\d/.test(String(comment))).map(({ amount }) => amount),
  );

test('rows of a payment that stand on two tabs are named with them, and corrected on one', () => {
  const session = made();
  const { workbook } = session.google;
  workbook.addSheet('Event');
  workbook.put('Event', 'A1', [workbook.values('Bundles')[0] ?? []]);
  move(session, ['Bundles', 3], ['Event', 2]);
  const said = correct(session);
  expect(said).toContain('several tabs now (“Bundles”: row 2; “Event”: row 2)');
  expect(said).not.toContain('the same Group');
  move(session, ['Event', 2], ['Bundles', 6]);
  expect(correct(session)).toContain('Corrected: bundle');
  expect(recorded(session).sort()).toEqual([2100, 3000, 4000]);
});

test('rows of a payment that stand in two groups of a tab are named, and corrected in one', () => {
  const session = made();
  session.type([{ Group: 'other' }], { from: 3 });
  expect(correct(session)).toContain(
    'several groups now (“Bundles”: rows 2–3). Give them the same Group',
  );
  session.type([{ Group: 'g' }], { from: 3 });
  expect(correct(session)).toContain('Corrected: bundle');
});

test('another payment that was sent and joined the group is named, not the rows of the payment itself', () => {
  const session = made();
  session.type([{ Group: 'g' }], { from: 4 });
  const said = correct(session);
  expect(said).toContain('the Group of this one (“Bundles”: row 4)');
  expect(said).not.toMatch(/rows? 2|row 3/);
  session.google.workbook.clear('Bundles', session.at('Group', 4));
  expect(correct(session)).toContain('Corrected: bundle');
  expect(recorded(session).sort()).toEqual([2100, 3000, 4000]);
});
