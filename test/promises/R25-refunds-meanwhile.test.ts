import { describe, expect, test } from '@jest/globals';
import { open } from '../refund/session';
import { askFor, given, patches, problemOf, ROW, scene } from './refundScene';

const BOB = 'bob@example.org';

describe('R25: somebody else at the same time', () => {
  test('a bundle that was changed in Qomon since it was looked at is shown, not overwritten', () => {
    const { session, wish, request } = scene();
    session.qomon.ledger.edit(wish.transactionId, { reimbursed_amount: 700 }, 0);
    const before = session.qomon.ledger.bundles;
    expect(problemOf(askFor(session, request))).toMatch(/was changed since you looked at it/);
    expect(session.qomon.ledger.bundles).toBe(before);
    // Looked at again, it says what Qomon holds now.
    expect(open(session, ROW).payments[0]).toMatchObject({ refunded: 700, left: 2300 });
    expect(
      askFor(session, { ...request, fingerprint: open(session, ROW).fingerprint }),
    ).toMatchObject({
      ok: true,
    });
    expect(given(session)).toBe(2200);
  });

  test.each([
    ['the amount', { amount: 2900 }],
    ['the status', { status_id: 6 }],
    ['the payer', { contact_id: 300004 }],
    ['what is unpaid', { unpaid_amount: 100 }],
  ])('… be it %s that was changed', (_name, fields) => {
    const { session, wish, request } = scene();
    session.qomon.ledger.edit(wish.transactionId, fields, 0);
    expect(problemOf(askFor(session, request))).toMatch(/was changed since you looked at it/);
    expect(patches(session)).toBe(0);
  });

  test('the same refund asked for twice, as by a double click, is made once', () => {
    const { session, wish, request, expected } = scene();
    expect(askFor(session, request)).toMatchObject({ ok: true });
    expect(problemOf(askFor(session, request))).toMatch(/was changed since you looked at it/);
    expect(given(session)).toBe(wish.amount);
    expect(expected.faults?.(session)).toEqual([]);
  });

  test('a refund at any call of another is told who is at work, or that the bundle was changed', () => {
    const { session, wish, request, expected } = scene();
    const key = { apiKey: 'sample-key-full', region: 'eu', shared: false };
    session.google.page(BOB).call('connect', key);
    const start = session.snapshot();
    let points = 0;
    for (let nth = 0, isReached = true; isReached; nth += 2) {
      session.restore(start);
      let fingerprint = -1;
      isReached = false;
      const end = session.google.onCall(({ execution, phase }) => {
        if (execution.user === BOB || phase !== 'before') return undefined;
        fingerprint += 1;
        if (fingerprint !== nth) return undefined;
        isReached = true;
        points += 1;
        const problem = problemOf(askFor(session, request, BOB));
        expect(problem).toMatch(/^$|has been working|is working|was changed since/);
        return undefined;
      });
      askFor(session, request);
      end();
      expect(given(session)).toBe(wish.amount);
      expect(expected.faults?.(session)).toEqual([]);
    }
    expect(points).toBeGreaterThan(15);
  });

  test('rows that are sorted at any call of a refund bear their own refunds', () => {
    const { session, request, expected } = scene();
    const start = session.snapshot();
    let points = 0;
    for (let nth = 0, isReached = true; isReached; nth += 2) {
      session.restore(start);
      let fingerprint = -1;
      isReached = false;
      const end = session.google.onCall(({ phase }) => {
        if (phase !== 'before') return undefined;
        fingerprint += 1;
        if (fingerprint !== nth) return undefined;
        isReached = true;
        points += 1;
        const header = session.google.workbook.values('Bundles')[0] ?? [];
        session.google.workbook.sort('Bundles', header.indexOf('Comment') + 1, false);
        return undefined;
      });
      askFor(session, request);
      end();
      expect(expected.faults?.(session)).toEqual([]);
    }
    expect(points).toBeGreaterThan(15);
  });

  test.each(['refused', 'null', 'thrown'] as const)('a lock that is %s refunds nothing', (lock) => {
    const { session, request } = scene();
    session.google.set({ lock });
    expect(askFor(session, request)).toMatchObject({ ok: false });
    expect(patches(session)).toBe(0);
  });
});
