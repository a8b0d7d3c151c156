import { describe, expect, test } from '@jest/globals';
import { bundlesPath, start, transaction } from './caller';

const body = { data: { transactions: [transaction()] } };

describe('a request is refused', () => {
  test('with 401 without a key, with a bad one, with one of the other region', () => {
    const { call } = start();
    expect(call('GET', bundlesPath, '', { key: '' }).status).toBe(401);
    expect(call('GET', bundlesPath, '', { key: 'nope' }).status).toBe(401);
    const server = 'https://incoming-us.qomon.app';
    expect(call('GET', bundlesPath, '', { server }).status).toBe(401);
  });

  test('with 401 once its key is revoked', () => {
    const { call, qomon } = start();
    expect(call('POST', bundlesPath, body).status).toBe(200);
    qomon.space.revoke('sample-key-full');
    expect(call('POST', bundlesPath, body).status).toBe(401);
  });

  test('with 403 if the key lacks the right', () => {
    const { call, qomon } = start();
    const key = 'sample-key-read-only';
    expect(call('GET', bundlesPath, '', { key }).status).toBe(200);
    expect(call('POST', bundlesPath, body, { key }).status).toBe(403);
    expect(qomon.ledger.bundles).toEqual([]);
  });

  test('with 404 and 405 if there is nothing', () => {
    const { call } = start();
    expect(call('GET', '/v1/bundles').status).toBe(404);
    expect(call('GET', `${bundlesPath}/1`).status).toBe(404);
    expect(call('PUT', bundlesPath)).toMatchObject({
      status: 405,
      headers: { Allow: 'GET, POST' },
    });
  });

  test('with 400, 413 and 415 for a body that cannot be read', () => {
    const { call } = start({ maxBody: 5000 });
    expect(call('POST', bundlesPath, '{"data":').status).toBe(400);
    expect(call('POST', bundlesPath, ' '.repeat(5001)).status).toBe(413);
    const type = 'application/x-www-form-urlencoded';
    expect(call('POST', bundlesPath, body, { type }).status).toBe(415);
  });

  test('with 422 for an id that is no number', () => {
    expect(start().locations('GET', `${bundlesPath}/x`)).toEqual(['path.id']);
  });

  test('with 501 where the stand-in does not go', () => {
    const { call } = start();
    expect(call('GET', '/v1/forms/type/custom_fields').status).toBe(501);
    expect(call('PATCH', '/contacts/123456', {}).status).toBe(501);
  });

  test('by no answer at all at an address that is not Qomon', () => {
    const answer = start().send('GET', '/', '', { server: 'https://example.org' });
    expect(answer).toMatchObject({ kind: 'failure', reason: 'unreachable' });
  });
});

describe('an error', () => {
  const bad = { data: { transactions: [transaction({ amount: undefined })] } };

  test('has the form of RFC 9457', () => {
    expect(start().call('POST', bundlesPath, bad)).toMatchObject({
      status: 422,
      headers: { 'Content-Type': 'application/problem+json' },
      json: {
        title: 'Unprocessable Entity',
        status: 422,
        detail: 'validation failed',
        errors: [
          {
            location: 'body.data.transactions[0].amount',
            message: 'expected required property amount to be present',
            value: null,
          },
        ],
      },
    });
  });

  test('may have the older form', () => {
    const { headers, json } = start({ errors: 'fail' }).call('POST', bundlesPath, bad);
    expect(headers['Content-Type']).toBe('application/json');
    expect(json).toEqual({ status: 'fail', message: 'validation failed' });
  });

  test('may report a missing field at the object that lacks it', () => {
    const { locations } = start({ missingFieldAt: 'parent' });
    expect(locations('POST', bundlesPath, bad)).toEqual(['body.data.transactions[0]']);
  });

  test('may have texts that a spreadsheet would take for a formula', () => {
    const { json } = start({ errorPrefix: '=' }).call('POST', bundlesPath, bad);
    expect(json.detail).toBe('=validation failed');
    expect(json.errors[0].message).toMatch(/^=expected/);
  });
});

describe('the bucket of the space', () => {
  const rates = (headers: Readonly<Record<string, string>>) =>
    ['Remaining', 'Cost', 'Reset'].map((name) => Number(headers[`X-Ratelimit-${name}`]));

  test('says on every answer what is left', () => {
    const { call } = start();
    expect(rates(call('GET', bundlesPath).headers)).toEqual([99, 1, 1]);
    expect(rates(call('GET', '/nowhere').headers)).toEqual([99, 0, 1]);
    expect(rates(call('POST', bundlesPath, {}).headers)).toEqual([98, 1, 1]);
    expect(
      rates(call('POST', '/contacts', { data: { contact: { surname: 'X' } } }).headers),
    ).toEqual([93, 5, 1]);
  });

  test('answers 429 once it is empty, and says how long to wait', () => {
    const { call, clock } = start();
    const answers = Array.from({ length: 101 }, () => call('GET', bundlesPath));
    expect(answers.map((answer) => answer.status).lastIndexOf(200)).toBe(99);
    expect(answers[100]).toMatchObject({ status: 429, headers: { 'Retry-After': '1' } });
    clock.advance(1000);
    const later = Array.from({ length: 11 }, () => call('GET', bundlesPath).status);
    expect(later).toEqual([...Array(10).fill(200), 429]);
  });

  test('is shared with other software', () => {
    const { call, qomon, clock } = start();
    qomon.drain();
    const contact = { data: { contact: { surname: 'X' } } };
    expect(call('POST', '/contacts', contact)).toMatchObject({ status: 429 });
    clock.advance(400);
    expect(call('POST', '/contacts', contact).status).toBe(429);
    clock.advance(100);
    expect(call('POST', '/contacts', contact).status).toBe(200);
  });
});

test('an answer takes 300 ms by default, and the clock is left to the caller', () => {
  const { send, clock } = start();
  const before = clock.now();
  expect(send('GET', bundlesPath).milliseconds).toBe(300);
  expect(start({ latency: 59_000 }).send('GET', bundlesPath).milliseconds).toBe(59_000);
  expect(clock.now()).toBe(before);
});

test('a restored snapshot is as if nothing had happened since', () => {
  const { call, qomon, clock } = start();
  call('POST', bundlesPath, body);
  const before = qomon.snapshot();
  const dump = () => JSON.stringify([qomon.snapshot(), call('GET', bundlesPath).body]);
  const first = dump();
  qomon.restore(before);
  call('POST', bundlesPath, body);
  call('PATCH', `${bundlesPath}/5001`, { data: { id: 5001, memberships: [] } });
  call('DELETE', `${bundlesPath}/5001`);
  call('POST', '/contacts', { data: { contact: { surname: 'X' } } });
  qomon.space.revoke('sample-key-full');
  qomon.faults.add({ fault: '500' });
  qomon.switches = { ...qomon.switches, errors: 'fail' };
  qomon.drain();
  const after = qomon.snapshot();
  qomon.restore(before);
  expect(dump()).toBe(first);
  qomon.restore(after);
  expect(qomon.snapshot()).toEqual(after);
  expect(clock.now()).toBe(Date.parse('2026-03-30T08:00:00Z'));
});
