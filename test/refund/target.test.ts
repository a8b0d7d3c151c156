import { describe, expect, test } from '@jest/globals';
import { catalogOf } from '../../src/lists/catalog';
import { LANGUAGES } from '../../src/model/language';
import { bundle } from '../../src/qomon/shapes';
import { bundleAsRead } from '../../src/refund/bundleAsRead';
import { differences } from '../../src/refund/comparison';
import { progressOf } from '../../src/refund/target';
import { wordsIn } from '../../src/text';

const TARGET = [
  { list: 'transactions', id: 7, before: 0, after: 1000 },
  { list: 'memberships', id: 8, before: 2000, after: 1500 },
  { list: 'donations', id: 9, before: 500, after: 0 },
] as const;

const read = (refunded: number | null, membership: number, donation: number) =>
  bundle.parse({
    id: 5,
    transactions: [
      { id: 7, amount: 2500, currency: 'eur', reimbursed_amount: refunded, comment: 'a' },
    ],
    memberships: [{ id: 8, amount: membership, amount_initial: 2000, currency: 'eur' }],
    donations: [{ id: 9, amount: donation, initial_amount: 500, currency: 'eur' }],
  });

const catalog = catalogOf({
  settings: undefined,
  statuses: [],
  membershipPrices: [],
  donationPrices: [],
  campaigns: [],
});

const asRead = (...amounts: Parameters<typeof read>) => {
  const found = bundleAsRead(read(...amounts), { catalog, zone: { offsetAt: () => 60 } });
  if (!found) throw new Error('no asRead');
  return found;
};

describe('where a refund is going', () => {
  test.each([
    [1000, 1500, 0, 'reached'],
    [0, 2000, 500, 'untouched'],
    [null, 2000, 500, 'untouched'],
    [1000, 2000, 500, 'other'],
    [0, 1500, 0, 'other'],
    [1500, 1500, 0, 'other'],
  ] as const)('%j refunded, %i and %i left: %s', (refunded, membership, donation, progress) => {
    expect(progressOf(TARGET, asRead(refunded, membership, donation))).toBe(progress);
  });

  test('that cannot be read any more is neither reached nor untouched', () => {
    expect(progressOf([], asRead(0, 2000, 500))).toBe('other');
    const elsewhere = [{ list: 'donations', id: 8, before: 2000, after: 2000 }] as const;
    expect(progressOf(elsewhere, asRead(0, 2000, 500))).toBe('other');
  });

  test('what was seen changes with every amount', () => {
    const seen = [
      asRead(0, 2000, 500),
      asRead(1, 2000, 500),
      asRead(0, 1999, 500),
      asRead(0, 2000, 501),
    ].map((one) => one.fingerprint);
    expect(new Set(seen).size).toBe(4);
    expect(asRead(null, 2000, 500).fingerprint).toBe(seen[0]);
  });
});

describe('what a bundle holds after a change', () => {
  const before = read(0, 2000, 500);
  const change = {
    id: before.id,
    transactions: [{ id: 7, amount: 2500, currency: 'eur', reimbursed_amount: 1000, comment: 'a' }],
  };
  const held = (fields: object) => {
    const is = read(1000, 2000, 500);
    return { ...is, transactions: is.transactions?.map((one) => ({ ...one, ...fields })) };
  };

  test.each<readonly [object, readonly string[]]>([
    [{}, []],
    [{ comment: '' }, ['transactions/7/comment']],
    [{ comment: null }, ['transactions/7/comment']],
    [{ reimbursed_amount: 900 }, ['transactions/7/reimbursed_amount']],
    [{ UpdatedAt: 'now', contact: { id: 1 } }, []],
    [{ code_campaign: null, payment_method: {}, rolling_year: false }, []],
    [{ extra_json: { a: 1 } }, ['transactions/7/extra_json']],
  ])('%j differs in %j', (fields, paths) => {
    expect(differences(before, change, held(fields))).toEqual(paths);
  });

  test('names items that have come or gone, and changes of those that were not sent', () => {
    const is = { ...read(1000, 1900, 500), donations: undefined };
    expect(differences(before, change, is)).toEqual(['memberships/8/amount', 'donations/9']);
  });

  test('the same moment and the same object are the same, however they are written', () => {
    const date = '2026-03-29T12:00:00+02:00';
    const sent = { ...change.transactions[0], id: 7, date, payment_method: { a: 1, b: { c: 2 } } };
    const same = held({ date: '2026-03-29T10:00:00Z', payment_method: { b: { c: 2 }, a: 1 } });
    expect(differences(before, { ...change, transactions: [sent] }, same)).toEqual([]);
    const other = held({ date: '2026-03-29T10:00:01Z', payment_method: { a: 1 } });
    expect(differences(before, { ...change, transactions: [sent] }, other)).toEqual([
      'transactions/7/date',
      'transactions/7/payment_method',
    ]);
  });
});

test.each(LANGUAGES)('each problem of a refund has its sentence: %s', (language) => {
  const { problems, resolved } = wordsIn(language).refund;
  for (const state of ['blank', 'sending', 'toCheck', 'refunded', 'cancelled', 'gone'] as const) {
    expect(problems['no such state']({ kind: 'no such state', state })).not.toBe('');
  }
  expect(resolved({ recorded: 1, waiting: 1, unconfirmed: 1 })).toHaveLength(3);
  expect(resolved({ recorded: 2, waiting: 2, unconfirmed: 2 })).not.toEqual(
    resolved({ recorded: 1, waiting: 1, unconfirmed: 1 }),
  );
  expect(resolved({ recorded: 0, waiting: 0, unconfirmed: 0 })).toEqual([]);
});
