import { expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const RESULTS = ['State', 'Message', 'Bundle ID', 'Transaction ID', 'Membership ID', 'Reference'];

/** A sent row of which the sheet and the journal know nothing any more; only the properties do. */
function forgotten(): Session {
  const session = Session.ready();
  const before = session.moment();
  session.type([PAYMENT]);
  session.send('2');
  session.google.set({ propertiesOnRestore: 'kept' });
  session.restoreVersion(before, ['Journal']);
  for (const header of RESULTS) session.google.workbook.clear('Bundles', session.at(header, 2));
  session.dialogs.length = 0;
  return session;
}

test.each(['first-missing', 'none'] as const)(
  'a row gets its bundle back though Qomon’s list does not show it (%s)',
  (bundleEntries) => {
    const session = forgotten();
    if (bundleEntries !== 'none') session.qomon.turn({ bundleEntries });
    session.send('2');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    expect([session.cell('State', 2), session.cell('Bundle ID', 2)]).toEqual(['Sent', 5001]);
  },
);

test('it does not leave while Qomon does not tell of what is remembered', () => {
  const session = forgotten();
  session.qomon.turn({ bundleEntries: 'first-missing' });
  session.qomon.faults.add({ method: 'GET', path: '/v1/transaction_bundles/5001', fault: '500' });
  session.send('2');
  expect(session.qomon.ledger.bundles).toHaveLength(1);
  expect(session.cell('State', 2)).not.toBe('Sent');
  session.qomon.faults.clear();
  // Now it bears a reference of its own, so that a person is asked whether it is another payment.
  session.answer = ({ buttons }) => buttons.at(-1) ?? 'OK';
  session.send('2');
  expect(session.cell('Message', 2)).toContain('bundle 5001');
  expect(session.qomon.ledger.bundles).toHaveLength(1);
});

test('one that was deleted in Qomon since may leave again', () => {
  const session = forgotten();
  const [bundle] = session.qomon.ledger.bundles;
  if (bundle) session.qomon.ledger.delete(bundle, session.google.clock.now());
  session.google.clock.advance(3_600_000);
  session.send('2');
  expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002]);
});

test('a bundle is kept for the row that it was recorded for, though another one leaves first', () => {
  const session = Session.ready();
  const before = session.moment();
  session.type([{ ...PAYMENT, Comment: 'at the fair' }]);
  session.send('2');
  session.google.set({ propertiesOnRestore: 'kept' });
  session.restoreVersion(before);
  session.type([
    { ...PAYMENT, Comment: 'at the fair' },
    { ...PAYMENT, Comment: 'at the congress' },
  ]);
  session.dialogs.length = 0;
  session.answer = ({ buttons }) => buttons.at(-1) ?? 'OK';
  session.send('3');
  expect([session.cell('State', 3), session.cell('Bundle ID', 3)]).toEqual(['', '']);
  expect(session.cell('Message', 3)).toContain('bundle 5001');
  session.send('2');
  expect([session.cell('State', 2), session.cell('Bundle ID', 2)]).toEqual(['Sent', 5001]);
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  session.send('3');
  expect(session.cell('State', 3)).toBe('Sent');
  const comments = session.qomon.ledger.bundles.map(({ transactions }) => transactions[0]?.comment);
  expect(comments).toEqual(['at the fair', 'at the congress']);
});
