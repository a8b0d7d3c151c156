import { describe, expect, test } from '@jest/globals';
import { choose, newTab, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const FAMILY = { Group: 'Girard' };
const PAYER: Typed = { ...PAYMENT, ...FAMILY, 'Payer ID': '300003' };
const PARTNER: Typed = { ...FAMILY, Membership: '#10', 'Member ID': '300004' };
const CHILD: Typed = { ...FAMILY, Membership: '#13', 'Member ID': '300005' };

/** Sends rows and gives the bodies that left. */
function bodiesOf(rows: readonly Typed[], session = Session.ready()): unknown[] {
  session.type(rows);
  return session.posted(choose(session, 'sendSelectedRows', `2:${rows.length + 1}`));
}

describe('one bundle holds', () => {
  test('a couple: one payment, a membership each', () => {
    const rows = [{ ...PAYER, Amount: '40', Membership: '#10' }, PARTNER];
    expect(bodiesOf(rows)).toMatchObject([
      {
        data: {
          transactions: [{ contact_id: 300003, amount: 4000 }],
          memberships: [
            { contact_id: 300003, membership_price_id: 10, amount: 2000 },
            { contact_id: 300004, membership_price_id: 10, amount: 2000 },
          ],
        },
      },
    ]);
  });

  test('a couple whose price is paid on one of two memberships, the other at 0', () => {
    const rows = [
      { ...PAYER, Amount: '35', Membership: '#11' },
      { ...PARTNER, Membership: '#11', 'Membership amount': '0' },
    ];
    expect(bodiesOf(rows)).toMatchObject([
      {
        data: {
          memberships: [
            { contact_id: 300003, amount: 3500, amount_initial: 3500 },
            { contact_id: 300004, amount: 0, amount_initial: 3500 },
          ],
        },
      },
    ]);
  });

  test('a family: one payment, several memberships, a free one at 0', () => {
    const rows = [{ ...PAYER, Amount: '40', Membership: '#10' }, PARTNER, CHILD];
    const [body] = bodiesOf(rows);
    expect(body).toMatchObject({
      data: {
        transactions: [{ amount: 4000 }],
        memberships: [
          { amount: 2000 },
          { amount: 2000 },
          { contact_id: 300005, membership_price_id: 13, amount: 0, amount_initial: 0 },
        ],
      },
    });
  });

  test('a donation beside a membership, for one person', () => {
    const row = { ...PAYMENT, Amount: '50', Membership: '#10', Donation: '#20' };
    expect(bodiesOf([row])).toMatchObject([
      {
        data: {
          transactions: [{ contact_id: 123456, amount: 5000 }],
          memberships: [{ contact_id: 123456, amount: 2000 }],
          donations: [{ contact_id: 123456, amount: 3000 }],
        },
      },
    ]);
  });

  test('a donation that is what is left of the payment after the memberships of all rows', () => {
    const rows = [
      { ...PAYER, Amount: '100', Donation: '#20' },
      { ...PARTNER, 'Member ID': '300003' },
      PARTNER,
    ];
    expect(bodiesOf(rows)).toMatchObject([{ data: { donations: [{ amount: 6000 }] } }]);
  });

  test('two payments: each with its own method, date and reference', () => {
    const rows = [
      { ...PAYER, Amount: '15', Membership: '#10' },
      { ...PAYER, Amount: '5', 'Payment method': 'ESP', 'Payment date': '2026-03-30' },
    ];
    const session = Session.ready();
    expect(bodiesOf(rows, session)).toMatchObject([
      {
        data: {
          transactions: [
            { amount: 1500, payment_method_kind: 'CB', date: '2026-03-29T00:00:00Z' },
            { amount: 500, payment_method_kind: 'ESP', date: '2026-03-30T00:00:00Z' },
          ],
          memberships: [{ amount: 2000 }],
        },
      },
    ]);
    const { transactions = [] } = session.qomon.ledger.bundles[0] ?? {};
    expect(transactions.map((one) => one.external_transaction_id)).toEqual(
      session.column('Reference'),
    );
    expect(session.column('Transaction ID')).toEqual(transactions.map(({ id }) => id));
  });

  test('payments of two people, when each item says whom it is for', () => {
    const rows = [
      { ...PAYER, Amount: '20', Membership: '#10', 'Member ID': '300003' },
      { ...PAYER, 'Payer ID': '300004', Membership: '#10', 'Member ID': '300004' },
    ];
    const [body] = bodiesOf(rows);
    expect(body).toMatchObject({
      data: {
        transactions: [{ contact_id: 300003 }, { contact_id: 300004 }],
        memberships: [{ contact_id: 300003 }, { contact_id: 300004 }],
      },
    });
  });
});

describe('the rows of a group', () => {
  test('may stand far apart and in any order; all of them leave with any of them', () => {
    const session = Session.ready();
    const rows = [CHILD, PAYMENT, PARTNER, PAYMENT, { ...PAYER, Amount: '40', Membership: '#10' }];
    session.type(rows);
    session.type([{ Group: ' Girard ', Membership: '#13', 'Member ID': '300006' }], { from: 90 });
    const run = choose(session, 'sendSelectedRows', '4');
    expect(session.posted(run)).toMatchObject([
      {
        data: {
          transactions: [{ contact_id: 300003, amount: 4000 }],
          memberships: [
            { contact_id: 300005 },
            { contact_id: 300004 },
            { contact_id: 300003 },
            { contact_id: 300006 },
          ],
        },
      },
    ]);
    expect(session.column('State')).toEqual(['Sent', '', 'Sent', '', 'Sent', 'Sent']);
    expect(new Set(session.column('Bundle ID'))).toEqual(new Set([5001, '']));
  });

  test('are told by their whole text: `Girard` and `Girard 2` are two bundles', () => {
    const rows = [
      { ...PAYER, Membership: '#10' },
      { ...PAYER, Group: 'Girard 2', Membership: '#12', Amount: '10' },
    ];
    expect(bodiesOf(rows)).toHaveLength(2);
  });

  test('may be named by a number', () => {
    const rows = [
      { ...PAYER, Group: '7', Amount: '40', Membership: '#10' },
      { ...PARTNER, Group: '7' },
    ];
    expect(bodiesOf(rows)).toHaveLength(1);
  });

  test('with a blank Group are a bundle each', () => {
    expect(bodiesOf([PAYMENT, PAYMENT, PAYMENT])).toHaveLength(3);
  });

  test('of the same text on two tabs are two bundles', () => {
    const session = Session.ready();
    newTab(session, 'Stand', session.google.workbook.values('Bundles')[0]?.map(String) ?? []);
    const couple = [{ ...PAYER, Amount: '40', Membership: '#10' }, PARTNER];
    const [here] = tryRows(session, couple);
    expect(here?.body?.memberships).toHaveLength(2);
    expect(session.column('State', 'Stand')).toEqual([]);
    const [there] = tryRows(session, couple, { tab: 'Stand' });
    expect(there?.body?.memberships).toHaveLength(2);
    expect(session.column('State', 'Stand')).toEqual(['Sent', 'Sent']);
    const ids = ['Bundles', 'Stand'].map((tab) => new Set(session.column('Bundle ID', tab)));
    expect(ids).toEqual([new Set([5001]), new Set([5002])]);
  });
});
