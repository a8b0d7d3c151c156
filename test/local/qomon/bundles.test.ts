import { describe, expect, test } from '@jest/globals';
import { sampleSpace } from '../../../local/qomon/space';
import { bundlesPath, donation, membership, start, transaction } from './caller';
import { created } from './pages';

const full = { data: { transactions: [transaction()], memberships: [membership()] } };

describe('a new bundle', () => {
  test('is recorded and comes back with its ids, its dates in UTC and its counts', () => {
    const { call, qomon } = start();
    const { status, json } = call('POST', bundlesPath, full);
    expect(status).toBe(200);
    expect(json.data).toMatchObject({
      id: 5001,
      group_id: 77,
      transactions: [
        {
          id: 90001,
          date: '2026-03-29T10:59:52Z',
          comment: null,
          contact: { id: 123456, firstname: 'Camille' },
          transaction_bundle_id: 5001,
        },
      ],
      memberships: [{ id: 90002, contact: { id: 789012 } }],
      summary: { transactions_count: 1, memberships_count: 1, donations_count: 0 },
    });
    expect(qomon.ledger.bundles).toHaveLength(1);
    expect(qomon.ledger.byReference(1001)[0]?.id).toBe(5001);
    expect(qomon.ledger.totals()).toEqual({
      eur: { transactions: 2000, memberships: 2000, donations: 0, reimbursed: 0 },
    });
  });

  test.each(Object.entries(created))('may be what the pages show: %s', (_title, body) => {
    const { call, qomon } = start({ donationDateRequired: false });
    // The pages' own numbers: a method, a contact and two prices that the sample does not have.
    qomon.space.changeSettings({ payment_method_kinds: ['CB', 'card'] });
    qomon.space.fill('contacts', 1, 123);
    qomon.space.fill('membershipPrices', 1, 5);
    qomon.space.fill('donationPrices', 1, 2);
    expect(call('POST', bundlesPath, body)).toMatchObject({ status: 200 });
  });

  test('takes the default status if it brings none', () => {
    const { call } = start();
    const body = { data: { transactions: [transaction({ status_id: undefined })] } };
    expect(call('POST', bundlesPath, body).json.data.transactions[0].status_id).toBe(1);
  });

  test('takes the original amount of a donation in either spelling', () => {
    const { call } = start();
    for (const part of [{ initial_amount: 700 }, { amount_initial: 700 }]) {
      const item = { ...donation({ amount_initial: undefined }), ...part };
      const body = { data: { transactions: [transaction()], donations: [item] } };
      expect(call('POST', bundlesPath, body).json.data.donations[0].amount_initial).toBe(700);
    }
  });

  test.each([
    ['an unknown payer', { contact_id: 1 }, 'contact_id'],
    ['an unknown method', { payment_method_kind: 'card' }, 'payment_method_kind'],
    ['an unknown status', { status_id: 99 }, 'status_id'],
    ['an archived status', { status_id: 7 }, 'status_id'],
    ['an unknown code', { code_campaign: 'NOPE' }, 'code_campaign'],
  ])('is refused for %s', (_title, part, field) => {
    const { locations, qomon } = start();
    const body = { data: { transactions: [transaction(part)] } };
    expect(locations('POST', bundlesPath, body)).toEqual([`body.data.transactions[0].${field}`]);
    expect(qomon.ledger.bundles).toEqual([]);
  });

  test('is refused for prices and beneficiaries that the space does not know, all at once', () => {
    const { locations } = start();
    const body = {
      data: {
        transactions: [transaction({ amount: 'x' })],
        memberships: [membership({ membership_price_id: 98, contact_id: 2 })],
        donations: [donation({ donation_price_id: 99 }), donation({ date: undefined })],
      },
    };
    expect(locations('POST', bundlesPath, body)).toEqual([
      'body.data.transactions[0].amount',
      'body.data.memberships[0].contact_id',
      'body.data.memberships[0].membership_price_id',
      'body.data.donations[0].donation_price_id',
      'body.data.donations[1].date',
    ]);
  });

  test('may name a contact of another space', () => {
    const { call } = start();
    const body = { data: { transactions: [transaction({ contact_id: 400001 })] } };
    expect(call('POST', bundlesPath, body).status).toBe(200);
  });

  test('must add up only if that is switched on', () => {
    const body = {
      data: { transactions: [transaction({ amount: 1999 })], memberships: [membership()] },
    };
    expect(start().call('POST', bundlesPath, body).status).toBe(200);
    expect(start({ amountsMustAddUp: true }).locations('POST', bundlesPath, body)).toEqual([
      'body.data.transactions[0].amount',
    ]);
  });

  test('is refused in a closed period', () => {
    const { call, qomon } = start();
    qomon.space.closePeriod('2026-04-01T00:00:00Z');
    const { status, json } = call('POST', bundlesPath, full);
    expect([status, json.errors[0].location]).toEqual([422, 'body.data.transactions[0].date']);
    expect(call('GET', '/v1/transaction_settings').json.data.open_periods).toEqual({
      from: '2026-04-01T00:00:00Z',
    });
  });

  test('is refused once its price has been removed', () => {
    const { locations, qomon } = start();
    qomon.space.remove('membershipPrices', 10);
    expect(locations('POST', bundlesPath, full)).toEqual([
      'body.data.memberships[0].membership_price_id',
    ]);
    expect(sampleSpace.membershipPrices).toContainEqual(expect.objectContaining({ id: 10 }));
  });
});

describe('a reference that is used again', () => {
  test('makes a second bundle', () => {
    const { call, qomon } = start();
    expect([call('POST', bundlesPath, full), call('POST', bundlesPath, full)]).toMatchObject([
      { status: 200, json: { data: { id: 5001 } } },
      { status: 200, json: { data: { id: 5002 } } },
    ]);
    expect(qomon.ledger.byReference(1001)).toHaveLength(2);
  });

  test.each([409, 422] as const)('is refused with %i', (duplicateStatus) => {
    const { call, qomon } = start({ duplicates: 'refused', duplicateStatus });
    call('POST', bundlesPath, full);
    const { status, json } = call('POST', bundlesPath, full);
    expect([status, json.errors[0].location]).toEqual([
      duplicateStatus,
      'body.data.transactions[0].external_transaction_id',
    ]);
    expect(qomon.ledger.bundles).toHaveLength(1);
  });

  test('returns the first bundle, whatever else was sent', () => {
    const { call, qomon } = start({ duplicates: 'first' });
    call('POST', bundlesPath, full);
    const other = { data: { transactions: [transaction({ amount: 9900 })] } };
    expect(call('POST', bundlesPath, other).json.data).toMatchObject({
      id: 5001,
      transactions: [{ amount: 2000 }],
    });
    expect(qomon.ledger.bundles).toHaveLength(1);
  });

  test('is free again once its bundle is deleted', () => {
    const { call } = start({ duplicates: 'refused' });
    call('POST', bundlesPath, full);
    call('DELETE', `${bundlesPath}/5001`);
    expect(call('POST', bundlesPath, full).status).toBe(200);
  });
});
