import { describe, expect, test } from '@jest/globals';
import { bodyFlaws, parameterFlaws, proveAnswer } from '../../../local/qomon/contract';
import { operations } from '../../../local/qomon/openapi';
import { answered, created, refund } from './pages';

const operation = (id: string) => {
  const found = operations.find((one) => one.id === id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
};
const post = operation('createBundle');
const patch = operation('changeBundle');
const list = operation('listBundles');
const plain = created['guide: with a membership'].data;
const [transaction] = plain.transactions;
const flawsOf = (data: object) => bodyFlaws(post, { data });

describe('the schemas accept what the pages show', () => {
  test.each(Object.entries(created))('as a request: %s', (_title, body) => {
    expect(bodyFlaws(post, body)).toEqual([]);
  });

  test('as a change: the refund of update-bundle', () => {
    expect(bodyFlaws(patch, refund)).toEqual([]);
  });

  test('as an answer of whichever endpoint', () => {
    expect(() => proveAnswer(post, 200, answered)).not.toThrow();
    expect(() => proveAnswer(operation('findBundle'), 200, answered)).not.toThrow();
    expect(() =>
      proveAnswer(list, 200, { ...answered, data: [answered.data], total: 1 }),
    ).not.toThrow();
    expect(() => proveAnswer(list, 200, { status: 'success', data: null, total: 0 })).not.toThrow();
  });
});

describe('the schemas refuse', () => {
  test.each([
    ['an amount with cents', { amount: 20.5 }, 'amount'],
    ['an amount as text', { amount: '2000' }, 'amount'],
    ['a negative amount', { amount: -1 }, 'amount'],
    ['an upper-case currency', { currency: 'EUR' }, 'currency'],
    ['a day that no calendar has', { date: '2025-02-31T00:00:00Z' }, 'date'],
    ['a date without an offset', { date: '2025-02-03T00:00:00' }, 'date'],
    ['a date without a time', { date: '2025-02-03' }, 'date'],
    ['a reference as text', { external_transaction_id: '1001_a' }, 'external_transaction_id'],
    ['a reference of 2³¹', { external_transaction_id: 2 ** 31 }, 'external_transaction_id'],
    ['a misspelt field', { commment: 'x' }, 'commment'],
    ['a read-only field', { CreatedAt: '2026-01-01T00:00:00Z' }, 'CreatedAt'],
  ])('%s, at its place', (_title, part, field) => {
    const flaws = flawsOf({ ...plain, transactions: [transaction, { ...transaction, ...part }] });
    expect(flaws.map((flaw) => flaw.location)).toEqual([`body.data.transactions[1].${field}`]);
  });

  test('everything that is wrong at once', () => {
    const flaws = flawsOf({ transactions: [{}], memberships: [{}], donations: [{}] });
    expect(flaws).toHaveLength(5 + 6 + 4);
    expect(flaws[0]).toMatchObject({ message: expect.stringContaining('required'), value: null });
  });

  test('a bundle without a transaction', () => {
    expect(flawsOf({ transactions: [] })).toMatchObject([{ location: 'body.data.transactions' }]);
    expect(flawsOf({})).toMatchObject([{ location: 'body.data.transactions' }]);
  });

  test('a read-only contact or bundle id that a PATCH sends back', () => {
    const item = { ...transaction, id: 1, contact: null, transaction_bundle_id: 1 };
    const locations = bodyFlaws(patch, { data: { id: 1, transactions: [item] } }).map(
      (flaw) => flaw.location,
    );
    expect(locations.toSorted()).toEqual([
      'body.data.transactions[0].contact',
      'body.data.transactions[0].transaction_bundle_id',
    ]);
  });

  test('parameters out of range, and those that do not exist', () => {
    expect(parameterFlaws(list, 'query', { limit: '1000', offset: '0' })).toEqual([]);
    const flaws = parameterFlaws(list, 'query', { limit: '0', offset: 'x', page: '1' });
    expect(flaws.map((flaw) => flaw.location)).toEqual([
      'query.page',
      'query.limit',
      'query.offset',
    ]);
  });
});

describe('the schemas accept', () => {
  test('null for every optional field', () => {
    const nulls = { comment: null, code_campaign: null, status_id: null, delivered_at: null };
    expect(flawsOf({ transactions: [{ ...transaction, ...nulls }], donations: null })).toEqual([]);
  });

  test('extra_json sent back on a changed transaction', () => {
    const item = { ...transaction, id: 1, extra_json: { shelf: 3 } };
    expect(bodyFlaws(patch, { data: { id: 1, transactions: [item] } })).toEqual([]);
  });
});

test('an answer that breaks its own schema is the fault of the stand-in, and throws', () => {
  expect(() => proveAnswer(post, 200, { status: 'success', data: { id: 'x' } })).toThrow(
    /createBundle breaks/,
  );
  expect(() => proveAnswer(post, 202, {})).toThrow(/may not answer 202/);
});
