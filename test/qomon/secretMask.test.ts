import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { secretMask } from '../../src/qomon/secretMask';

const KEY = 'qk_live+9f/3A.b7-Zx=81~wQ&p"t';

type Escape = (character: string) => string;

const hex = (character: string, digits: number): string =>
  character.charCodeAt(0).toString(16).padStart(digits, '0');

/** The ways in which programs write a character. */
const ESCAPES: Readonly<Record<string, Escape>> = {
  'as it is': (c) => c,
  'a JSON unit': (c) => `\\u${hex(c, 4)}`,
  'a JSON unit in capitals': (c) => `\\u${hex(c, 4).toUpperCase()}`,
  'a slash as PHP does': (c) => (c === '/' ? '\\/' : c),
  percent: (c) => `%${hex(c, 2)}`,
  'percent where a URL needs it': (c) => encodeURIComponent(c),
  'an HTML number': (c) => `&#${c.charCodeAt(0)};`,
  'an HTML number in hexadecimal': (c) => `&#x${hex(c, 2)};`,
  'an HTML name': (c) =>
    ({ '/': '&sol;', '+': '&plus;', '=': '&equals;', '&': '&amp;', '"': '&quot;' })[c] ?? c,
  'a byte of a script': (c) => `\\x${hex(c, 2)}`,
  'quoted-printable': (c) => `=${hex(c, 2).toUpperCase()}`,
};

const escaped = (text: string, how: Escape): string => [...text].map(how).join('');

describe('the key in what a server says', () => {
  test.each(Object.entries(ESCAPES))('is masked, written as %s', (_name, how) => {
    expect(secretMask(KEY).text(`bad key ${escaped(KEY, how)}!`)).toBe('bad key …!');
  });

  test.each(Object.entries(ESCAPES))('is masked in JSON, written as %s', (_name, how) => {
    const body = JSON.stringify({ id: 7, errors: [{ message: `no ${escaped(KEY, how)}` }] });
    expect(JSON.parse(secretMask(KEY).body(body))).toEqual({
      id: 7,
      errors: [{ message: 'no …' }],
    });
  });

  test('is masked where one program escapes what another has escaped', () => {
    const kinds = Object.values(ESCAPES);
    fc.assert(
      fc.property(
        fc.array(fc.nat(kinds.length - 1), { minLength: KEY.length, maxLength: KEY.length }),
        fc.nat(kinds.length - 1),
        (each, whole) => {
          const mixed = [...KEY].map((c, at) => kinds[each[at] ?? 0]?.(c)).join('');
          const twice = JSON.stringify(escaped(mixed, kinds[whole] ?? ((c) => c)));
          const said = secretMask(KEY).body(`{"error":${twice}}`);
          expect(JSON.parse(said)).toEqual({ error: '…' });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is masked in any part of eight characters or more, and not in shorter ones', () => {
    fc.assert(
      fc.property(
        fc.nat(KEY.length - 8),
        fc.integer({ min: 8, max: KEY.length }),
        fc.constantFrom(...Object.values(ESCAPES)),
        (from, length, how) => {
          const part = KEY.slice(from, Math.max(from + 8, from + length));
          expect(secretMask(KEY).text(`(${escaped(part, how)})`)).toBe('(…)');
          const short = `(${KEY.slice(from, from + 7)})`;
          expect(secretMask(KEY).text(short)).toBe(short);
        },
      ),
    );
  });

  test('is masked in a page, in names of fields, and in what is cut off', () => {
    const mask = secretMask(KEY);
    expect(mask.body(`<p title="${escaped(KEY, (c) => `&#${c.charCodeAt(0)};`)}">`)).toBe(
      '<p title="…">',
    );
    expect(JSON.parse(mask.body(JSON.stringify({ [KEY]: [KEY] })))).toEqual({ '…': ['…'] });
    expect(mask.body(`{"error":"${KEY.slice(0, 20)}`)).toBe('{"error":"…');
  });

  test('leaves everything else as it came, numbers that are part of the key too', () => {
    const mask = secretMask('1234567890123456789012');
    const body = '{"id": 12345678, "code": "12345678", "name": "Léa &amp; Ana", "url": "a\\/b"}';
    expect(mask.body(body)).toBe(body);
    expect(mask.body('{"error":"key 12345678"}')).toBe('{"error":"key …"}');
  });
});
