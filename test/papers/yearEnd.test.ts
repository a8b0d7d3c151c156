import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HeldBundle, HeldItem, HeldPayment, PaperFacts } from '../../src/model/heldBundles';
import { ENDINGS } from '../../src/model/received';
import { yearEnd } from '../../src/papers/yearEnd';
import { ALL } from '../promises/campaign';

const STATUSES: PaperFacts['statuses'] = [
  [1, 'valid'],
  [2, 'reimbursed'],
  [3, 'unpaid'],
  [4, 'bank_error'],
  [5, 'cancel'],
  [6, 'other'],
];

const FACTS: PaperFacts = {
  ...{ today: '2026-02-01', period: 'calendar', currency: 'eur', methods: ['CB', 'ESP'] },
  ...{
    statuses: STATUSES,
    membershipPrices: [],
    donationPrices: [],
    references: [7],
    bundles: [3],
  },
  ...{ ranges: [[1000, 1010]], slips: [], slipLines: [], recorded: [] },
};

const PAYMENT: HeldPayment = {
  ...{ id: 1, payer: 41, amount: 2000, currency: 'eur', method: 'CB', day: '2025-03-29' },
  ...{ refunded: 0, unpaid: 0, status: 1 },
};

const ITEM: HeldItem = {
  ...{ kind: 'membership', id: 1, contact: 41, amount: 2000, currency: 'eur', price: 10 },
  ...{ day: '2025-03-29', end: '2025-12-31' },
};

const cents = fc.integer({ min: 0, max: 9_999_999 });

const currency = fc.constantFrom('eur', 'eur', 'eur', 'usd', 'jpy', '');

const payer = fc.option(fc.integer({ min: 40, max: 43 }), { nil: undefined });

const payment = fc
  .record({
    amount: cents,
    currency,
    day: fc.constantFrom('2025-01-01', '2025-12-31', '2024-12-31', '2026-01-01', ''),
    refunded: fc.oneof(fc.constant(0), cents),
    unpaid: fc.oneof(fc.constant(0), fc.constant(0), cents),
    status: fc.constantFrom(undefined, 1, 2, 3, 4, 5, 6, 99),
    payer,
    reference: fc.constantFrom(undefined, 7, 1001, 1002, 5),
  })
  .map(
    ({ payer: who, status, reference, ...one }): HeldPayment => ({
      ...{ ...one, id: 0, method: 'CB' },
      ...(who !== undefined && { payer: who }),
      ...(status !== undefined && { status }),
      ...(reference !== undefined && { reference }),
    }),
  );

const item = fc
  .record({
    kind: fc.constantFrom('membership' as const, 'donation' as const),
    amount: fc.oneof(fc.constant(0), cents),
    currency,
    contact: payer,
  })
  .map(
    ({ contact, ...one }): HeldItem => ({
      ...{ ...one, id: 0, day: '2025-06-01', end: '' },
      ...(contact !== undefined && { contact }),
    }),
  );

const bundles = fc
  .array(
    fc.record({
      payments: fc.array(payment, { maxLength: 3 }),
      items: fc.array(item, { maxLength: 4 }),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(
      (one, at): HeldBundle => ({
        id: at + 1,
        payments: one.payments.map((each, index) => ({ ...each, id: at * 10 + index + 1 })),
        items: one.items.map((each, index) => ({ ...each, id: at * 10 + index + 1 })),
      }),
    ),
  );

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

test('the lines come to what Qomon says was received, to the cent and in each currency, or it says where not', () => {
  fc.assert(
    fc.property(bundles, (all) => {
      const made = yearEnd(all, 2025, FACTS);
      const payments = all
        .flatMap((one) => one.payments)
        .filter(({ day }) => day.startsWith('2025-'));
      const inCurrency = (code: string): number =>
        sum(payments.filter((one) => (one.currency || 'eur') === code).map(({ amount }) => amount));
      for (const totals of made.totals) {
        const { currency: code, received, refunded, unpaid, ended, lines } = totals;
        expect(totals.payments.amount).toBe(inCurrency(code));
        // All that Qomon holds is received, given back, not there, or of a payment that is none.
        const endedAmount = sum(ENDINGS.map((ending) => ended[ending].amount));
        expect(received + refunded.amount + unpaid.amount + endedAmount).toBe(inCurrency(code));
        const apart = made.apart.filter((one) => one.currency === code);
        const difference = sum(apart.map((one) => one.lines - one.received));
        expect(lines.amount - received).toBe(difference);
        const own = made.lines.filter((one) => one.currency === code);
        expect(lines.amount + totals.endedLines.amount).toBe(sum(own.map(({ amount }) => amount)));
      }
      expect(sum(made.totals.map((totals) => totals.payments.count))).toBe(payments.length);
      // No line twice under one name, and each of a payment of the year.
      expect(new Set(made.lines.map(({ entry }) => entry)).size).toBe(made.lines.length);
      for (const line of made.lines) expect(line.payment.day.slice(0, 4)).toBe('2025');
    }),
    { numRuns: ALL ? 3000 : 300 },
  );
});

test('every item of a bundle whose payments are all of the year is in lines, whole', () => {
  fc.assert(
    fc.property(bundles, (all) => {
      const whole = all.filter(
        ({ payments }) =>
          payments.length > 0 && payments.every(({ day }) => day.startsWith('2025-')),
      );
      const made = yearEnd(whole, 2025, FACTS);
      for (const bundle of whole) {
        for (const one of bundle.items) {
          const lines = made.lines.filter(
            ({ item: of, payment: { bundleId } }) => of.id === one.id && bundleId === bundle.id,
          );
          expect(lines.length).toBeGreaterThan(0);
          expect(sum(lines.map(({ amount }) => amount))).toBe(one.amount);
        }
      }
    }),
    { numRuns: ALL ? 2000 : 200 },
  );
});

describe('a payment', () => {
  const made = (payments: Partial<HeldPayment>[], items: Partial<HeldItem>[]) =>
    yearEnd(
      [
        {
          id: 3,
          payments: payments.map((one, at) => ({ ...PAYMENT, id: at + 1, ...one })),
          items: items.map((one, at) => ({ ...ITEM, id: at + 1, ...one })),
        },
      ],
      2025,
      FACTS,
    );

  test.each([
    ['a cheque that bounced', { status: 3 }, 'unpaid'],
    ['one that the bank refused', { status: 4, unpaid: 2000 }, 'unpaid'],
    ['one that was cancelled', { status: 5 }, 'cancelled'],
    ['one that was given back whole', { status: 2, refunded: 2000 }, 'refunded'],
    ['one whose status alone says that it was given back', { status: 2 }, 'refunded'],
  ] as const)('that is no income keeps its line, apart from the others: %s', (_, one, ending) => {
    const { lines, totals, apart } = made([one], [{}]);
    expect(lines.map(({ payment: { ending: of } }) => of)).toEqual([ending]);
    expect(totals[0]?.lines).toEqual({ count: 0, amount: 0 });
    expect(totals[0]?.received).toBe(0);
    expect(totals[0]?.ended[ending]).toEqual({ count: 1, amount: 2000 });
    expect(apart).toEqual([]);
  });

  test('that was given back in part counts what is left, as its items do', () => {
    const { lines, totals, apart } = made([{ status: 2, refunded: 500 }], [{ amount: 1500 }]);
    expect(lines.map(({ amount }) => amount)).toEqual([1500]);
    expect(totals[0]?.refunded).toEqual({ count: 1, amount: 500 });
    expect(totals[0]?.received).toBe(1500);
    expect(apart).toEqual([]);
  });

  test('that pays for nothing, or for less than it is, is named', () => {
    expect(made([{}], []).apart).toEqual([
      expect.objectContaining({ bundleId: 3, received: 2000, lines: 0, hasItems: false }),
    ]);
    expect(made([{}], [{ amount: 1900 }]).apart).toEqual([
      expect.objectContaining({ bundleId: 3, received: 2000, lines: 1900, hasItems: true }),
    ]);
  });

  test('beside another one pays first what is for its own payer, and is told', () => {
    const { lines, shared } = made(
      [
        { payer: 41, amount: 2000, method: 'CHQ', reference: 1001 },
        { payer: 42, amount: 3000, reference: 1002 },
      ],
      [
        { contact: 42, amount: 2500 },
        { contact: 41, amount: 1500 },
        { kind: 'donation', contact: 41, amount: 1000 },
      ],
    );
    expect(shared).toEqual([3]);
    expect(
      lines.map(({ entry, payment, amount, item: of }) => [entry, payment.payer, of.id, amount]),
    ).toEqual([
      ['1001-1', 41, 2, 1500],
      ['1001-2', 41, 3, 500],
      ['1002-1', 42, 1, 2500],
      ['1002-2', 42, 3, 500],
    ]);
  });

  test('of another year takes its part of the items with it', () => {
    const { lines, totals } = made(
      [
        { payer: 41, day: '2024-12-30' },
        { payer: 42, day: '2025-01-02', amount: 1000 },
      ],
      [{ contact: 41 }, { contact: 42, amount: 1000 }],
    );
    expect(lines.map(({ item: of }) => of.id)).toEqual([2]);
    expect(totals[0]?.lines.amount).toBe(1000);
  });

  test('decides the year, whatever the date of a donation says', () => {
    const donation = { kind: 'donation', day: '2024-12-31' } as const;
    const { lines, otherYear } = made([{}], [donation]);
    expect(lines).toHaveLength(1);
    expect(otherYear).toEqual(lines);
    expect(made([{ day: '2024-12-31' }], [donation]).lines).toEqual([]);
  });

  test('of a status that says nothing is counted and named; one without a day is in no line', () => {
    const other = made([{ status: 6 }], [{}]);
    expect(other.totals[0]?.lines.amount).toBe(2000);
    expect(other.otherStatus).toHaveLength(1);
    const dateless = made([{ day: '' }], [{}]);
    expect([dateless.lines, dateless.dateless]).toEqual([[], [3]]);
    const alone = made([], [{}]);
    expect([alone.lines, alone.unpaidFor]).toEqual([[], [3]]);
  });

  test('is this spreadsheet’s by a reference that it gave, a row or the journal', () => {
    const own = (id: number, reference?: number): boolean | undefined => {
      const paid = { ...PAYMENT, ...(reference !== undefined && { reference }) };
      return yearEnd([{ id, payments: [paid], items: [ITEM] }], 2025, FACTS).lines[0]?.isOwn;
    };
    expect([own(9, 1001), own(9, 7), own(3), own(9, 1010), own(9)]).toEqual([
      ...[true, true, true, false, false],
    ]);
  });
});
