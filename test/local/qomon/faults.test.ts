import { describe, expect, test } from '@jest/globals';
import { type FaultName, faultNames } from '../../../local/qomon/faults';
import { bundlesPath, donation, membership, start, transaction } from './caller';

const body = {
  data: {
    transactions: [transaction({ amount: 2500 })],
    memberships: [membership()],
    donations: [donation({ amount: 200 }), donation({ amount: 300 })],
  },
};

/** What comes of one POST under each fault, and how many bundles the ledger then holds. */
const expected: Readonly<Record<FaultName, { readonly answer: object; readonly bundles: number }>> =
  {
    'timeout before recording': {
      answer: { kind: 'failure', reason: 'timeout', milliseconds: 60_000 },
      bundles: 0,
    },
    'timeout after recording': {
      answer: { kind: 'failure', reason: 'timeout', milliseconds: 60_000 },
      bundles: 1,
    },
    'dropped before recording': {
      answer: { kind: 'failure', reason: 'unreachable', milliseconds: 300 },
      bundles: 0,
    },
    'dropped after recording': {
      answer: { kind: 'failure', reason: 'unreachable', milliseconds: 300 },
      bundles: 1,
    },
    '400': { answer: { status: 400 }, bundles: 0 },
    '401': { answer: { status: 401 }, bundles: 0 },
    '403': { answer: { status: 403 }, bundles: 0 },
    '404': { answer: { status: 404 }, bundles: 0 },
    '409': { answer: { status: 409 }, bundles: 0 },
    '413': { answer: { status: 413 }, bundles: 0 },
    '422': { answer: { status: 422 }, bundles: 0 },
    '429': { answer: { status: 429, headers: { 'Retry-After': '1' } }, bundles: 0 },
    '500': { answer: { status: 500 }, bundles: 0 },
    '500 after recording': { answer: { status: 500 }, bundles: 1 },
    '502': { answer: { status: 502, headers: { 'Content-Type': 'text/html' } }, bundles: 0 },
    '503': { answer: { status: 503 }, bundles: 0 },
    '504': { answer: { status: 504 }, bundles: 0 },
    '504 after recording': { answer: { status: 504 }, bundles: 1 },
    'error inside': {
      answer: { status: 200, body: expect.stringContaining('"status":"fail"') },
      bundles: 0,
    },
    html: { answer: { status: 200, body: expect.stringMatching(/^<html>/) }, bundles: 1 },
    empty: { answer: { status: 200, body: '' }, bundles: 1 },
    'wrong json': { answer: { status: 200, body: '{"hello":["world"]}' }, bundles: 1 },
    truncated: { answer: { status: 200, body: expect.not.stringMatching(/\}$/) }, bundles: 1 },
    'no id': { answer: { status: 200, body: expect.not.stringContaining('"id"') }, bundles: 1 },
    'ids as text': { answer: { body: expect.stringContaining('"id":"5001"') }, bundles: 1 },
    reordered: { answer: { body: expect.stringMatching(/"id":90004.*"id":90003/) }, bundles: 1 },
    'fewer items': { answer: { body: expect.not.stringContaining('"id":90004') }, bundles: 1 },
    'fewer items recorded': { answer: { body: expect.not.stringContaining('90003') }, bundles: 1 },
    slow: { answer: { status: 200, milliseconds: 20_000 }, bundles: 1 },
  };

describe('a fault is applied once, as asked', () => {
  test.each(faultNames)('%s', (fault) => {
    const { send, qomon } = start();
    qomon.faults.add({ fault });
    expect(send('POST', bundlesPath, body)).toMatchObject(expected[fault].answer);
    expect(qomon.ledger.bundles).toHaveLength(expected[fault].bundles);
    expect(send('POST', bundlesPath, body)).toMatchObject({ status: 200, milliseconds: 300 });
    expect(qomon.requests.map((request) => request.fault !== null)).toEqual([true, false]);
  });

  test('fewer items may be shown, or kept', () => {
    const shown = start();
    shown.qomon.faults.add({ fault: 'fewer items' });
    shown.send('POST', bundlesPath, body);
    expect(shown.qomon.ledger.bundles[0]?.donations).toHaveLength(2);
    const kept = start();
    kept.qomon.faults.add({ fault: 'fewer items recorded' });
    kept.send('POST', bundlesPath, body);
    expect(kept.qomon.ledger.bundles[0]).toMatchObject({ memberships: [], donations: [{}] });
  });
});

describe('a fault of one’s own', () => {
  test('may be any status with any Retry-After and any text', () => {
    const { call, qomon } = start();
    for (const retryAfter of ['0', '1000000000', 'soon', 'Wed, 21 Oct 2026 07:28:00 GMT']) {
      qomon.faults.add({ fault: { kind: 'status', status: 429, retryAfter } });
      expect(call('GET', bundlesPath).headers['Retry-After']).toBe(retryAfter);
    }
    const flaws = [{ location: 'body.data.transactions[0].date', message: '=no', value: '@x' }];
    qomon.faults.add({ fault: { kind: 'status', status: 422, detail: '=SUM(A1)', flaws } });
    expect(call('GET', bundlesPath).json).toMatchObject({ detail: '=SUM(A1)', errors: flaws });
  });

  test('may spoil the answer of a request that is not recorded', () => {
    const { send, qomon } = start();
    qomon.faults.add({ fault: { kind: 'truncated', recorded: false } });
    expect(send('POST', bundlesPath, body)).toMatchObject({ status: 200 });
    expect(qomon.ledger.bundles).toEqual([]);
  });

  test('is applied to the nth request of its method and path, and as many as asked', () => {
    const { call, qomon } = start();
    qomon.faults.add({ fault: '503', method: 'POST', path: bundlesPath, nth: 2, times: 2 });
    const statuses = Array.from({ length: 5 }, () => {
      expect(call('GET', bundlesPath).status).toBe(200);
      return call('POST', bundlesPath, body).status;
    });
    expect(statuses).toEqual([200, 503, 503, 200, 200]);
  });

  test('waits in a queue behind those added before it', () => {
    const { call, qomon } = start();
    qomon.faults.add({ fault: '500' }, { fault: '503', nth: 3 }, { fault: '504' });
    const statuses = Array.from({ length: 4 }, () => call('GET', bundlesPath).status);
    expect(statuses).toEqual([500, 504, 503, 200]);
  });

  test('goes by a pattern of the path, or by what the request holds', () => {
    const { call, qomon } = start();
    qomon.faults.add({ fault: '500', path: /_prices$/, times: Number.POSITIVE_INFINITY });
    qomon.faults.add({ fault: '504', matching: (request) => request.body.includes('"amount":7') });
    expect(call('GET', '/v1/membership_prices').status).toBe(500);
    expect(call('GET', '/v1/donation_prices').status).toBe(500);
    expect(call('GET', '/v1/code_campaigns').status).toBe(200);
    expect(call('POST', bundlesPath, body).status).toBe(200);
    const seven = { data: { transactions: [transaction({ amount: 7 })] } };
    expect(call('POST', bundlesPath, seven).status).toBe(504);
    qomon.faults.clear();
    expect(call('GET', '/v1/membership_prices').status).toBe(200);
  });

  test('spoils lists as well as bundles', () => {
    const { call, send, qomon } = start();
    call('POST', bundlesPath, body);
    qomon.faults.add({ fault: 'ids as text' }, { fault: 'no id' }, { fault: 'truncated' });
    expect(call('GET', bundlesPath).json.data[0].id).toBe('5001');
    expect(call('GET', '/v1/transaction_statuses').json.data[0]).not.toHaveProperty('id');
    expect(send('GET', bundlesPath)).toMatchObject({ body: expect.not.stringMatching(/\}$/) });
    expect(call('GET', bundlesPath).json.total).toBe(1);
  });
});

describe('a random plan', () => {
  const run = (seed: number) => {
    const { send, qomon } = start({ bucket: { size: 1000, perSecond: 1 } });
    const chances = { '503': 0.2, 'timeout after recording': 0.1, html: 0.1 };
    qomon.faults.plan({ seed, chances, method: 'POST' });
    for (let call = 0; call < 200; call += 1) {
      send('POST', bundlesPath, body);
      send('GET', bundlesPath);
    }
    return qomon.requests.map((request) => request.outcome);
  };

  test('is the same for the same seed', () => {
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  test('is applied about as often as asked, and only to the requests asked', () => {
    const outcomes = run(7);
    const posts = outcomes.filter((_, index) => index % 2 === 0);
    expect(outcomes.filter((_, index) => index % 2 === 1)).toEqual(Array(200).fill(200));
    const share = posts.filter((outcome) => outcome === 503).length / posts.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.3);
  });

  test('goes on from a restored snapshot as it went on before', () => {
    const { send, qomon } = start();
    qomon.faults.plan({ seed: 3, chances: { '503': 0.5 } });
    const before = qomon.snapshot();
    const outcomes = () => {
      for (let call = 0; call < 20; call += 1) send('GET', bundlesPath);
      return qomon.requests.map((request) => request.outcome);
    };
    const first = outcomes();
    qomon.restore(before);
    expect(outcomes()).toEqual(first);
  });
});
