import { describe, expect, test } from '@jest/globals';
import { pass, setNightly } from '../support/night';
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

const HOURS = 3_600_000;

const members = (session: Session): number[] =>
  session.qomon.ledger.bundles.flatMap(({ memberships }) =>
    memberships.flatMap(({ contact_id }) => contact_id ?? []),
  );

/** What becomes of the second row of a couple while nobody knows whether the payment is recorded. */
const PARTED: ReadonlyArray<readonly [name: string, part: (session: Session) => void]> = [
  ['its Group is emptied', (session) => clear(session, ['Group'])],
  ['it gets another Group', (session) => session.type([{ Group: 'y' }], { from: 3 })],
  ['its Group and its State are emptied', (session) => clear(session, ['Group', 'State'])],
];

function clear(session: Session, headers: readonly string[], row = 3): void {
  for (const header of headers) session.google.workbook.clear('Bundles', session.at(header, row));
}

describe('R33: a row that has left its group is not freed by a list that cannot show it', () => {
  test.each(PARTED)('%s: it names the row that it was sent with', (_how, part) => {
    const session = unconfirmedCouple();
    part(session);
    session.google.clock.advance(2 * HOURS);
    session.call('resolveDoubtfulRows');
    session.call('resolveDoubtfulRows');
    expect(session.column('State')).toEqual(['To check', 'To check']);
    expect(session.cell('Message', 2)).toContain('row 3 of “Bundles”');
    expect(session.cell('Message', 3)).toContain('row 2 of “Bundles”');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });

  test.each(PARTED)('%s, and it is given back: it gets its IDs', (_how, part) => {
    const session = unconfirmedCouple();
    part(session);
    session.google.clock.advance(2 * HOURS);
    session.call('resolveDoubtfulRows');
    session.type([{ Group: 'couple' }], { from: 3 });
    session.call('resolveDoubtfulRows');
    const [bundle] = session.qomon.ledger.bundles;
    const own = bundle?.memberships.find(({ contact_id }) => contact_id === 300001);
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
    expect(session.cell('Membership ID', 3)).toBe(own?.id);
  });

  test.each(PARTED)('%s, and it becomes a payment of its own: no member twice', (_how, part) => {
    const session = unconfirmedCouple();
    part(session);
    session.type([{ ...PAYMENT, 'Payer ID': '300001', Amount: '20' }], { from: 3 });
    setNightly(session);
    pass(session, 24);
    pass(session, 24);
    session.send('2:3');
    expect(members(session).filter((id) => id === 300001)).toHaveLength(1);
    expect(session.cell('State', 3)).toBe('To check');
  });

  test('a person who says that it was not recorded is told in which bundle it is', () => {
    const session = unconfirmedCouple();
    session.google.workbook.deleteRows('Bundles', 2);
    session.google.clock.advance(2 * HOURS);
    session.answer = ({ prompt, buttons }) =>
      /then type/.test(prompt) ? { button: 'OK', text: 'NO' } : (buttons[0] ?? 'OK');
    session.call('resolveDoubtfulRows');
    expect(session.said()).toContain('bundle 5001');
    expect(session.cell('State', 2)).toBe('To check');
  });

  test('the payment was not recorded: both may be sent again', () => {
    const session = Session.ready();
    session.type(COUPLE);
    session.qomon.faults.add({ method: 'POST', fault: 'timeout before recording' });
    session.send('2:3');
    clear(session, ['Group']);
    session.google.clock.advance(2 * HOURS);
    session.call('resolveDoubtfulRows');
    session.call('resolveDoubtfulRows');
    expect(session.column('State')).toEqual(['Waiting', 'Waiting']);
    expect(session.qomon.ledger.bundles).toHaveLength(0);
  });

  test('results of one row of a recorded couple are emptied: it gets them back', () => {
    const session = Session.ready();
    session.type(COUPLE);
    session.send('2:3');
    const before = session.cell('Membership ID', 3);
    clear(session, ['State', 'Message', 'Bundle ID', 'Membership ID', 'Sent at']);
    session.send('2:3');
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
    expect(session.cell('Membership ID', 3)).toBe(before);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });

  test('its payment’s row is deleted: a cancellation says so, and deletes nothing', () => {
    const session = Session.ready();
    session.type(COUPLE);
    session.send('2:3');
    session.google.workbook.deleteRows('Bundles', 2);
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.call('cancelSelectedBundles');
    expect(session.cell('Message', 2)).toContain('a row with its payment that is no longer here');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });
});
