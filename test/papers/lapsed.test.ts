import { expect, test } from '@jest/globals';
import type { HeldBundle, HeldItem, HeldPayment, PaperFacts } from '../../src/model/heldBundles';
import { hadMembers, lapsed } from '../../src/papers/lapsed';

const FACTS: PaperFacts = {
  ...{ today: '2026-02-01', period: 'calendar', currency: 'eur', methods: ['CB'], ranges: [] },
  ...{ membershipPrices: [], donationPrices: [], references: [], bundles: [], slips: [] },
  ...{
    ...{ slipLines: [], recorded: [] },
    statuses: [[1, 'valid'] as const, [3, 'unpaid'] as const, [5, 'cancel'] as const],
  },
};

const PERIODS = {
  last: { from: '2025-01-01', to: '2025-12-31' },
  next: { from: '2026-01-01', to: '2026-12-31' },
};

const PAYMENT: HeldPayment = {
  ...{ id: 1, payer: 40, amount: 2000, currency: 'eur', method: 'CB', day: '2025-03-29' },
  ...{ refunded: 0, unpaid: 0, status: 1 },
};

const ITEM: HeldItem = {
  ...{ kind: 'membership', id: 1, contact: 41, amount: 2000, initial: 2000, currency: 'eur' },
  ...{ price: 10, day: '2025-03-29', end: '2025-12-31' },
};

let ids = 0;

function bundle(
  item: Partial<HeldItem>,
  payment: Partial<HeldPayment> | undefined = {},
): HeldBundle {
  ids += 1;
  return {
    id: ids,
    payments: payment ? [{ ...PAYMENT, ...payment, id: ids }] : [],
    items: [{ ...ITEM, ...item, id: ids }],
  };
}

const found = (...bundles: HeldBundle[]): number[] =>
  lapsed(bundles, PERIODS, FACTS).map(({ contact }) => contact);

test('whoever was a member in the last period and has nothing in the next is found, with who paid', () => {
  const [one] = lapsed([bundle({})], PERIODS, FACTS);
  expect(one).toMatchObject({ contact: 41, payer: 40, item: { price: 10 } });
  expect(found(bundle({}), bundle({ day: '2026-02-03', end: '2026-12-31' }))).toEqual([]);
  expect(found(bundle({ contact: 42, day: '2024-01-01', end: '2024-12-31' }))).toEqual([]);
  expect(found(bundle({ kind: 'donation', end: '' }))).toEqual([]);
});

test('a period in which nobody was a member is told from one of which all are found again', () => {
  const renewed = [bundle({}), bundle({ day: '2026-02-03', end: '2026-12-31' })];
  expect(hadMembers(renewed, PERIODS.last, FACTS)).toBe(true);
  const later = [bundle({ day: '2026-02-03', end: '2026-12-31' })];
  expect(hadMembers(later, PERIODS.last, FACTS)).toBe(false);
  expect(hadMembers([bundle({ kind: 'donation', end: '' })], PERIODS.last, FACTS)).toBe(false);
});

test('a membership that reaches into the next period counts there, and not one that ends as it begins', () => {
  expect(found(bundle({ end: '2026-03-28' }))).toEqual([]);
  expect(found(bundle({ day: '2025-01-01', end: '2026-01-01' }))).toEqual([41]);
  expect(found(bundle({ end: '' }))).toEqual([]);
  expect(found(bundle({}), bundle({ day: '2026-01-01', end: '2026-01-01' }))).toEqual([]);
});

test('one that was given back, not paid or cancelled makes nobody a member, then or now', () => {
  expect(found(bundle({}, { status: 5 }))).toEqual([]);
  expect(found(bundle({}, { status: 3 }))).toEqual([]);
  expect(found(bundle({ amount: 0 }, { refunded: 2000 }))).toEqual([]);
  const now = { day: '2026-02-03', end: '2026-12-31' };
  expect(found(bundle({}), bundle(now, { status: 5 }))).toEqual([41]);
  expect(found(bundle({}), bundle({ ...now, amount: 0 }, { refunded: 2000 }))).toEqual([41]);
  // A free one was not given back.
  expect(found(bundle({}), bundle({ ...now, amount: 0, initial: 0 }, { amount: 0 }))).toEqual([]);
});

test('of several memberships the one that ended last is told; one without a payment counts', () => {
  const early = bundle({ price: 10, end: '2025-06-30' });
  const late = bundle({ price: 12, end: '2025-12-31' });
  for (const all of [
    [early, late],
    [late, early],
  ])
    expect(lapsed(all, PERIODS, FACTS).map(({ item }) => item.price)).toEqual([12]);
  const free: HeldBundle = { ...bundle({ day: '2026-01-05', end: '2026-12-31' }), payments: [] };
  expect(found(early, free)).toEqual([]);
});
