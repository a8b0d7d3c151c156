import { describe, expect, test } from '@jest/globals';
import { bundlesPath, donation, membership, start, transaction } from './caller';
import { refund } from './pages';

const full = { data: { transactions: [transaction()], memberships: [membership()] } };

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
    // Full items, as in live spaces.
    expect(answer.json.data).toMatchObject({
      id: 5001,
      transactions: [{ id: 90001, amount: 2000, currency: 'eur', contact_id: 123456 }],
      memberships: [{ id: 90002, amount: 2000 }],
      donations: [{ id: 90003, amount: 500 }],
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
    const answer = change({
      transactions: [{ ...transaction(), id: 90001, extra_json: { shelf: 3 } }],
    });
    expect(answer.json.data.transactions[0]).not.toHaveProperty('extra_json');
    expect(bundle().transactions[0].extra_json).toEqual({ shelf: 3 });
  });

  test('is refused for what it leaves out, if that is switched on', () => {
    const { change } = begun({ omittedInPatch: 'refused' });
    const { json } = change({ memberships: [{ id: 90002, amount: 1000 }] });
    expect(json.errors).toHaveLength(5);
  });

  test('need not add up: the refund of the pages does not', () => {
    const { change, bundle } = begun({ amountsMustAddUp: true });
    const answer = change({
      transactions: [{ ...transaction({ status_id: 2, reimbursed_amount: 1000 }), id: 90001 }],
      memberships: [{ ...membership({ amount: 1000 }), id: 90002 }],
    });
    expect(answer.status).toBe(200);
    expect(bundle()).toMatchObject({ memberships: [{ amount: 1000, amount_initial: 2000 }] });
  });

  test('validates each item again, against the lists as they now are', () => {
    const { change, qomon } = begun();
    qomon.space.remove('membershipPrices', 10);
    expect(change({ memberships: [{ ...membership(), id: 90002 }] }).status).toBe(422);
  });

  test('must name the bundle of the path, and items that it has', () => {
    const { call, locations } = begun();
    const foreign = { data: { id: 4, transactions: [{ ...transaction(), id: 90002 }] } };
    expect(locations('PATCH', `${bundlesPath}/5001`, foreign)).toEqual([
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

  test('may not take the reference of another bundle, if references are refused', () => {
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
    const later = { CreatedAt: '2026-03-30T08:01:00.000Z', transaction_bundle_id: 5001 };
    expect(json.data).toMatchObject([
      { kind: 'transaction', target_id: 90001, old: null, new: { amount: 2000 } },
      { kind: 'membership', target_id: 90002, old: null },
      { ...later, kind: 'donation', old: null, new: { amount: 500 } },
    ]);
    change({ transactions: [{ ...transaction({ status_id: 3 }), id: 90001 }] });
    expect(call('GET', `${bundlesPath}/5001/history`).json.data.at(-1)).toMatchObject({
      kind: 'transaction_status',
      old: { status_id: 1 },
      new: { status_id: 3 },
    });
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
