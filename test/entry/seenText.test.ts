import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAmount } from '../../src/entry/amount';
import { readChoice } from '../../src/entry/choice';
import { readDate } from '../../src/entry/date';
import { addressOf } from '../../src/model/address';
import { COLUMN_KEYS, COLUMNS } from '../../src/model/columns';
import { readId } from '../../src/model/ids';
import { LANGUAGES } from '../../src/model/language';
import { readCurrency } from '../../src/model/money';
import { caseless, onOneLine, plain, seen } from '../../src/model/plain';
import { readTick } from '../../src/model/ticks';
import { unreadable } from '../../src/model/unreadable';
import { readGroup } from '../../src/sheet/group';
import { readHeader } from '../../src/sheet/header';
import { headerIn, readState } from '../../src/text/stored';

/** Every character of a kind, below the planes of private use. */
function all(kind: RegExp): string[] {
  return Array.from({ length: 0xe_0200 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => kind.test(character));
}

const UNSEEN = all(/\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u3164/u);
const SPACES = all(/\p{Zs}/u);
const WHITE = all(/\p{White_Space}/u);

const text = fc.string({ unit: 'binary', maxLength: 30 });

/** The same text with unseen characters anywhere, and as it may be typed otherwise. */
const disguised = (it: string): fc.Arbitrary<string> => {
  const letters = [...it.normalize('NFD')];
  const between = fc.array(fc.constantFrom(...UNSEEN), { maxLength: 2 });
  return fc
    .tuple(
      fc.array(between, { minLength: letters.length + 1, maxLength: letters.length + 1 }),
      fc.constantFrom(...WHITE, ''),
      fc.constantFrom(...WHITE, ''),
      fc.constantFrom(...SPACES),
    )
    .map(([marks, before, behind, space]) => {
      const inner = letters.map(
        (letter, index) => `${(marks[index] ?? []).join('')}${letter === ' ' ? space : letter}`,
      );
      return `${before}${inner.join('')}${(marks[letters.length] ?? []).join('')}${behind}`;
    });
};

describe('a text as it is seen', () => {
  test('has none of Unicode’s format characters, and no other that nobody sees', () => {
    expect(UNSEEN.length).toBeGreaterThan(400);
    for (const character of UNSEEN) expect(seen(`a${character}b`)).toBe('ab');
  });

  test('takes every kind of space for a space, and none at its ends', () => {
    for (const space of SPACES) expect(seen(`${space}a${space}b${space}`)).toBe('a b');
    for (const space of WHITE) expect(seen(`${space}a${space}`)).toBe('a');
  });

  test('keeps what parts two lines', () => {
    for (const mark of ['\n', '\r', '\t', '\v', '\f', '\x85', '\u2028', '\u2029', '\x07']) {
      expect(seen(`20${mark}100`)).toBe(`20${mark}100`);
      expect(onOneLine(`20${mark}100`)).toBe('20 100');
    }
  });

  test.each(Object.entries({ seen, onOneLine, caseless, plain }))(
    '%s: read again, it is the same',
    (_name, read) => {
      fc.assert(fc.property(text, (it) => expect(read(read(it))).toBe(read(it))));
    },
  );

  test('is the same however its letters are composed', () => {
    fc.assert(
      fc.property(text, (it) => expect(seen(it.normalize('NFD'))).toBe(seen(it.normalize('NFC')))),
    );
  });
});

const DATES = {
  order: 'dmy',
  zone: { offsetAt: () => 60 },
} as const;

const [EUR] = [readCurrency('eur')];

const PRICES = [
  { label: 'Adhésion — 20.00 EUR (#10)', name: 'Adhésion', id: 10, offered: true, value: 1 },
  { label: 'Don', name: 'Don', id: 20, offered: true, value: 2 },
];

/** Every reading of a text, and what it is tried on. */
const READINGS: Readonly<
  Record<string, readonly [read: (text: string) => unknown, ...texts: string[]]>
> = {
  amount: [
    (it) => EUR && readAmount(it, EUR, ','),
    ...['20', '1 234,56', '1.234,56 €', 'EUR 20.50', '-5', 'x', "1'234,50"],
  ],
  date: [(it) => readDate(it, DATES), '29/03/2026', '2026-03-29 12:30', 'soon', '31/02/2026'],
  ID: [(it) => readId(it), '123456', '0', 'Camille'],
  address: [
    (it) => addressOf(it),
    'Zoé.B@Example.org',
    'mailto:x@example.org',
    'Zoé <z@example.org>;',
  ],
  currency: [(it) => readCurrency(it), 'EUR', 'chf', 'euro'],
  'list entry': [
    (it) => {
      const { ok, ...rest } = readChoice(it, PRICES);
      return ok ? rest : ok;
    },
    ...['Adhésion', 'adhesion', 'Adhésion — 20.00 EUR (#10)', '#20', 'Don', '-'],
  ],
  state: [(it) => readState(it), 'Envoyé', 'To check', 'À vérifier', 'Done'],
  tick: [(it) => readTick(it), 'VRAI', 'oui', 'x', 'FALSE', '?'],
  group: [(it) => readGroup(it), 'Lefèvre', 'Famille Girard', '-', '01'],
  'error value': [(it) => unreadable(it, { free: true }), '#N/A', '#VALEUR!', 'Loading…', '#1'],
};

describe.each(Object.entries(READINGS))('%s', (_name, [read, ...texts]) => {
  test.each(texts)('%j is read alike, whatever nobody sees stands in it', (it) => {
    const wanted = JSON.stringify(read(it));
    fc.assert(
      fc.property(disguised(it), (same) => expect(JSON.stringify(read(same))).toBe(wanted)),
    );
  });
});

test('every header is found, whatever nobody sees stands in it', () => {
  const keys = COLUMN_KEYS.filter((key) => !COLUMNS[key].claimed);
  const row = fc
    .constantFrom(...LANGUAGES)
    .chain((language) => fc.tuple(...keys.map((key) => disguised(headerIn(key, language)))));
  fc.assert(
    fc.property(row, (texts) => {
      const reading = readHeader(texts);
      if (!reading.entryTab) throw new Error(JSON.stringify(reading));
      expect(keys.map((key) => reading.header.at(key))).toEqual(keys.map((_, at) => at + 1));
    }),
    { numRuns: 30 },
  );
});

describe('groups', () => {
  const keyOf = (it: string) => {
    const group = readGroup(it);
    return group.kind === 'name' ? group.key : group.kind;
  };

  test.each([
    ['Smith', 'SMITH'],
    ['Famille Girard', ' famille \u00a0 girard '],
    ['Lefe\u0300vre', 'lefèvre'],
    ['a\u200bb', 'AB'],
    ['Co\u00adop', 'coop'],
  ])('%j and %j are one', (a, b) => expect(keyOf(a)).toBe(keyOf(b)));

  test.each([
    ['01', '1'],
    ['Lefèvre', 'Lefevre'],
    ['a b', 'ab'],
  ])('%j and %j are two', (a, b) => expect(keyOf(a)).not.toBe(keyOf(b)));
});
