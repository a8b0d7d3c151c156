import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** Places, not limits: where a header stands, how many columns a keyboard grid has. */
const PLACES = /^(HEADER_ROW|HEADER_LINES|FIRST_ENTRY|COLUMNS|NOBODY)$/;

const NUMBER = String.raw`[-(]*\d[\d_.]*(?:e\d+)?\)?`;

/** A constant that is a number, or computed of numbers and other constants. */
const CONSTANT = new RegExp(
  String.raw`^(?:export )?const ([A-Z][A-Z0-9_]*)(?:: \w+)? =\s*(?:[A-Z_]+ \*\s*)?${NUMBER}(?:[ *+-]+(?:${NUMBER}|[A-Z_]+))*(?: as \w+)?;`,
  'gm',
);

/** A time that is counted on the spot, or a length that a text may have. */
const ON_THE_SPOT = /\b\d+ \* (?:60_000|3_600_000|60 \* 1000)\b|max(?:Length|imum)\(\d+\)/g;

const files = ['src', 'appsscript'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path)),
);

test('every limit stands in src/model/limits.ts and nowhere else', () => {
  const found = files
    .filter((file) => file !== join('src', 'model', 'limits.ts'))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const constants = [...text.matchAll(CONSTANT)].map(([, name = '']) => name);
      const spots = [...text.matchAll(ON_THE_SPOT)].map(([spot]) => spot);
      return [...constants.filter((name) => !PLACES.test(name)), ...spots].map(
        (one) => `${file}: ${one}`,
      );
    });
  expect(found).toEqual([]);
});

test('each limit says what it limits', () => {
  const text = readFileSync('src/model/limits.ts', 'utf8');
  const names = [...text.matchAll(/^(?:export )?const (\w+)/gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(60);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
});
