import { describe, expect, test } from '@jest/globals';
import { choose, PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const FAMILY = { Group: 'Girard' };
const PAYER: Typed = { ...PAYMENT, ...FAMILY, 'Payer ID': '300003' };
const member = (id: string, price = '#10'): Typed => ({
  ...FAMILY,
  Membership: price,
  'Member ID': id,
});
const donor = (id: string, amount: string): Typed => ({
  ...FAMILY,
  Donation: '#20',
  'Donor ID': id,
  'Donation amount': amount,
});

const ROWS: readonly Typed[] = [
  { ...PAYER, Amount: '60', Membership: '#10' },
  member('300004'),
  donor('300004', '30'),
  { ...PAYER, Amount: '20', 'Payment method': 'ESP' },
  { ...member('300005', '#13'), ...donor('300005', '10') },
];

describe.each(['as-sent', 'reversed'] as const)('where Qomon returns the items %s', (items) => {
  test('each ID stands in the row of its item', () => {
    const session = Session.ready({ qomon: { items } });
    session.type(ROWS);
    choose(session, 'sendSelectedRows', '2:6');
    const [bundle] = session.qomon.ledger.bundles;
    const paid = (amount: number) => bundle?.transactions.find((one) => one.amount === amount)?.id;
    const member = (id: number) => bundle?.memberships.find((one) => one.contact_id === id)?.id;
    const donor = (id: number) => bundle?.donations.find((one) => one.contact_id === id)?.id;
    expect(session.column('Transaction ID')).toEqual([paid(6000), '', '', paid(2000), '']);
    expect(session.column('Membership ID')).toEqual([
      member(300003),
      member(300004),
      '',
      '',
      member(300005),
    ]);
    expect(session.column('Donation ID')).toEqual(['', '', donor(300004), '', donor(300005)]);
    expect(session.column('State')).toEqual(Array(5).fill('Sent'));
  });

  test('two equal items have an ID each', () => {
    const session = Session.ready({ qomon: { items } });
    session.type([
      { ...PAYER, Amount: '60', Membership: '#10' },
      member('300003'),
      donor('300003', '10'),
      donor('300003', '10'),
    ]);
    choose(session, 'sendSelectedRows', '2:5');
    const [bundle] = session.qomon.ledger.bundles;
    const ids = (header: string) =>
      session
        .column(header)
        .filter((id) => id !== '')
        .map(Number)
        .sort((a, b) => a - b);
    expect(ids('Membership ID')).toEqual(bundle?.memberships.map(({ id }) => id));
    expect(ids('Donation ID')).toEqual(bundle?.donations.map(({ id }) => id));
    expect(new Set([...ids('Membership ID'), ...ids('Donation ID')]).size).toBe(4);
  });
});

describe('where Qomon returns fewer items than were sent', () => {
  test('the row of the one that is missing says so, and what to do', () => {
    const session = Session.ready();
    session.qomon.faults.add({
      fault: 'fewer items',
      method: 'POST',
      path: '/v1/transaction_bundles',
    });
    session.type([{ ...PAYER, Amount: '40', Membership: '#10' }, member('300004')]);
    choose(session, 'sendSelectedRows', '2:3');
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
    expect(session.column('Message')).toEqual([
      'Recorded as bundle 5001.',
      'Recorded as bundle 5001, but Qomon returned no ID for: Membership ID. Look at the payment in Qomon.',
    ]);
    expect(session.cell('Membership ID', 3)).toBe('');
    expect(session.cell('Membership ID', 2)).toBe(
      session.qomon.ledger.bundles[0]?.memberships[0]?.id,
    );
  });

  test('and reversed, the ID that did come stands in the row of its own item', () => {
    const session = Session.ready({ qomon: { items: 'reversed' } });
    session.qomon.faults.add({
      fault: 'fewer items',
      method: 'POST',
      path: '/v1/transaction_bundles',
    });
    session.type([{ ...PAYER, Amount: '40', Membership: '#10' }, member('300004')]);
    choose(session, 'sendSelectedRows', '2:3');
    const { memberships = [] } = session.qomon.ledger.bundles[0] ?? {};
    expect(session.column('Membership ID')).toEqual(['', memberships[1]?.id]);
    expect(session.cell('Message', 2)).toContain('no ID for: Membership ID');
    expect(session.cell('Message', 3)).toBe('Recorded as bundle 5001.');
  });
});

describe('a row added to a group that was sent', () => {
  test('is Invalid and names the row that was; nothing leaves, and the sent row stays', () => {
    const session = Session.ready();
    session.type([{ ...PAYER, Membership: '#10' }]);
    choose(session, 'sendSelectedRows', '2');
    session.type([{ ...PAYER, Amount: '10', Membership: '#12' }], { from: 3 });
    const run = choose(session, 'sendSelectedRows', '3');
    expect(run.requests.filter(({ url }) => url.endsWith('/transaction_bundles'))).toEqual([]);
    expect(session.column('State')).toEqual(['Sent', 'Invalid']);
    expect(session.cell('Message', 2)).toBe('Recorded as bundle 5001.');
    expect(session.cell('Message', 3)).toBe(
      'Group: row 2 of this group has been sent already. If this row went with it and has lost what was written then, nothing is left to send: look at the payment in Qomon. If not, use another group for this row.',
    );
  });

  test('leaves once it has a group of its own', () => {
    const session = Session.ready();
    session.type([{ ...PAYER, Membership: '#10' }]);
    choose(session, 'sendSelectedRows', '2');
    session.type([{ ...PAYER, Amount: '10', Membership: '#12' }], { from: 3 });
    choose(session, 'checkRows', '2:3');
    session.type([{ Group: '' }], { from: 3 });
    expect(session.posted(choose(session, 'sendSelectedRows', '3'))).toHaveLength(1);
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
  });
});

describe('a group with a bad row', () => {
  test('is Invalid whole; the others say which row, and nothing of it leaves', () => {
    const session = Session.ready();
    session.type([
      { ...PAYER, Amount: '40', Membership: '#10' },
      { ...member('300004'), 'Member ID': 'Julien' },
      PAYMENT,
      member('300005', '#13'),
    ]);
    const run = choose(session, 'sendSelectedRows', '2:5');
    expect(session.posted(run)).toMatchObject([
      { data: { transactions: [{ contact_id: 123456 }] } },
    ]);
    expect(session.column('State')).toEqual(['Invalid', 'Invalid', 'Sent', 'Invalid']);
    const other = 'Group: row 3 of this group has a problem. Correct that one first.';
    expect(session.cell('Message', 2)).toBe(other);
    expect(session.cell('Message', 3)).toMatch(
      /^Member ID: “.*” is not an ID, which is a whole number/,
    );
    expect(session.cell('Message', 5)).toContain(other);
  });

  test('is ready as soon as that row is corrected, and leaves whole', () => {
    const session = Session.ready();
    session.type([
      { ...PAYER, Amount: '40', Membership: '#10' },
      { ...member('300004'), 'Member ID': 'Julien' },
    ]);
    choose(session, 'checkRows', '2:3');
    session.type([{ 'Member ID': '300004' }], { from: 3 });
    choose(session, 'checkRows', '2:3');
    expect(session.column('State')).toEqual(['', '']);
    const run = choose(session, 'sendSelectedRows', '2');
    expect(session.posted(run)).toMatchObject([{ data: { memberships: [{}, {}] } }]);
  });
});
