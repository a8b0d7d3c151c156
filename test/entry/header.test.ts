import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../src/model/columns';
import { LANGUAGES, type Language } from '../../src/model/language';
import { headerForm, onOneLine, plain } from '../../src/model/plain';
import type { Cell } from '../../src/model/ports';
import { type Header, readHeader } from '../../src/sheet/header';
import { headerIn } from '../../src/text/stored';

const REQUIRED = COLUMN_KEYS.filter((key) => COLUMNS[key].required);

const texts = (keys: readonly ColumnKey[], language: Language = 'en'): string[] =>
  keys.map((key) => headerIn(key, language));

/** The header of a first row that must be one of an entry tab. */
function headerOf(firstRow: readonly Cell[]): Header {
  const reading = readHeader(firstRow, () => true);
  if (!reading.entryTab) throw new Error(`No entry tab: ${JSON.stringify(reading)}`);
  return reading.header;
}

describe('a tab is an entry tab', () => {
  test.each(LANGUAGES)('where its first row holds all columns in %s', (language) => {
    const header = headerOf(texts(COLUMN_KEYS, language));
    expect(COLUMN_KEYS.map((key) => header.at(key))).toEqual(COLUMN_KEYS.map((_, at) => at + 1));
  });

  test('where it holds the required headers alone; the rest may be missing', () => {
    const header = headerOf(texts(REQUIRED));
    expect(header.at('bundleId')).toBe(REQUIRED.length);
    expect(header.at('currency')).toBeUndefined();
  });

  test('where it mixes the languages', () => {
    const header = headerOf(REQUIRED.map((key, at) => texts([key], at % 2 ? 'fr' : 'en')[0] ?? ''));
    expect(REQUIRED.map((key) => header.at(key))).toEqual(REQUIRED.map((_, at) => at + 1));
  });

  test.each(REQUIRED)('and is none where %s is missing', (key) => {
    const others = REQUIRED.filter((it) => it !== key);
    expect(readHeader(texts(others))).toEqual({
      at: expect.any(Function),
      entryTab: false,
      resembles: true,
      faults: [{ kind: 'missing header', key }],
    });
  });

  test('and is none where a header stands twice, be it once in each language', () => {
    expect(readHeader([...texts(REQUIRED), 'Comment', 'mine', 'Commentaire'])).toEqual({
      at: expect.any(Function),
      entryTab: false,
      resembles: true,
      faults: [
        {
          kind: 'duplicate header',
          key: 'comment',
          columns: [REQUIRED.length + 1, REQUIRED.length + 3],
        },
      ],
    });
  });

  test.each<[string, Cell[]]>([
    ['an empty row', []],
    ["somebody's own table", ['Date', 'Amount', 'Comment', 12, new Date(0), true, '']],
  ])('and %s was never meant as one', (_, firstRow) => {
    expect(readHeader(firstRow)).toMatchObject({ entryTab: false, resembles: false });
  });
});

test('a header is named as its tab has it, and where it is missing, in the language of the person', () => {
  const header = headerOf([...texts(REQUIRED, 'fr').slice(1), '  REFERENCE ']);
  expect(header.name('reference', 'fr')).toBe('REFERENCE');
  expect(header.name('state', 'en')).toBe('État');
  expect(header.name('donation', 'fr')).toBe('Don');
  expect(header.name('donation', 'en')).toBe('Donation');
});

test.each([
  ['REFERENCE', 'Référence'],
  ['e-mail de l’adherent', "E-mail de l'adhérent"],
  ['ID\nde  l`adhe\u0301rent\u00a0', "ID de l'adhérent"],
  ['\u202fdate\tde de\u0301but', 'Date de début'],
])('%j is the header %s', (typed, header) => {
  expect(plain(typed)).toBe(plain(header));
});

test.each([
  ['Payer', 'Payer ID'],
  ['PayerID', 'Payer ID'],
  ['Amount (€)', 'Amount'],
  ['Membership', 'Membership ID'],
])('%s is not the header %s', (typed, header) => {
  expect(plain(typed)).not.toBe(plain(header));
});

/** A header as people retype it. */
function retyped(text: string): fc.Arbitrary<string> {
  const space = fc.stringMatching(/^[ \t\n\u00a0\u2009\u202f]{1,3}$/);
  const letter = (char: string): fc.Arbitrary<string> => {
    if (char === ' ') return space;
    if (char === "'") return fc.constantFrom("'", '’', '‘', 'ʼ', '`', '´');
    const bare = char.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    return fc
      .constantFrom(char, char.normalize('NFD'), bare, `${bare}\u0301`)
      .chain((it) => fc.constantFrom(it, it.toUpperCase(), it.toLowerCase()));
  };
  const around = fc.option(space, { nil: '' });
  return fc.tuple(around, ...[...text].map(letter), around).map((parts) => parts.join(''));
}

test('every header is found, however it is typed and wherever it stands among columns of one’s own', () => {
  const foreign = fc
    .oneof(
      fc.string(),
      fc.constantFrom('', 'Notes', 'Montant TTC', 'ID', 'Payer'),
      fc.integer(),
      fc.boolean(),
    )
    .filter(
      (cell) =>
        !COLUMN_KEYS.some((key) =>
          LANGUAGES.some((l) => headerForm(String(cell)) === headerForm(headerIn(key, l))),
        ),
    )
    .map((cell) => ({ key: undefined, cell }));
  const optional = COLUMN_KEYS.filter((key) => !COLUMNS[key].required);
  const row = fc
    .tuple(fc.subarray(optional), fc.array(foreign, { maxLength: 8 }))
    .chain(([extra, others]) => {
      const ours = [...REQUIRED, ...extra].map((key) =>
        fc
          .constantFrom(...LANGUAGES)
          .chain((language) => retyped(headerIn(key, language)).map((cell) => ({ key, cell }))),
      );
      return fc.tuple(...ours).chain((mine) => {
        const all = [...mine, ...others];
        return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
      });
    });
  fc.assert(
    fc.property(row, (cells) => {
      const header = headerOf(cells.map(({ cell }) => cell));
      for (const key of COLUMN_KEYS) {
        const at = cells.findIndex((it) => it.key === key);
        expect(header.at(key)).toBe(at < 0 ? undefined : at + 1);
        if (at >= 0) expect(header.name(key, 'en')).toBe(onOneLine(String(cells[at]?.cell)));
      }
    }),
    { numRuns: 150 },
  );
});

describe('a column of common words', () => {
  const first = (...more: string[]) => [...texts(REQUIRED), ...more];
  const at = (row: string[], laid: ColumnKey[], key: ColumnKey) => {
    const reading = readHeader(row, (one) => laid.includes(one));
    return reading.entryTab ? reading.header.at(key) : 'no entry tab';
  };
  const next = REQUIRED.length + 1;

  test.each(['Bank', 'Banque', ' bank '])('%j that people had before stays theirs', (text) => {
    expect(at(first(text), [], 'bank')).toBeUndefined();
  });

  test('is the add-on’s where it has laid it down', () => {
    expect(at(first('Banque'), ['bank'], 'bank')).toBe(next);
    expect(at(first('Banque'), ['chequeNumber'], 'bank')).toBeUndefined();
  });

  test('is the add-on’s where it says so, also beside one of the user’s', () => {
    expect(at(first('Bank', 'Bank (Qomon)'), [], 'bank')).toBe(next + 1);
    expect(at(first('Bank', 'banque (qomon)'), ['bank'], 'bank')).toBe(next + 1);
  });

  test('that stands twice spoils no tab: the first is the add-on’s', () => {
    expect(at(first('Bank', 'Banque'), ['bank'], 'bank')).toBe(next);
  });
});
