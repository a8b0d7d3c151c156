import { describe, expect, test } from '@jest/globals';
import type { Switches } from '../../local/qomon/switches';
import { addColumns, PAYMENT } from '../support/rows';
import type { Typed } from '../support/session';
import { Session } from '../support/session';
import { open, refund } from './session';

/** Every field that a row can fill. */
const FULL: Typed = {
  ...PAYMENT,
  Amount: '70',
  'Payment method': 'CHQ',
  'Payment status': '#6',
  Comment: 'cheque 12/05',
  Membership: '#10',
  'Member ID': '300004',
  'Rolling year': 'TRUE',
  'Membership comment': 'couple',
  Donation: '#20',
  'Donor ID': '789012',
  Affectation: 'forest',
  'Donation comment': 'monthly',
  'Unpaid amount': '1',
  'Delivered at': '2026-03-30',
  'Delivery token': 'T-1',
  'Comment date': '2026-03-31',
  'Payment details': '{"bank":"X","number":{"of":7}}',
};

const WHICH: ReadonlyArray<Partial<Switches>> = [
  {},
  { emptyFields: 'absent' },
  { emptyLists: 'null' },
  { contactInAnswers: false },
  { originalAmountOfDonations: 'initial_amount' },
  { ids: 'text' },
  { items: 'reversed' },
  { omittedInPatch: 'refused' },
  { amountsMustAddUp: true },
];

function fullSession(): Session {
  const session = Session.ready();
  addColumns(session, [
    'Unpaid amount',
    'Delivered at',
    'Delivery token',
    'Comment date',
    'Payment details',
  ]);
  session.type([FULL]);
  session.send('2:3');
  // Fields that staff edit in Qomon itself.
  session.qomon.ledger.edit(90001, { extra_json: { shelf: [3, { note: 'é' }] } }, 0);
  return session;
}

const items = ({ qomon }: Session) => {
  const [bundle] = qomon.ledger.bundles;
  const strip = ({ updated: _, ...fields }: { readonly updated: number }) => fields;
  return {
    transaction: strip(bundle?.transactions[0] ?? { updated: 0 }),
    membership: strip(bundle?.memberships[0] ?? { updated: 0 }),
    donation: strip(bundle?.donations[0] ?? { updated: 0 }),
  };
};

describe('a refund changes what was refunded, and nothing else', () => {
  test.each(WHICH)('(%j) every field of every item is as it was', (switches) => {
    const session = fullSession();
    expect(session.cell('State', 2)).toBe('Sent');
    const before = items(session);
    session.qomon.switches = { ...session.qomon.switches, ...switches };
    const { fingerprint } = open(session);
    const { answer } = refund(
      session,
      90001,
      3000,
      [
        ['membership', 90002, 1000],
        ['donation', 90003, 2000],
      ],
      { fingerprint },
    );
    expect(answer).toMatchObject({
      ok: true,
      message: 'Refunded 30.00 EUR in bundle 5001. Refunded so far: 30.00 EUR of 69.00 EUR.',
      items: [
        { amount: 1000, amountInitial: 2000 },
        { amount: 3000, amountInitial: 5000 },
      ],
    });
    expect(items(session)).toEqual({
      transaction: { ...before.transaction, status_id: 2, reimbursed_amount: 3000 },
      membership: { ...before.membership, amount: 1000 },
      donation: { ...before.donation, amount: 3000 },
    });
  });

  test('where Qomon leaves the status out of its answers, the refund is made all the same', () => {
    const session = fullSession();
    session.qomon.switches = { ...session.qomon.switches, statusInAnswers: false };
    refund(session, 90001, 1000, [['membership', 90002, 1000]]);
    expect(session.cell('State', 2)).toBe('Part refunded');
    expect(items(session).transaction).toMatchObject({ status_id: 2, reimbursed_amount: 1000 });
  });

  test('a field that Qomon changes all the same is named on the row', () => {
    const session = fullSession();
    const end = session.google.onCall(({ kind, phase }) => {
      const [bundle] = session.qomon.ledger.bundles;
      if (kind === 'fetch' && phase === 'after' && bundle?.transactions[0]?.comment !== null) {
        if (bundle?.transactions[0]?.reimbursed_amount)
          session.qomon.ledger.edit(90001, { comment: null }, 0);
      }
      return undefined;
    });
    const { answer } = refund(session, 90001, 1000, [['membership', 90002, 1000]]);
    end();
    expect(answer).toMatchObject({ ok: true });
    expect(session.cell('Message', 2)).toMatch(
      /^Refunded 10\.00 EUR .*\nQomon now also holds something else than before in: transactions\/90001\/comment\./,
    );
    expect(session.cell('State', 2)).toBe('Part refunded');
  });
});
