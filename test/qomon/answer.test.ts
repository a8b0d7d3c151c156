import { describe, expect, test } from '@jest/globals';
import { bundleOutcome, meaningOf } from '../../src/qomon/answer';
import { envelope, page, settings, status as statusShape } from '../../src/qomon/shapes';

const TRANSACTION = { id: 31, external_transaction_id: 501, contact_id: 7, amount: 3000 };
const BUNDLE = { id: 900, transactions: [TRANSACTION], memberships: null, donations: [] };
const RECORDED = JSON.stringify({ status: 'success', data: BUNDLE });

const outcome = (status: number, body = '') => bundleOutcome({ status, headers: {}, body });
const bodyOf = (data: unknown): string => JSON.stringify({ status: 'success', data });

describe('the meaning of a status', () => {
  test.each([200, 201, 202, 207])('%d with a readable bundle and its ID is recorded', (status) => {
    expect(outcome(status, RECORDED)).toMatchObject({
      kind: 'recorded',
      status,
      value: { id: 900 },
    });
  });

  test.each([400, 404, 409, 413, 422])('%d is refused: nothing was recorded', (status) => {
    expect(outcome(status)).toEqual({ kind: 'refused', problems: [], status });
  });

  test.each([
    [401, 'bad key'],
    [403, 'no right'],
  ])('%d stops the run: %s', (status, cause) => {
    expect(outcome(status)).toEqual({ kind: 'stopped', cause, status });
  });

  test('429 is throttled: turned away before the work', () => {
    expect(outcome(429)).toMatchObject({ kind: 'throttled', status: 429 });
  });

  test('0 stands for what another installation kept from leaving: nothing was asked', () => {
    expect(outcome(0)).toEqual({ kind: 'stopped', cause: 'other installation', status: 0 });
  });

  test.each([500, 502, 503, 504, 501, 520, 599, 408, 402, 405, 410, 425, 100, 301, 302, 304])(
    '%d is unknown: it is looked up before anything is sent again',
    (status) => {
      expect(outcome(status)).toEqual({ kind: 'unknown', status });
    },
  );

  test('a connection that failed is unknown: the server may have done the work', () => {
    expect(bundleOutcome(undefined)).toEqual({ kind: 'unknown', status: undefined });
  });

  test.each([301, 400, 401, 403, 404, 409, 413, 422, 429, 500, 502, 503, 504])(
    '%d is never recorded, even with a bundle in its body',
    (status) => {
      expect(outcome(status, RECORDED).kind).not.toBe('recorded');
    },
  );
});

describe('a 2xx is unknown, never recorded, where its body is', () => {
  test.each<[string, string]>([
    ['empty', ''],
    ['blank', ' \n'],
    ['cut off', RECORDED.slice(0, -10)],
    ['cut off in the middle', RECORDED.slice(0, RECORDED.length / 2)],
    ["a proxy's page", '<!doctype html><title>OK</title>'],
    ['a text', '"ok"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another object', '{"hello":["world"]}'],
    ['a success without data', '{"status":"success"}'],
    ['a success with null data', bodyOf(null)],
    ['a success with a list', bodyOf([BUNDLE])],
    ['a bundle without its envelope', JSON.stringify(BUNDLE)],
    ['an old failure', '{"status":"fail","message":"not recorded"}'],
    ['a problem of RFC 9457', '{"type":"about:blank","title":"Unprocessable","status":422}'],
    ['a failure that echoes a bundle', JSON.stringify({ status: 'fail', data: BUNDLE })],
    ['an error that echoes a bundle', JSON.stringify({ status: 'error', data: BUNDLE })],
    ['a problem that echoes a bundle', JSON.stringify({ status: 422, data: BUNDLE })],
    ['a bundle without an ID', bodyOf({ transactions: [TRANSACTION] })],
    ['a bundle whose ID is null', bodyOf({ ...BUNDLE, id: null })],
    ['a payment without an ID', bodyOf({ ...BUNDLE, transactions: [{ amount: 3000 }] })],
    ['a membership without an ID', bodyOf({ ...BUNDLE, memberships: [{ amount: 2000 }] })],
    ['a donation without an ID', bodyOf({ ...BUNDLE, donations: [{ amount: 1000 }] })],
    ['a bundle whose lists are none', bodyOf({ ...BUNDLE, transactions: 'none' })],
  ])('%s', (_, body) => {
    expect(outcome(200, body)).toEqual({ kind: 'unknown', status: 200 });
    expect(outcome(201, body)).toEqual({ kind: 'unknown', status: 201 });
  });

  test.each([0, -1, 1.5, 2 ** 53, '', 'abc', '9e2', '900.0', true])(
    'a bundle with %j for an ID',
    (id) => {
      expect(outcome(200, bodyOf({ ...BUNDLE, id })).kind).toBe('unknown');
    },
  );

  test('a 204 without a body', () => {
    expect(outcome(204)).toEqual({ kind: 'unknown', status: 204 });
  });
});

describe('a recorded bundle', () => {
  test('has its IDs as numbers, be they written as text', () => {
    const text = bodyOf({ ...BUNDLE, id: '900', transactions: [{ ...TRANSACTION, id: '31' }] });
    expect(outcome(200, text)).toMatchObject({
      value: { id: 900, transactions: [{ id: 31, contact_id: 7 }] },
    });
  });

  test('keeps the fields that this add-on does not know', () => {
    const text = bodyOf({ ...BUNDLE, transactions: [{ ...TRANSACTION, extra_json: { a: 1 } }] });
    expect(outcome(200, text)).toMatchObject({
      value: { transactions: [{ extra_json: { a: 1 } }] },
    });
  });

  test.each<[string, unknown]>([
    ['null', { id: 900, transactions: null, memberships: null, donations: null }],
    ['missing', { id: 900 }],
  ])('is read where its lists are %s', (_, data) => {
    expect(outcome(200, bodyOf(data))).toMatchObject({ kind: 'recorded', value: { id: 900 } });
  });

  test('is read where its envelope names no status', () => {
    expect(outcome(200, JSON.stringify({ data: BUNDLE })).kind).toBe('recorded');
  });
});

describe('a refusal says why', () => {
  const problemsOf = (body: unknown) => {
    const meaning = outcome(422, typeof body === 'string' ? body : JSON.stringify(body));
    return meaning.kind === 'refused' ? meaning.problems : meaning.kind;
  };

  test('with each problem and where it is', () => {
    const errors = [
      { location: 'body.data.transactions[0].amount', message: 'too small', value: 0 },
      { location: null, message: 'odd' },
      { message: null },
    ];
    expect(problemsOf({ title: 'Unprocessable', status: 422, detail: 'no', errors })).toEqual([
      { location: 'body.data.transactions[0].amount', message: 'too small' },
      { location: undefined, message: 'odd' },
    ]);
  });

  test.each<[string, unknown]>([
    ['its detail', { title: 'Unprocessable', detail: 'already used', errors: null }],
    ['its detail, beside an empty list', { detail: 'already used', errors: [] }],
    ['its title', { title: 'already used', detail: null }],
  ])('with %s where no problem is listed', (_, body) => {
    expect(problemsOf(body)).toEqual([{ location: undefined, message: 'already used' }]);
  });

  test.each(['', '<html></html>', '{"status":"fail"}', '{"errors":{}}', '[]', '{"tit'])(
    'or nothing where its body is %j',
    (body) => {
      expect(problemsOf(body)).toEqual([]);
    },
  );
});

describe('the same ladder holds for every endpoint', () => {
  const list = page(statusShape);
  const meaning = (status: number, body: string) =>
    meaningOf({ status, headers: {}, body }, list).kind;

  test.each<[number, string, string]>([
    [200, '{"data":[{"id":3,"name":"Valid"}],"total":1}', 'recorded'],
    [200, '{"status":"success","data":null}', 'recorded'],
    [200, '{"status":"fail","data":null}', 'unknown'],
    [200, '{"data":[{"name":"no ID"}]}', 'unknown'],
    [401, '{"data":[]}', 'stopped'],
    [404, '', 'refused'],
    [429, '{"data":[]}', 'throttled'],
    [503, '{"data":[]}', 'unknown'],
  ])('%d %s is %s', (status, body, kind) => {
    expect(meaning(status, body)).toBe(kind);
  });

  test('settings whose fields are null are settings all the same', () => {
    const body = bodyOf({ currency: null, default_status_id: null, payment_method_kinds: null });
    expect(meaningOf({ status: 200, headers: {}, body }, envelope(settings)).kind).toBe('recorded');
  });
});
