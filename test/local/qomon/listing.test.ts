import { describe, expect, test } from '@jest/globals';
import { bundlesPath, donation, membership, start, transaction } from './caller';

const full = { data: { transactions: [transaction()], memberships: [membership()] } };

describe('the list of bundles', () => {
  test('goes by pages of 1000, newest first, and shows the total', () => {
    const { call } = start();
    for (let reference = 1; reference <= 45; reference += 1) {
      const item = transaction({ external_transaction_id: reference });
      call('POST', bundlesPath, { data: { transactions: [item] } });
    }
    const ids = (query: string) => {
      const { data, total } = call('GET', bundlesPath + query).json;
      return [total, data.length, data[0]?.id, data.at(-1)?.id];
    };
    expect(ids('')).toEqual([45, 45, 5045, 5001]);
    expect(ids('?limit=20')).toEqual([45, 20, 5045, 5026]);
    expect(ids('?offset=40')).toEqual([45, 5, 5005, 5001]);
    expect(ids('?limit=1000&offset=1')).toEqual([45, 44, 5044, 5001]);
    // Capped without a word.
    expect(ids('?limit=2000')).toEqual([45, 45, 5045, 5001]);
    expect(call('GET', `${bundlesPath}?limit=0`).status).toBe(422);
  });

  test('may be null if it is empty', () => {
    expect(start().call('GET', bundlesPath).json).toEqual({
      status: 'success',
      data: [],
      total: 0,
    });
    const { json } = start({ emptyLists: 'null' }).call('GET', bundlesPath);
    expect(json).toEqual({ status: 'success', data: null, total: 0 });
  });
});

describe('the look of a bundle', () => {
  const shown = (options: Parameters<typeof start>[0]) => {
    const data = {
      ...full.data,
      transactions: [transaction(), transaction()],
      donations: [donation()],
    };
    return start(options).call('POST', bundlesPath, { data });
  };

  test.each([
    [{ statusInAnswers: false }, 'transactions', 'status_id'],
    [{ contactInAnswers: false }, 'memberships', 'contact'],
    [{ emptyFields: 'absent' }, 'transactions', 'comment'],
    [{ originalAmountOfDonations: 'initial_amount' }, 'donations', 'amount_initial'],
  ] as const)('may lack a field: %j', (options, list, field) => {
    expect(shown({}).json.data[list][0]).toHaveProperty(field);
    expect(shown(options).json.data[list][0]).not.toHaveProperty(field);
  });

  test('may have the other spelling, ids as text, items in another order, 201', () => {
    expect(
      shown({ originalAmountOfDonations: 'initial_amount' }).json.data.donations,
    ).toMatchObject([{ initial_amount: 500 }]);
    const { json, status } = shown({ ids: 'text', items: 'reversed', createdStatus: 201 });
    expect(status).toBe(201);
    expect(json.data).toMatchObject({
      id: '5001',
      transactions: [{ id: '90002' }, { id: '90001' }],
    });
  });
});
