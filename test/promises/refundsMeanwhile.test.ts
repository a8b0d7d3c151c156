import { describe, expect, test } from '@jest/globals';
import { open } from '../refund/office';
import { askFor, given, patches, problemOf, ROW, scene } from './refundScene';

const BOB = 'bob@example.org';

describe('R25: somebody else at the same time', () => {
  test('a bundle that was changed in Qomon since it was looked at is shown, not overwritten', () => {
    const { office, wish, request } = scene();
    office.qomon.ledger.edit(wish.transactionId, { reimbursed_amount: 700 }, 0);
    const before = office.qomon.ledger.bundles;
    expect(problemOf(askFor(office, request))).toMatch(/was changed since you looked at it/);
    expect(office.qomon.ledger.bundles).toBe(before);
    // Looked at again, it says what Qomon holds now.
    expect(open(office, ROW).payments[0]).toMatchObject({ refunded: 700, left: 2300 });
    expect(askFor(office, { ...request, seen: open(office, ROW).seen })).toMatchObject({
      ok: true,
    });
    expect(given(office)).toBe(2200);
  });

  test.each([
    ['the amount', { amount: 2900 }],
    ['the status', { status_id: 6 }],
    ['the payer', { contact_id: 300004 }],
    ['what is unpaid', { unpaid_amount: 100 }],
  ])('… be it %s that was changed', (_name, fields) => {
    const { office, wish, request } = scene();
    office.qomon.ledger.edit(wish.transactionId, fields, 0);
    expect(problemOf(askFor(office, request))).toMatch(/was changed since you looked at it/);
    expect(patches(office)).toBe(0);
  });

  test('the same refund asked for twice, as by a double click, is made once', () => {
    const { office, wish, request, expected } = scene();
    expect(askFor(office, request)).toMatchObject({ ok: true });
    expect(problemOf(askFor(office, request))).toMatch(/was changed since you looked at it/);
    expect(given(office)).toBe(wish.amount);
    expect(expected.faults?.(office)).toEqual([]);
  });

  test('a refund at any call of another is told who is at work, or that the bundle was changed', () => {
    const { office, wish, request, expected } = scene();
    const key = { apiKey: 'sample-key-full', region: 'eu', shared: false };
    office.google.page(BOB).call('connect', key);
    const start = office.snapshot();
    let points = 0;
    for (let nth = 0, isReached = true; isReached; nth += 2) {
      office.restore(start);
      let seen = -1;
      isReached = false;
      const end = office.google.onCall(({ execution, phase }) => {
        if (execution.user === BOB || phase !== 'before') return undefined;
        seen += 1;
        if (seen !== nth) return undefined;
        isReached = true;
        points += 1;
        const problem = problemOf(askFor(office, request, BOB));
        expect(problem).toMatch(/^$|has been working|is working|was changed since/);
        return undefined;
      });
      askFor(office, request);
      end();
      expect(given(office)).toBe(wish.amount);
      expect(expected.faults?.(office)).toEqual([]);
    }
    expect(points).toBeGreaterThan(15);
  });

  test('rows that are sorted at any call of a refund bear their own refunds', () => {
    const { office, request, expected } = scene();
    const start = office.snapshot();
    let points = 0;
    for (let nth = 0, isReached = true; isReached; nth += 2) {
      office.restore(start);
      let seen = -1;
      isReached = false;
      const end = office.google.onCall(({ phase }) => {
        if (phase !== 'before') return undefined;
        seen += 1;
        if (seen !== nth) return undefined;
        isReached = true;
        points += 1;
        const header = office.google.workbook.values('Bundles')[0] ?? [];
        office.google.workbook.sort('Bundles', header.indexOf('Comment') + 1, false);
        return undefined;
      });
      askFor(office, request);
      end();
      expect(expected.faults?.(office)).toEqual([]);
    }
    expect(points).toBeGreaterThan(15);
  });

  test.each(['refused', 'null', 'thrown'] as const)('a lock that is %s refunds nothing', (lock) => {
    const { office, request } = scene();
    office.google.set({ lock });
    expect(askFor(office, request)).toMatchObject({ ok: false });
    expect(patches(office)).toBe(0);
  });
});
