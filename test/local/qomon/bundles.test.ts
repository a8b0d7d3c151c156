import { describe, expect, test } from '@jest/globals';
import { sampleSpace } from '../../../local/qomon/space';
import { bundlesPath, donation, membership, start, transaction } from './caller';
import { created, refund } from './pages';

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

  test('takes the default status where it brings none', () => {
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

  test('must add up only where that is switched on', () => {
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

describe('a change', () => {
  const changed = (part: object) => ({ data: { id: 5001, ...part } });
  const begun = (...options: Parameters<typeof start>) => {
    const started = start(...options);
    started.call('POST', bundlesPath, full);
    const change = (part: object) => started.call('PATCH', `${bundlesPath}/5001`, changed(part));
    const bundle = () => started.call('GET', `${bundlesPath}/5001`).json.data;
    return { ...started, change, bundle };
  };

  test('changes the items with an id, adds those without, leaves the others', () => {
    const { change, bundle } = begun();
    const answer = change({
      transactions: [{ ...transaction({ status_id: 2, reimbursed_amount: 1000 }), id: 90001 }],
      donations: [donation()],
    });
    expect(answer.json.data).toEqual({
      id: 5001,
      transactions: [{ id: 90001 }],
      memberships: [{ id: 90002 }],
      donations: [{ id: 90003 }],
      summary: { transactions_count: 1, memberships_count: 1, donations_count: 1 },
    });
    expect(bundle()).toMatchObject({
      transactions: [{ id: 90001, status_id: 2, reimbursed_amount: 1000 }],
      memberships: [{ id: 90002, amount: 2000 }],
      donations: [{ id: 90003, amount: 500 }],
    });
  });

  test('clears what it leaves out of an item', () => {
    const { change, bundle, qomon } = begun();
    qomon.ledger.edit(90001, { comment: 'by staff', extra_json: { shelf: 3 } }, 0);
    expect(bundle().transactions[0]).toMatchObject({
      comment: 'by staff',
      extra_json: { shelf: 3 },
    });
    expect(change({ transactions: [{ id: 90001, contact_id: 123456 }] }).status).toBe(200);
    expect(bundle().transactions[0]).toMatchObject({
      amount: 0,
      currency: '',
      date: '0001-01-01T00:00:00Z',
      external_transaction_id: null,
      status_id: null,
      comment: null,
    });
    expect(bundle().transactions[0]).not.toHaveProperty('extra_json');
  });

  test('keeps extra_json that is sent back', () => {
    const { change, bundle, qomon } = begun();
    qomon.ledger.edit(90001, { extra_json: { shelf: 3 } }, 0);
    change({ transactions: [{ ...transaction(), id: 90001, extra_json: { shelf: 3 } }] });
    expect(bundle().transactions[0].extra_json).toEqual({ shelf: 3 });
  });

  test('is refused for what it leaves out, where that is switched on', () => {
    const { change } = begun({ omittedInPatch: 'refused' });
    const { json } = change({ memberships: [{ id: 90002, amount: 1000 }] });
    expect(json.errors).toHaveLength(5);
  });

  test('validates each item again, against the lists as they now are', () => {
    const { change, qomon } = begun();
    qomon.space.remove('membershipPrices', 10);
    expect(change({ memberships: [{ ...membership(), id: 90002 }] }).status).toBe(422);
  });

  test('must name the bundle of the path, and items that it has', () => {
    const { call, locations } = begun();
    const stranger = { data: { id: 4, transactions: [{ ...transaction(), id: 90002 }] } };
    expect(locations('PATCH', `${bundlesPath}/5001`, stranger)).toEqual([
      'body.data.id',
      'body.data.transactions[0].id',
    ]);
    expect(call('PATCH', `${bundlesPath}/4`, { data: { id: 4 } }).status).toBe(404);
  });

  test('is refused in the form of the prose example', () => {
    const { locations, qomon } = begun();
    const before = qomon.ledger.bundles;
    expect(locations('PATCH', `${bundlesPath}/5001`, refund)).toContain('body.id');
    const both = { id: 5001, data: { id: 5001 } };
    expect(locations('PATCH', `${bundlesPath}/5001`, both)).toEqual(['body.id']);
    expect(qomon.ledger.bundles).toBe(before);
  });

  test('may not take the reference of another bundle, where references are refused', () => {
    const { call, change } = begun({ duplicates: 'refused' });
    call('POST', bundlesPath, {
      data: { transactions: [transaction({ external_transaction_id: 7 })] },
    });
    const item = (reference: number) => ({
      transactions: [{ ...transaction({ external_transaction_id: reference }), id: 90001 }],
    });
    expect([change(item(1001)).status, change(item(7)).status]).toEqual([200, 409]);
  });

  test('leaves its trace in the history, and the bundle where it was in the list', () => {
    const { call, change, clock } = begun();
    call('POST', bundlesPath, full);
    clock.advance(60_000);
    change({ donations: [donation()] });
    const list = call('GET', bundlesPath).json.data;
    expect(list.map((bundle: { id: number }) => bundle.id)).toEqual([5002, 5001]);
    const { json } = call('GET', `${bundlesPath}/5001/history`);
    expect(json.data).toMatchObject([
      { action: 'create', data: { donations: [] } },
      {
        action: 'update',
        CreatedAt: '2026-03-30T08:01:00.000Z',
        data: { donations: [{ amount: 500 }] },
      },
    ]);
  });
});

describe('a deletion', () => {
  test.each([204, 200] as const)('answers %i, and 404 when done again', (deletedStatus) => {
    const { call, qomon } = start({ deletedStatus });
    call('POST', bundlesPath, full);
    expect(call('DELETE', `${bundlesPath}/5001`).status).toBe(deletedStatus);
    expect(call('DELETE', `${bundlesPath}/5001`).status).toBe(404);
    expect(call('GET', `${bundlesPath}/5001`).status).toBe(404);
    expect(call('GET', `${bundlesPath}/5001/history`).status).toBe(404);
    expect(qomon.ledger.history(5001).map((entry) => entry.action)).toEqual(['create', 'delete']);
    expect(qomon.ledger.totals()).toEqual({});
  });
});

describe('the list of bundles', () => {
  test('goes by pages of 20, newest first, and tells the total', () => {
    const { call } = start();
    for (let reference = 1; reference <= 45; reference += 1) {
      const item = transaction({ external_transaction_id: reference });
      call('POST', bundlesPath, { data: { transactions: [item] } });
    }
    const ids = (query: string) => {
      const { data, total } = call('GET', bundlesPath + query).json;
      return [total, data.length, data[0]?.id, data.at(-1)?.id];
    };
    expect(ids('')).toEqual([45, 20, 5045, 5026]);
    expect(ids('?offset=40')).toEqual([45, 5, 5005, 5001]);
    expect(ids('?limit=1000&offset=1')).toEqual([45, 44, 5044, 5001]);
    expect(call('GET', `${bundlesPath}?limit=1001`).status).toBe(422);
  });

  test('may be null where it is empty', () => {
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
