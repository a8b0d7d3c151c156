import { describe, expect, test } from '@jest/globals';
import { Session, type Typed } from '../support/session';

/** The bundles of Qomon's own pages, typed as rows; `reference` is what the row is known by. */
const PAYER = { 'Payer ID': '123456', 'Payment method': 'CB' };
const MEMBERSHIP = {
  Membership: 'Adhésion annuelle — 20.00 EUR (#10)',
  'Start date': '2026-01-01',
  'End date': '2026-12-31',
};

interface Example {
  readonly name: string;
  readonly row: Typed;
  readonly body: object;
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'the guide: payment only',
    row: { ...PAYER, Reference: '1000', Amount: '20', 'Payment date': '2026-03-29T12:59:52+02:00' },
    body: {
      data: {
        transactions: [
          {
            contact_id: 123456,
            amount: 2000,
            currency: 'eur',
            payment_method_kind: 'CB',
            date: '2026-03-29T12:59:52+02:00',
            // Every row has an identity, which the page's shortest example does without.
            external_transaction_id: 1000,
            status_id: 1,
          },
        ],
      },
    },
  },
  {
    name: 'the guide and the reference: with a membership',
    row: {
      ...PAYER,
      ...MEMBERSHIP,
      Reference: '1001',
      Amount: '20',
      'Payment date': '2026-03-29T12:59:52+02:00',
      Comment: 'Imported via API',
    },
    body: {
      data: {
        transactions: [
          {
            contact_id: 123456,
            amount: 2000,
            currency: 'eur',
            payment_method_kind: 'CB',
            date: '2026-03-29T12:59:52+02:00',
            external_transaction_id: 1001,
            status_id: 1,
            comment: 'Imported via API',
          },
        ],
        memberships: [
          {
            contact_id: 123456,
            membership_price_id: 10,
            start_date: '2026-01-01T00:00:00Z',
            end_date: '2026-12-31T00:00:00Z',
            amount: 2000,
            amount_initial: 2000,
            currency: 'eur',
          },
        ],
      },
    },
  },
  {
    name: 'the guide and the reference: with a donation',
    row: {
      ...PAYER,
      Reference: '1002',
      Amount: '50',
      'Payment date': '2026-03-27T18:00:28+02:00',
      Comment: 'Imported via API',
      Donation: 'Don libre (#20)',
    },
    body: {
      data: {
        transactions: [
          {
            contact_id: 123456,
            amount: 5000,
            currency: 'eur',
            payment_method_kind: 'CB',
            date: '2026-03-27T18:00:28+02:00',
            external_transaction_id: 1002,
            status_id: 1,
            comment: 'Imported via API',
          },
        ],
        donations: [
          {
            contact_id: 123456,
            // The June schema puts the date first, so it is always sent.
            date: '2026-03-27T18:00:28+02:00',
            amount: 5000,
            amount_initial: 5000,
            currency: 'eur',
            donation_price_id: 20,
          },
        ],
      },
    },
  },
  {
    name: 'the guide and the reference: different payer and beneficiary',
    row: {
      ...PAYER,
      ...MEMBERSHIP,
      Reference: '1003',
      Amount: '20',
      'Payment date': '2026-03-29T10:00:00Z',
      'Member ID': '789012',
    },
    body: {
      data: {
        transactions: [
          {
            contact_id: 123456,
            amount: 2000,
            currency: 'eur',
            payment_method_kind: 'CB',
            date: '2026-03-29T10:00:00Z',
            external_transaction_id: 1003,
            status_id: 1,
          },
        ],
        memberships: [
          {
            contact_id: 789012,
            membership_price_id: 10,
            start_date: '2026-01-01T00:00:00Z',
            end_date: '2026-12-31T00:00:00Z',
            amount: 2000,
            amount_initial: 2000,
            currency: 'eur',
          },
        ],
      },
    },
  },
];

describe("the examples of Qomon's pages, typed as rows, go out as those payloads", () => {
  test.each(EXAMPLES)('$name', ({ row, body }) => {
    const session = Session.ready();
    session.type([row]);
    expect(session.posted(session.send('2'))).toEqual([body]);
    expect(session.cell('State', 2)).toBe('Sent');
  });

  test('all four at once, each in a request of its own', () => {
    const session = Session.ready();
    session.type(EXAMPLES.map(({ row }) => row));
    expect(session.posted(session.send('2:5'))).toEqual(EXAMPLES.map(({ body }) => body));
    expect(session.qomon.ledger.totals()).toMatchObject({ eur: { transactions: 11_000 } });
  });

  test('a date cell with a time goes out with the offset of the spreadsheet, as in the guide', () => {
    const session = Session.ready();
    session.type([{ ...PAYER, Amount: '20', 'Payment date': '2026-03-29 12:59:52' }]);
    expect(session.posted(session.send('2'))).toMatchObject([
      { data: { transactions: [{ date: '2026-03-29T12:59:52+02:00' }] } },
    ]);
  });

  test('a date cell without a time goes out as that day at midnight UTC', () => {
    const session = Session.ready({ google: { timeZone: 'Asia/Kolkata' } });
    session.type([{ ...PAYER, Amount: '20', 'Payment date': '2026-03-29' }]);
    expect(session.posted(session.send('2'))).toMatchObject([
      { data: { transactions: [{ date: '2026-03-29T00:00:00Z' }] } },
    ]);
  });
});
