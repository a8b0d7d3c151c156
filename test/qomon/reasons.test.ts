import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { meaningOf, meaningsOf } from '../../src/qomon/answer';
import { reasonsIn } from '../../src/qomon/reasons';
import { envelope, settings } from '../../src/qomon/shapes';

const AT = 'body.data.transactions[0].amount';
const said = (body: unknown): ReturnType<typeof reasonsIn> =>
  reasonsIn(typeof body === 'string' ? body : JSON.stringify(body));

describe('what an answer says is wrong', () => {
  test.each<[string, unknown]>([
    ['errors of RFC 9457', { detail: 'no', errors: [{ location: AT, message: 'too small' }] }],
    ['errors as objects of another kind', { errors: [{ field: AT, detail: 'too small' }] }],
    [
      'errors with a path in steps',
      {
        errors: [{ loc: ['body', 'data', 'transactions', 0, 'amount'], msg: 'too small' }],
      },
    ],
    ['errors as a map', { errors: { 'transactions.0.amount': 'too small' } }],
    ['errors as a map of lists', { errors: { 'transactions.0.amount': ['too small'] } }],
    ['errors as a map in depth', { errors: { transactions: { 0: { amount: 'too small' } } } }],
    ['a problem in `data`', { status: 'fail', data: { 'transactions.0.amount': 'too small' } }],
  ])('is told with its place: %s', (_, body) => {
    expect(said(body)).toEqual([
      { location: expect.stringMatching(/transactions\W+0\W+amount/), message: 'too small' },
    ]);
  });

  test.each<[string, unknown]>([
    ['`message`', { message: 'too small' }],
    ['`fail` and a message', { status: 'fail', message: 'too small' }],
    ['`error` as a text', { error: 'too small' }],
    ['`error` as an object', { error: { code: 7, message: 'too small' } }],
    ['`detail` beside empty errors', { title: 'Bad', detail: 'too small', errors: [] }],
    ['`title` alone', { title: 'too small' }],
    ['errors as texts', { errors: ['too small'] }],
    ['errors as one text', { errors: 'too small' }],
    ['a list', ['too small']],
    ['a text of JSON', '"too small"'],
    ['plain text', ' too\n small '],
    ['a page with a title', '<!doctype html><html><head><title>too small</title></head></html>'],
    ['a page without one', '<html><body><h1>too</h1> small</body></html>'],
  ])('is told: %s', (_, body) => {
    expect(said(body)).toEqual([{ location: undefined, message: 'too small' }]);
  });

  test('tells a field that leads to no cell by its name', () => {
    expect(said({ errors: { amount: ['too small'] } })).toEqual([
      { location: 'amount', message: 'amount: too small' },
    ]);
  });

  test('comes through, whatever stands beside it', () => {
    const good = { location: AT, message: 'too small' };
    fc.assert(
      fc.property(fc.array(ODD), fc.array(ODD), (before, after) => {
        const errors = [...before.slice(0, 5), good, ...after.slice(0, 5)];
        expect(said({ errors })).toContainEqual(good);
      }),
    );
  });

  test('is short and never fails, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 8 }), fc.string()), (body) => {
        for (const { message } of reasonsIn(body)) expect(message.length).toBeLessThan(600);
      }),
    );
  });
});

/** Members that nobody expects. */
const ODD = fc.oneof(
  fc.constantFrom(null, 0, 7, true, '', {}, []),
  fc.record({ location: fc.constantFrom(null, 7, [], {}), message: fc.constantFrom(null, 7, {}) }),
);

describe('a 403', () => {
  const shape = envelope(settings);
  const refused = { kind: 'refused', status: 403 };
  const answer = (status: number, body: unknown) => ({
    status,
    headers: {},
    body: JSON.stringify(body),
  });

  test.each<[string, unknown]>([
    ['a field', { detail: 'no right', errors: [{ location: AT, message: 'not yours' }] }],
    ['a contact', { message: 'You have no access to this contact' }],
    ['a closed period', { error: 'the period is closed' }],
    ['a closed period in French', { error: 'la période est clôturée' }],
  ])('that names %s is about that one', (_, body) => {
    expect(meaningOf(answer(403, body), shape)).toMatchObject(refused);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['the key', { detail: 'this key may not record payments' }],
  ])('that names %s stops the run', (_, body) => {
    expect(meaningOf(answer(403, body), shape)).toMatchObject({ kind: 'stopped' });
  });

  test('beside answers that were accepted is about that one, and alone it is not', () => {
    const accepted = answer(200, { status: 'success', data: { currency: 'eur' } });
    const forbidden = answer(403, { detail: 'forbidden' });
    const kinds = (answers: Parameters<typeof meaningsOf>[0]): string[] =>
      meaningsOf(answers, shape).map(({ kind }) => kind);
    expect(kinds([forbidden, accepted])).toEqual(['refused', 'recorded']);
    expect(kinds([forbidden, forbidden, undefined])).toEqual(['stopped', 'stopped', 'unknown']);
    expect(kinds([answer(401, {}), accepted])).toEqual(['stopped', 'recorded']);
  });
});
