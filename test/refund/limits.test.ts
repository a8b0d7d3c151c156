import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import type { Typed } from '../support/session';
import { changes, open, problem, refund, type Share, sentSession } from './session';

/** Two payments for two memberships and a donation: 90001 of 30 €, 90002 of 20 €. */
const GROUP: readonly Typed[] = [
  { ...PAYMENT, Amount: '30', Group: 'g', Donation: '#20' },
  { ...PAYMENT, Amount: '20', Group: 'g', Membership: '#10' },
  { Group: 'g', Membership: '#10', 'Member ID': '300004' },
];
const [FIRST, SECOND, MEMBER, PARTNER, DONATION] = [90001, 90002, 90003, 90004, 90005];

const member = (amount: number): Share => ['membership', MEMBER, amount];
const partner = (amount: number): Share => ['membership', PARTNER, amount];
const gift = (amount: number): Share => ['donation', DONATION, amount];

describe('a bundle with several payments and several items', () => {
  test('is given whole, with the payment on the selected row', () => {
    const { payments, items } = open(sentSession(GROUP), 3);
    expect(
      payments.map(({ transactionId, paid, left, onSelectedRow }) => [
        transactionId,
        paid,
        left,
        onSelectedRow,
      ]),
    ).toEqual([
      [FIRST, 3000, 3000, false],
      [SECOND, 2000, 2000, true],
    ]);
    expect(
      items.map(({ kind, id, amount, beneficiary }) => [kind, id, amount, beneficiary]),
    ).toEqual([
      ['membership', MEMBER, 2000, 'Camille Moreau (#123456)'],
      ['membership', PARTNER, 2000, expect.stringMatching(/\(#300004\)$/)],
      ['donation', DONATION, 1000, 'Camille Moreau (#123456)'],
    ]);
  });

  test('sends back the payment and the items that are touched, and no others', () => {
    const session = sentSession(GROUP);
    const [body] = changes(refund(session, FIRST, 1500, [partner(500), gift(1000), member(0)]).run);
    expect(body).toMatchObject({
      data: {
        id: 5001,
        transactions: [{ id: FIRST, reimbursed_amount: 1500, amount: 3000 }],
        memberships: [{ id: PARTNER, amount: 1500, amount_initial: 2000, contact_id: 300004 }],
        donations: [{ id: DONATION, amount: 0, amount_initial: 1000 }],
      },
    });
    const { data } = body as { data: { memberships: unknown[]; transactions: unknown[] } };
    expect([data.transactions.length, data.memberships.length]).toEqual([1, 1]);
  });

  test('each row says what was refunded of its own payment, and all of them what became of the bundle', () => {
    const session = sentSession(GROUP);
    refund(session, FIRST, 1000, [gift(1000)]);
    expect(session.column('Refunded')).toEqual([10, '', '']);
    expect(session.column('State')).toEqual(Array(3).fill('Part refunded'));
    refund(session, SECOND, 2000, [member(2000)]);
    expect(session.column('Refunded')).toEqual([10, 20, '']);
    expect(session.column('State')).toEqual(Array(3).fill('Part refunded'));
    refund(session, FIRST, 2000, [partner(2000)]);
    expect(session.column('Refunded')).toEqual([30, 20, '']);
    expect(session.column('State')).toEqual(Array(3).fill('Refunded'));
    expect(session.qomon.ledger.totals().eur).toEqual({
      transactions: 5000,
      memberships: 0,
      donations: 0,
      reimbursed: 5000,
    });
  });

  test.each<readonly [string, number, number, readonly Share[], RegExp]>([
    [
      'more than the payment',
      SECOND,
      2001,
      [member(2000), gift(1)],
      /^20\.01 EUR is more than what is left to refund: 20\.00 EUR\. Type no more than that\.$/,
    ],
    [
      'more than an item',
      FIRST,
      2001,
      [member(2001)],
      /^20\.01 EUR is more than what is left of “Adhésion annuelle”: 20\.00 EUR\. Type no more than that\.$/,
    ],
    [
      'an item twice, together too much',
      FIRST,
      2400,
      [member(1200), member(1200)],
      /^24\.00 EUR is more than/,
    ],
    ['another sum than the items', FIRST, 1000, [member(900)], /come to 9\.00 EUR, not 10\.00 EUR/],
    ['no item of a bundle that has some', FIRST, 1000, [], /come to 0\.00 EUR, not 10\.00 EUR/],
    ['nothing', FIRST, 0, [], /No amount was given/],
    [
      'an item of another bundle',
      FIRST,
      100,
      [['membership', 4711, 100]],
      /has no membership 4711/,
    ],
    ['an item of another kind', FIRST, 100, [['donation', MEMBER, 100]], /has no donation 90003/],
  ])('%s is refused before anything leaves', (_name, transaction, amount, shares, text) => {
    const session = sentSession(GROUP);
    const asked = refund(session, transaction, amount, shares);
    expect(problem(asked)).toMatch(text);
    expect(changes(asked.run)).toEqual([]);
    expect(session.column('State')).toEqual(Array(3).fill('Sent'));
  });

  test('a payment that the bundle does not have is refused', () => {
    const session = sentSession(GROUP);
    const request = { bundleId: 5001, transactionId: 4711, amount: 100, items: [] };
    expect(session.page('refund', request)).toEqual({
      ok: false,
      problem: 'Bundle 5001 has no payment 4711. Open the row again.',
    });
  });
});

describe('a bundle without memberships and donations', () => {
  const ALONE = [{ ...PAYMENT, Amount: '20' }];

  test('is refunded by the amount alone, and nothing is sent of what it does not have', () => {
    const session = sentSession(ALONE);
    const { run } = refund(session, FIRST, 1250);
    const [body] = changes(run);
    expect(Object.keys((body as { data: object }).data).sort()).toEqual(['id', 'transactions']);
    expect(session.cell('Refunded', 2)).toBe(12.5);
    expect(problem(refund(session, FIRST, 751))).toMatch(/7\.51 EUR is more than .* 7\.50 EUR/);
    refund(session, FIRST, 750);
    expect(session.cell('State', 2)).toBe('Refunded');
  });

  test.each([
    [{}],
    ['5001'],
    [{ bundleId: 5001, transactionId: FIRST, amount: -1 }],
    [{ bundleId: 5001, transactionId: FIRST, amount: 10.5 }],
    [{ bundleId: 5001, transactionId: FIRST, amount: '1000' }],
    [
      {
        bundleId: 5001,
        transactionId: FIRST,
        amount: 10,
        items: [{ kind: 'price', id: 1, amount: 1 }],
      },
    ],
  ])('a request that is none is told: %j', (request) => {
    const session = sentSession(ALONE);
    expect(session.page('refund', request)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^This refund is not complete/),
    });
    expect(session.cell('State', 2)).toBe('Sent');
  });
});

describe('what was paid', () => {
  const session = (fields: object) => {
    const sent = sentSession([{ ...PAYMENT, Amount: '20' }]);
    sent.qomon.ledger.edit(FIRST, fields, 0);
    return sent;
  };

  test('what Qomon says is unpaid of a payment is not refunded', () => {
    const sent = session({ unpaid_amount: 500 });
    expect(open(sent).payments).toMatchObject([{ paid: 1500, refunded: 0, left: 1500 }]);
    expect(problem(refund(sent, FIRST, 1501))).toMatch(/15\.01 EUR is more than .* 15\.00 EUR/);
  });

  test.each([
    [3, 'Impayé'],
    [4, 'Rejet bancaire'],
    [5, 'Annulé'],
  ])('a payment whose status says that there was none (%i) is not refunded', (status_id, name) => {
    const sent = session({ status_id });
    expect(problem(refund(sent, FIRST, 100))).toMatch(
      new RegExp(`nothing has been paid here \\(status “${name}”\\)`),
    );
  });

  test('what was refunded in Qomon itself counts', () => {
    const sent = session({ reimbursed_amount: 1800, status_id: 2 });
    expect(problem(refund(sent, FIRST, 201))).toMatch(/2\.01 EUR is more than .* 2\.00 EUR/);
    refund(sent, FIRST, 200);
    expect(sent.cell('Refunded', 2)).toBe(20);
  });

  test('an amount that Qomon cannot mean is not guessed at', () => {
    const sent = session({ reimbursed_amount: 2500 });
    expect(open(sent).payments).toMatchObject([{ left: 0, refunded: 2500 }]);
    expect(problem(refund(sent, FIRST, 1))).toMatch(/has been refunded already/);
  });

  test('a currency without cents is refunded in its own units', () => {
    const sent = sentSession([{ ...PAYMENT, Amount: '2000', Currency: 'JPY' }]);
    const { answer } = refund(sent, FIRST, 500);
    expect(answer).toMatchObject({ currency: 'jpy', payments: [{ refunded: 500, left: 1500 }] });
    expect(sent.cell('Refunded', 2)).toBe(500);
    expect(sent.cell('Message', 2)).toContain('Refunded 500 JPY');
  });
});

describe('the status that a refund gives', () => {
  const statuses = (
    sent: ReturnType<typeof sentSession>,
    kinds: readonly [number, string, boolean][],
  ) => {
    const rest = sent.qomon.space.state.statuses.filter(({ kind }) => kind !== 'reimbursed');
    const more = kinds.map(([id, kind, archived]) => ({
      id,
      name: `Status ${id}`,
      kind,
      archived,
      color: null,
    }));
    sent.qomon.space.change({ statuses: [...rest, ...more] });
    sent.call('refreshLists');
  };
  const given = (sent: ReturnType<typeof sentSession>) =>
    sent.qomon.ledger.bundles[0]?.transactions[0]?.status_id;

  test('is the one of that kind, whatever it is called, and none that is archived', () => {
    const sent = sentSession([{ ...PAYMENT, Amount: '20' }]);
    statuses(sent, [
      [40, 'reimbursed', true],
      [41, 'reimbursed', false],
      [42, 'reimbursed', false],
    ]);
    expect(open(sent).statusAfter).toBe('Status 41');
    refund(sent, FIRST, 100);
    expect(given(sent)).toBe(41);
  });

  test('stays as it is where it is of that kind already', () => {
    const sent = sentSession([{ ...PAYMENT, Amount: '20' }]);
    statuses(sent, [
      [41, 'reimbursed', false],
      [42, 'reimbursed', false],
    ]);
    sent.qomon.ledger.edit(FIRST, { status_id: 42 }, 0);
    refund(sent, FIRST, 100);
    expect(given(sent)).toBe(42);
  });

  test.each([[[]], [[[40, 'reimbursed', true]]]] as [readonly [number, string, boolean][]][])(
    'is asked of Qomon where the space has none: %j',
    (kinds) => {
      const sent = sentSession([{ ...PAYMENT, Amount: '20' }]);
      statuses(sent, kinds);
      const text = /no payment status of the kind “reimbursed”.*Refresh lists/;
      expect(() => open(sent)).toThrow(text);
      const asked = refund(sent, FIRST, 100);
      expect(problem(asked)).toMatch(text);
      expect(changes(asked.run)).toEqual([]);
    },
  );
});
