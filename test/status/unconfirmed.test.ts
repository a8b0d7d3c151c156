import { describe, expect, test } from '@jest/globals';
import { problem, refund, SEED, sentSession } from '../refund/session';
import type { Session } from '../support/session';
import { changeStatus, held } from './session';

const patched = ({ qomon }: Session): number =>
  qomon.requests.filter(({ method }) => method === 'PATCH').length;

/** A change whose answer was lost, and that nobody could look up at once. */
function lost(fault: '500' | '500 after recording'): Session {
  const session = sentSession();
  session.qomon.faults.add({ method: 'PATCH', fault });
  session.qomon.faults.add({ method: 'GET', path: /bundles\/\d+$/, fault: '500', nth: 3 });
  changeStatus(session, '2', { status: 'Impayé' });
  session.qomon.faults.clear();
  expect(patched(session)).toBe(1);
  return session;
}

describe('a change of which nobody knows yet', () => {
  test('is neither made again nor refunded nor cancelled', () => {
    const session = lost('500');
    expect(session.cell('State', 2)).toBe('To check');
    const before = held(session);
    changeStatus(session, '2', { status: 'Valide' });
    expect(problem(refund(session, 90001, 1000, [['membership', 90002, 1000]]))).not.toBe('');
    session.call('cancelSelectedBundles');
    expect([held(session), session.qomon.ledger.bundles.length]).toEqual([before, 1]);
    expect(patched(session)).toBe(1);
  });

  test.each([
    ['500', 'Qomon has not recorded it', '“Valide”'],
    ['500 after recording', 'Qomon has recorded it', '“Impayé”, 20.00 EUR unpaid'],
  ] as const)('(%s) is looked up, and the row says: %s', (fault, said, status) => {
    const session = lost(fault);
    session.google.clock.advance(180_000);
    session.call('resolveDoubtfulRows');
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Message', 2)).toContain(said);
    expect(session.cell('Message', 2)).toContain(status);
    expect(patched(session)).toBe(1);
    session.call('compareWithQomon');
    expect(session.said()).toContain('1 agree');
  });

  test('is settled in the same bundle before the next one leaves', () => {
    const session = sentSession([
      { ...SEED, Group: 'g', Amount: '30', Donation: '#20' },
      { ...SEED, Reference: '1002', Group: 'g', Membership: '', 'Start date': '', 'End date': '' },
    ]);
    session.qomon.faults.add({ method: 'PATCH', fault: '500 after recording', times: 1 });
    session.qomon.faults.add({ method: 'GET', path: /bundles\/\d+$/, fault: '500', nth: 3 });
    changeStatus(session, '2:3', { status: 'Impayé' });
    expect(session.said()).toContain('something else about it is not certain yet');
    expect(patched(session)).toBe(1);
  });
});

test('what Qomon leaves out and that would be erased is sent back by nobody', () => {
  const session = sentSession();
  session.google.workbook.put('Bundles', session.at('Payment date', 2), [['soon']]);
  session.qomon.turn({ leftOutOfGet: 'date' });
  changeStatus(session, '2', { status: 'Impayé' });
  expect(session.said()).toMatch(/leaves something out/);
  expect(patched(session)).toBe(0);
});

test('a payment that was changed in Qomon since is asked about with both told', () => {
  const session = sentSession();
  const { state } = session.qomon.ledger;
  const bundles = state.bundles.map((one) => ({
    ...one,
    transactions: one.transactions.map((each) => ({ ...each, amount: 2500 })),
  }));
  session.qomon.ledger.state = { ...state, bundles };
  changeStatus(session, '2', { status: 'Impayé' });
  const asked = session.dialogs.find(({ prompt }) => prompt.includes('all the same?'));
  expect(asked?.prompt).toContain('recorded 20.00 EUR of #123456');
  expect(asked?.prompt).toContain('Qomon now holds 25.00 EUR');
  expect(held(session)).toEqual([[3, 2500, 2500]]);
});
