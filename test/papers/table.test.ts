import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { onOneLine } from '../../src/model/plain';
import { commaSeparated, tabbed } from '../../src/papers/table';

/** What a person may call themselves, or somebody may type. */
const HOSTILE = [
  '=HYPERLINK("https://evil.example","x")',
  '+33 6 39 98 12 34',
  '-2+3',
  '@here',
  '\t=1+1',
  '  =1+1',
  'one\n=1+1',
  '\uff1d1+1',
  '\u200b=1+1',
  'a;b,c\td"e"',
];

const cell = fc.oneof(
  fc.constantFrom(...HOSTILE, '20,50', '-5.00', '01000', ''),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 5,
  }),
);

/** What a cell reads as once the apostrophe of a text is taken off it, as a spreadsheet takes it. */
const read = (text: string): string => text.replace(/^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/, '');

const isFormula = (text: string): boolean =>
  /^[=+@\-\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) && !/^-?\d+(?:[.,]\d+)?$/.test(text);

test.each([
  ['tabs', tabbed, '\t'],
  ['semicolons', (rows: string[][]) => commaSeparated(rows, ','), ';'],
  ['commas', (rows: string[][]) => commaSeparated(rows, '.'), ','],
] as const)(
  'a file with %s reads as it was written, and no cell of it as a formula',
  (_, write, delimiter) => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = write(rows).replace(/^\ufeff/, '');
        const { data, errors } = Papa.parse<string[]>(text, {
          delimiter,
          ...(delimiter === '\t' && { quoteChar: '\u0000' }),
        });
        expect(errors.filter(({ type }) => type === 'Quotes')).toEqual([]);
        const came = data.slice(0, -1);
        expect(came.map((row) => row.map(read))).toEqual(rows.map((row) => row.map(onOneLine)));
        expect(came.flat().filter(isFormula)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);

test('a CSV file says that it is UTF-8, as programs of that language open it', () => {
  expect(
    commaSeparated(
      [
        ['Nom', 'Montant'],
        ['Lefèvre', '20,50'],
      ],
      ',',
    ),
  ).toBe('\ufeffNom;Montant\r\nLefèvre;20,50\r\n');
  expect(tabbed([['a;b', 'c"d']])).toBe('a;b\tc"d\r\n');
});
