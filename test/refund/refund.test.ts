import { describe, expect, test } from '@jest/globals';
import { changes, open, problem, refund, sentSession } from './session';

describe("the refund example of Qomon's pages: 10 € back on 20 €", () => {
  /** As published, with the IDs that Qomon gave and the date as it stores it. */
  const PAYLOAD = {
    data: {
      id: 5001,
      transactions: [
        {
          id: 90001,
          contact_id: 123456,
          amount: 2000,
          currency: 'eur',
          payment_method_kind: 'CB',
          date: '2026-03-29T10:59:52Z',
          external_transaction_id: 1001,
          status_id: 2,
          reimbursed_amount: 1000,
        },
      ],
      memberships: [
        {
          id: 90002,
          contact_id: 123456,
          membership_price_id: 10,
          start_date: '2026-01-01T00:00:00Z',
          end_date: '2026-12-31T00:00:00Z',
          amount: 1000,
          amount_initial: 2000,
          currency: 'eur',
        },
      ],
    },
  };

  test('goes out as that payload', () => {
    const session = sentSession();
    const { run, answer } = refund(session, 90001, 1000, [['membership', 90002, 1000]]);
    expect(answer).toMatchObject({ ok: true });
    expect(changes(run)).toEqual([PAYLOAD]);
  });

  test('the row says how much was refunded, and the bundle is given as it then stands', () => {
    const session = sentSession();
    const { answer } = refund(session, 90001, 1000, [['membership', 90002, 1000]]);
    const message = 'Refunded 10.00 EUR in bundle 5001. Refunded so far: 10.00 EUR of 20.00 EUR.';
    expect(session.cell('State', 2)).toBe('Part refunded');
    expect(session.cell('Refunded', 2)).toBe(10);
    expect(session.cell('Message', 2)).toBe(message);
    expect(answer).toEqual({
      ok: true,
      bundleId: 5001,
      currency: 'eur',
      tab: 'Bundles',
      row: 2,
      payments: [
        {
          transactionId: 90001,
          paid: 2000,
          refunded: 1000,
          left: 1000,
          currency: 'eur',
          method: 'CB',
          date: '2026-03-29',
          payer: 'Camille Moreau (#123456)',
          status: 'Remboursé',
          onSelectedRow: true,
        },
      ],
      items: [
        {
          kind: 'membership',
          id: 90002,
          name: 'Adhésion annuelle',
          beneficiary: 'Camille Moreau (#123456)',
          amount: 1000,
          amountInitial: 2000,
          currency: 'eur',
        },
      ],
      statusAfter: 'Remboursé',
      fingerprint: expect.any(String),
      message,
    });
    expect(open(session)).toEqual({ ...answer, message: '' });
  });

  test('the journal holds where it was going before it left, and what came of it', () => {
    const session = sentSession();
    refund(session, 90001, 1000, [['membership', 90002, 1000]]);
    const lines = session.google.workbook.records('Journal').slice(-2);
    expect(lines).toMatchObject([
      {
        Action: 'refund',
        Reference: 1001,
        'Bundle ID': 5001,
        Outcome: 'intended',
        Detail:
          'Refund · Intended · payment 90001, refunded: 0.00 EUR → 10.00 EUR · membership 90002: 20.00 EUR → 10.00 EUR',
        Amount: 10,
        Currency: 'EUR',
        Codes: '{"target":[["transactions",90001,0,1000],["memberships",90002,2000,1000]]}',
      },
      {
        Action: 'refund',
        Reference: 1001,
        'Bundle ID': 5001,
        Outcome: 'recorded',
        'HTTP status': 200,
      },
    ]);
  });

  test('the rest follows, and no cent more', () => {
    const session = sentSession();
    refund(session, 90001, 1000, [['membership', 90002, 1000]]);
    const again = refund(session, 90001, 1001, [['membership', 90002, 1001]]);
    expect(problem(again)).toBe(
      '10.01 EUR is more than what is left to refund: 10.00 EUR. Type no more than that.',
    );
    refund(session, 90001, 1000, [['membership', 90002, 1000]]);
    expect(session.cell('State', 2)).toBe('Refunded');
    expect(session.cell('Refunded', 2)).toBe(20);
    const [bundle] = session.qomon.ledger.bundles;
    expect(bundle?.transactions[0]).toMatchObject({ amount: 2000, reimbursed_amount: 2000 });
    expect(bundle?.memberships[0]).toMatchObject({ amount: 0, amount_initial: 2000 });
    const more = refund(session, 90001, 1, [['membership', 90002, 1]]);
    expect(problem(more)).toBe('This row has been refunded in full.');
    expect(changes(more.run)).toEqual([]);
  });
});
