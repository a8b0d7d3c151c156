import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchBundle } from '../../src/send/matching';
import { bundleOf, draftOf, type Item, MARCH, payloadOf } from './bundles';

/** The IDs by column and row, and what did not come back; or `other`. */
function match(sent: ReturnType<typeof payloadOf>, returned: Item) {
  const result = matchBundle(sent, draftOf(sent), bundleOf(returned));
  if (result.kind === 'other') return 'other';
  return {
    ids: result.ids.map(({ row, column, id }) => `${column} ${row.number}: ${id}`),
    missing: result.missing.map(({ row, column }) => `${column} ${row.number}`),
  };
}

const TRANSACTION: Item = { external_transaction_id: 501, contact_id: 7, amount: 3000 };

const sentOne = payloadOf({ transactions: [TRANSACTION] });

describe('the answer to a send', () => {
  test('gives each item its ID, on the row that it came from', () => {
    const sent = payloadOf({
      transactions: [TRANSACTION, { ...TRANSACTION, external_transaction_id: 502, amount: 500 }],
      memberships: [{ contact_id: 7, membership_price_id: 10, amount: 2000 }],
      donations: [{ contact_id: 8, donation_price_id: 21, amount: 1500 }],
    });
    expect(
      match(sent, {
        transactions: [
          { ...TRANSACTION, external_transaction_id: 502, amount: 500, id: 32 },
          { ...TRANSACTION, id: 31 },
        ],
        memberships: [{ contact_id: 7, membership_price_id: 10, amount: 2000, id: 41 }],
        donations: [{ contact_id: 8, donation_price_id: 21, amount: 1500, id: 51 }],
      }),
    ).toEqual({
      ids: ['transactionId 2: 31', 'transactionId 3: 32', 'membershipId 2: 41', 'donationId 2: 51'],
      missing: [],
    });
  });

  test.each<[string, Item]>([
    ['its reference as a number', { ...TRANSACTION, id: 31 }],
    ['its reference as text', { ...TRANSACTION, external_transaction_id: '501', id: 31 }],
    ['its contact as text', { ...TRANSACTION, contact_id: '7', id: 31 }],
    ['no more than its reference', { external_transaction_id: 501, id: 31 }],
    ['null fields', { ...TRANSACTION, amount: null, contact_id: null, date: null, id: 31 }],
    ['no reference, but its payer and amount', { contact_id: 7, amount: 3000, id: 31 }],
    ['its currency in capitals', { ...TRANSACTION, currency: 'EUR', id: 31 }],
    [
      'its date as the same moment in UTC',
      { ...TRANSACTION, date: '2026-03-29T12:30:00Z', id: 31 },
    ],
    [
      'that moment, elsewhere the next day',
      { ...TRANSACTION, date: '2026-03-30T00:30:00+12:00', id: 31 },
    ],
    ['its date as a bare day', { ...TRANSACTION, date: '2026-03-29', id: 31 }],
  ])('is of the payment that returns with %s', (_, returned) => {
    const expected = { ids: ['transactionId 2: 31'], missing: [] };
    expect(match(sentOne, { transactions: [returned] })).toEqual(expected);
  });

  test.each<[string, Item]>([
    ['another payer', { contact_id: 8 }],
    ['another amount', { amount: 2999 }],
    ['another currency', { currency: 'chf' }],
    ['another day', { date: '2026-03-28T12:30:00Z' }],
    ['another reference', { external_transaction_id: 777 }],
  ])('is of another bundle where the payment returns with %s', (_, change) => {
    const returned = {
      transactions: [{ ...TRANSACTION, date: MARCH, currency: 'eur', ...change, id: 31 }],
    };
    expect(match(sentOne, returned)).toBe('other');
  });

  test.each<[string, Item]>([
    ['an empty list', { transactions: [] }],
    ['null', { transactions: null }],
    ['nothing', {}],
  ])('is no proof of the payment where %s stands for it', (_, returned) => {
    expect(match(sentOne, returned)).toBe('other');
  });

  test('names each item that did not come back', () => {
    const sent = payloadOf({
      transactions: [TRANSACTION, { ...TRANSACTION, external_transaction_id: 502 }],
      memberships: [
        { contact_id: 7, membership_price_id: 10, amount: 2000 },
        { contact_id: 7, membership_price_id: 10, amount: 2000 },
      ],
      donations: [{ contact_id: 8, donation_price_id: 21, amount: 1500 }],
    });
    expect(
      match(sent, {
        transactions: [{ ...TRANSACTION, external_transaction_id: 502, id: 32 }],
        memberships: [{ contact_id: 7, membership_price_id: 10, amount: 2000, id: 41 }],
        donations: null,
      }),
    ).toEqual({
      ids: ['transactionId 3: 32', 'membershipId 2: 41'],
      missing: ['transactionId 2', 'membershipId 3', 'donationId 2'],
    });
  });

  test.each<[string, Item]>([
    ['person', { contact_id: 9 }],
    ['price', { membership_price_id: 11 }],
    ['amount', { amount: 1 }],
    ['period', { start_date: '2027-03-29T00:00:00Z' }],
  ])('puts no ID of a membership of another %s on the row', (_, change) => {
    const membership = { contact_id: 7, membership_price_id: 10, amount: 2000 };
    const sent = payloadOf({ transactions: [TRANSACTION], memberships: [membership] });
    const returned = {
      transactions: [{ ...TRANSACTION, id: 31 }],
      memberships: [{ ...membership, start_date: '2026-03-29T00:00:00Z', ...change, id: 41 }],
    };
    expect(match(sent, returned)).toMatchObject({ missing: ['membershipId 2'] });
  });
});

const LISTS = [
  ['transactions', 'transactionId'],
  ['memberships', 'membershipId'],
  ['donations', 'donationId'],
] as const;

const byId = (a: { id: number }, b: { id: number }): number => a.id - b.id;

test('items that return in another order find their rows by what they hold', () => {
  const person = fc.constantFrom(7, 8);
  const amount = fc.constantFrom(1000, 2000);
  const day = fc.constantFrom('2026-03-29T00:00:00Z', '2026-04-01T00:00:00Z');
  const memberships = fc.array(
    fc.record({
      contact_id: person,
      membership_price_id: fc.constantFrom(10, 11),
      amount,
      start_date: day,
      end_date: day,
    }),
    { maxLength: 4 },
  );
  const donations = fc.array(
    fc.record({
      contact_id: person,
      donation_price_id: fc.constantFrom(21),
      amount,
      date: day,
      affectation: fc.constantFrom('roof', 'bells'),
    }),
    { maxLength: 5 },
  );
  const shuffled = (items: readonly object[]) =>
    fc.shuffledSubarray(
      items.map((item, index) => ({ ...item, id: 100 + index })),
      { minLength: items.length },
    );
  const bundles = fc
    .tuple(fc.integer({ min: 1, max: 4 }), memberships, donations)
    .chain(([count, members, donors]) => {
      const payments = Array.from({ length: count }, (_, index) => ({
        ...TRANSACTION,
        external_transaction_id: 501 + index,
      }));
      const sent = payloadOf({ transactions: payments, memberships: members, donations: donors });
      return fc.record({
        sent: fc.constant(sent),
        transactions: shuffled(sent.transactions),
        memberships: shuffled(sent.memberships ?? []),
        donations: shuffled(sent.donations ?? []),
      });
    });
  fc.assert(
    fc.property(bundles, ({ sent, ...returned }) => {
      const result = matchBundle(sent, draftOf(sent), bundleOf(returned));
      if (result.kind === 'other') throw new Error('taken for another bundle');
      expect(result.missing).toEqual([]);
      for (const [list, column] of LISTS) {
        const found = result.ids
          .filter((it) => it.column === column)
          .map(({ row, id }) => ({ ...sent[list]?.[row.number - 2], id }));
        expect(found.sort(byId)).toEqual([...returned[list]].sort(byId));
      }
    }),
    { numRuns: 400 },
  );
});
