import { expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const COUPLE: readonly Typed[] = [
  {
    ...PAYMENT,
    Group: 'couple',
    'Payer ID': '123456',
    Amount: '40',
    Membership: '#10',
    Ready: 'TRUE',
  },
  { Group: 'couple', 'Member ID': '300001', Membership: '#10', Ready: 'TRUE' },
];

/** A couple's payment that Qomon has recorded, and of which no answer came. */
function unconfirmedCouple(): Session {
  const session = Session.ready();
  session.type(COUPLE);
  session.qomon.faults.add({ method: 'POST', fault: 'timeout after recording' });
  session.send('2:3');
  expect(session.column('State')).toEqual(['To check', 'To check']);
  return session;
}

test('R33: what is left of a group takes of its bundle what it names, and nothing of another person', () => {
  const session = unconfirmedCouple();
  session.google.workbook.deleteRows('Bundles', 2);
  session.google.clock.advance(2 * 3_600_000);
  session.answer = ({ prompt, buttons }) =>
    /then type/.test(prompt) ? { button: 'OK', text: '5001' } : (buttons[0] ?? 'OK');
  session.call('resolveDoubtfulRows');
  const [bundle] = session.qomon.ledger.bundles;
  const own = bundle?.memberships.find(({ contact_id }) => contact_id === 300001);
  expect(session.cell('Bundle ID', 2)).toBe(5001);
  expect(session.cell('Membership ID', 2)).toBe(own?.id);
});
