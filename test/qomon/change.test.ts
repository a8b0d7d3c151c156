import { describe, expect, test } from '@jest/globals';
import document from '../../local/qomon/openapi.json';
import type { BundleId } from '../../src/model/ids';
import { READ_ONLY, writable } from '../../src/qomon/change';
import { getBundle, patchBundle } from '../../src/qomon/endpoints';

const { schemas } = document.components;

const LISTS = [
  ['transaction', schemas.Transaction, schemas.TransactionFields, schemas.ChangedTransaction],
  ['membership', schemas.Membership, schemas.MembershipFields, schemas.ChangedMembership],
  ['donation', schemas.Donation, schemas.DonationFields, schemas.ChangedDonation],
] as const;

/** A value that nothing else makes, so that a field which comes through is seen to be itself. */
const sample = (field: string): unknown => (/(^|_)id$/.test(field) ? 4711 : `the ${field}`);

const CASES = LISTS.flatMap(([name, returned, writableFields, changed]) => {
  const taken = new Set([
    ...Object.keys(writableFields.properties),
    ...Object.keys(changed.properties),
  ]);
  return Object.keys(returned.properties).map((field) => ({
    name,
    field,
    isKept: taken.has(field) && field !== 'initial_amount',
  }));
});

describe('an item that is sent back', () => {
  test.each(CASES.filter(({ isKept }) => isKept))('keeps the $field of a $name', ({ field }) => {
    const item = writable({ id: 1, [field]: sample(field) });
    expect(item).toEqual({ id: 1, [field]: sample(field) });
  });

  test.each(CASES.filter(({ isKept, field }) => !isKept && field !== 'initial_amount'))(
    'leaves out the $field of a $name, which is read-only',
    ({ field }) => {
      expect(READ_ONLY).toContain(field);
      expect(writable({ id: 1, [field]: sample(field) })).toEqual({ id: 1 });
    },
  );

  test('the schema has fields of both kinds for each list', () => {
    expect(CASES.filter(({ isKept }) => isKept)).toHaveLength(36);
    expect(CASES.filter(({ isKept }) => !isKept)).toHaveLength(16);
  });

  test.each([
    [{ amount_initial: 500 }, { amount_initial: 500 }],
    [{ initial_amount: 500 }, { amount_initial: 500 }],
    [{ initial_amount: 500, amount_initial: null }, { amount_initial: 500 }],
    [{ initial_amount: 700, amount_initial: 500 }, { amount_initial: 500 }],
    [{ initial_amount: 500, amount_initial: 0 }, { amount_initial: 0 }],
    [{ initial_amount: null }, {}],
    [{}, {}],
  ])('writes the original amount in one spelling: %j becomes %j', (read, written) => {
    expect(writable({ id: 1, ...read })).toEqual({ id: 1, ...written });
  });

  test('leaves out what is null or absent, and keeps 0, false and empty objects', () => {
    const values = { amount: 0, rolling_year: false, payment_method: {} };
    expect(
      writable({ id: 1, ...values, code_campaign: null, comment: '', status_id: undefined }),
    ).toEqual({
      id: 1,
      ...values,
    });
  });

  test('keeps fields that no page knows, however deep, as they were read', () => {
    const extra = {
      extra_json: { shelf: [1, { of: null }] },
      sepa_mandate: 'RUM-1',
      bank_id: '007',
    };
    expect(writable({ id: 1, ...extra })).toEqual({ id: 1, ...extra });
  });

  test('carries IDs as numbers, where they came as text', () => {
    expect(writable({ id: '90001' as unknown as number, status_id: '2', comment: '12' })).toEqual({
      id: 90001,
      status_id: 2,
      comment: '12',
    });
  });
});

test('a bundle is asked for and changed under its own ID, in the form of the schemas', () => {
  const id = 5001 as BundleId;
  expect(getBundle(id)).toEqual({ method: 'get', path: '/v1/transaction_bundles/5001' });
  expect(patchBundle({ id, transactions: [{ id: 1 }] })).toEqual({
    method: 'patch',
    path: '/v1/transaction_bundles/5001',
    body: { data: { id: 5001, transactions: [{ id: 1 }] } },
  });
});
